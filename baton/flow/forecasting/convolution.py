"""Sums of independent counts, exactly: the distribution of a sum is a convolution."""

from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from baton.flow.forecasting.distribution import Chances

NOTHING: Chances = np.ones(1)

# One day of mass closing (thousands at once) makes long arrays of which nearly all is nothing.
_LONG = 512
_TOO_MUCH = 50_000_000  # multiplications: about 50 ms
_NOISE = 1e-16


def histogram(counts: NDArray[np.int64]) -> Chances:
    """Chance of 0, 1, 2 … when one of these past counts is drawn; all equally likely."""
    return np.bincount(counts) / len(counts)


def convolve(one: Chances, other: Chances) -> Chances:
    """Of the sum of both: term by term while that is bearable, for so the impossible stays at nothing."""
    if min(len(one), len(other)) < _LONG:
        return np.convolve(one, other)
    sparse, dense = sorted((one, other), key=np.count_nonzero)
    many = np.count_nonzero(sparse)
    if many * len(dense) > _TOO_MUCH:
        return _transformed(one, other)
    if 4 * many > len(sparse):
        return np.convolve(one, other)
    total = np.zeros(len(one) + len(other) - 1)
    for place in np.flatnonzero(sparse):
        total[place : place + len(dense)] += sparse[place] * dense
    return total


def _transformed(one: Chances, other: Chances) -> Chances:
    length = len(one) + len(other) - 1
    size = 1 << (length - 1).bit_length()  # a length with a large prime in it would take minutes
    product = np.fft.irfft(np.fft.rfft(one, size) * np.fft.rfft(other, size), size)[:length]
    return np.where(product > _NOISE, product, 0.0)


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
