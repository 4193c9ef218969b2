"""A log that names the stage in which its item stands already: it stays, or comes once more, as is asked."""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from baton.flow import report
from baton.flow.reading import Options, read
from tests.flow.oracle import Board, Oracle, Story
from tests.flow.reading.files import STAGES, kinds, reading, told

STAGE = ("Backlog", "Build", "Test", "Done")
BEGIN = datetime(2026, 1, 5, 9, tzinfo=UTC)
AGAIN = """item,at,to
A,2026-01-05T10:00Z,Backlog
A,2026-01-06T10:00Z,Build
A,2026-01-07T10:00Z,Build
A,2026-01-08T10:00Z,Build
A,2026-01-09T10:00Z,Done
"""


def test_the_stay_goes_on_and_is_said_once_whatever_the_number_of_rows(tmp_path):
    found = reading(tmp_path, AGAIN)
    assert [stage for _, stage in told(found)["A"]] == ["Backlog", "Build", "Done"]
    assert found.problems == []
    assert found.counts.accepted == 5
    assert [note for note in found.notes if note.startswith("2 rows name the stage")]


def test_each_is_a_visit_when_that_is_asked(tmp_path):
    found = reading(tmp_path, AGAIN, Options(stages=STAGES.stages, same_stage="visit"))
    assert [stage for _, stage in told(found)["A"]] == ["Backlog", "Build", "Build", "Build", "Done"]
    times = report(found.history, found.workflow)["time_in_stages"]
    build = dict(zip(times["columns"], times["rows"][0], strict=True))
    assert (build["items"], build["visits"], build["days"]) == (1, 3, 3.0)


def test_finished_twice_is_still_set_aside(tmp_path):
    found = reading(tmp_path, AGAIN + "A,2026-01-10T10:00Z,Done\n")
    assert kinds(found) == ["finished twice"]


def test_no_third_way_is_known():
    with pytest.raises(ValueError, match="ignore, visit"):
        Options(same_stage="twice")


@pytest.mark.trial
def test_a_long_log_that_repeats_every_fifth_activity_comes_out_as_the_rules_say(tmp_path, trials):
    for seed in trials(short=1, long=10):
        events = list(activities(Random(seed), items=400))
        path = tmp_path / "log.csv"
        lines = [f"I{item},{at.isoformat()},{STAGE[stage]}" for item, at, stage in events]
        Random(seed + 1).shuffle(lines)
        path.write_text("\n".join(["item,at,to", *lines]))
        for same_stage in ("ignore", "visit"):
            found = read(path, Options(stages=STAGE, same_stage=same_stage))
            assert not found.counts.quarantined
            compare(found, events)


def activities(random: Random, items: int):
    """Rows of items; every fifth repeats the stage."""
    for item in range(items):
        at = BEGIN + timedelta(minutes=random.randrange(60 * 24 * 60))
        for stage in range(random.randint(1, len(STAGE))):
            yield item, at, stage
            while stage < len(STAGE) - 1 and random.random() < 0.2:
                at += timedelta(minutes=random.randint(1, 3000))
                yield item, at, stage
            at += timedelta(minutes=random.randint(1, 9000))


def compare(found, events) -> None:
    now = max(at for _, at, _ in events)
    items = sorted({f"I{item}" for item, _, _ in events})
    story = Story(items, [(f"I{item}", at, stage) for item, at, stage in events])
    oracle = Oracle(story, Board((True, False, False, False), 1, 3), "UTC", now)
    answer = report(found.history, found.workflow)
    cycles = {row[0]: row[3] for row in answer["cycle_times"]["items"]["rows"]}
    assert cycles == {item: oracle.cycle(item) for item in items if oracle.cycle(item) is not None}
    spent: dict[int, timedelta] = defaultdict(timedelta)
    for item in cycles:
        for stage, length in enumerate(oracle.time_in_stages(item)):
            spent[stage] += length
    for stage, row in enumerate(answer["time_in_stages"]["rows"], start=1):
        assert row[6] == pytest.approx(spent[stage] / timedelta(days=1), abs=1e-6)
    last = answer["cumulative_flow"]["rows"][-1]
    assert list(last[1:]) == oracle.cumulative_flow(date.fromisoformat(last[0]))
