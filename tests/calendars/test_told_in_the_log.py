"""Whoever watches hears that working time has changed, and never why somebody is away."""

from datetime import date
from typing import Any

import pytest

from baton.activity.facts import KINDS
from baton.activity.models import Entry
from baton.calendars import being_away, keeping_holidays, opening, seeding
from baton.calendars.following import work_by
from baton.calendars.models import AbsenceKind
from baton.calendars.refusals import DefaultStays
from baton.calendars.setting_hours import set_hours
from baton.calendars.weeks import OFFICE_WEEK
from tests.calendars.conftest import TODAY

PARTY = date(2026, 6, 5)
PLACE: dict[str, Any] = {"time_zone": "Europe/Moscow", "country": "RU", "subdivision": "", "today": TODAY}


def told(agency, *fields: str) -> list[Any]:
    return list(Entry.objects.filter(workspace=agency.workspace).order_by("number").values_list(*fields))


def kinds(agency) -> list[str]:
    return [kind for (kind,) in told(agency, "kind")]


def test_the_life_of_a_calendar_is_in_the_log(agency, relay_calendar):
    closed = relay_calendar.pk
    moscow = opening.open_calendar(name="Moscow", by=agency.marc, **PLACE)
    opening.change_calendar(moscow, name="Moskou", by=agency.marc, **PLACE)
    set_hours(moscow, week=OFFICE_WEEK, by=agency.marc)
    opening.make_default(moscow, by=agency.marc)
    opening.close_calendar(relay_calendar, by=agency.olga)
    assert kinds(agency) == [
        "CalendarOpened",
        "CalendarOpened",
        "CalendarChanged",
        "WorkingHoursSet",
        "CalendarMadeDefault",
        "CalendarClosed",
    ]
    number, by, payload = told(agency, "number", "by", "payload")[-1]
    assert (number, by, payload) == (6, agency.olga.pk, {"calendar": closed})


def test_the_life_of_a_holiday_is_in_the_log(agency, relay_calendar):
    party = keeping_holidays.add_holiday(relay_calendar, on=PARTY, name="Party", by=agency.marc)
    keeping_holidays.change_holiday(party, name="Summer party", hours=(), by=agency.marc)
    keeping_holidays.strike_holiday(party, by=agency.marc)
    keeping_holidays.observe_holiday(party, by=agency.marc)
    assert kinds(agency)[1:] == ["HolidayAdded", "HolidayChanged", "HolidayStruck", "HolidayObserved"]
    payload = told(agency, "payload")[-1][0]
    assert payload == {"calendar": relay_calendar.pk, "holiday": party.pk, "date": "2026-06-05"}


def test_an_absence_is_told_without_its_reason(agency, relay_calendar):
    days: dict[str, Any] = {"first_day": date(2026, 11, 23), "last_day": date(2026, 11, 24)}
    absence = being_away.enter_absence(
        agency.dasha, **days, kind=AbsenceKind.SICK, note="knee", by=agency.dasha
    )
    being_away.change_absence(absence, **days, kind=AbsenceKind.OTHER, note="hip", by=agency.marc)
    being_away.cancel_absence(absence, by=agency.dasha)
    entries = told(agency, "kind", "by", "payload")[1:]
    assert [(kind, by) for kind, by, _ in entries] == [
        ("AbsenceEntered", agency.dasha.pk),
        ("AbsenceChanged", agency.marc.pk),
        ("AbsenceCancelled", agency.dasha.pk),
    ]
    for _, _, payload in entries:
        assert set(payload) == {"absence", "member", "first_day", "last_day"}
        assert (payload["member"], payload["last_day"]) == (agency.dasha.pk, "2026-11-24")


def test_who_follows_which_calendar_is_in_the_log_when_it_changes(agency, relay_calendar):
    moscow = opening.open_calendar(name="Moscow", by=agency.marc, **PLACE)
    for calendar in (moscow, moscow, None, None):
        work_by(agency.dasha, calendar=calendar, from_day=PARTY, by=agency.marc)
    payloads = [
        payload for kind, payload in told(agency, "kind", "payload") if kind == "MemberFollowsCalendar"
    ]
    assert payloads == [
        {"member": agency.dasha.pk, "calendar": moscow.pk, "from_day": "2026-06-05"},
        {"member": agency.dasha.pk, "calendar": None, "from_day": "2026-06-05"},
    ]


def test_what_changes_nothing_and_what_is_refused_is_not_told(agency, relay_calendar):
    holiday = relay_calendar.holidays.get(date=date(2026, 4, 27))
    keeping_holidays.strike_holiday(holiday, by=agency.marc)
    before = kinds(agency)
    keeping_holidays.strike_holiday(holiday, by=agency.marc)
    opening.make_default(relay_calendar, by=agency.marc)
    opening.open_default_calendar(agency.workspace, today=TODAY, by=agency.marc)
    seeding.seed_holidays(relay_calendar, years=[2026], by=agency.marc)
    with pytest.raises(DefaultStays):
        opening.close_calendar(relay_calendar, by=agency.marc)
    assert kinds(agency) == before


def test_the_coming_year_seeded_in_the_background_is_told_by_nobody(agency, relay_calendar):
    assert seeding.seed_ahead(today=date(2027, 1, 1)) > 5
    kind, by, payload = told(agency, "kind", "by", "payload")[-1]
    assert (kind, by) == ("HolidaysSeeded", None)
    assert "2029-12-25" in payload["dates"]
    assert seeding.seed_ahead(today=date(2027, 1, 1)) == 0
    assert kinds(agency).count("HolidaysSeeded") == 1


def test_no_fact_of_calendars_can_carry_a_name_or_a_reason():
    ours = [fact for fact in KINDS.values() if fact.__module__ == "baton.calendars.facts"]
    assert len(ours) > 10
    for fact in ours:
        assert not {"kind", "note", "name"} & set(fact.__dataclass_fields__)
