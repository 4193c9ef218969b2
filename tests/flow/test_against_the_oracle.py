"""The engine against the rules' words, on random histories in zones whose days are odd."""

import statistics
from datetime import UTC, date, datetime, timedelta
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from baton.flow import counting, days, profiles, staying
from baton.flow.ageing import ageing, pace_bands
from baton.flow.correcting import correction_windows
from baton.flow.counting import Window
from baton.flow.expecting import expectations
from baton.flow.little import little
from baton.flow.percentiles import Rule
from baton.flow.promising import outcomes
from baton.flow.reworking import rework
from baton.flow.ways import NO_DAY, Ways, follow
from tests.flow import oracle
from tests.flow.oracle import Oracle
from tests.flow.stories import Drawn, history_of, instant_or_open, stories, workflow_of

often = settings(max_examples=100, deadline=None)


def both(drawn: Drawn) -> tuple[Ways, Oracle, Window, list[date]]:
    story, board, zone, now = drawn
    ways = follow(history_of(story), workflow_of(board), zone=zone, as_of=days.instant(now))
    window = counting.whole(ways)
    first, last = days.day_named(window.first), days.day_named(window.last)
    return ways, Oracle(story, board, zone, now), window, list(oracle.days(first, last))


def number_of(day: date | None) -> int:
    return NO_DAY if day is None else days.day_number(day)


def numbers(values: np.ndarray) -> list[int | None]:
    return [None if np.isnan(value) else int(value) for value in values.tolist()]


def micros(length: timedelta) -> int:
    return length // timedelta(microseconds=1)


@often
@given(stories)
def test_an_item_starts_finishes_and_leaves_when_the_rules_say_so(drawn):
    ways, told, _, _ = both(drawn)
    assert ways.today == days.day_number(told.today)
    for item, name in enumerate(ways.names):
        assert ways.start[item] == instant_or_open(told.start(name))
        assert ways.finish[item] == instant_or_open(told.finish(name))
        assert ways.gone[item] == instant_or_open(told.gone(name))
        assert ways.is_in_progress[item] == told.in_progress(name)
        assert ways.finish_day[item] == number_of(told.day_or_none(told.finish(name)))


@often
@given(stories)
def test_cycle_lead_and_age_are_differences_of_dates_where_the_board_stands(drawn):
    ways, told, _, _ = both(drawn)
    counted = profiles.times(ways)
    assert numbers(counted.cycle) == [told.cycle(name) for name in ways.names]
    assert numbers(counted.lead) == [told.lead(name) for name in ways.names]
    assert numbers(counted.age) == [told.age(name) for name in ways.names]


@often
@given(stories)
def test_every_day_counts_what_had_come_what_is_there_and_what_left(drawn):
    ways, told, window, each_day = both(drawn)
    assert counting.cumulative_flow(ways, window).tolist() == [told.cumulative_flow(day) for day in each_day]
    assert counting.arrivals(ways, window).tolist() == [told.started_on(day) for day in each_day]
    assert counting.departures(ways, window).tolist() == [told.finished_on(day) for day in each_day]
    assert counting.work_in_progress(ways, window).tolist() == [told.in_progress_on(day) for day in each_day]
    assert counting.worked_on(ways, window).tolist() == [told.worked_on(day) for day in each_day]
    assert counting.in_each_stage(ways, window).tolist() == [told.in_each_stage(day) for day in each_day]


@often
@given(stories)
def test_a_part_of_the_days_says_the_same_of_them_as_the_whole(drawn):
    ways, told, window, each_day = both(drawn)
    third = len(window) // 3
    part = Window(window.first + third, window.last - third)
    of_part = each_day[third : len(each_day) - third]
    assert counting.cumulative_flow(ways, part).tolist() == [told.cumulative_flow(day) for day in of_part]
    assert counting.work_in_progress(ways, part).tolist() == [told.in_progress_on(day) for day in of_part]
    assert counting.in_each_stage(ways, part).tolist() == [told.in_each_stage(day) for day in of_part]


@often
@given(stories)
def test_a_move_back_opens_a_correction_window_until_the_item_is_back_or_gone(drawn):
    ways, told, _, _ = both(drawn)
    found = [
        (
            ways.names[each.item],
            each.stage,
            days.day_named(each.since),
            None if each.until is None else days.day_named(each.until),
        )
        for each in correction_windows(ways)
    ]
    assert found == told.corrections()


@often
@given(stories)
def test_time_in_stages_counts_every_visit_and_blocked_time_counts_once(drawn):
    ways, told, _, _ = both(drawn)
    spent = staying.time_in_stages(ways, staying.stays(ways))
    efficiency = staying.efficiency(ways)
    for item, name in enumerate(ways.names):
        assert spent[item].tolist() == [micros(length) for length in told.time_in_stages(name)]
        total, active, blocked = (micros(length) for length in told.efficiency(name))
        assert (efficiency.total[item], efficiency.active[item]) == (total, active)
        assert efficiency.blocked[item] == blocked


