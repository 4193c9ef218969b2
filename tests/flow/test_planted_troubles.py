"""Three troubles planted on a simulated board: where work waits, since when less is done, what stops it."""

from datetime import date, timedelta

import pytest

from baton.flow.days import DAY, day_named
from baton.flow.report import report
from tests.flow.board_with_troubles import BOARD, CAUSE, CHANGED, MONDAY, WEEKS, simulated

pytestmark = pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
END = MONDAY + WEEKS * 7 * DAY - 1


def week(number: int) -> date:
    return day_named(MONDAY // DAY) + timedelta(weeks=number)


def told(seed: int, first: int, last: int, part: str):
    """Of whole weeks."""
    until = week(last + 1) - timedelta(days=1)
    return report(simulated(seed), BOARD, as_of=END, since=week(first), until=until, parts=(part,))[part]


def test_the_stage_before_which_work_piles_up_is_found(seed):
    found = told(seed, CHANGED, WEEKS - 1, "bottleneck")
    pointed = found["points_at"]
    assert (pointed["growth"], pointed["share_of_time"], pointed["at_limit"]) == ("Review",) * 3
    assert pointed["blocked"] == "Test"
    growth = {row[0]: row[1] for row in found["rows"]}
    assert growth["Review"] > 5 * max(growth["Build"], growth["Test"])


def test_before_that_no_stage_fills_up(seed):
    found = told(seed, 6, CHANGED - 1, "bottleneck")
    assert found["points_at"]["growth"] is None
    assert found["points_at"]["blocked"] == "Test"


def test_the_week_from_which_less_gets_done_is_found(seed):
    chart = told(seed, 6, WEEKS - 1, "behaviour")["finished"]
    points = list(zip(range(6, WEEKS), chart["values"], chart["signals"], strict=True))
    fewer = {number for number, done, signals in points if signals and done < chart["mean"]}
    # From then on every week says so; a run of eight may begin up to seven weeks before, by chance.
    last_quiet = max(number for number, _, _ in points if number not in fewer)
    assert CHANGED - 8 <= last_quiet <= CHANGED + 1
    assert len([number for number in fewer if number < CHANGED - 7]) <= 3


def test_the_cause_that_costs_the_most_stands_first(seed):
    rows = told(seed, 6, WEEKS - 1, "blockers")["rows"]
    assert rows[0][0] == CAUSE
    assert rows[0][2] > 5 * rows[1][2]
    assert len(rows) == 4
