"""The rules for the edge cases, each by a history small enough to count on one's fingers."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from baton.flow import counting
from baton.flow.blocking import blocked_days
from baton.flow.correcting import correction_windows
from baton.flow.days import DAY, HOUR, DayLine, day_named
from baton.flow.history import OPEN, History, Promises
from baton.flow.little import Condition, little
from baton.flow.percentiles import percentile
from baton.flow.profiles import ACTIONABLE_AGILE, BATON, JIRA_AGILE_METRICS, KAITEN, LIGHTHOUSE, times
from baton.flow.promising import Outcome, outcomes
from baton.flow.report import PARTS, report
from baton.flow.reworking import rework
from baton.flow.staying import efficiency, stays, time_in_stages
from baton.flow.ways import Ways, follow
from baton.flow.workflow import Kind, Stage, Workflow
from tests.flow.peers import Way, at, day, held, history

BOARD = Workflow.of("To do", "Build", "Test", "Done")


def followed(way: Way, *, until: str | None = None, zone: str = "UTC", board: Workflow = BOARD) -> Ways:
    return follow(history(board, {"A": way}), board, zone=zone, as_of=None if until is None else at(until))


def cycle(way: Way, **of: Any) -> float:
    return float(times(followed(way, **of)).cycle[0])


def test_the_first_and_the_last_day_both_count_however_short_they_were():
    assert cycle([("2024-03-04 23:59", "Build"), ("2024-03-05 00:00", "Done")]) == 2
    assert cycle([("2024-03-04 00:00", "Build"), ("2024-03-04 23:59", "Done")]) == 1


def test_an_item_that_jumps_to_done_takes_one_day():
    ways = followed([("2024-03-01", "To do"), ("2024-03-09", "Done")])
    counted = times(ways)
    assert (counted.cycle[0], counted.lead[0]) == (1, 9)
    assert ways.arrival_day[0].tolist() == [day("2024-03-01")] + 3 * [day("2024-03-09")]
    assert time_in_stages(ways, stays(ways)).sum() == 0


def test_the_clock_keeps_its_first_start_when_work_goes_back_to_the_backlog():
    way: Way = [
        ("2024-03-01", "Build"),
        ("2024-03-02", "To do"),
        ("2024-03-08", "Test"),
        ("2024-03-09", "Done"),
    ]
    assert cycle(way) == 9


def test_what_was_reopened_is_in_progress_again_and_its_last_finish_counts():
    way: Way = [
        ("2024-03-01", "Build"),
        ("2024-03-03", "Done"),
        ("2024-03-05", "Test"),
        ("2024-03-06", "Done"),
    ]
    assert cycle(way) == 6
    assert np.isnan(cycle(way, until="2024-03-05 12:00"))
    assert cycle(way, until="2024-03-04") == 3


def test_the_time_between_done_and_reopened_belongs_to_the_whole_but_nobody_worked():
    ways = followed(
        [("2024-03-01", "Build"), ("2024-03-03", "Done"), ("2024-03-05", "Test"), ("2024-03-06", "Done")]
    )
    told = efficiency(ways)
    assert (told.total[0] / DAY, told.active[0] / DAY, told.waited[0] / DAY) == (5, 3, 2)


def test_the_time_for_which_an_item_was_cancelled_belongs_to_the_whole_but_nobody_worked():
    ways = followed(
        [("2024-03-01", "Build"), ("2024-03-03", None), ("2024-03-05", "Build"), ("2024-03-06", "Done")]
    )
    told = efficiency(ways)
    assert (told.total[0] / DAY, told.active[0] / DAY) == (5, 3)


def test_what_was_cancelled_leaves_the_work_in_progress_on_its_first_cancelling_and_is_no_throughput():
    ways = followed([("2024-03-01", "Build"), ("2024-03-03", None), ("2024-03-05", None)], until="2024-03-06")
    window = counting.whole(ways)
    assert counting.work_in_progress(ways, window).tolist() == [1, 1, 0, 0, 0, 0]
    assert counting.departures(ways, window).sum() == 0
    told = report(history(BOARD, {"A": [("2024-03-01", "Build"), ("2024-03-03", None)]}), BOARD)["abandoned"]
    assert (told["count"], told["started"]["n"], told["started"]["mean"]) == (1, 1, 3)
    assert [list(row) for row in told["by_stage"]["rows"]] == [["Build", 1]]


def test_what_was_cancelled_after_it_was_done_stays_done():
    ways = followed([("2024-03-01", "Build"), ("2024-03-03", "Done"), ("2024-03-05", None)])
    assert (times(ways).cycle[0], ways.gone[0]) == (3, OPEN)


def test_of_two_moves_in_one_instant_the_item_went_on_with_the_later_told():
    ways = followed([("2024-03-01", "Build"), ("2024-03-01", "Done"), ("2024-03-01", "Test")])
    assert (ways.stage[0], bool(ways.is_finished[0])) == (2, False)


def test_a_day_of_23_or_25_hours_is_a_day():
    spring: Way = [("2024-03-30 11:00", "Build"), ("2024-03-31 21:59", "Done")]
    assert cycle(spring, zone="Europe/Amsterdam") == 2
    assert cycle([("2024-03-30 11:00", "Build"), ("2024-03-31 22:00", "Done")], zone="Europe/Amsterdam") == 3
    autumn: Way = [("2024-10-26 22:00", "Build"), ("2024-10-27 22:59", "Done")]
    assert cycle(autumn, zone="Europe/Amsterdam") == 1


def test_a_day_may_begin_at_one_in_the_night_and_a_day_may_be_missing():
    before_one: Way = [("2018-11-04 02:59", "Build"), ("2018-11-04 03:00", "Done")]
    assert cycle(before_one, zone="America/Sao_Paulo") == 2
    # Samoa went from the 29th to the 31st of December: by dates three days, of which one never was.
    assert cycle([("2011-12-30 09:59", "Build"), ("2011-12-30 10:00", "Done")], zone="Pacific/Apia") == 3


def test_a_period_may_begin_long_before_anything_is_known():
    line = DayLine.over("Europe/Amsterdam", at("2024-03-01"), at("2024-03-02"))
    assert line.begin(day("1950-06-01")) == at("1950-05-31 23:00")
    blocks = held((0, "2024-03-02", "2024-03-03", "x"))
    known = history(BOARD, {"A": [("2024-03-01", "Build"), ("2024-03-05", "Done")]}, blocks)
    told = report(known, BOARD, since=date(1990, 1, 1), parts=("blockers", "daily", "bottleneck"))
    assert [list(row) for row in told["blockers"]["rows"]] == [["x", 1, 1.0, 1.0, 0.25]]
    assert len(told["daily"]["rows"]) == day("2024-03-05") - day("1990-01-01") + 1


def test_a_move_back_does_not_lower_the_flow_but_is_told():
    way: Way = [("2024-03-01", "Test"), ("2024-03-02", "Build"), ("2024-03-04", "Done")]
    ways = followed(way)
    assert counting.cumulative_flow(ways, counting.whole(ways)).tolist() == 3 * [[1, 1, 1, 0]] + [
        [1, 1, 1, 1]
    ]
    (window,) = correction_windows(ways)
    assert (window.stage, day_named(window.since), window.until) == (2, date(2024, 3, 2), day("2024-03-04"))
    (lasting,) = correction_windows(followed(way, until="2024-03-03"))
    assert lasting.until is None


def test_only_moves_back_of_committed_work_are_rework():
    board = Workflow.of("Ideas", "To do", "Build", "Test", "Done", committed="Build")
    known = history(
        board,
        {
            "planned anew": [("2024-03-01", "To do"), ("2024-03-02", "Ideas"), ("2024-03-03", "To do")],
            "returned twice": [
                ("2024-03-01", "Test"),
                ("2024-03-02", "Build"),
                ("2024-03-03", "Test"),
                ("2024-03-04", "To do"),
                ("2024-03-06", "Done"),
            ],
            "just there": [("2024-03-06", "Build")],
        },
    )
    ways = follow(known, board)
    found = rework(ways, counting.whole(ways))
    assert (found.returned, found.returns, found.passed) == (1, 2, 2)
    assert found.after.tolist() == [4 * DAY]
    assert (found.paths[3, 2], found.paths[3, 1], found.paths[1, 0]) == (1, 1, 1)


def test_profiles_read_four_answers_from_one_history():
    way: Way = [
        ("2024-03-01 12:00", "To do"),
        ("2024-03-02 12:00", "Build"),
        ("2024-03-03 12:00", "To do"),
        ("2024-03-05 12:00", "Test"),
        ("2024-03-08 18:00", "Done"),
    ]
    ways = followed(way)
    read = {each.name: times(ways, each).cycle[0] for each in (BATON, ACTIONABLE_AGILE, LIGHTHOUSE, KAITEN)}
    assert read == {"baton": 7, "actionableagile": 7, "lighthouse": 7, "kaiten": 6.25}
    # A move back wipes: committed anew on the 5th, and the days between count without the first.
    assert times(ways, JIRA_AGILE_METRICS).cycle[0] == 3
    assert times(ways, JIRA_AGILE_METRICS).arrival[0].tolist() == [
        day(each) for each in ("2024-03-01", "2024-03-05", "2024-03-05", "2024-03-08")
    ]


def test_lighthouse_counts_from_the_creation_what_was_done_without_work_and_nothing_that_still_waits():
    known = history(
        BOARD, {"A": [("2024-03-01", "To do"), ("2024-03-05", "Done")], "B": [("2024-03-02", "To do")]}
    )
    ways = follow(known, BOARD)
    assert times(ways, LIGHTHOUSE).cycle[0] == 5
    told = report(known, BOARD, profile=LIGHTHOUSE, parts=("daily",))["daily"]
    assert [row[3] for row in told["rows"]] == [1, 1, 1, 1, 0]


def test_blocked_time_counts_once_where_blocks_overlap_and_causes_stay_apart():
    blocks = held(
        (0, "2024-03-02", "2024-03-04", "access"),
        (0, "2024-03-03", "2024-03-06", "client"),
        (0, "2024-03-20", None, "client"),
    )
    known = history(BOARD, {"A": [("2024-03-01", "Build"), ("2024-03-11", "Done")]}, blocks)
    ways = follow(known, BOARD, as_of=at("2024-03-22"))
    assert (efficiency(ways).blocked[0] / DAY, efficiency(ways).active[0] / DAY) == (4, 6)
    rows = report(known, BOARD, as_of=at("2024-03-22"), parts=("blockers",))["blockers"]["rows"]
    assert [(cause, count, lost) for cause, count, lost, _, _ in rows] == [("client", 2, 5), ("access", 1, 2)]


def test_waiting_in_a_queue_is_not_active_and_blocks_there_are_not_taken_away_twice():
    board = Workflow.of("To do", "Build", Stage("Ready to test", Kind.QUEUE), "Test", "Done")
    known = history(
        board,
        {"A": [("2024-03-01", "Build"), ("2024-03-03", "Ready to test"), ("2024-03-06", "Done")]},
        held((0, "2024-03-02", "2024-03-05", "x")),
    )
    told = efficiency(follow(known, board))
    assert (told.active[0] / DAY, told.total[0] / DAY, told.blocked[0] / DAY) == (1, 5, 3)


def promised(deadline: str, replaced: str | None, way: Way, now: str) -> tuple[Outcome, float]:
    known = history(BOARD, {"A": way})
    told = Promises(
        np.zeros(1, np.int32),
        np.array([at(deadline)]),
        np.array([at("2024-03-01")]),
        np.array([OPEN if replaced is None else at(replaced)]),
    )
    found = outcomes(follow(History(known.names, known.moves, promises=told), BOARD, as_of=at(now)))
    return found.outcome[0], float(found.late[0]) / HOUR


@pytest.mark.parametrize(
    ("deadline", "replaced", "end", "now", "outcome", "late"),
    [
        ("2024-03-10", None, ("2024-03-09", "Done"), "2024-03-20", Outcome.KEPT, -24),
        ("2024-03-10", None, ("2024-03-11", "Done"), "2024-03-20", Outcome.BROKEN, 24),
        ("2024-03-10", None, ("2024-03-11", "Done"), "2024-03-09", Outcome.STANDING, 0),
        ("2024-03-10", None, ("2024-03-12", "Test"), "2024-03-11 12:00", Outcome.BROKEN, 36),
        ("2024-03-10", "2024-03-08", ("2024-03-09", "Done"), "2024-03-20", Outcome.MOVED, 0),
        ("2024-03-10", "2024-03-12", ("2024-03-11", "Done"), "2024-03-20", Outcome.BROKEN, 24),
        ("2024-03-10", None, ("2024-03-09", None), "2024-03-20", Outcome.DROPPED, 0),
        ("2024-03-10", None, ("2024-03-12", None), "2024-03-20", Outcome.BROKEN, 48),
    ],
)
def test_what_becomes_of_a_promise(deadline, replaced, end, now, outcome, late):
    assert promised(deadline, replaced, [("2024-03-01", "Build"), end], now) == (outcome, late)


def test_a_deadline_in_the_year_9999_is_a_promise_like_any_other():
    way: Way = [("2024-03-01", "Build"), ("2024-03-09", "Done")]
    assert promised("9999-12-31 23:59", None, way, "2024-03-20")[0] is Outcome.KEPT
    known = history(BOARD, {"A": way})
    told = Promises(np.zeros(2, np.int32), np.array([at("9999-12-31"), at("2024-03-05 23:59")]), *_given(2))
    found = report(History(known.names, known.moves, promises=told), BOARD, parts=("promises",))["promises"]
    assert (found["kept"], found["broken"]) == (0, 1)


def _given(many: int) -> tuple[Any, Any]:
    return np.full(many, at("2024-03-01")), np.full(many, OPEN)


def test_blocked_days_by_dates_count_each_flag_raised_between_commitment_and_done():
    blocks = held(
        (0, "2024-02-20 10:00", "2024-03-03", "in the backlog"),
        (0, "2024-03-02 23:00", "2024-03-03 01:00", "over midnight"),
        (0, "2024-03-04 01:00", "2024-03-04 23:00", "within a day"),
        (0, "2024-03-05 10:00", None, "until the end"),
        (0, "2024-03-11 10:00", None, "when it was done"),
    )
    way: Way = [("2024-02-19", "To do"), ("2024-03-01", "Build"), ("2024-03-08", "Done")]
    ways = follow(history(BOARD, {"A": way, "B": []}, blocks), BOARD, as_of=at("2024-03-20"))
    assert blocked_days(ways, JIRA_AGILE_METRICS).tolist() == [1 + 0 + 3, 0]
    # Ours: the time itself, from the start on: 2 days, an hour of midnight's block, 22 hours, and 62.
    hours = 48 + 1 + 22 + 62
    assert blocked_days(ways, BATON).tolist() == [hours / 24, 0]


def test_littles_law_says_which_condition_the_window_breaks():
    begun: dict[str, Way] = {f"A{n}": [(f"2024-03-{n + 1:02}", "Build")] for n in range(20)}
    known = history(BOARD, begun | {"B": [("2024-03-01", "Build"), ("2024-03-03", "Done")]})
    ways = follow(known, BOARD, as_of=at("2024-03-31"))
    broken = [condition for condition, _ in little(ways, counting.whole(ways)).broken]
    assert Condition.ARRIVALS_EQUAL_DEPARTURES in broken
    assert Condition.WIP_RETURNS in broken
    assert Condition.AGE_STEADY in broken
    assert Condition.STARTED_WORK_IS_FINISHED in broken


def test_an_empty_board_answers_everything_with_nothing():
    told = report(history(BOARD, {}), BOARD)
    assert set(told) == set(PARTS)
    assert told["counts"]["items"] == 0
    assert told["cycle_times"]["percentiles"] == {"50": None, "70": None, "85": None, "95": None}
    assert told["efficiency"]["share"] is None
    assert told["little"]["residual"] is None


def test_a_percentile_is_told_only_where_enough_was_finished():
    lasted = [1, 1, 2, 3, 5, 8, 13, 21]
    ways: dict[str, Way] = {
        f"A{n}": [("2024-03-01", "Build"), (f"2024-03-{days:02}", "Done")] for n, days in enumerate(lasted)
    }
    told = report(history(BOARD, ways), BOARD, parts=("cycle_times",))["cycle_times"]
    assert told["percentiles"] == {"50": 3, "70": 8, "85": 13, "95": None}
    assert percentile(lasted, 0.85) == 13
    few = report(history(BOARD, dict(list(ways.items())[:4])), BOARD, parts=("cycle_times",))["cycle_times"]
    assert set(few["percentiles"].values()) == {None}


def test_weeks_begin_on_monday_and_one_that_the_period_cuts_says_so():
    known = history(BOARD, {"A": [("2024-03-06", "Build"), ("2024-03-19", "Done")]})
    rows = report(known, BOARD, parts=("weekly",))["weekly"]["rows"]
    assert [list(row) for row in rows] == [
        ["2024-03-04", 1, 0, 1, False],
        ["2024-03-11", 0, 0, 1, True],
        ["2024-03-18", 0, 1, 0, False],
    ]


@pytest.mark.parametrize("stage", [4, -2])
def test_a_stage_that_the_workflow_does_not_have_is_refused(stage):
    known = history(BOARD, {"A": [("2024-03-06", "Build")]})
    known.moves.stage[0] = stage
    with pytest.raises(ValueError, match="names stage"):
        follow(known, BOARD)


def test_a_period_that_ends_before_it_begins_is_refused():
    known = history(BOARD, {"A": [("2024-03-06", "Build")]})
    with pytest.raises(ValueError, match="before it begins"):
        report(known, BOARD, since=date(2024, 3, 5), until=date(2024, 3, 4))
