"""Days, ages, paces and flow efficiency as Lighthouse (LetPeopleWork, MIT) tells them."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from baton.flow import counting
from baton.flow.ageing import pace_bands
from baton.flow.percentiles import Rule
from baton.flow.profiles import LIGHTHOUSE, times
from baton.flow.report import report
from baton.flow.staying import efficiency
from baton.flow.ways import follow
from baton.flow.workflow import Kind, Stage, Workflow
from tests.flow.lighthouse import lighthouse
from tests.flow.peers import Way, at, history

BOARD = Workflow.of("To do", "Doing", "Done")
WORDS = {"same day": "2024-03-10", "d-1": "2024-03-09", "d-2": "2024-03-08", "d-15": "2024-02-24"}


def instant_of(text: str | None) -> str | None:
    return None if text is None else WORDS.get(text, text.replace("Z", ""))


def way_of(case: dict[str, Any]) -> Way | None:
    """None where the case speaks of dates that a log of events cannot have: done, and nobody knows when."""
    created, started, closed = (instant_of(case.get(key)) for key in ("created", "started", "closed"))
    if closed is None or (started is not None and started > closed):
        return None
    told = [(created, "To do"), (started, "Doing"), (closed, "Done")]
    return [(when, stage) for when, stage in told if when is not None]


def test_a_cycle_counts_both_days_and_from_creation_where_work_never_began():
    known = [(way_of(case), case["expected"]) for case in lighthouse("cycle_time_day_inclusive")["cases"]]
    compared = [(way, expected) for way, expected in known if way is not None]
    assert len(compared) == 5
    for way, expected in compared:
        ways = follow(history(BOARD, {"L-1": way}), BOARD)
        assert times(ways, LIGHTHOUSE).cycle.tolist() == [expected], way


def test_age_counts_today():
    now = datetime(2024, 3, 10, 18)
    for case in lighthouse("cycle_time_day_inclusive")["age_cases"]:
        started = case["started"]
        if started is None or "+" in started:
            continue  # an item in progress of which no event is known, or one of tomorrow
        back = int(started.split("-")[1]) if "-" in started else 0
        begun = (now.replace(hour=10) - timedelta(days=back)).isoformat()
        ways = follow(history(BOARD, {"L-1": [(begun, "Doing")]}), BOARD, as_of=at(now.isoformat()))
        assert times(ways, LIGHTHOUSE).age.tolist() == [case["expected"]]


def test_the_share_of_active_time_is_theirs():
    board = Workflow.of("To do", "Doing", Stage("Waiting", Kind.WAIT), "Done")
    for case in lighthouse("flow_efficiency")["cases"]:
        if "expected_pct" not in case:
            continue
        begin = datetime(2020, 1, 1)
        worked, ended = case["doing_days"] - case["wait_days"], case["doing_days"]
        way: Way = [
            (begin.isoformat(), "Doing"),
            ((begin + timedelta(days=worked)).isoformat(), "Waiting"),
            ((begin + timedelta(days=ended)).isoformat(), "Done"),
        ]
        ways = follow(history(board, {"L-1": way}), board)
        share = efficiency(ways).share(ways.is_finished)
        assert share is not None
        assert share * 100 == pytest.approx(case["expected_pct"], abs=case.get("tolerance", 1e-9))


def test_no_share_is_told_where_no_stage_waits_or_nothing_took_time():
    plain: Way = [("2020-01-01", "Doing"), ("2020-01-05", "Done")]
    ways = follow(history(BOARD, {"L-1": plain}), BOARD)
    assert efficiency(ways).share(ways.is_finished) is None
    told = report(history(BOARD, {"L-1": plain}), BOARD, parts=("efficiency",))["efficiency"]
    assert (told["configured"], told["share"]) == (False, None)

    board = Workflow.of("To do", Stage("Waiting", Kind.QUEUE), "Doing", "Done")
    at_once = follow(history(board, {"L-1": [("2020-01-01", "Done")]}), board)
    assert efficiency(at_once).configured
    assert efficiency(at_once).share(at_once.is_finished) is None


def test_pace_takes_the_last_exit_of_an_item_that_came_back_and_never_falls_to_the_right():
    """Their rule: age in days, both counted, at the last exit; the last stage is that of the cycle times."""
    assert "LAST exit" in lighthouse("pace_percentiles")["rule"]
    board = Workflow.of("To do", "Doing", "Review", "Done")
    known = history(
        board,
        {
            "straight": [("2024-01-01", "Doing"), ("2024-01-03", "Review"), ("2024-01-04", "Done")],
            "returned": [
                ("2024-01-01", "Doing"),
                ("2024-01-02", "Review"),
                ("2024-01-05", "Doing"),
                ("2024-01-09", "Review"),
                ("2024-01-10", "Done"),
            ],
            "unfinished": [("2024-01-01", "Doing"), ("2024-01-09", "Review")],
        },
    )
    ways = follow(known, board)
    bands = pace_bands(ways, times(ways, LIGHTHOUSE), counting.whole(ways), Rule.FLOOR)
    # Ages on leaving Doing: 3 and 9; cycles: 4 and 10. The floor rank reads the smaller of two below 100 %.
    assert bands.ages == [[3, 3, 3, 3], [4, 4, 4, 4]]
    assert bands.counts == [2, 2]
