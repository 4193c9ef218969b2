"""Dates as people and programs write them -> microseconds since 1970, a quarter of a million in a moment."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from baton.flow.days import DAY, HOUR, SECOND
from baton.flow.history import Instants

# A date nobody meant: the zero of several programs lies at or before 1970.
EARLIEST = 10 * 365 * DAY
# A date that is not there or cannot be read.
NOWHERE = np.iinfo(np.int64).min
_EPOCH = datetime(1970, 1, 1)
_AWARE = _EPOCH.replace(tzinfo=UTC)
_QUARTER = HOUR // 4
_SLASHED = re.compile(
    r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AaPp])\.?[Mm]\.?)?)?"
)
NAMED = ("iso", "us", "eu")


def reader_of(dates: str) -> Callable[[str], datetime]:
    """Raises ValueError for a way of writing that does not exist; what it gives does so for a text."""
    if dates == "iso":
        return datetime.fromisoformat
    if dates in ("us", "eu"):
        return lambda text: _slashed(text, month_first=dates == "us")
    if "%" in dates:
        return lambda text: datetime.strptime(text, dates)
    raise ValueError(
        f"“{dates}” is no way to write dates; say iso, us, eu, or a pattern like “%d.%m.%Y %H:%M”"
    )


def _slashed(text: str, *, month_first: bool) -> datetime:
    found = _SLASHED.fullmatch(text)
    if found is None:
        raise ValueError(text)
    first, second, year, hour, minute, seconds, half = found.groups()
    month, day = (first, second) if month_first else (second, first)
    hours = int(hour or 0)
    if half:
        if not 1 <= hours <= 12:
            raise ValueError(text)
        hours = hours % 12 + (12 if half in "Pp" else 0)
    return datetime(int(year), int(month), int(day), hours, int(minute or 0), int(seconds or 0))


def instants(texts: Sequence[str], dates: str, zone: str) -> Instants:
    """One per text; NOWHERE for an empty one or one that is no date (or one before 1980)."""
    read = reader_of(dates)
    found = np.empty(len(texts), np.int64)
    naive = np.zeros(len(texts), np.bool_)
    for number, text in enumerate(texts):
        try:
            moment = read(text)
        except ValueError:
            found[number] = NOWHERE
            continue
        if moment.tzinfo is None:
            since = moment - _EPOCH
            naive[number] = True
        else:
            since = moment - _AWARE
        found[number] = (since.days * 86_400 + since.seconds) * SECOND + since.microseconds
    found[naive] = _in_zone(found[naive], zone)
    found[found < EARLIEST] = NOWHERE
    return found


def _in_zone(walls: NDArray[np.int64], zone: str) -> Instants:
    """What the clocks on the walls of ``zone`` say -> instants. A time that is there twice is the first."""
    place = ZoneInfo(zone)
    quarters, which = np.unique(walls // _QUARTER, return_inverse=True)
    offsets = np.zeros(len(quarters), np.int64)
    for number, quarter in enumerate(quarters.tolist()):
        try:
            wall = _EPOCH + timedelta(microseconds=quarter * _QUARTER)
            offset = wall.replace(tzinfo=place).utcoffset() or timedelta()
        except OverflowError:
            offset = timedelta()
        offsets[number] = offset // timedelta(microseconds=1)
    shifted: Instants = walls - offsets[which]
    return shifted


def deadline(text: str, dates: str, zone: str) -> int:
    """A day lasts until its end. NOWHERE when it cannot be read."""
    at = int(instants([text], dates, zone)[0])
    if at == NOWHERE or any(sign in text for sign in ":T"):
        return at
    return int(instants([(_EPOCH + timedelta(days=_day(text, dates) + 1)).isoformat()], "iso", zone)[0]) - 1


def _day(text: str, dates: str) -> int:
    return (reader_of(dates)(text).replace(tzinfo=None) - _EPOCH).days


def fitting(texts: Sequence[str]) -> list[str]:
    """In which of the named ways all of the texts could be read: for a proposal, never to be used unasked."""
    return [way for way in NAMED if texts and _all_read(texts, way)]


def _all_read(texts: Sequence[str], way: str) -> bool:
    return bool((instants(texts, way, "UTC") != NOWHERE).all())
