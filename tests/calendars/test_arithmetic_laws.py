"""What holds for every calendar: laws of working time, looked for by hypothesis."""

import time
from datetime import UTC, date, datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from baton.calendars.arithmetic import (
    Hours,
    Stretch,
    WorkingCalendar,
    add_working_days,
    add_working_time,
    is_working,
    next_working_instant,
    working_ages,
    working_days_between,
    working_time_between,
)
from tests.calendars.weeks import always, amsterdam, office

ZONES = [
    "UTC",
    "Europe/Amsterdam",
    "Europe/Moscow",
    "America/New_York",
    "America/Havana",
    "Australia/Lord_Howe",
]


@st.composite
def a_day(draw: st.DrawFn) -> Hours:
    edges = sorted(draw(st.sets(st.integers(0, 1440), max_size=6)))
    return tuple(Stretch(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False))


days = st.dates(date(2023, 12, 1), date(2027, 1, 31))
calendars = st.builds(
    WorkingCalendar,
    st.sampled_from(ZONES),
    st.tuples(*[a_day()] * 7),
    st.dictionaries(days, a_day(), max_size=5),
    st.lists(st.tuples(days, st.integers(0, 40)), max_size=2).map(
        lambda away: tuple((first, first + timedelta(days=length)) for first, length in away)
    ),
    st.dictionaries(days, st.tuples(*[a_day()] * 7).filter(any), max_size=2).map(
        lambda weeks: tuple(sorted(weeks.items()))
    ),
).filter(lambda calendar: any(calendar.weekly))
instants = st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))
law = settings(deadline=None, max_examples=60)  # a noisy machine breaks no law
amounts = st.timedeltas(timedelta(0), timedelta(days=20))


@law
@given(calendars, instants, instants, instants)
def test_time_up_to_a_moment_and_after_it_add_up(calendar, a, b, c):
    whole = working_time_between(a, c, calendar)
    assert whole == working_time_between(a, b, calendar) + working_time_between(b, c, calendar)


@law
@given(calendars, instants, instants)
def test_work_never_runs_backwards_nor_faster_than_the_clock(calendar, a, b):
    a, b = min(a, b), max(a, b)
    assert timedelta() <= working_time_between(a, b, calendar) <= b - a


@law
@given(calendars, instants, amounts)
def test_what_is_added_is_what_lies_between(calendar, start, amount):
    due = add_working_time(start, amount, calendar)
    assert working_time_between(start, due, calendar) == amount
    assert working_time_between(add_working_time(start, -amount, calendar), start, calendar) == amount


@law
@given(calendars, instants, amounts.filter(bool))
def test_the_answer_is_the_first_such_instant_and_backwards_the_last(calendar, start, amount):
    blink = timedelta(microseconds=1)
    assert (
        working_time_between(start, add_working_time(start, amount, calendar) - blink, calendar)
        == amount - blink
    )
    begun = add_working_time(start, -amount, calendar)
    assert working_time_between(begun + blink, start, calendar) == amount - blink


@law
@given(st.sampled_from(ZONES), instants, amounts)
def test_who_always_works_lives_in_real_time(zone, start, amount):
    assert working_time_between(start, start + amount, always(zone)) == amount
    assert add_working_time(start, amount, always(zone)) == start + amount
    assert is_working(start, always(zone))


@law
@given(calendars, instants, instants)
def test_the_sum_equals_a_count_minute_by_minute_of_the_wall_clock(calendar, a, b):
    start = a.replace(second=0, microsecond=0)
    end = start + (b - a) % timedelta(hours=30)
    end = end.replace(second=0, microsecond=0)
    minutes, moment = 0, start
    while moment < end:
        local = moment.astimezone(calendar.zone)
        shown = local.hour * 60 + local.minute
        assume(local.utcoffset() == (local + timedelta(hours=3)).utcoffset())
        assume(local.utcoffset() == (local - timedelta(hours=3)).utcoffset())
        minutes += any(starts <= shown < ends for starts, ends in calendar.hours_on(local.date()))
        moment += timedelta(minutes=1)
    assert working_time_between(start, end, calendar) == timedelta(minutes=minutes)


@law
@given(calendars, instants)
def test_the_next_work_is_worked_and_nothing_is_worked_before_it(calendar, instant):
    following = next_working_instant(instant, calendar)
    assert following >= instant
    assert is_working(following, calendar)
    assert working_time_between(instant, following, calendar) == timedelta()


@law
@given(instants, amounts)
def test_two_zones_with_the_same_hours_differ_by_their_offset(start, amount):
    east, west = office("Asia/Dubai"), office("Europe/Moscow")
    ahead = timedelta(hours=1)
    assert working_time_between(start, start + amount, west) == working_time_between(
        start - ahead, start + amount - ahead, east
    )


@law
@given(calendars, days, st.integers(-200, 200))
def test_working_days_added_are_working_days_between(calendar, day, number):
    other = add_working_days(day, number, calendar)
    if number >= 0:
        assert working_days_between(day, other, calendar) == number
    else:
        assert working_days_between(other - timedelta(days=1), day - timedelta(days=1), calendar) == -number


@law
@given(calendars, days, st.integers(0, 10), instants, instants)
def test_an_absence_only_takes_time_away(calendar, first, length, a, b):
    a, b = min(a, b), max(a, b)
    away = calendar.minus([(first, first + timedelta(days=length))])
    assert working_time_between(a, b, away) <= working_time_between(a, b, calendar)
    assert away.hours_on(first) == ()


def test_twenty_thousand_ages_are_computed_in_well_under_a_second():
    calendar = office()
    now = amsterdam(2026, 11, 20, 12)
    moments = [now - timedelta(minutes=26 * n) for n in range(20_000)]
    begun = time.process_time()
    ages = [working_time_between(moment, now, calendar) for moment in moments]
    assert time.process_time() - begun < 1
    assert ages[-1] > timedelta(hours=2000) > ages[0]


@law
@given(calendars, st.lists(instants), instants)
def test_ages_in_one_go_are_the_ages_one_by_one(calendar, starts, now):
    assert working_ages(starts, now, calendar) == [
        working_time_between(start, now, calendar) for start in starts
    ]
