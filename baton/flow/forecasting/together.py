"""When several independent parts are all finished: later than the slowest of them alone would say."""

from collections.abc import Sequence
from functools import reduce

import numpy as np

from baton.flow.forecasting.distribution import Chances, Distribution


def joint(parts: Sequence[Distribution]) -> Distribution:
    """Chances of the day on which the last part is done: the product of the parts' chances by each day.

    Parts that share people are not independent: see ``simulation``. ValueError without parts.
    """
    if not parts:
        raise ValueError("A joint date needs at least one part.")
    first, last = min(part.first for part in parts), max(part.last for part in parts)
    by_day = reduce(np.multiply, (_by_each_day(part, first, last) for part in parts))
    return Distribution(first, np.diff(by_day, prepend=0.0), 1.0 - float(by_day[-1]) if _open(parts) else 0.0)


def _open(parts: Sequence[Distribution]) -> bool:
    return any(part.beyond > 0 for part in parts)


def _by_each_day(part: Distribution, first: int, last: int) -> Chances:
    before = np.zeros(part.first - first)
    after = np.full(last - part.last, part.upwards[-1])
    return np.concatenate([before, part.upwards, after])
