"""Somebody works by one calendar and later by another (pure)."""

from collections.abc import Iterable
from datetime import date, timedelta

from baton.calendars.from_a_day import Changes, before_the_last, told_once
from baton.calendars.working_calendar import Hours, Weekly, WorkingCalendar

Following = tuple[date | None, date | None, int]
"""First day (None: since ever) and last day (None: for good) on which a calendar of their own is followed."""

ONE_DAY = timedelta(days=1)


def changes_of(stretches: Iterable[Following]) -> Changes[int | None]:
    """The calendar that is followed from each day on; None is the default one of the workspace."""
    changes: list[tuple[date | None, int | None]] = [(None, None)]
    for first, last, calendar in sorted(stretches, key=lambda following: following[0] or date.min):
        if changes[-1][0] == first:
            changes.pop()
        changes.append((first, calendar))
        if last is not None:
            changes.append((last + ONE_DAY, None))
    return told_once(changes)


def stretches_of(changes: Changes[int | None]) -> list[Following]:
    """The same as what is written down: only the calendars of their own."""
    ends = [*(until - ONE_DAY for until, _ in before_the_last(changes)), None]
    return [
        (first, last, calendar)
        for (first, calendar), last in zip(changes, ends, strict=True)
        if calendar is not None
    ]


def one_after_another(parts: Changes[WorkingCalendar], time_zone: str) -> WorkingCalendar:
    """On each day the hours of the calendar that is followed then.

    A calendar knows one time zone, so the hours of all of them are hours on its clock: how long somebody
    works on a day is what it was.
    """
    weeks: list[tuple[date | None, Weekly]] = []
    special: dict[date, Hours] = {}
    ends = [*(until for until, _ in before_the_last(parts)), date.max]
    for (since, calendar), ends_on in zip(parts, ends, strict=True):
        first = since or date.min
        weeks.append((since, calendar.week_on(first)))
        weeks += [(day, calendar.week_on(day)) for day, _ in calendar.before if first < day < ends_on]
        special.update({day: hours for day, hours in calendar.exceptions.items() if first <= day < ends_on})
    known = told_once(weeks)
    return WorkingCalendar(time_zone, known[-1][1], special, before=before_the_last(known))
