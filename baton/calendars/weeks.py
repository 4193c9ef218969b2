"""Hours as rows and as values: the usual week, checked weeks, weeks written down."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from baton.calendars.from_a_day import Changes
from baton.calendars.models import Calendar, WorkingHours
from baton.calendars.refusals import ImpossibleHours, NobodyWorks
from baton.calendars.working_calendar import (
    Hours,
    Stretch,
    Weekly,
    WrongHours,
    check_hours,
    clock_text,
)

Week = Sequence[Hours]
"""Seven entries, Monday first."""

Weeks = Changes[Weekly]
"""The weeks of a calendar, each from a day on."""

OFFICE_DAY: Final[Hours] = (Stretch(9 * 60, 13 * 60), Stretch(14 * 60, 18 * 60))
OFFICE_WEEK: Final[Week] = (OFFICE_DAY,) * 5 + ((),) * 2
# How a week is written down in which nobody works.
NO_WORK: Final[Hours] = (Stretch(0, 0),)


def demand_possible(hours: Hours) -> None:
    """Raises ImpossibleHours unless a day can have these hours (none is possible too)."""
    try:
        check_hours(hours)
    except WrongHours as wrong:
        raise ImpossibleHours(hours=hours_text(hours)) from wrong


def demand_possible_week(week: Week) -> None:
    """Raises ImpossibleHours, or NobodyWorks unless the week has seven days."""
    if len(week) != 7:
        raise NobodyWorks
    for hours in week:
        demand_possible(hours)


def write_weeks(calendar: Calendar, weeks: Weeks) -> None:
    """Replace the rows of a calendar; the caller holds it in turn."""
    calendar.hours.all().delete()
    WorkingHours.objects.bulk_create(
        WorkingHours(calendar=calendar, from_day=since, weekday=weekday, starts=starts, ends=ends)
        for since, week in weeks
        for weekday, hours in enumerate(week if any(week) else (NO_WORK,))
        for starts, ends in hours
    )


def weeks_of_calendar(calendar: Calendar) -> Weeks:
    return weeks_of((row.from_day, row.weekday, row.starts, row.ends) for row in calendar.hours.all())


def weeks_of(rows: Iterable[tuple[date | None, int, int, int]]) -> Weeks:
    """Rows (from_day, weekday, starts, ends) in any order -> the weeks; before the first nobody works."""
    by_day: dict[date | None, list[tuple[int, int, int]]] = defaultdict(list, {None: []})
    for since, *stretch in rows:
        by_day[since].append((stretch[0], stretch[1], stretch[2]))
    days = sorted(by_day, key=lambda day: day or date.min)
    return tuple((day, week_of(by_day[day])) for day in days)


def week_of(rows: Iterable[tuple[int, int, int]]) -> Weekly:
    """Rows (weekday, starts, ends) in any order -> seven entries."""
    days: list[list[Stretch]] = [[] for _ in range(7)]
    for weekday, starts, ends in sorted(rows):
        if starts < ends:
            days[weekday].append(Stretch(starts, ends))
    return tuple(tuple(day) for day in days)


def hours_text(hours: Hours) -> str:
    """ "09:00–13:00, 14:00–18:00" """
    return ", ".join(f"{clock_text(starts)}–{clock_text(ends)}" for starts, ends in hours)
