"""Dates as people and spreadsheets write them. In which order day and month stand is never guessed from the
look of one date: all samples decide, and where they leave a doubt, a person does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from baton.interchange.tables.months import afternoons, months, plain

ORDERS = ("dmy", "mdy", "ymd")
MOST_SAMPLES = 2000
PIVOT = 70
LONGEST = 60

ISO = re.compile(r"^\d{4}-\d\d-\d\d(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?)?(?:\s?Z|\s?[+-]\d\d:?\d\d)?$")
CLOCK = re.compile(
    r"[\s,T]+(?:[^\W\d_]+\s)?(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:[.,]\d+)?\s*([^\W\d_]+\.?(?:\s?[^\W\d_]+\.?)?)?$"
)
PARTS = re.compile(r"\d+|[^\W\d_]+[׳'’]?")


@dataclass(frozen=True)
class WrittenDate:
    """As it stands: numbers and at most one name of a month, by place; the clock beside it, if any."""

    parts: tuple[int, int, int]
    named: int | None
    widths: tuple[int, int, int]
    clock: tuple[int, int, int] | None


@lru_cache(maxsize=8192)
def taken_apart(text: str) -> WrittenDate | None:
    """None for what is no date of three parts."""
    text = " ".join(text.split())
    if len(text) > LONGEST:
        return None
    clock = None
    if (found := CLOCK.search(text)) is not None:
        clock = clock_in(found)
        if clock is None:
            return None
        text = text[: found.start()]
    words = PARTS.findall(text)
    if len(words) > 3:
        # "22 de septiembre de 2025", "сентября 22, 2025 г."
        words = [word for word in words if word.isdigit() or plain(word) in months()]
    if len(words) != 3:
        return None
    parts, named = [], None
    for index, word in enumerate(words):
        if word.isdigit():
            if len(word) > 4:
                return None
            parts.append(int(word))
        elif named is None and (month := months().get(plain(word))) is not None:
            named = index
            parts.append(month)
        else:
            return None
    first, second, third = parts
    widths = tuple(len(word) if word.isdigit() else 0 for word in words)
    return WrittenDate((first, second, third), named, (widths[0], widths[1], widths[2]), clock)


def clock_in(found: re.Match[str]) -> tuple[int, int, int] | None:
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        late = afternoons().get(plain(found[4]))
        if late is None or not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * late
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def read_date(text: str, order: str, zone: ZoneInfo) -> datetime | None:
    """An instant in UTC; a date without a clock is the beginning of its day in ``zone``. ISO 8601 and what
    begins with a year of four digits hold in every order. None for what cannot be read so."""
    text = text.strip()
    if ISO.match(text):
        return iso(text, zone)
    written = taken_apart(text)
    if written and written.named is None and written.widths[0] == 4:
        order = "ymd"
    day = day_of(written, order) if written else None
    if written is None or day is None:
        return None
    hour, minute, second = written.clock or (0, 0, 0)
    try:
        return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def iso(text: str, zone: ZoneInfo) -> datetime | None:
    try:
        found = datetime.fromisoformat(text.replace(" Z", "Z").replace(",", "."))
        return (found.replace(tzinfo=zone) if found.tzinfo is None else found).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def as_seen(text: str, found: datetime | None, zone: ZoneInfo) -> str:
    """The date that was read, in the one order nobody mistakes; its clock where it has one."""
    if found is None:
        return ""
    return found.astimezone(zone).strftime("%Y-%m-%d %H:%M" if has_clock(text) else "%Y-%m-%d")


def has_clock(text: str) -> bool:
    text = text.strip()
    if ISO.match(text):
        return len(text) > 10
    written = taken_apart(text)
    return written is not None and written.clock is not None


def day_of(written: WrittenDate, order: str) -> date | None:
    places = {letter: order.index(letter) for letter in "dmy"}
    if written.named is not None and places["m"] != written.named:
        return None
    width = written.widths[places["y"]]
    if width not in (2, 4) or any(written.widths[places[letter]] > 2 for letter in "dm"):
        return None
    year = written.parts[places["y"]]
    if width == 2:
        year += 1900 if year >= PIVOT else 2000
    try:
        return date(year, written.parts[places["m"]], written.parts[places["d"]])
    except ValueError:
        return None


def orders_fitting(
    samples: Iterable[str], zone: ZoneInfo, *, past: Sequence[str] = (), now: datetime
) -> list[str]:
    """Orders in which the most samples are dates, and the fewest of ``past`` lie in the future.

    Where all agree about every sample (ISO 8601), the first alone: there is nothing to choose.
    """
    written = list(dict.fromkeys(one for one in samples if one.strip()))[:MOST_SAMPLES]
    gone = list(dict.fromkeys(one for one in past if one.strip()))[:MOST_SAMPLES]
    latest = now + timedelta(days=1)
    meant = {order: [read_date(one, order, zone) for one in (*written, *gone)] for order in ORDERS}
    faults = {
        order: sum(one is None for one in read)
        + sum(one is not None and one > latest for one in read[len(written) :])
        for order, read in meant.items()
    }
    fitting = [order for order in ORDERS if faults[order] == min(faults.values())]
    return fitting[:1] if all(meant[order] == meant[fitting[0]] for order in fitting) else fitting
