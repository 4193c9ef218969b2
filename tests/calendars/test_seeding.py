from datetime import date

import pytest

from baton.calendars.keeping_holidays import add_holiday, change_holiday, observe_holiday, strike_holiday
from baton.calendars.models import Holiday, HolidaySource
from baton.calendars.opening import open_calendar
from baton.calendars.public_holidays import countries, country_of_zone, public_days
from baton.calendars.refusals import NoCountry
from baton.calendars.seeding import seed_ahead, seed_holidays
from baton.calendars.working_calendar import Stretch
from baton.kit.errors import NotAllowed, NotSeen
from tests.calendars.conftest import TODAY

KINGS_DAY = date(2026, 4, 27)


def test_seeding_twice_adds_nothing(agency, relay_calendar):
    before = set(relay_calendar.holidays.values_list("id", "name"))
    assert seed_holidays(relay_calendar, years=range(2024, 2029), by=agency.marc) == []
    assert set(relay_calendar.holidays.values_list("id", "name")) == before
    assert len(before) > 40


def test_a_year_not_seen_before_is_added(agency, relay_calendar):
    added = seed_holidays(relay_calendar, years=[2020], by=agency.marc)
    assert date(2020, 4, 27) in {row.date for row in added}
    assert {row.source for row in added} == {HolidaySource.SEEDED}


def test_a_changed_holiday_is_not_overwritten(agency, relay_calendar):
    holiday = relay_calendar.holidays.get(date=KINGS_DAY)
    change_holiday(holiday, name="King's Day, mornings only", hours=(Stretch(540, 720),), by=agency.marc)
    seed_holidays(relay_calendar, years=[2026], by=agency.marc)
    holiday.refresh_from_db()
    assert (holiday.name, holiday.hours) == ("King's Day, mornings only", [[540, 720]])


def test_a_struck_out_holiday_does_not_come_back_by_itself(agency, relay_calendar):
    holiday = relay_calendar.holidays.get(date=KINGS_DAY)
    strike_holiday(holiday, by=agency.marc)
    seed_holidays(relay_calendar, years=[2026], by=agency.marc)
    assert not Holiday.objects.observed().filter(calendar=relay_calendar, date=KINGS_DAY).exists()
    observe_holiday(holiday, by=agency.marc)
    assert Holiday.objects.observed().filter(calendar=relay_calendar, date=KINGS_DAY).exists()


def test_an_own_day_on_a_public_holiday_can_be_struck_and_the_public_one_stays_away(agency, relay_calendar):
    strike_holiday(relay_calendar.holidays.get(date=KINGS_DAY), by=agency.marc)
    own = add_holiday(
        relay_calendar, on=KINGS_DAY, name="Half a day", hours=(Stretch(540, 720),), by=agency.marc
    )
    strike_holiday(own, by=agency.marc)
    seed_holidays(relay_calendar, years=[2026], by=agency.marc)
    assert not Holiday.objects.observed().filter(calendar=relay_calendar, date=KINGS_DAY).exists()


def test_the_coming_years_fill_themselves(relay_calendar):
    assert not relay_calendar.holidays.filter(date__year=2029).exists()
    assert seed_ahead(today=date(2027, 1, 1)) == relay_calendar.holidays.filter(date__year=2029).count() > 5
    assert seed_ahead(today=date(2027, 1, 1)) == 0


def test_a_calendar_without_a_country_has_nothing_to_seed(agency):
    bare = open_calendar(name="Bare", time_zone="UTC", today=TODAY, by=agency.marc)
    assert not bare.holidays.exists()
    with pytest.raises(NoCountry):
        seed_holidays(bare, years=[2026], by=agency.marc)


def test_only_who_manages_seeds_and_only_at_home(agency, relay_calendar, rival):
    with pytest.raises(NotAllowed):
        seed_holidays(relay_calendar, years=[2026], by=agency.dasha)
    with pytest.raises(NotSeen):
        seed_holidays(relay_calendar, years=[2026], by=rival.boss)


def test_a_russian_saturday_worked_in_exchange_has_a_days_hours(rival):
    saturday = rival.calendar.holidays.get(date=date(2024, 4, 27))
    assert saturday.hours == [[540, 780], [840, 1080]]
    assert saturday.name == "Рабочий день вместо выходного"


def test_russia_2026_has_its_moved_days_off():
    days = {day.date: day.name for day in public_days("RU", "", [2026], "ru")}
    assert len(days) == 18
    assert days[date(2026, 12, 31)].startswith("Выходной")


@pytest.mark.parametrize(
    ("country", "language", "name"),
    [
        ("NL", "nl", "Koningsdag"),
        ("NL", "en", "King's Day"),
        ("NL", "ru", "King's Day"),
        ("BE", "nl", "Dag van de Arbeid"),
        ("DE", "nl", "Labor Day"),
        ("GB", "en", "May Day"),
        ("US", "ru", "Memorial Day"),
    ],
)
def test_names_come_in_the_readers_language_or_in_english(country, language, name):
    assert name in {day.name for day in public_days(country, "", [2026], language)}


def test_a_subdivision_adds_its_own_days():
    bavaria = {day.date for day in public_days("DE", "BY", [2026], "de")}
    germany = {day.date for day in public_days("DE", "", [2026], "de")}
    assert germany < bavaria


def test_every_country_can_be_asked_for_next_year():
    for country in countries():
        for day in public_days(country, "", [2027], "en"):
            assert day.date.year == 2027
            assert day.name or day.is_worked


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/Amsterdam", "NL"),
        ("Europe/Moscow", "RU"),
        ("Asia/Yekaterinburg", "RU"),
        ("UTC", ""),
        ("Mars/Base", ""),
    ],
)
def test_a_time_zone_names_its_country(zone, country):
    assert country_of_zone(zone) == country
