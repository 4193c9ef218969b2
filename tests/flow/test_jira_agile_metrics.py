"""The numbers of jira-agile-metrics (Deloitte Digital, MIT) by the profile of its name."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from baton.flow.blocking import blocked_days
from baton.flow.days import day_named
from baton.flow.history import History, Stretches
from baton.flow.percentiles import percentiles
from baton.flow.profiles import JIRA_AGILE_METRICS, Times, times
from baton.flow.report import report
from baton.flow.ways import NO_DAY, Ways, follow
from baton.flow.workflow import Workflow
from tests.flow.peers import Way, at, cases, day, held, history

UNIT, MOVEMENTS = "jam_unit_fixtures.json", "jam_movement_cases.json"
boards = pytest.mark.parametrize("name", ["minimal", "large"])


def workflow_of(case: Any) -> Workflow:
    return Workflow.of(*case["workflow"], committed=case["commitment_column"], done=case["done_column"])


def board(name: str) -> tuple[Any, Workflow, History]:
    case = cases(UNIT)[name]
    workflow = workflow_of(case)
    ways: dict[str, Way] = {
        item["key"]: [(item[stage], stage) for stage in case["workflow"] if item[stage]]
        for item in case["items"]
    }
    return case["expected"], workflow, history(workflow, ways)


def told(name: str, until: str, as_of: str = "2018-01-10 15:37") -> tuple[Any, dict[str, Any]]:
    expected, workflow, known = board(name)
    asked: dict[str, Any] = {"as_of": at(as_of), "profile": JIRA_AGILE_METRICS}
    return expected, report(known, workflow, until=day_named(day(until)), **asked)


@boards
def test_the_cumulative_flow_is_theirs(name):
    expected = cases(UNIT)[name]["expected"]["cfd"]
    _, ours = told(name, expected[-1]["date"])
    rows = ours["cumulative_flow"]["rows"]
    assert [row[0] for row in rows] == [row["date"][:10] for row in expected]
    stages = ours["cumulative_flow"]["columns"][1:]
    assert [list(row[1:]) for row in rows] == [[row[stage] for stage in stages] for row in expected]


@boards
def test_work_in_progress_and_net_flow_are_theirs(name):
    expected = cases(UNIT)[name]["expected"]
    _, ours = told(name, expected["wip"][-1]["date"])
    rows = ours["daily"]["rows"]
    assert [row[3] for row in rows] == [row["wip"] for row in expected["wip"]]
    net = [(row["arrivals"], row["departures"], row["net_flow"]) for row in expected["netflow"]]
    assert [(came, went, came - went) for _, came, went, _ in rows] == net


@boards
def test_throughput_is_theirs_day_by_day_and_so_are_their_weeks_that_end_on_a_monday(name):
    expected = cases(UNIT)[name]["expected"]
    _, ours = told(name, expected["cfd"][-1]["date"])
    finished = {day(row[0]): row[2] for row in ours["daily"]["rows"]}
    first = min(number for number, count in finished.items() if count)
    theirs = {day(row["date"]): row["count"] for row in expected["throughput"]}
    assert {number: count for number, count in finished.items() if number >= first} == theirs
    for week in expected["throughput_weekly_W-MON"]:
        monday = day(week["date"])
        assert sum(finished.get(number, 0) for number in range(monday - 6, monday + 1)) == week["count"]


@boards
def test_cycle_times_and_their_percentiles_are_theirs(name):
    expected, ours = told(name, "2018-01-09")
    dots = {row[0]: (row[2], row[3]) for row in ours["cycle_times"]["items"]["rows"]}
    assert dots == {
        row["key"]: (row["completed_date"][:10], row["cycle_time"]) for row in expected["scatterplot"]
    }
    shares = expected["percentiles_days"]
    lasted = [days for _, days in dots.values()]
    found = percentiles(lasted, [float(share) for share in shares], JIRA_AGILE_METRICS.percentile)
    assert found == pytest.approx(list(shares.values()))


@boards
def test_the_histogram_is_theirs_where_there_is_something(name):
    expected, ours = told(name, "2018-01-09")
    ours_by_day = {row[0]: row[1] for row in ours["histogram"]["rows"] if row[1]}
    theirs = {int(float(label.split()[0])): count for label, count in expected["histogram"].items() if count}
    assert ours_by_day == theirs


@boards
def test_ageing_work_is_theirs(name):
    expected, ours = told(name, "2018-01-10")
    found = {row[0]: (row[1], row[3]) for row in ours["ageing"]["rows"]}
    assert found == {
        row["key"]: (row["status"], row["age"]) for row in expected["ageing_wip_as_of_2018-01-10"]
    }


def flags(changes: list[list[str]]) -> Stretches:
    """A flag stands from the change that raised it to the one that took it down."""
    told: list[tuple[int, str, str | None, str]] = []
    for when, kind, _, new in changes:
        if kind == "flag" and new:
            told.append((0, when, None, new))
        elif kind == "flag":
            item, since, _, cause = told.pop()
            told.append((item, since, when, cause))
    return held(*told) if told else Stretches.none()


def moved() -> Iterator[tuple[Any, Ways, Times]]:
    case = cases(MOVEMENTS)
    workflow = Workflow.of(*case["workflow"], committed="Committed", done="Done")
    stage_of = {status: stage for stage, statuses in case["workflow"].items() for status in statuses}
    for item in case["items"]:
        way: Way = [(item["created"], "Backlog")]
        way += [(change[0], stage_of[change[3]]) for change in item["changes"] if change[1] == "status"]
        known = history(workflow, {item["key"]: way}, flags(item["changes"]))
        ways = follow(known, workflow, as_of=at(case["now"]))
        yield item, ways, times(ways, JIRA_AGILE_METRICS)


def test_moves_back_wipe_and_skipped_stages_are_filled_as_there():
    for item, ways, counted in moved():
        expected = item["expected"]
        for number, stage in enumerate(ways.workflow.names):
            if stage in expected:
                theirs = NO_DAY if expected[stage] is None else day(expected[stage])
                assert counted.arrival[0, number] == theirs, (item["key"], stage)
        cycle = expected["cycle_time_days"]
        assert np.isnan(counted.cycle[0]) if cycle is None else counted.cycle[0] == cycle


def test_blocked_days_are_differences_of_dates_of_the_flags_raised_between_commitment_and_done():
    for item, ways, _ in moved():
        expected = item["expected"].get("blocked_days", 0)
        assert blocked_days(ways, JIRA_AGILE_METRICS).tolist() == [expected], item["key"]
