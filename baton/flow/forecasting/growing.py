"""When it is done although more keeps coming: tried by chance, for it has no exact answer."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from baton.flow.forecasting.amounts import LONGEST
from baton.flow.forecasting.distribution import Distribution
from baton.flow.forecasting.future import WEEK, Calendar, Scheme, future
from baton.flow.forecasting.simulation import TRIALS, chances_of_days


def when_growing(
    daily: ArrayLike,
    came: ArrayLike,
    items: int,
    *,
    seed: int,
    trials: int = TRIALS,
    calendar: Calendar | None = None,
    scheme: Scheme | None = None,
    begin: int | None = None,
    horizon: int = LONGEST,
) -> Distribution:
    """Chances of the day at whose end nothing is left of ``items`` and of what has come since.

    Each day ahead is a past day whole: what was finished on it (``daily``) and what ``came``, so that days on
    which both happen stay together. Same seed, same answer; error of a chance about 0.5 / sqrt(trials).
    ValueError when the two are not of one length.
    """
    pairs = np.stack([_counts(daily), _counts(came)]) if len(_counts(daily)) == len(_counts(came)) else None
    if pairs is None or items < 0 or trials < 1 or horizon < 1:
        raise ValueError("Growing scope needs as many days of coming as of finishing, and 0 or more cards.")
    change, kind = np.unique(pairs[1] - pairs[0], return_inverse=True)
    ahead = future(kind, calendar=calendar, scheme=scheme, begin=begin)
    random = np.random.default_rng(seed)
    left = np.full(trials, items, np.int64)
    done_on = np.where(left == 0, 0, -1)
    for day in range(1, horizon + 1):
        if (day - 1) % WEEK == 0:
            drawn = ahead.week((day - 1) // WEEK).draw(random, trials)
        left += change[drawn[:, (day - 1) % WEEK]]
        done_on[(left <= 0) & (done_on < 0)] = day
        if not (done_on < 0).any():
            break
    return chances_of_days(done_on, trials)


def _counts(given: ArrayLike) -> NDArray[np.int64]:
    return np.asarray(given, np.int64).ravel()
