"""Names of months and of the halves of a day in the languages of people who export tables."""

from __future__ import annotations

from functools import cache

from babel.dates import get_month_names, get_period_names

LANGUAGES = (
    *("en", "ru", "nl", "de", "fr", "es", "it", "pt", "pl", "uk", "be", "bg", "cs", "sk", "da", "nb", "sv"),
    *("fi", "et", "lv", "lt", "hu", "ro", "hr", "sr", "el", "tr", "he", "ar", "ja", "zh", "ko"),
)


@cache
def months() -> dict[str, int]:
    """Plain name to 1…12. What means another month in another language stays out."""
    told: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for width in ("abbreviated", "wide"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    told.setdefault(plain(name), set()).add(number)
    first = {plain(name): number for number, name in get_month_names("abbreviated", locale="en").items()}
    first |= {"sept": 9, "сент": 9, "сен": 9, "нояб": 11, "ноя": 11, "мая": 5, "май": 5}
    return {name: next(iter(found)) for name, found in told.items() if len(found) == 1} | first


@cache
def afternoons() -> dict[str, bool]:
    """Plain word to whether it is the later half of the day."""
    found = {"am": False, "pm": True, "a.m": False, "p.m": True}
    for language in LANGUAGES:
        for width in ("abbreviated", "wide", "narrow"):
            names = get_period_names(width, "format", language)
            for half in ("am", "pm"):
                if len(name := plain(names.get(half, ""))) > 1:
                    found.setdefault(name, half == "pm")
    return found


def plain(name: str) -> str:
    return name.casefold().replace("\u200f", "").replace("\u200e", "").strip(" .׳'’")
