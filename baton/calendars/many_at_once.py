"""Working time of thousands of stretches at once (pure): the sums of `arithmetic`, by arrays."""

from collections.abc import Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from baton.calendars.local_time import micros
from baton.calendars.working_calendar import FIRST_YEAR, LAST_YEAR, WorkingCalendar

Moments = NDArray[np.int64]
# Aware, or naive in UTC as SQLite gives them: to make twenty thousand aware costs more than all the sums.
Instants = Sequence[datetime]
MINUTE = 60_000_000
YEAR = 31_556_952_000_000


def working_minutes(since: Instants, until: Instants, calendar: WorkingCalendar) -> NDArray[np.int64]:
    """Whole minutes worked from each of ``since`` to its ``until``; below zero where that comes first."""
    begun, ended = as_moments(since), as_moments(until)
    if not len(begun):
        return np.zeros(0, np.int64)
    years = years_of(np.concatenate([begun, ended]))
    return (done_by(ended, years, calendar) - done_by(begun, years, calendar)) // MINUTE


def as_moments(instants: Instants) -> Moments:
    """Microseconds since 1970."""
    if len(instants) and instants[0].tzinfo is None:
        return np.array(instants, dtype="datetime64[us]").astype(np.int64)
    return np.fromiter(map(micros, instants), np.int64, len(instants))


def years_of(moments: Moments) -> range:
    """A year more on each side: the local one may be another than that of the instant."""
    first, last = (1970 + int(moment) // YEAR for moment in (moments.min(), moments.max()))
    return range(max(first - 1, FIRST_YEAR), min(last + 1, LAST_YEAR) + 1)


def done_by(moments: Moments, years: range, calendar: WorkingCalendar) -> Moments:
    """Working time from the begin of the years up to each moment, in microseconds."""
    layouts = [calendar.year(year) for year in years]
    starts = np.concatenate([np.asarray(each.starts, np.int64) for each in layouts])
    if not len(starts):
        return np.zeros(len(moments), np.int64)
    ends = np.concatenate([np.asarray(each.ends, np.int64) for each in layouts])
    totals = np.cumsum([0, *(each.total for each in layouts[:-1])])
    before = np.concatenate(
        [np.asarray(each.before, np.int64) + total for each, total in zip(layouts, totals, strict=True)]
    )
    place = np.searchsorted(starts, moments, side="right") - 1
    at = np.maximum(place, 0)
    done = before[at] + np.minimum(moments, ends[at]) - starts[at]
    return np.where(place < 0, 0, done)
