"""A public holiday is called as its reader calls it; the name that somebody wrote stays theirs."""

from functools import lru_cache

from django.conf import settings
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as N_

from baton.calendars.models import Holiday, HolidaySource
from baton.calendars.public_holidays import CountryNotKnown, public_days

# What the library calls them in English, for readers whose language it does not know in that country.
COMMON = (
    N_("New Year's Day"),
    N_("Epiphany"),
    N_("International Women's Day"),
    N_("Maundy Thursday"),
    N_("Good Friday"),
    N_("Easter Sunday"),
    N_("Easter Monday"),
    N_("King's Day"),
    N_("Labor Day"),
    N_("May Day"),
    N_("Liberation Day"),
    N_("Victory Day"),
    N_("Ascension Day"),
    N_("Pentecost"),
    N_("Pentecost Monday"),
    N_("Whit Sunday"),
    N_("Whit Monday"),
    N_("Corpus Christi"),
    N_("National Day"),
    N_("Assumption Day"),
    N_("German Unity Day"),
    N_("Reformation Day"),
    N_("All Saints' Day"),
    N_("Armistice Day"),
    N_("Independence Day"),
    N_("Constitution Day"),
    N_("Christmas Eve"),
    N_("Christmas Day"),
    N_("Second Day of Christmas"),
    N_("Boxing Day"),
    N_("Saint Stephen's Day"),
    N_("Early May Bank Holiday"),
    N_("Spring Bank Holiday"),
    N_("Summer Bank Holiday"),
    N_("Thanksgiving Day"),
    N_("Memorial Day"),
    N_("New Year's Eve"),
)


def spoken_name(holiday: Holiday) -> str:
    """The name in the language of whoever asks."""
    if holiday.source != HolidaySource.SEEDED:
        return holiday.name
    place = (holiday.calendar.country, holiday.calendar.subdivision, holiday.date.year)
    given = {_names(*place, language).get(holiday.date) for language, _ in settings.LANGUAGES}
    if holiday.name not in given:
        return holiday.name
    known = _names(*place, (get_language() or "en")[:2])[holiday.date]
    return "; ".join(gettext(name) for name in known.split("; "))


@lru_cache(maxsize=256)
def _names(country: str, subdivision: str, year: int, language: str) -> dict[object, str]:
    try:
        return {day.date: day.name for day in public_days(country, subdivision, [year], language)}
    except CountryNotKnown:
        return {}
