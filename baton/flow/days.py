"""Instants as days of a time zone: "the same day" is what the wall clock there says, whatever DST does."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.int32]
SECOND = 1_000_000
HOUR = 3600 * SECOND
DAY = 24 * HOUR
EPOCH = date(1970, 1, 1)


@dataclass(frozen=True)
class DayLine:
    """Day number n (days since 1970-01-01) begins in ``zone`` at ``midnights[n - first]``."""

    zone: str
    first: int
    midnights: NDArray[np.int64]

    @classmethod
    def over(cls, zone: str, earliest: int, latest: int) -> "DayLine":
        """A line that holds both instants."""
        # A zone is at most a day away from UTC; whole centuries share one line.
        first = max(earliest // DAY - 2, -200_000) // 4096 * 4096
        last = (latest // DAY + 3) // 4096 * 4096 + 4096
        return _line(zone, int(first), int(last))

    def day_of(self, instants: NDArray[np.int64]) -> Days:
        """What lies outside the line counts as the day beside it."""
        # No zone is further than a day from UTC, so the day is that of UTC or one beside it.
        guess = np.clip(instants // DAY - self.first, 0, len(self.midnights) - 2)
        late, early = instants >= self.midnights[guess + 1], instants < self.midnights[guess]
        return (guess + late - early + self.first).astype(np.int32)

    def begin(self, day: int) -> int:
        """The instant at which ``day`` begins; any day, also one that the line does not hold."""
        place = day - self.first
        if 0 <= place < len(self.midnights):
            return int(self.midnights[place])
        return _midnight(ZoneInfo(self.zone), day)

    def end(self, day: int) -> int:
        """The last instant of ``day``."""
        return self.begin(day + 1) - 1


@lru_cache(maxsize=64)
def _line(zone: str, first: int, last: int) -> DayLine:
    place = ZoneInfo(zone)
    midnights = [_midnight(place, day) for day in range(first, last + 1)]
    # Where the clock is set forward at midnight the day begins at the first instant that exists.
    return DayLine(zone, first, np.maximum.accumulate(np.array(midnights, np.int64)))


def _midnight(place: ZoneInfo, day: int) -> int:
    on = EPOCH + timedelta(days=day)
    return round(datetime(on.year, on.month, on.day, tzinfo=place).timestamp()) * SECOND


def instant(moment: datetime) -> int:
    """Microseconds since 1970. Raises ValueError for a moment without a time zone."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no time zone")
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def moment(at: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=int(at))


def day_number(day: date) -> int:
    return (day - EPOCH).days


def day_named(number: int) -> date:
    return EPOCH + timedelta(days=int(number))
