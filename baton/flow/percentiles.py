"""Percentiles by named rules: four tools fed the same days give four answers, so each answer names its rule.

Shares run from 0 to 1 (0.85, not 85). Source of the rules: Hyndman and Fan (1996), types 1 and 7; the code of
the two peers named below.
"""

import math
from collections.abc import Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray

USUAL = (0.5, 0.7, 0.85, 0.95)
ENOUGH_FOR_ANY = 5
ENOUGH_FOR_TAILS = 20
TAIL = 0.95

# 0.07 * 100 is 7.000000000000001: without this a rank would jump by one on round shares.
_ROUNDING = 1e-9


class Rule(StrEnum):
    """How a rank is chosen among ``n`` ordered values."""

    CEIL = "ceil"  # the smallest value with at least this share at or below it (type 1)
    FLOOR = "floor"  # the floor(share * n)-th value: Lighthouse
    LINEAR = "linear"  # between the neighbours (type 7): numpy, pandas, jira-agile-metrics
    INT = "int"  # the value at index int((n - 1) * share): ageing in jirametrics


def percentile(values: ArrayLike, share: float, rule: Rule = Rule.CEIL) -> float | None:
    """The percentile of values in any order; None when there are none."""
    return percentiles(values, (share,), rule)[0]


def percentiles(
    values: ArrayLike, shares: Sequence[float] = USUAL, rule: Rule = Rule.CEIL
) -> list[float | None]:
    """One answer per share, from one sort. ``values``: shape (n,), any unit; NaN is refused (ValueError)."""
    if not all(0 <= share <= 1 for share in shares):
        raise ValueError("A share lies between 0 and 1.")
    ordered = np.sort(np.asarray(values, dtype=np.float64).ravel())
    if not len(ordered):
        return [None] * len(shares)
    if math.isnan(ordered[-1]):
        raise ValueError("A percentile of something that is not a number.")
    return [_at(ordered, share, rule) for share in shares]


def is_shown(share: float, n: int) -> bool:
    """Whether ``n`` observations carry this percentile: none below 5, no 95th or higher below 20."""
    return n >= (ENOUGH_FOR_TAILS if share >= TAIL else ENOUGH_FOR_ANY)


def shown(
    values: ArrayLike, shares: Sequence[float] = USUAL, rule: Rule = Rule.CEIL
) -> dict[float, float | None]:
    """As ``percentiles``, with None where there are too few observations to say it."""
    n = int(np.asarray(values).size)
    answers = percentiles(values, shares, rule)
    return {
        share: answer if is_shown(share, n) else None for share, answer in zip(shares, answers, strict=True)
    }


def _at(ordered: NDArray[np.float64], share: float, rule: Rule) -> float:
    n = len(ordered)
    if rule is Rule.LINEAR:
        place = (n - 1) * share
        low = min(math.floor(place), n - 1)
        high = min(low + 1, n - 1)
        return float(ordered[low] + (ordered[high] - ordered[low]) * (place - low))
    if rule is Rule.CEIL:
        index = math.ceil(share * n - _ROUNDING) - 1
    elif rule is Rule.FLOOR:
        index = math.floor(share * n + _ROUNDING) - 1
    else:
        index = math.floor((n - 1) * share + _ROUNDING)
    return float(ordered[min(max(index, 0), n - 1)])
