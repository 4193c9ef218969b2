"""Sums of independent counts, exactly: the distribution of a sum is a convolution."""

from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from baton.flow.forecasting.distribution import Chances

NOTHING: Chances = np.ones(1)

# One day of mass closing (thousands at once) makes long arrays; from here on the transform is the quicker
# one, and wrong by less than 1e-15 in absolute terms.
_LONG = 2048


def histogram(counts: NDArray[np.int64]) -> Chances:
    """Chance of 0, 1, 2 … when one of these past counts is drawn; all equally likely."""
    return np.bincount(counts) / len(counts)


def convolve(one: Chances, other: Chances) -> Chances:
    if min(len(one), len(other)) < _LONG:
        return np.convolve(one, other)
    length = len(one) + len(other) - 1
    product = np.fft.irfft(np.fft.rfft(one, length) * np.fft.rfft(other, length), length)
    return np.maximum(product, 0.0)


def power(chances: Chances, times: int) -> Chances:
    """The sum of so many independent draws, by squaring."""
    result, square = NOTHING, chances
    while times:
        if times & 1:
            result = convolve(result, square)
        times >>= 1
        if times:
            square = convolve(square, square)
    return result


def running(days: list[Chances]) -> list[Chances]:
    """The sums of the first one, two, three … of them."""
    return list(accumulate(days, convolve))
