"""What holds for any history: the order of the rows says nothing, and what is written is read again."""

import random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from baton.flow.days import DAY, HOUR
from baton.flow.history import LEFT, OPEN, History, Moves, Promises, Stretches
from baton.flow.reading import Options, read, write_transitions
from baton.flow.workflow import Workflow
from tests.flow.reading.files import reading, told

WORKFLOW = Workflow.of("Backlog", "Build", "Test", "Done")
OPTIONS = Options(stages=WORKFLOW.names, committed="Build", done="Done")
START = 20_000 * DAY
NAMES = ("A", "K-12", "two, three", 'a "quoted" one', "Письмо; срочно", "=1+1", "two\nlines")

lines = st.lists(
    st.builds(
        lambda item, hour, origin, to: f"{item},2026-01-05T{hour:02}:00,{origin},{to}",
        st.sampled_from("AB"),
        st.integers(0, 8),
        st.sampled_from(["", *WORKFLOW.names, "Elsewhere"]),
        st.sampled_from(["", *WORKFLOW.names, "Elsewhere"]),
    ),
    min_size=1,
    max_size=9,
)


@settings(deadline=None)
@given(lines, st.randoms(use_true_random=False))
def test_rows_in_another_order_give_the_same_history(
    tmp_path_factory, rows: list[str], chance: random.Random
):
    folder = tmp_path_factory.mktemp("rows")
    first = "Z,2026-01-01,,Backlog"
    shuffled = chance.sample([first, *rows], len(rows) + 1)
    one, other = (
        reading(folder, "item,at,from,to\n" + "\n".join(each) + "\n", OPTIONS)
        for each in ([first, *rows], shuffled)
    )
    assert told(one) == told(other)
    assert one.counts == other.counts
    assert one.counts.accepted - one.counts.staying == len(one.history.moves)
    assert one.counts.rows == len(rows) + 1


@settings(deadline=None)
@given(lines, st.randoms(use_true_random=False))
def test_the_order_of_the_stages_does_not_come_from_the_order_of_the_rows(
    tmp_path_factory, rows: list[str], chance: random.Random
):
    folder = tmp_path_factory.mktemp("rows")
    whole = ["Z,2026-01-01,,Backlog", *rows]
    one, other = (
        reading(folder, "item,at,from,to\n" + "\n".join(each) + "\n", Options())
        for each in (whole, chance.sample(whole, len(whole)))
    )
    assert one.workflow == other.workflow
    assert told(one) == told(other)


@st.composite
def histories(draw: st.DrawFn) -> History:
    names = sorted(draw(st.sets(st.sampled_from(NAMES), min_size=1, max_size=3)))
    item, at, stage = [], [], []
    for number in range(len(names)):
        when, where = START, None
        for _ in range(draw(st.integers(1, 6))):
            when += draw(st.integers(1, 3 * DAY))
            where = draw(st.sampled_from([n for n in (LEFT, 0, 1, 2, 3) if n != where]))
            item.append(number)
            at.append(when)
            stage.append(where)
    blocks, promises = draw(st.integers(0, 3)), draw(st.booleans())
    since = START + np.arange(blocks) * DAY
    until = since + draw(st.integers(0, 23)) * HOUR
    if blocks and draw(st.booleans()):
        until[-1] = OPEN
    held = Stretches(
        np.zeros(blocks, np.int32), since, until, np.zeros(blocks, np.int32), ("texts",) if blocks else ()
    )
    given_at = START + np.arange(2 * promises) * DAY
    replaced = given_at + DAY
    promised = Promises(np.zeros(len(given_at), np.int32), given_at + 9 * DAY, given_at, replaced)
    return History(names, Moves.of(item, at, stage), held, Stretches.none(), promised)


@given(histories())
def test_what_is_written_is_read_again(tmp_path_factory, history: History):
    path = tmp_path_factory.mktemp("written") / "history.csv"
    rows = write_transitions(path, history, WORKFLOW)
    found = read(path, OPTIONS)
    assert found.problems == []
    assert found.counts.rows == rows
    assert found.workflow.names == WORKFLOW.names
    assert list(found.history.names) == list(history.names)
    for part in ("moves", "blocks", "promises"):
        told_, meant = vars(getattr(found.history, part)), vars(getattr(history, part))
        assert {k: list(v) for k, v in told_.items()} == {k: list(v) for k, v in meant.items()}
