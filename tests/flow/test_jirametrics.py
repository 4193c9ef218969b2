"""Cases of jirametrics (M. Bowler, Apache-2.0): the high-water mark, and what of the time was active."""

from typing import Any

import pytest

from baton.flow import counting
from baton.flow.correcting import correction_windows
from baton.flow.counting import Window
from baton.flow.days import DAY, day_named
from baton.flow.history import OPEN, Stretches
from baton.flow.staying import efficiency
from baton.flow.ways import Ways, follow
from baton.flow.workflow import Kind, Stage, Workflow
from tests.flow.peers import at, cases, day, held, history


def each_case(part: str) -> list[Any]:
    found = cases("jirametrics_cases.json")[part]
    return list(found["cases"])


def board(case: Any) -> tuple[Ways, Window]:
    told = cases("jirametrics_cases.json")["cfd_high_water_mark"]
    workflow = Workflow.of(*told["columns"], committed="In Progress", done="Done")
    first, last = told["range"]
    ways = follow(history(workflow, case["items"]), workflow, as_of=at(f"{last} 23:59"))
    return ways, Window(day(first), day(last))


def test_an_item_counts_in_the_furthest_column_that_it_reached():
    for case in each_case("cfd_high_water_mark"):
        ways, window = board(case)
        counts = counting.cumulative_flow(ways, window)
        # There a column before the commitment point counts only what was committed; here all that came.
        compared = slice(1, None) if "commitment point" in case.get("note", "") else slice(None)
        for date, expected in case.get("expected", {}).items():
            assert counts[day(date) - window.first][compared].tolist() == expected[compared], case


def test_a_move_back_opens_a_correction_window_that_closes_where_it_does_there():
    for case in each_case("cfd_high_water_mark"):
        ways, window = board(case)
        found = [
            [
                day_named(each.since).isoformat(),
                day_named(window.last if each.until is None else each.until).isoformat(),
                ways.workflow.names[each.stage],
            ]
            for each in correction_windows(ways)
        ]
        assert found == case.get("correction_windows", []), case


def active_of(case: Any) -> list[float]:
    """[active days, days in all] of one item that began, maybe stopped, and was looked at on ``end``."""
    workflow = Workflow.of("To do", Stage("Doing", Kind.WORK), "Done")
    way: list[tuple[str, str | None]] = [("1999-12-01", "To do")]
    if case["start"]:
        way.append((case["start"], "Doing"))
    if case.get("stop"):
        way.append((case["stop"], "Done"))
    stretches = [(0, since, until, "blocked") for since, until in case.get("blocked", [])]
    if case.get("created_blocked"):
        stretches.append((0, "1999-12-01", None, "blocked"))
    blocks = held(*stretches) if stretches else Stretches.none()
    told = efficiency(follow(history(workflow, {"SP-1": way}, blocks), workflow, as_of=at(case["end"])))
    return [told.active[0] / DAY, told.total[0] / DAY]


def test_the_active_part_is_theirs_but_for_what_was_blocked_before_it_began():
    for case in each_case("flow_efficiency_days"):
        # There a block that began before the work is forgotten; the item stood still all the same.
        expected = [0, 1] if "WARNING" in case else case["expected"]
        assert active_of(case) == expected, case


@pytest.mark.parametrize(
    ("blocked", "expected"),
    [
        ([], [4, 4]),
        ([["2000-01-01", None]], [0, 4]),
        ([["2000-01-03", "2000-01-04"], ["2000-01-03 12:00", "2000-01-05"]], [2, 4]),
        ([["2000-01-01", "2000-01-02"], ["2000-01-06", "2000-01-09"]], [4, 4]),
        ([["2000-01-05", None]], [3, 4]),
    ],
)
def test_blocks_take_away_only_what_lies_between_start_and_finish_and_only_once(blocked, expected):
    case = {"start": "2000-01-02", "stop": "2000-01-06", "end": "2000-01-20", "blocked": blocked}
    assert active_of(case) == expected


def test_an_open_block_lasts_until_the_instant_asked_about():
    assert held((0, "2000-01-01", None, "x")).until[0] == OPEN
    case = {"start": "2000-01-01", "end": "2000-01-11", "blocked": [["2000-01-04", None]]}
    assert active_of(case) == [3, 10]
