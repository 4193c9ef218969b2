"""A day off is called as its reader calls it."""

import pytest
from django.utils import translation

from baton.calendars import keeping_holidays
from baton.calendars.holiday_names import spoken_name
from baton.calendars.models import Holiday


@pytest.fixture
def christmas(relay_calendar) -> Holiday:
    return Holiday.objects.get(calendar=relay_calendar, date="2026-12-25")


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Christmas Day"), ("nl", "Eerste kerstdag"), ("ru", "Рождество")]
)
def test_a_dutch_holiday_has_a_name_in_every_language_of_the_screens(christmas, language, name):
    with translation.override(language):
        assert spoken_name(christmas) == name


def test_every_dutch_holiday_is_named_in_russian(relay_calendar):
    with translation.override("ru"):
        names = [spoken_name(row) for row in relay_calendar.holidays.all()]
    assert names
    assert [name for name in names if name.isascii()] == []


def test_a_holiday_that_somebody_renamed_keeps_that_name(christmas, agency):
    renamed = keeping_holidays.change_holiday(christmas, name="Office closed", hours=(), by=agency.marc)
    with translation.override("ru"):
        assert spoken_name(renamed) == "Office closed"


def test_an_own_day_off_is_called_as_it_was_entered(relay_calendar, agency):
    outing = keeping_holidays.add_holiday(
        relay_calendar, on=relay_calendar.holidays.first().date.replace(month=7, day=8), name="Outing",
        hours=(), by=agency.marc,
    )  # fmt: skip
    with translation.override("nl"):
        assert spoken_name(outing) == "Outing"
