"""Figures before and after a workflow was designed anew are not mixed."""

from datetime import UTC, datetime, timedelta

import pytest

from baton.flow import History, Moves, Version, Workflow, instant, report

WORKFLOW = Workflow.of("Backlog", "Build", "Done", committed="Build")
BEGIN = datetime(2026, 1, 5, 9, tzinfo=UTC)


def at(day: float) -> int:
    return instant(BEGIN + timedelta(days=day))


def work(begun: list[tuple[float, float | None]]) -> History:
    """Items by the day of their start and that of their finish."""
    rows = []
    for item, (start, finish) in enumerate(begun):
        rows += [(item, at(start - 0.1), 0), (item, at(start), 1)]
        rows += [(item, at(finish), 2)] if finish is not None else []
    return History([f"I{n}" for n in range(len(begun))], Moves.of(*zip(*rows, strict=True)))


OLD = [(float(day), day + 9.0) for day in range(10)]
NEW = [(float(day), day + 2.0) for day in range(20, 30)]
BOTH = work([*OLD, *NEW, (29.0, None)])
VERSIONS = (Version("first", at(-1)), Version("second", at(19.5)))


def told(**asked):
    return report(BOTH, WORKFLOW, as_of=at(60), versions=VERSIONS, **asked)


def test_each_design_has_its_own_times_and_pace():
    designs = [dict(zip(told()["designs"]["columns"], row, strict=True)) for row in told()["designs"]["rows"]]
    assert [(each["design"], each["started"], each["finished"], each["p85"]) for each in designs] == [
        ("first", 10, 10, 10.0),
        ("second", 11, 10, 3.0),
    ]


def test_an_item_belongs_to_the_design_under_which_it_was_started():
    assert told(version="first")["cycle_times"]["n"] == 10
    assert told(version="second")["cycle_times"]["percentiles"]["85"] == 3.0
    assert told(version="second")["counts"]["in_progress"] == 1
    assert told()["cycle_times"]["n"] == 20


def test_a_design_under_which_nothing_was_started_is_none():
    versions = (*VERSIONS[:1], Version("regretted", at(15)), *VERSIONS[1:])
    names = [row[0] for row in report(BOTH, WORKFLOW, as_of=at(60), versions=versions)["designs"]["rows"]]
    assert names == ["first", "second"]
    empty = report(BOTH, WORKFLOW, as_of=at(60), versions=versions, version="regretted")
    assert empty["counts"]["items"] == 0


def test_a_later_design_was_not_known_on_a_past_day():
    then = report(BOTH, WORKFLOW, as_of=at(12), versions=VERSIONS)
    assert [row[0] for row in then["designs"]["rows"]] == ["first"]


def test_the_designs_stand_beside_each_other_whichever_is_looked_at():
    assert told(version="first")["designs"] == told()["designs"]


def test_a_version_that_never_was_is_named():
    with pytest.raises(ValueError, match="third"):
        told(version="third")
