"""How long cards take, the unfinished ones counted too (Kaplan and Meier 1958).

A card that has waited 40 days and is not done tells that 40 days happen. Counting finished cards only
forgets it, and promises too early; taking it as if it had ended on day 40 does so too.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Times = NDArray[np.float64]

_ROUNDING = 1e-12


@dataclass(frozen=True)
class Survival:
    """``alive[i]``: the chance to last longer than ``times[i]``. Times are in the unit of the durations.

    ``at_risk[i]`` cards had lasted at least ``times[i]``; ``ended[i]`` of them were finished then.
    """

    times: Times
    alive: Times
    at_risk: NDArray[np.int64]
    ended: NDArray[np.int64]
    durations: Times  # ordered, the unfinished included

    @property
    def n(self) -> int:
        return len(self.durations)

    @property
    def finished(self) -> int:
        return int(self.ended.sum())

    @property
    def known_until(self) -> float:
        """After the longest observation the curve says nothing, unless that one was a finish."""
        if not self.n:
            return 0.0
        return float("inf") if len(self.alive) and self.alive[-1] == 0 else float(self.durations[-1])

    def lasting_over(self, time: float) -> int:
        """Cards seen to last longer than ``time``."""
        return self.n - int(np.searchsorted(self.durations, time, side="right"))

    def beyond(self, time: float) -> float:
        """P(T > time)."""
        place = int(np.searchsorted(self.times, time, side="right"))
        return float(self.alive[place - 1]) if place else 1.0

    def percentile(self, share: float) -> float | None:
        """The smallest time within which this share ends; None when so many were never seen to end."""
        enough = np.flatnonzero(1 - self.alive >= share - _ROUNDING)
        return float(self.times[enough[0]]) if len(enough) else None


def kaplan_meier(durations: ArrayLike, finished: ArrayLike | None = None) -> Survival:
    """``durations``: shape (n,), of unfinished cards their age; ``finished``: shape (n,) of truth, None =
    all.

    A card unfinished at age t lasted longer than t. ValueError on negative durations or unequal shapes.
    """
    lasted = np.asarray(durations, dtype=np.float64).ravel()
    ends = np.ones(len(lasted), dtype=np.bool_) if finished is None else np.asarray(finished, dtype=np.bool_)
    if lasted.shape != ends.shape:
        raise ValueError("Each duration needs its word whether it was finished.")
    if not (lasted >= 0).all() or np.isinf(lasted).any():
        raise ValueError("A duration is 0 or more.")
    ordered = np.sort(lasted)
    times, ended = np.unique(lasted[ends], return_counts=True)
    at_risk = len(ordered) - np.searchsorted(ordered, times, side="left")
    alive: Times = np.cumprod(1 - ended / at_risk, dtype=np.float64)
    return Survival(times, alive, at_risk.astype(np.int64), ended, ordered)
