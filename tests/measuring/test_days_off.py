"""A forecast goes by the days on which people work."""

from datetime import date, timedelta

import pytest

from baton.calendars.keeping_holidays import add_holiday
from baton.calendars.opening import open_default_calendar
from baton.calendars.setting_hours import set_hours
from baton.calendars.weeks import OFFICE_DAY
from baton.flow.days import day_number
from baton.kit import clock
from baton.measuring.forecasts import pace_for
from baton.measuring.selecting import Selection
from tests.measuring.test_reports import filed, on, walk

pytestmark = pytest.mark.django_db
FOUR_DAYS = (OFFICE_DAY,) * 4 + ((),) * 3


def test_while_nobody_works_the_days_until_then_are_off_and_the_week_after_counts(agency):
    walk(agency, filed(agency), (1, agency.terms), (2, agency.done))
    monday = on(14).date()
    with clock.at(on(16)):
        office = open_default_calendar(agency.workspace, today=monday, country="", by=agency.marc)
        set_hours(office, week=FOUR_DAYS, from_day=monday + timedelta(days=14), by=agency.marc)
        set_hours(office, week=((),) * 7, from_day=monday, by=agency.marc)
        add_holiday(office, on=monday + timedelta(days=8), name="Duty", hours=OFFICE_DAY, by=agency.marc)
        pace, today = pace_for(Selection(boards=(agency.board.pk,)), by=agency.anna)

    def works(at: int) -> bool:
        day: date = monday + timedelta(days=at)
        return pace.calendar.works(day_number(day))

    assert today == day_number(monday) + 2
    assert [at for at in range(-7, 21) if works(at)] == [-7, -6, -5, -4, 8, 14, 15, 16, 17]
