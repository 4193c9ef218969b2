"""Time that is waited for several answers at once is lost once, on one clock."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from baton.flow import days, staying
from baton.flow.days import DAY, HOUR
from baton.flow.history import History, Stretches
from baton.flow.report import report
from baton.flow.workflow import Workflow
from tests.flow.peers import at, held, history
from tests.flow.stories import history_of, stories, workflow_of
from tests.flow.test_against_the_oracle import both

BOARD = Workflow.of("To do", "Build", "Test", "Done")


def told(waits: Stretches, part: str = "waits") -> list[list[Any]]:
    """Of one item that was in progress for ten days, from the 1st to the 11th."""
    way: dict[str, list[tuple[str, str | None]]] = {"A": [("2024-03-01", "Build"), ("2024-03-11", "Done")]}
    bare = history(BOARD, way)
    known = (
        History(bare.names, bare.moves, blocks=waits)
        if part == "blockers"
        else History(bare.names, bare.moves, waits=waits)
    )
    return [list(row) for row in report(known, BOARD, as_of=at("2024-03-11"), parts=(part,))[part]["rows"]]


def test_two_questions_to_the_client_at_once_are_waited_for_once():
    """From the 1st to the 7th and from the 3rd to the 10th: two questions of six and seven days, thirteen
    if they stood one behind the other; but the client's clock ran from the 1st to the 10th: nine of ten."""
    questions = held((0, "2024-03-01", "2024-03-07", "client"), (0, "2024-03-03", "2024-03-10", "client"))
    assert told(questions) == [["client", 2, 9, 6.5, 0.9]]


def test_what_a_client_and_we_are_asked_at_once_runs_on_the_clients_clock():
    """The client was asked from the 2nd to the 5th, a supplier from the 4th to the 7th, we from the 1st to
    the 9th. The client's clock ran for 3 days, the supplier's for the 2 behind them, ours for the 1 before
    and the 2 after both: 8 of 10 days, though the three were asked for 3, 3 and 8."""
    questions = held(
        (0, "2024-03-01", "2024-03-09", "ours"),
        (0, "2024-03-02", "2024-03-05", "client"),
        (0, "2024-03-04", "2024-03-07", "supplier"),
    )
    assert told(questions) == [
        ["client", 1, 3, 3, 0.3],
        ["ours", 1, 3, 8, 0.3],
        ["supplier", 1, 2, 3, 0.2],
    ]


def test_who_was_asked_before_the_work_began_costs_days_but_no_share_of_it():
    """Asked for four days before the start and for five of the ten: half of the time in progress."""
    asked = held((0, "2024-02-26", "2024-03-06", "client"))
    (row,) = told(asked)
    assert (row[0], row[4]) == ("client", 0.5)


def test_two_blockers_of_a_kind_at_once_stop_a_card_once():
    blockers = held((0, "2024-03-01", "2024-03-11", "client"), (0, "2024-03-02", "2024-03-11", "client"))
    assert told(blockers, "blockers") == [["client", 2, 10, 9.5, 1]]


@settings(max_examples=100, deadline=None)
@given(stories)
def test_each_quarter_of_an_hour_is_on_one_clock(drawn):
    """Counted on one's fingers: the clock of a quarter is the first one by name that runs at its beginning.
    (Nothing in the stories begins or ends within a quarter, and nobody in them is called ours.)"""
    ways, _, window, _ = both(drawn)
    story, board, zone, now = drawn
    since, until = ways.line.begin(window.first), min(ways.line.end(window.last), ways.as_of)
    quarters = np.arange(since, until, HOUR // 4)
    stays = staying.stays(ways)
    time, in_progress, all_time = dict.fromkeys("abc", 0), dict.fromkeys("abc", 0), 0
    for item in range(len(ways)):
        works = covered(quarters, stays.since[stays.item == item], stays.until[stays.item == item])
        all_time += int(works.sum())
        free = np.ones(len(quarters), bool)
        for clock in ways.waits.causes:
            mine = (ways.waits.item == item) & (ways.waits.cause == ways.waits.causes.index(clock))
            runs = covered(quarters, ways.waits.since[mine], ways.waits.until[mine]) & free
            time[clock] += int(runs.sum())
            in_progress[clock] += int((runs & works).sum())
            free &= ~runs
    known = report(history_of(story), workflow_of(board), zone=zone, as_of=days.instant(now))
    for clock, _, lost, _, share in known["waits"]["rows"]:
        assert lost == pytest.approx(time[clock] * (HOUR // 4) / DAY, abs=1e-5)
        assert share == (pytest.approx(in_progress[clock] / all_time, abs=1e-4) if all_time else None)
    assert sum(row[4] or 0 for row in known["waits"]["rows"]) <= 1.0001
    assert all((row[4] or 0) <= 1 for part in ("waits", "blockers") for row in known[part]["rows"])


def covered(at: np.ndarray, since: np.ndarray, until: np.ndarray) -> Any:
    return ((since[:, None] <= at) & (at < until[:, None])).any(axis=0)
