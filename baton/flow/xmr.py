"""Process behaviour charts (XmR): what is noise, and what is a signal worth asking about.

Limits come from a baseline that somebody fixed, never from the points that are judged. Sources: Wheeler,
"Understanding Variation" (2.66, 3.268 with the mean moving range; 3.145, 3.865 with the median); the four
run rules as Lighthouse names them. Limits are not rounded. Weekly throughput, arrivals and WIP suit the
chart; cycle times are skewed: use the median there, and say so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray

Values = NDArray[np.float64]


class Spread(StrEnum):
    """Which moving range stands for the spread; the median does not jump with one wild point."""

    MEAN = "mean"
    MEDIAN = "median"


class Signal(StrEnum):
    LARGE_CHANGE = "LargeChange"  # beyond a natural process limit
    MODERATE_CHANGE = "ModerateChange"  # 2 of 3 beyond two sigma, on one side
    MODERATE_SHIFT = "ModerateShift"  # 4 of 5 beyond one sigma, on one side
    SMALL_SHIFT = "SmallShift"  # 8 in a row on one side of the mean
    NEARER_LIMIT = "NearerLimit"  # 3 of 4 nearer the limit than the mean (Wheeler)


_LIMIT = {Spread.MEAN: 2.66, Spread.MEDIAN: 3.145}
_RANGE_LIMIT = {Spread.MEAN: 3.268, Spread.MEDIAN: 3.865}
_SIGMA = {Spread.MEAN: 1.128, Spread.MEDIAN: 0.954}


@dataclass(frozen=True)
class Limits:
    """Lines of the chart in the unit of the points; ``lower_raw`` is the limit before it was clamped."""

    mean: float
    upper: float
    lower: float
    lower_raw: float
    sigma: float
    range_mean: float
    range_upper: float
    baseline: int
    floor: float | None
    spread: Spread

    @property
    def clamped(self) -> bool:
        return self.lower != self.lower_raw

    @property
    def knows_variation(self) -> bool:
        """One point has no moving range: from it every difference would be a signal."""
        return self.baseline >= 2


@dataclass(frozen=True)
class Chart:
    """``moving_ranges[i]`` lies between point i and i + 1; ``wide`` marks those above the range limit."""

    values: Values
    moving_ranges: Values
    limits: Limits
    signals: tuple[frozenset[Signal], ...]
    wide: NDArray[np.bool_]


def chart(
    values: ArrayLike, baseline: slice, *, spread: Spread = Spread.MEAN, floor: float | None = 0
) -> Chart:
    """All points judged by the limits of ``values[baseline]``."""
    points = _points(values)
    limits = limits_of(points[baseline], spread=spread, floor=floor)
    ranges = np.abs(np.diff(points))
    wide = (ranges > limits.range_upper) if limits.knows_variation else np.zeros(len(ranges), dtype=np.bool_)
    return Chart(points, ranges, limits, signals_in(points, limits), wide)


def limits_of(baseline: ArrayLike, *, spread: Spread = Spread.MEAN, floor: float | None = 0) -> Limits:
    """``floor`` is what no point can fall under (0 for counts and times); None where negatives exist."""
    points = _points(baseline)
    mean = float(points.mean()) if len(points) else 0.0
    ranges = np.abs(np.diff(points))
    middle = np.median if spread is Spread.MEDIAN else np.mean
    usual = float(middle(ranges)) if len(ranges) else 0.0
    reach = _LIMIT[spread] * usual
    raw = mean - reach
    return Limits(
        mean=mean,
        upper=mean + reach,
        lower=raw if floor is None else max(raw, floor),
        lower_raw=raw,
        sigma=usual / _SIGMA[spread],
        range_mean=usual,
        range_upper=_RANGE_LIMIT[spread] * usual,
        baseline=len(points),
        floor=floor,
        spread=spread,
    )


def signals_in(values: ArrayLike, limits: Limits) -> tuple[frozenset[Signal], ...]:
    """For each point the signals it takes part in. A rule whose line lies under the floor is switched off."""
    points = _points(values)
    if not limits.knows_variation:
        return tuple(frozenset[Signal]() for _ in points)
    found: dict[Signal, NDArray[np.bool_]] = {
        signal: np.zeros(len(points), dtype=np.bool_) for signal in Signal
    }
    for signal, many, of, side in _beyond(points, limits):
        found[signal] |= _runs(side, many, of)
    return tuple(frozenset(signal for signal in Signal if found[signal][i]) for i in range(len(points)))


def _beyond(points: Values, limits: Limits) -> Iterable[tuple[Signal, int, int, NDArray[np.bool_]]]:
    """(signal, so many, of so many, which points lie beyond the line), for each line that stands."""
    mean, sigma = limits.mean, limits.sigma
    # The mean of equal points can differ from them in its last digit: that is not a change.
    hair = 1e-9 * max(1.0, abs(mean))
    rules = (
        (Signal.LARGE_CHANGE, 1, 1, limits.upper - mean, limits.clamped),
        (Signal.MODERATE_CHANGE, 2, 3, 2 * sigma, _is_under(mean - 2 * sigma, limits)),
        (Signal.MODERATE_SHIFT, 4, 5, sigma, _is_under(mean - sigma, limits)),
        (Signal.SMALL_SHIFT, 8, 8, 0.0, False),
        # Half the way to a limit that was moved is half the way to nowhere.
        (Signal.NEARER_LIMIT, 3, 4, (limits.upper - mean) / 2, limits.clamped),
    )
    for signal, many, of, distance, no_lower in rules:
        yield signal, many, of, points > mean + distance + hair
        if not no_lower:
            yield signal, many, of, points < mean - distance - hair


def _is_under(line: float, limits: Limits) -> bool:
    return limits.floor is not None and line < limits.floor


def _runs(beyond: NDArray[np.bool_], many: int, of: int) -> NDArray[np.bool_]:
    """The points beyond the line that share a stretch of ``of`` points with ``many`` such points."""
    marked = np.zeros(len(beyond), dtype=np.bool_)
    places = np.flatnonzero(beyond)
    for first, last in zip(places, places[many - 1 :], strict=False):
        if last - first < of:
            marked[places[(places >= first) & (places < first + of)]] = True
    return marked


def _points(values: ArrayLike) -> Values:
    points = np.asarray(values, dtype=np.float64).ravel()
    if not np.isfinite(points).all():
        raise ValueError("A point of the chart is not a number.")
    return points
