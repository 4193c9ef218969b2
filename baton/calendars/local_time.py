"""The wall clock of a place and the instants behind it (pure; every instant is microseconds since 1970, UTC).

The map from wall clock to instant never runs backwards, so that stretches which touch on the wall also touch
in real time. On the day the clocks go forward, a time that does not exist is the instant of the change; on
the day they go back, a time that comes twice is its first coming.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
SECOND: Final = 1_000_000
MINUTE: Final = 60 * SECOND
DAY_MINUTES: Final = 24 * 60
_WALL_EPOCH: Final = datetime(1970, 1, 1)


class DaysOfYear(NamedTuple):
    """Midnights of a local year, first of January to the next first of January (366 or 367)."""

    midnights: Sequence[int]
    uneven: frozenset[int]
    """Days (0 is the first of January) during which, or at whose edges, the clocks are changed."""


def micros(instant: datetime) -> int:
    """Microseconds since 1970 of an aware instant; ValueError when it has no time zone."""
    if instant.tzinfo is None:
        raise ValueError(f"{instant} has no time zone")
    since = instant - EPOCH
    return (since.days * 86_400 + since.seconds) * SECOND + since.microseconds


def as_datetime(moment: int, like: datetime) -> datetime:
    """The aware datetime of microseconds since 1970, in the time zone of `like`."""
    return (EPOCH + timedelta(microseconds=moment)).astimezone(like.tzinfo)


def at_wall_time(day: date, minutes: int, zone: ZoneInfo, *, extra: int = 0) -> int:
    """The instant when the clock of the zone shows `minutes` (0 to 1440) after midnight (and `extra` µs)."""
    wall = datetime.combine(day, time()) + timedelta(minutes=minutes, microseconds=extra)
    shown = (wall - _WALL_EPOCH) // timedelta(microseconds=1)
    before, after = _offset(wall, zone, 0), _offset(wall, zone, 1)
    if before < after:
        return _change_of_clocks(shown - after, shown - before, zone)
    return shown - before


@lru_cache(maxsize=512)
def days_of_year(year: int, zone: ZoneInfo) -> DaysOfYear:
    """Where each day of a local year begins, shared by all calendars of the zone."""
    length = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    first = date(year, 1, 1)
    walls = [datetime.combine(first + timedelta(days=n), time()) for n in range(length + 1)]
    offsets = [(_offset(wall, zone, 0), _offset(wall, zone, 1)) for wall in walls]
    uneven = frozenset(n for n in range(length) if len({*offsets[n], *offsets[n + 1]}) > 1)
    midnights = [at_wall_time(wall.date(), 0, zone) for wall in walls]
    return DaysOfYear(midnights, uneven)


def _offset(wall: datetime, zone: ZoneInfo, fold: int) -> int:
    # a ZoneInfo always knows the offset of a full datetime; the types cannot say so
    return (wall.replace(tzinfo=zone, fold=fold).utcoffset() or timedelta()) // timedelta(microseconds=1)


def _change_of_clocks(low: int, high: int, zone: ZoneInfo) -> int:
    """The first second after `low` with the new offset: between `low` and `high` the clocks go forward."""
    low, high = low // SECOND * SECOND, -(-high // SECOND) * SECOND
    old = _offset_at(low, zone)
    while high - low > SECOND:
        middle = low + (high - low) // (2 * SECOND) * SECOND
        low, high = (middle, high) if _offset_at(middle, zone) == old else (low, middle)
    return high


def _offset_at(instant: int, zone: ZoneInfo) -> timedelta | None:
    return (EPOCH + timedelta(microseconds=instant)).astimezone(zone).utcoffset()
