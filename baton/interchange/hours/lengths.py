"""How long something took, and what the clock showed, as people and tools write it. Pure.

Nothing is guessed from the look of one cell: the sign before a fraction is decided for the whole table.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

from baton.interchange.tables.dates import CLOCK, clock_in
from baton.interchange.tables.numbers import read_number

COLONS = re.compile(r"(-?)(\d{1,5}):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?")
DAYS = re.compile(r"(\d{1,3}) days?, (\d{1,2}:\d\d(?::\d\d)?)")
HOUR = r"h|hr|hrs|hour|hours|ч|час|часа|часов|u|uur|uren|std"
MINUTE = r"m|min|mins|minute|minutes|мин|минут|минута|минуты|minuut|minuten"
SECOND = r"s|sec|secs|second|seconds|с|сек|секунд|seconde|seconden"
WORDS = re.compile(
    rf"(?:(\d{{1,5}})\s*(?:{HOUR})\.?)?\s*(?:(\d{{1,5}})\s*(?:{MINUTE})\.?)?\s*(?:(\d{{1,6}})\s*(?:{SECOND})\.?)?",
    re.I,
)
ISO = re.compile(r"PT(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?", re.I)


def seconds_in(text: str, decimal: str) -> int | None:
    """``1:30``, ``1:30:00``, ``1 h 30 min``, ``90m``, ``PT1H30M``, ``1.5`` or ``1,5`` hours, whichever sign
    ``decimal`` is; below zero where it says so. None for what is no length."""
    text = " ".join(text.split())
    if (days := DAYS.fullmatch(text)) is not None:
        rest = seconds_in(days[2], decimal)
        return None if rest is None else int(days[1]) * 86_400 + rest
    if (found := COLONS.fullmatch(text)) is not None:
        whole = int(found[2]) * 3600 + int(found[3]) * 60 + int(found[4] or 0)
        return -whole if found[1] else whole
    if text and not text[-1].isdigit():
        for pattern in (WORDS, ISO):
            parts = pattern.fullmatch(text)
            if parts is not None and any(parts.groups()):
                hours, minutes, seconds = (int(part or 0) for part in parts.groups())
                return hours * 3600 + minutes * 60 + seconds
    number = read_number(text, decimal) if any(sign.isdigit() for sign in text) else None
    return in_seconds(number, 3600) if number is not None else None


def in_seconds(number: Decimal, each: int) -> int:
    return int((number * each).quantize(Decimal(1), ROUND_HALF_EVEN))


def is_decimal(text: str) -> bool:
    """Whether it is a length of which the sign before the fraction decides."""
    return any(read_number(text, sign) is not None for sign in ".,") and any(c.isdigit() for c in text)


def minutes_of(seconds: int) -> int:
    """Whole minutes; half a minute goes to the even one, so that many entries drift nowhere."""
    return int((Decimal(seconds) / 60).quantize(Decimal(1), ROUND_HALF_EVEN))


def clock_of(text: str) -> tuple[int, int, int] | None:
    """``9:05``, ``09:05:00``, ``9:05 PM``; None for what no clock shows."""
    found = CLOCK.fullmatch(f" {' '.join(text.split())}")
    return clock_in(found) if found is not None else None