@often
@given(stories)
def test_work_that_ages_stands_oldest_first_with_what_holds_it(drawn):
    ways, told, _, _ = both(drawn)
    found = ageing(ways, profiles.times(ways))
    assert sorted(ways.names[item] for item in found.item) == sorted(filter(told.in_progress, told.way))
    assert found.age.tolist() == sorted(found.age.tolist(), reverse=True)
    for at, item in enumerate(found.item):
        name = ways.names[item]
        assert found.stage[at] == told.stage_at(name, told.now)
        assert found.age[at] == told.age(name)
        entered = told.way[name][-1][0]
        assert found.in_stage[at] == (told.today - told.day(entered)).days + 1
        held = [each.item for each in told.story.blocks if each.since <= told.now and _lasts(each, told)]
        assert found.blocked[at] == (name in held)


def _lasts(held: oracle.Held, told: Oracle) -> bool:
    return held.until is None or held.until > told.now


@often
@given(stories)
def test_pace_is_the_age_at_the_last_exit_and_never_falls(drawn):
    ways, told, window, each_day = both(drawn)
    bands = pace_bands(ways, profiles.times(ways), window, Rule.CEIL)
    assert bands.ages == told.pace(each_day[0], each_day[-1], (50, 70, 85, 95))


@often
@given(stories)
def test_paths_between_stages_are_counted_by_the_day_on_which_they_were_gone(drawn):
    ways, told, window, each_day = both(drawn)
    found = rework(ways, window)
    k = len(ways.workflow)
    paths = {(a, b): int(found.paths[a, b]) for a in range(k) for b in range(k) if found.paths[a, b]}
    expected = told.paths(each_day[0], each_day[-1])
    assert paths == dict(expected)
    committed = ways.workflow.committed
    assert found.returns == sum(many for (a, b), many in expected.items() if b < a and a >= committed)
    assert found.returned <= found.passed <= len(ways)


@often
@given(stories)
def test_a_promise_is_kept_broken_moved_dropped_or_stands(drawn):
    ways, told, _, _ = both(drawn)
    expected = [outcome for each in told.story.promises if (outcome := told.outcome(each))]
    assert [outcome.value for outcome in outcomes(ways).outcome] == expected


@often
@given(stories)
def test_littles_means_are_those_of_the_days(drawn):
    ways, told, window, each_day = both(drawn)
    found = little(ways, window)
    wip, throughput, cycle = told.little(each_day[0], each_day[-1])
    assert np.isclose(found.wip, wip, rtol=1e-12)
    assert np.isclose(found.throughput, throughput, rtol=1e-12)
    assert (found.cycle is None) == (cycle is None)
    if cycle is not None and found.cycle is not None:
        assert np.isclose(found.cycle, cycle, rtol=1e-12)


@often
@given(stories)
def test_causes_count_and_cost_what_falls_into_the_period(drawn):
    ways, told, window, _ = both(drawn)
    third = len(window) // 3
    since = ways.line.begin(window.first + third)
    until = min(ways.line.end(window.last - third), ways.as_of)
    found = staying.by_cause(ways.blocks, staying.stays(ways), since=since, now=until)
    expected = told.causes(told.story.blocks, days.moment(since), days.moment(until))
    assert {each.cause: (each.count, each.time) for each in found} == {
        cause: (count, micros(lost)) for cause, (count, lost, _) in expected.items()
    }
    assert [each.time for each in found] == sorted((each.time for each in found), reverse=True)
    for each in found:
        lengths = [micros(length) for length in expected[each.cause][2]]
        assert abs(each.median - statistics.median(lengths)) <= 1


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.integers(10, 80))
def test_each_weeks_expectation_rests_on_the_days_before_it_and_is_judged_by_the_week_after(seed, over):
    chance = Random(seed)
    board = oracle.Board((False, False, False), 1, 2)
    begin = datetime(2024, 1, 1, tzinfo=UTC)
    names = [f"B-{number}" for number in range(chance.randint(0, 90))]
    events = []
    for name in names:
        start = begin + timedelta(hours=chance.randint(0, 24 * 120))
        events += [(name, start, 1), (name, start + timedelta(hours=chance.randint(0, 24 * 20)), 2)]
    told = Oracle(oracle.Story(names, events), board, "Europe/Amsterdam", begin + timedelta(days=150))
    ways = follow(history_of(told.story), workflow_of(board), zone="Europe/Amsterdam")
    first = days.day_number(date(2024, 1, 10))
    counted = profiles.times(ways)
    found = expectations(counted.finish_day, counted.cycle, first=first, last=first + 120, over=over)
    assert [each.day for each in found] == list(range(first, first + 121, 7))
    for each in found:
        expected = told.expectation(days.day_named(each.day), over)
        assert (each.days, each.count, each.hits, each.judged) == expected
