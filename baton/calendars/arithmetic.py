"""Sums in working time: how long it lasted, when it will be over, which working day it is (pure, no Django).

An instant is an aware datetime, an amount a timedelta of real elapsed time spent inside working hours: an
hour that the clocks skip in spring is not worked, the one they repeat in autumn is worked twice. Nothing here
loops without bound: a calendar knows the years 1970 to 2199 and every answer is found by binary search in its
years.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Final

from baton.calendars.counting_days import add_working_days, shift, working_days_between
from baton.calendars.local_time import SECOND, as_datetime, micros
from baton.calendars.working_calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    Away,
    Hours,
    NoWorkingTime,
    Stretch,
    WorkingCalendar,
    WrongHours,
)

__all__ = [
    "Away",
    "Hours",
    "NoWorkingTime",
    "Stretch",
    "WorkingCalendar",
    "WrongHours",
    "add_working_days",
    "add_working_time",
    "is_working",
    "next_working_instant",
    "shift",
    "working_ages",
    "working_days_between",
    "working_time_between",
]

_AVERAGE_YEAR: Final = 31_556_952 * SECOND
_HALFWAY: Final = micros(datetime(2085, 1, 1, tzinfo=UTC))


def working_time_between(start: datetime, end: datetime, calendar: WorkingCalendar) -> timedelta:
    """Working time from `start` to `end`; negative when `end` comes first."""
    since, until = micros(start), micros(end)
    if until < since:
        return timedelta(microseconds=-_between(until, since, calendar))
    return timedelta(microseconds=_between(since, until, calendar))


def working_ages(starts: Iterable[datetime], now: datetime, calendar: WorkingCalendar) -> list[timedelta]:
    """Working time from each start until `now`, in their order: a board's ages at half the price."""
    moment = micros(now)
    until_now = cache(lambda year: _between(calendar.year(year).begins, moment, calendar))
    ages = []
    for start in starts:
        since = micros(start)
        year = _year_of(since, calendar) if since < moment else None
        if year is None:
            ages.append(working_time_between(start, now, calendar))
        else:
            ages.append(timedelta(microseconds=until_now(year) - calendar.year(year).done_by(since)))
    return ages


def add_working_time(start: datetime, amount: timedelta, calendar: WorkingCalendar) -> datetime:
    """The first instant at which `amount` has been worked since `start`, in the time zone of `start`.

    A negative amount asks backwards: the last instant from which `amount` is worked until `start`. Nothing
    gives `start` itself. NoWorkingTime when the calendar never has that much.
    """
    needed = amount // timedelta(microseconds=1)
    instant = micros(start)
    if needed > 0:
        return as_datetime(_later(instant, needed, calendar), start)
    if needed < 0:
        return as_datetime(_earlier(instant, -needed, calendar), start)
    return start


def is_working(instant: datetime, calendar: WorkingCalendar) -> bool:
    """Is this instant inside working hours? (the first of a stretch is, its end is not)"""
    moment = micros(instant)
    year = _year_of(moment, calendar)
    return year is not None and calendar.year(year).working_at_or_after(moment) == moment


def next_working_instant(instant: datetime, calendar: WorkingCalendar) -> datetime:
    """`instant` itself when it is worked, else the start of the next stretch, in the time zone of `instant`.

    NoWorkingTime when nothing is worked afterwards.
    """
    moment = micros(instant)
    for year in _years_from(moment, calendar):
        found = calendar.year(year).working_at_or_after(moment)
        if found is not None:
            return as_datetime(found, instant)
    raise NoWorkingTime(f"nobody works after {instant} by this calendar")


def _between(since: int, until: int, calendar: WorkingCalendar) -> int:
    worked = 0
    for year in _years_from(since, calendar):
        layout = calendar.year(year)
        worked += layout.done_by(until) - layout.done_by(since)
        if until <= layout.until:
            break
    return worked


def _later(start: int, needed: int, calendar: WorkingCalendar) -> int:
    for year in _years_from(start, calendar):
        layout = calendar.year(year)
        done = layout.done_by(start)
        if done + needed <= layout.total:
            return layout.first_with(done + needed)
        needed -= layout.total - done
    raise NoWorkingTime("this calendar never has so much working time")


def _earlier(start: int, needed: int, calendar: WorkingCalendar) -> int:
    newest = _year_of(start, calendar) or (FIRST_YEAR if start < _HALFWAY else LAST_YEAR)
    for year in range(newest, FIRST_YEAR - 1, -1) if calendar.has_working_time else ():
        layout = calendar.year(year)
        done = layout.done_by(start)
        if needed <= done:
            return layout.last_with(done - needed)
        needed -= done
    raise NoWorkingTime("this calendar never had so much working time")


def _years_from(moment: int, calendar: WorkingCalendar) -> range:
    """The years that may hold working time after an instant; none when the calendar has no hours at all."""
    if not calendar.has_working_time:
        return range(0)
    year = _year_of(moment, calendar) or (FIRST_YEAR if moment < _HALFWAY else LAST_YEAR + 1)
    return range(year, LAST_YEAR + 1)


def _year_of(moment: int, calendar: WorkingCalendar) -> int | None:
    """The local year of an instant, None outside the years that calendars know."""
    year = 1970 + moment // _AVERAGE_YEAR
    for candidate in (year, year - 1, year + 1):
        if FIRST_YEAR <= candidate <= LAST_YEAR:
            layout = calendar.year(candidate)
            if layout.begins <= moment < layout.until:
                return candidate
    return None
