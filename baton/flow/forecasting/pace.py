"""How many cards were finished on each past day, and how many came: what a forecast goes by."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from baton.flow.counting import Window, departures, per_day
from baton.flow.forecasting.backtest import HISTORY
from baton.flow.forecasting.future import WEEK, Calendar
from baton.flow.ways import NO_DAY, Ways

# From so many days of throughput on a forecast is made.
LEAST = 14
BACK = 364
EVERY_DAY = frozenset(range(WEEK))


@dataclass(frozen=True)
class Pace:
    """How many were finished (``daily``) and ``came`` on each day until yesterday, and by which calendar."""

    daily: NDArray[np.int64]
    came: NDArray[np.int64]
    calendar: Calendar

    @property
    def recent(self) -> "Pace":
        skipped = max(0, len(self.daily) - HISTORY)
        calendar = replace(self.calendar, first_day=self.calendar.first_day + skipped)
        return Pace(self.daily[skipped:], self.came[skipped:], calendar)

    @property
    def says_nothing(self) -> bool:
        return len(self.daily) < LEAST or not self.daily.any()


def pace_of(
    ways: Ways, working_weekdays: frozenset[int] = EVERY_DAY, holidays: frozenset[int] = frozenset()
) -> Pace:
    """Of at most a year, beginning with the first finish that is known."""
    yesterday = ways.today - 1
    ended = ways.finish_day[ways.finish_day != NO_DAY]
    first = max(int(ended.min()), yesterday - BACK + 1) if len(ended) else yesterday + 1
    window = Window(first, yesterday)
    calendar = Calendar(first, working_weekdays, holidays)
    return Pace(departures(ways, window), per_day(ways.born_day, window), calendar)
