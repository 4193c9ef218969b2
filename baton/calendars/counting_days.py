"""Working days: how many lie between two dates, which one is the n-th, the same hour some days on (pure)."""

from bisect import bisect_right
from datetime import date, datetime

from baton.calendars.local_time import SECOND, as_datetime, at_wall_time
from baton.calendars.working_calendar import FIRST_YEAR, LAST_YEAR, NoWorkingTime, WorkingCalendar


def working_days_between(first: date, last: date, calendar: WorkingCalendar) -> int:
    """Working days after `first` up to and with `last`: Friday to Monday is 1; negative backwards."""
    if last < first:
        return -working_days_between(last, first, calendar)
    years = range(max(first.year, FIRST_YEAR), min(last.year, LAST_YEAR) + 1)
    return sum(
        bisect_right(days, last.toordinal()) - bisect_right(days, first.toordinal())
        for days in (calendar.year(year).days for year in years)
    )


def add_working_days(day: date, number: int, calendar: WorkingCalendar) -> date:
    """The `number`-th working day after `day` (before it, when negative); 0 gives `day` itself.

    NoWorkingTime when the calendar has not so many.
    """
    if number == 0:
        return day
    left, origin = abs(number), day.toordinal()
    step, last_year = (1, LAST_YEAR) if number > 0 else (-1, FIRST_YEAR)
    years = range(day.year, last_year + step, step) if calendar.has_working_time else ()
    for year in years:
        days = calendar.year(year).days if FIRST_YEAR <= year <= LAST_YEAR else ()
        ahead = [other for other in days[::step] if (other - origin) * step > 0]
        if left <= len(ahead):
            return date.fromordinal(ahead[left - 1])
        left -= len(ahead)
    raise NoWorkingTime(
        f"this calendar has no {abs(number)} working days {'after' if number > 0 else 'before'} {day}"
    )


def shift(instant: datetime, days: int, calendar: WorkingCalendar) -> datetime:
    """The same time of day on the wall of the calendar, `days` working days later (earlier, when negative).

    The answer is in the time zone of `instant`; a time that the clocks skip becomes the instant of their
    change.
    """
    local = instant.astimezone(calendar.zone)
    day = add_working_days(local.date(), days, calendar)
    if day == local.date():
        return instant
    seconds = (local.hour * 60 + local.minute) * 60 + local.second
    moment = at_wall_time(day, 0, calendar.zone, extra=seconds * SECOND + local.microsecond)
    return as_datetime(moment, instant)
