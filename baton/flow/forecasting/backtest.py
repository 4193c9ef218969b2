"""How often forecasts like this one would have come true: told beside each of them, never tuned."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from baton.flow.forecasting.amounts import how_many
from baton.flow.forecasting.future import Calendar, Scheme
from baton.flow.forecasting.wilson import wilson

HISTORY, STEP = 91, 7
TOLERANCE = 0.10


@dataclass(frozen=True)
class Backtest:
    """``hits`` of ``origins`` forecasts came true. ``expected`` is what they had claimed on average: a little
    above ``level``, because a whole number of cards cannot meet 85 % exactly.

    ``low`` to ``high``: Wilson's 95 % interval of the rate. Horizons that overlap repeat each other, so it
    counts no more trials than whole horizons fit in the time looked at (``independent``).
    """

    scheme: Scheme
    level: float
    horizon: int
    hits: int
    origins: int
    expected: float | None

    @property
    def rate(self) -> float | None:
        return self.hits / self.origins if self.origins else None

    @property
    def independent(self) -> float:
        return min(self.origins, self.origins * STEP / self.horizon)

    @property
    def low(self) -> float:
        return wilson((self.rate or 0.0) * self.independent, self.independent)[0]

    @property
    def high(self) -> float:
        return wilson((self.rate or 0.0) * self.independent, self.independent)[1]

    @property
    def warn(self) -> bool:
        """The rate left level ± 10 points (75 to 95 % for 85 %). Nothing tried, nothing to warn of."""
        return self.rate is not None and abs(self.rate - self.level) > TOLERANCE + 1e-9


def backtest(
    daily: ArrayLike,
    *,
    scheme: Scheme = Scheme.IID,
    level: float = 0.85,
    horizon: int = 14,
    calendar: Calendar | None = None,
) -> Backtest:
    """Forecast every 7 days from the 91 days before, and compare with the ``horizon`` days after.

    A forecast is true when at least the amount came that it gave ``level``. ``daily``: as in ``future``.
    """
    counts = np.asarray(daily, dtype=np.int64)
    if horizon < 1:
        raise ValueError("A forecast is tried on 1 or more days.")
    hits, claimed = 0, []
    for origin in range(HISTORY, len(counts) - horizon + 1, STEP):
        begun = origin - HISTORY
        then = replace(calendar, first_day=calendar.first_day + begun) if calendar else None
        chances = how_many(counts[begun:origin], horizon, calendar=then, scheme=scheme)
        amount = chances.surely(level)
        claimed.append(chances.at_least(amount))
        hits += bool(counts[origin : origin + horizon].sum() >= amount)
    return Backtest(scheme, level, horizon, hits, len(claimed), float(np.mean(claimed)) if claimed else None)
