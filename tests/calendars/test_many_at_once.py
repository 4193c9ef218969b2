"""Thousands of stretches at once come to what they come to one by one."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from baton.calendars.arithmetic import working_time_between
from baton.calendars.many_at_once import working_minutes
from baton.calendars.weeks import OFFICE_WEEK
from baton.calendars.working_calendar import Stretch, WorkingCalendar

MINUTE = timedelta(minutes=1)
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))
NIGHTS = tuple((Stretch(0, 360), Stretch(1320, 1440)) for _ in range(7))
CALENDARS = [
    WorkingCalendar("Europe/Amsterdam", tuple(OFFICE_WEEK), {}),
    WorkingCalendar("Pacific/Kiritimati", NIGHTS, {datetime(2026, 12, 31).date(): ()}),
    WorkingCalendar("UTC", ((),) * 7, {}),
]


@given(st.lists(st.tuples(MOMENTS, MOMENTS), max_size=20), st.sampled_from(CALENDARS))
def test_many_at_once_are_as_long_as_one_by_one(stretches, calendar):
    since, until = [each[0] for each in stretches], [each[1] for each in stretches]
    one_by_one = [working_time_between(first, last, calendar) // MINUTE for first, last in stretches]
    assert working_minutes(since, until, calendar).tolist() == one_by_one
    begun, ended = ([each.replace(tzinfo=None) for each in moments] for moments in (since, until))
    assert working_minutes(begun, ended, calendar).tolist() == one_by_one
