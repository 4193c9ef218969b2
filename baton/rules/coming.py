"""The days that come next, and where each of them falls: on the working day beside it, days ahead of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from baton.calendars.arithmetic import NoWorkingTime, WorkingCalendar, add_working_days
from baton.rules.calendar_rules import Rhythm, next_day
from baton.rules.models import Recurrence, Shift

# So many days a card may be filed after its day.
FARTHEST = timedelta(days=90)


@dataclass(frozen=True)
class Coming:
    """``day`` of the rhythm, and the day ``falls_on`` on which its card is filed."""

    day: date
    falls_on: date


def following(recurrence: Recurrence, after: date, calendar: WorkingCalendar) -> Coming | None:
    """The first day of its rhythm later than ``after``; None when it has ended."""
    rhythm = Rhythm(
        recurrence.start,
        recurrence.every,  # type: ignore[arg-type]
        recurrence.interval,
        frozenset(recurrence.weekdays),
        recurrence.week_of_month,
    )
    day = next_day(rhythm, after)
    if day is None or (recurrence.until is not None and day > recurrence.until):
        return None
    return Coming(day, falls_on(day, recurrence, calendar))


def falls_on(day: date, recurrence: Recurrence, calendar: WorkingCalendar) -> date:
    try:
        worked = working_day_beside(day, Shift(recurrence.shift), calendar)
        return add_working_days(worked, -recurrence.days_before, calendar)
    except (NoWorkingTime, OverflowError):
        return day


def working_day_beside(day: date, shift: Shift, calendar: WorkingCalendar) -> date:
    """``day``, or the working day before or after it when it is none."""
    if shift is Shift.NONE:
        return day
    step = -1 if shift is Shift.BEFORE else 1
    # One step away from the day beside it comes to the day itself, if that is worked.
    return add_working_days(day - timedelta(days=step), step, calendar)


def from_today_on(recurrence: Recurrence, today: date, calendar: WorkingCalendar) -> Iterator[Coming]:
    """What falls on today or later, in the order of its days."""
    after = today - timedelta(days=1)
    if recurrence.days_before < 0:
        after -= FARTHEST
    while (found := following(recurrence, after, calendar)) is not None:
        if found.falls_on >= today:
            yield found
        after = found.day
