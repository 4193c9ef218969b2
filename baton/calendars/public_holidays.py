"""What the library knows of public holidays (no database): countries, days, names in the reader's language.

Source: the package ``holidays``. Its lists differ from those of other libraries, which is why they only seed
rows that people can edit.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import holidays


class PublicDay(NamedTuple):
    """A public holiday, or a weekend day that is worked in exchange for one."""

    date: date
    name: str
    is_worked: bool


class CountryNotKnown(LookupError):
    """The library has no holidays for this country or subdivision."""


@cache
def countries() -> dict[str, tuple[str, ...]]:
    """ISO 3166-1 codes of the known countries with the codes of their subdivisions."""
    known = holidays.list_supported_countries(include_aliases=False)
    return {country: tuple(known[country]) for country in sorted(known)}


def public_days(country: str, subdivision: str, years: Iterable[int], language: str) -> list[PublicDay]:
    """The public holidays of some years in order; CountryNotKnown, also for a wrong subdivision.

    `language` is two letters; where the library lacks it the names are English, else the country's own.
    """
    if country not in countries() or (subdivision and subdivision not in countries()[country]):
        raise CountryNotKnown(f"{country} {subdivision}".strip())
    wanted = sorted(set(years))
    spoken = holidays.country_holidays(country)
    known = holidays.country_holidays(
        country,
        subdiv=subdivision or None,
        years=wanted,
        expand=False,
        language=_nearest(language, spoken.supported_languages) or spoken.default_language,
    )
    free = [PublicDay(day, name, False) for day, name in known.items() if day.year in wanted]
    exchanged: set[date] = getattr(known, "weekend_workdays", set())
    worked = [PublicDay(day, "", True) for day in exchanged if day.year in wanted]
    return sorted(free + worked)


@cache
def country_of_zone(time_zone: str) -> str:
    """ "Europe/Amsterdam" -> "NL" by the time zone database; empty when it names no country."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    country = next((row[0] for row in rows if row[2] == time_zone), "")
    return country if country in countries() else ""


def _nearest(language: str, known: Iterable[str]) -> str | None:
    """ "en" -> "en_US", "nl" -> "nl"; plain before regional forms, else English."""
    for wanted in (language, "en"):
        for code in sorted(known, key=len):
            if code.partition("_")[0] == wanted:
                return code
    return None
