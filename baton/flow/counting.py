"""Counts by day and by period: cumulative flow, arrivals, throughput, work in progress."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from baton.flow.days import Days
from baton.flow.history import LEFT
from baton.flow.ways import NO_DAY, Ways

Counts = NDArray[np.int64]
Period = Literal["day", "week", "month"]


@dataclass(frozen=True)
class Window:
    """From day ``first`` to day ``last``, both included."""

    first: int
    last: int

    def __len__(self) -> int:
        return max(0, self.last - self.first + 1)

    def holds(self, days: Days) -> NDArray[np.bool_]:
        return (days >= self.first) & (days <= self.last)

    @property
    def days(self) -> Days:
        return np.arange(self.first, self.last + 1, dtype=np.int32)


def whole(ways: Ways) -> Window:
    """From the first move to the day of ``as_of``."""
    return Window(int(ways.day.min()) if len(ways.day) else ways.today, ways.today)


def per_day(days: Days, window: Window) -> Counts:
    """How many of ``days`` fall on each day of the window."""
    inside = days[window.holds(days)]
    return np.bincount(inside - window.first, minlength=len(window)).astype(np.int64)


def until_each(days: Days, window: Window) -> Counts:
    """How many of ``days`` have come by the end of each day of the window."""
    before = int((days < window.first).sum())
    return before + np.cumsum(per_day(days, window))


def cumulative_flow(ways: Ways, window: Window) -> Counts:
    """d x k: how many items had come to each stage, or further, by the end of each day.

    A line never falls: an item counts in the furthest stage that it has reached and in all to its left
    (Vacanti); moves back are told by ``correction_windows``. Replayed as of a past day it gives that day's
    row.
    """
    arrived = ways.arrival_day
    return np.stack([until_each(column, window) for column in arrived.T], axis=1)


def arrivals(ways: Ways, window: Window) -> Counts:
    """Items started on each day."""
    return per_day(ways.start_day, window)


def departures(ways: Ways, window: Window) -> Counts:
    """Throughput: items finished on each day; days without any are kept."""
    return per_day(ways.finish_day, window)


def work_in_progress(ways: Ways, window: Window) -> Counts:
    """Items started and neither finished nor gone, at the end of each day."""
    gone = np.where(ways.is_started, ways.gone_day, NO_DAY)
    return until_each(ways.start_day, window) - until_each(ways.finish_day, window) - until_each(gone, window)


def worked_on(ways: Ways, window: Window) -> Counts:
    """Items in progress at any time of each day: the first and the last day of an item count."""
    gone = np.where(ways.is_started, ways.gone_day, NO_DAY)
    begun = until_each(ways.start_day, window)
    over = until_each(_next(ways.finish_day), window) + until_each(_next(gone), window)
    return begun - over


def in_each_stage(ways: Ways, window: Window) -> Counts:
    """d x k: items that really are in each stage at the end of each day."""
    stage, day = ways.moves.stage, np.clip(ways.day, window.first, None)
    left = np.full(len(day), NO_DAY, np.int32)
    left[:-1] = ways.day[1:]
    left[ways.is_last] = NO_DAY
    left = np.clip(left, window.first, None)
    stayed = (stage != LEFT) & (left > day)
    k, size = len(ways.workflow), len(window)
    change = np.zeros((size + 1) * k, np.int64)
    for days, sign in ((day[stayed], 1), (left[stayed], -1)):
        inside = days <= window.last
        place = (days[inside] - window.first).astype(np.int64) * k + stage[stayed][inside]
        change += sign * np.bincount(place, minlength=(size + 1) * k)
    return np.cumsum(change.reshape(size + 1, k)[:size], axis=0)


def by_period(counts: Counts, window: Window, period: Period) -> tuple[Days, Counts, NDArray[np.bool_]]:
    """First days of the periods that the window touches, the sums, and whether the window holds the period
    whole. Weeks are those of ISO 8601: Monday first."""
    if period == "day":
        return window.days, counts, np.ones(len(window), bool)
    starts, place = np.unique(_first_of(period, window.days), return_inverse=True)
    sums = np.bincount(place, weights=counts, minlength=len(starts)).astype(np.int64)
    # Some day of the period after it.
    next_one = _first_of(period, starts + (40 if period == "month" else 7))
    held = (starts >= window.first) & (next_one - 1 <= window.last)
    return starts, sums, held


def _first_of(period: Period, days: Days) -> Days:
    if period == "month":
        return days.astype("datetime64[D]").astype("datetime64[M]").astype("datetime64[D]").astype(np.int32)
    # 1970-01-01 was a Thursday.
    return days - (days + 3) % 7


def _next(days: Days) -> Days:
    return np.where(days == NO_DAY, NO_DAY, days + 1).astype(np.int32)
