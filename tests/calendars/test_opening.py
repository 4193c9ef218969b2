from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from baton.calendars.following import work_by
from baton.calendars.models import Calendar, Holiday, HolidaySource, WorkingHours
from baton.calendars.opening import (
    change_calendar,
    close_calendar,
    make_default,
    open_calendar,
    open_default_calendar,
)
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.refusals import (
    CalendarInUse,
    DefaultStays,
    NameMissing,
    NameTaken,
    UnknownCountry,
    UnknownTimeZone,
)
from baton.kit.errors import NotAllowed, NotSeen
from tests.calendars.conftest import TODAY
from tests.calendars.weeks import OFFICE_DAY

PLACE: dict[str, Any] = {"time_zone": "Europe/Moscow", "country": "RU", "subdivision": "", "today": TODAY}


def test_a_new_workspace_works_an_office_week_and_keeps_its_countrys_holidays(agency, relay_calendar):
    calendar = calendar_of_workspace(agency.workspace)
    assert calendar.time_zone == "Europe/Amsterdam"
    assert calendar.weekly == (OFFICE_DAY,) * 5 + ((), ())
    assert calendar.hours_on(date(2026, 4, 27)) == ()
    assert calendar.hours_on(date(2026, 4, 28)) == OFFICE_DAY
    assert relay_calendar.country == "NL"


def test_the_default_calendar_speaks_the_language_of_the_workspace(rival):
    assert rival.calendar.name == "Рабочая неделя"
    assert rival.calendar.holidays.get(date=date(2026, 5, 9)).name == "День Победы"


def test_opening_the_default_calendar_again_changes_nothing(agency, relay_calendar):
    again = open_default_calendar(agency.workspace, today=TODAY, by=agency.marc)
    assert again == relay_calendar
    assert Calendar.objects.filter(workspace=agency.workspace).count() == 1


def test_a_second_calendar_is_not_the_default_until_it_is_made_so(agency, relay_calendar):
    moscow = open_calendar(name="Moscow", by=agency.marc, **PLACE)
    assert not moscow.is_default
    make_default(moscow, by=agency.marc)
    assert calendar_of_workspace(agency.workspace).time_zone == "Europe/Moscow"
    assert Calendar.objects.get(workspace=agency.workspace, is_default=True) == moscow


def test_two_calendars_cannot_share_a_name_nor_have_none(agency):
    open_calendar(name="Moscow", by=agency.marc, **PLACE)
    with pytest.raises(NameTaken):
        open_calendar(name=" Moscow ", by=agency.marc, **PLACE)
    with pytest.raises(NameMissing):
        open_calendar(name="  ", by=agency.marc, **PLACE)


def test_a_place_that_does_not_exist_is_refused_in_words(agency):
    with pytest.raises(UnknownTimeZone, match="Mars/Base"):
        open_calendar(name="Mars", by=agency.marc, **{**PLACE, "time_zone": "Mars/Base"})
    with pytest.raises(UnknownCountry, match="XX"):
        open_calendar(name="Nowhere", by=agency.marc, **{**PLACE, "country": "XX"})
    with pytest.raises(UnknownCountry, match="NL-ZZ"):
        open_calendar(name="Nowhere", by=agency.marc, **{**PLACE, "country": "NL", "subdivision": "ZZ"})


def test_moving_to_another_country_changes_its_holidays_and_keeps_own_days(agency, relay_calendar):
    Holiday.objects.create(calendar=relay_calendar, date=date(2026, 6, 5), name="Summer party")
    change_calendar(relay_calendar, name="Moved", by=agency.marc, **PLACE)
    days = dict(relay_calendar.holidays.values_list("date", "source"))
    assert date(2026, 4, 27) not in days
    assert days[date(2026, 6, 12)] == HolidaySource.SEEDED
    assert days[date(2026, 6, 5)] == HolidaySource.OWN


def test_renaming_leaves_the_holidays_alone(agency, relay_calendar):
    before = list(relay_calendar.holidays.values_list("id", flat=True))
    place: dict[str, Any] = {
        "time_zone": "Europe/Amsterdam",
        "country": "NL",
        "subdivision": "",
        "today": TODAY,
    }
    changed = change_calendar(relay_calendar, name="Office", by=agency.marc, **place)
    assert changed.name == "Office"
    assert list(relay_calendar.holidays.values_list("id", flat=True)) == before


def test_a_calendar_goes_only_when_nobody_needs_it(agency, relay_calendar):
    with pytest.raises(DefaultStays):
        close_calendar(relay_calendar, by=agency.marc)
    moscow = open_calendar(name="Moscow", by=agency.marc, **PLACE)
    work_by(agency.dasha, calendar=moscow, by=agency.marc)
    with pytest.raises(CalendarInUse, match="1"):
        close_calendar(moscow, by=agency.marc)
    work_by(agency.dasha, calendar=None, by=agency.marc)
    close_calendar(moscow, by=agency.marc)
    assert not Calendar.objects.filter(pk=moscow.pk).exists()


def test_only_who_manages_opens_and_changes_calendars(agency, relay_calendar):
    with pytest.raises(NotAllowed):
        open_calendar(name="Moscow", by=agency.dasha, **PLACE)
    with pytest.raises(NotAllowed):
        change_calendar(relay_calendar, name="Mine", by=agency.dasha, **PLACE)
    with pytest.raises(NotAllowed):
        make_default(relay_calendar, by=agency.dasha)
    with pytest.raises(NotAllowed):
        close_calendar(relay_calendar, by=agency.dasha)
    with pytest.raises(NotAllowed):
        work_by(agency.dasha, calendar=relay_calendar, by=agency.dasha)


def test_another_workspaces_calendar_is_not_there(agency, relay_calendar, rival):
    with pytest.raises(NotSeen):
        change_calendar(relay_calendar, name="Ours", by=rival.boss, **PLACE)
    with pytest.raises(NotSeen):
        make_default(relay_calendar, by=rival.boss)
    with pytest.raises(NotSeen):
        work_by(rival.designer, calendar=relay_calendar, by=rival.boss)
    with pytest.raises(NotSeen):
        work_by(agency.dasha, calendar=rival.calendar, by=rival.boss)


def test_the_database_itself_keeps_one_default_and_possible_hours(agency, relay_calendar):
    wrong = [
        lambda: Calendar.objects.create(
            workspace=agency.workspace, name="Other", time_zone="UTC", is_default=True
        ),
        lambda: WorkingHours.objects.create(calendar=relay_calendar, weekday=7, starts=0, ends=60),
        lambda: WorkingHours.objects.create(calendar=relay_calendar, weekday=6, starts=60, ends=60),
        lambda: WorkingHours.objects.create(calendar=relay_calendar, weekday=6, starts=0, ends=1441),
        lambda: Holiday.objects.create(calendar=relay_calendar, date=date(2026, 4, 27), name="Twice"),
    ]
    for write in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            write()


def test_a_workspace_goes_with_all_its_calendars(rival):
    work_by(rival.designer, calendar=rival.calendar, by=rival.boss)
    rival.workspace.delete()
    assert not Calendar.objects.exists()
