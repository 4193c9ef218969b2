"""The exact chances of whole numbers: so many cards, or so many days."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

Chances = NDArray[np.float64]

# Sums of many exact chances end at 0.8499999999999999 where paper says 0.85.
_ROUNDING = 1e-12


@dataclass(frozen=True)
class Distribution:
    """``chances[i]`` is the chance of ``first + i``; ``beyond`` the chance of more than all of these."""

    first: int
    chances: Chances
    beyond: float = 0.0

    @classmethod
    def of_counts(cls, counted: Mapping[int, float]) -> Self:
        """From observations per value (a histogram of trials); ValueError when there are none."""
        total = sum(counted.values())
        if total <= 0 or min(counted.values()) < 0:
            raise ValueError("A distribution needs at least one observation.")
        first = min(counted)
        chances = np.zeros(max(counted) - first + 1)
        for value, times in counted.items():
            chances[value - first] = times / total
        return cls(first, chances)

    @property
    def last(self) -> int:
        return self.first + len(self.chances) - 1

    @property
    def mean(self) -> float | None:
        """None when a part of the chances lies beyond what was looked at."""
        if self.beyond > _ROUNDING:
            return None
        return self.first + float(self.chances @ np.arange(len(self.chances)))

    @cached_property
    def upwards(self) -> Chances:
        """Chance of ``first + i`` or less."""
        return np.cumsum(self.chances)

    @cached_property
    def downwards(self) -> Chances:
        """Chance of ``first + i`` or more. Summed from above, so that small chances stay exact."""
        return self.beyond + np.cumsum(self.chances[::-1])[::-1]

    def at_most(self, value: int) -> float:
        if value < self.first:
            return 0.0
        return min(1.0, float(self.upwards[min(value - self.first, len(self.chances) - 1)]))

    def at_least(self, value: int) -> float:
        if value > self.last:
            return self.beyond
        return min(1.0, float(self.downwards[max(value - self.first, 0)]))

    def percentile(self, share: float) -> int | None:
        """The smallest value that is not exceeded with this chance (dates); None when it lies beyond."""
        _check(share)
        place = int(np.searchsorted(self.upwards, max(share - _ROUNDING, _ROUNDING)))
        return self.first + place if place < len(self.chances) else None

    def surely(self, share: float) -> int:
        """The largest value that is reached with this chance (amounts): "85 %: at least so many"."""
        _check(share)
        enough = np.flatnonzero(self.downwards >= max(share - _ROUNDING, _ROUNDING))
        return self.first + int(enough[-1]) if len(enough) else self.first


def _check(share: float) -> None:
    if not 0 <= share <= 1:
        raise ValueError("A share lies between 0 and 1.")
