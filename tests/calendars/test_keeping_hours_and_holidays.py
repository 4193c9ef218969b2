from datetime import date

import pytest

from baton.calendars.keeping_holidays import add_holiday, change_holiday, observe_holiday, strike_holiday
from baton.calendars.opening import open_calendar
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.refusals import DateTaken, ImpossibleHours, NameMissing, NobodyWorks
from baton.calendars.setting_hours import set_hours
from baton.calendars.weeks import OFFICE_WEEK
from baton.calendars.working_calendar import Stretch
from baton.kit.errors import NotAllowed, NotSeen
from tests.calendars.conftest import TODAY
from tests.calendars.weeks import OFFICE_DAY

PARTY = date(2026, 6, 5)
MORNING = (Stretch(540, 720),)


def test_the_week_is_replaced_whole(agency, relay_calendar):
    four_days = (OFFICE_DAY,) * 4 + ((),) * 3
    set_hours(relay_calendar, week=four_days, by=agency.marc)
    assert calendar_of_workspace(agency.workspace).weekly == four_days


def test_a_night_until_midnight_is_a_stretch(agency, relay_calendar):
    evening = (Stretch(22 * 60, 1440),)
    set_hours(relay_calendar, week=[evening] * 7, by=agency.marc)
    assert calendar_of_workspace(agency.workspace).weekly == (evening,) * 7


@pytest.mark.parametrize(
    "day", [(Stretch(1320, 360),), (Stretch(540, 1441),), (Stretch(540, 780), Stretch(720, 900))]
)
def test_impossible_hours_are_refused_and_nothing_changes(agency, relay_calendar, day):
    with pytest.raises(ImpossibleHours, match="–"):
        set_hours(relay_calendar, week=[day] * 7, by=agency.marc)
    assert calendar_of_workspace(agency.workspace).weekly == tuple(OFFICE_WEEK)


def test_a_week_in_which_nobody_works_is_refused(agency, relay_calendar):
    with pytest.raises(NobodyWorks):
        set_hours(relay_calendar, week=[()] * 7, by=agency.marc)
    with pytest.raises(NobodyWorks):
        set_hours(relay_calendar, week=[OFFICE_DAY] * 5, by=agency.marc)


def test_an_own_day_off_and_a_shortened_day_count(agency, relay_calendar):
    add_holiday(relay_calendar, on=PARTY, name="Summer party", by=agency.marc)
    add_holiday(relay_calendar, on=date(2026, 12, 24), name="Christmas Eve", hours=MORNING, by=agency.marc)
    calendar = calendar_of_workspace(agency.workspace)
    assert calendar.hours_on(PARTY) == ()
    assert calendar.hours_on(date(2026, 12, 24)) == MORNING


def test_a_date_is_taken_once(agency, relay_calendar):
    with pytest.raises(DateTaken, match="King's Day"):
        add_holiday(relay_calendar, on=date(2026, 4, 27), name="Again", by=agency.marc)


def test_a_day_needs_a_name_and_possible_hours(agency, relay_calendar):
    with pytest.raises(NameMissing):
        add_holiday(relay_calendar, on=PARTY, name=" ", by=agency.marc)
    with pytest.raises(ImpossibleHours):
        add_holiday(relay_calendar, on=PARTY, name="Party", hours=(Stretch(60, 0),), by=agency.marc)
    assert not relay_calendar.holidays.filter(date=PARTY).exists()


def test_a_struck_day_is_worked_like_its_weekday(agency, relay_calendar):
    strike_holiday(relay_calendar.holidays.get(date=date(2026, 4, 27)), by=agency.marc)
    assert calendar_of_workspace(agency.workspace).hours_on(date(2026, 4, 27)) == OFFICE_DAY


def test_an_own_day_without_a_country_leaves_no_trace(agency):
    bare = open_calendar(name="Bare", time_zone="UTC", today=TODAY, by=agency.marc)
    strike_holiday(add_holiday(bare, on=PARTY, name="Party", by=agency.marc), by=agency.marc)
    assert not bare.holidays.exists()


def test_only_who_manages_touches_hours_and_holidays(agency, relay_calendar):
    holiday = relay_calendar.holidays.first()
    for verb in (
        lambda: set_hours(relay_calendar, week=OFFICE_WEEK, by=agency.dasha),
        lambda: add_holiday(relay_calendar, on=PARTY, name="Party", by=agency.dasha),
        lambda: change_holiday(holiday, name="Party", hours=(), by=agency.dasha),
        lambda: strike_holiday(holiday, by=agency.greta),
        lambda: observe_holiday(holiday, by=agency.greta),
    ):
        with pytest.raises(NotAllowed):
            verb()


def test_another_workspaces_days_are_not_there(relay_calendar, rival):
    holiday = relay_calendar.holidays.first()
    for verb in (
        lambda: set_hours(relay_calendar, week=OFFICE_WEEK, by=rival.boss),
        lambda: add_holiday(relay_calendar, on=PARTY, name="Party", by=rival.boss),
        lambda: change_holiday(holiday, name="Party", hours=(), by=rival.boss),
        lambda: strike_holiday(holiday, by=rival.boss),
        lambda: observe_holiday(holiday, by=rival.boss),
    ):
        with pytest.raises(NotSeen):
            verb()
