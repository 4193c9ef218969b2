"""Hours as rows and as values: the usual week, checked weeks, weeks written down."""

from collections.abc import Iterable, Sequence
from typing import Final

from baton.calendars.models import Calendar, WorkingHours
from baton.calendars.refusals import ImpossibleHours, NobodyWorks
from baton.calendars.working_calendar import Hours, Stretch, WrongHours, check_hours, clock_text

Week = Sequence[Hours]
"""Seven entries, Monday first."""

OFFICE_DAY: Final[Hours] = (Stretch(9 * 60, 13 * 60), Stretch(14 * 60, 18 * 60))
OFFICE_WEEK: Final[Week] = (OFFICE_DAY,) * 5 + ((),) * 2


def demand_possible(hours: Hours) -> None:
    """Raises ImpossibleHours unless a day can have these hours (none is possible too)."""
    try:
        check_hours(hours)
    except WrongHours as wrong:
        raise ImpossibleHours(hours=hours_text(hours)) from wrong


def demand_possible_week(week: Week) -> None:
    """Raises ImpossibleHours, or NobodyWorks for a week without any hour; a week has seven days."""
    if len(week) != 7 or not any(week):
        raise NobodyWorks
    for hours in week:
        demand_possible(hours)


def write_week(calendar: Calendar, week: Week) -> None:
    """Replace the rows of a calendar; the caller holds it in turn."""
    calendar.hours.all().delete()
    WorkingHours.objects.bulk_create(
        WorkingHours(calendar=calendar, weekday=weekday, starts=starts, ends=ends)
        for weekday, hours in enumerate(week)
        for starts, ends in hours
    )


def week_of(rows: Iterable[tuple[int, int, int]]) -> tuple[Hours, ...]:
    """Rows (weekday, starts, ends) in any order -> seven entries."""
    days: list[list[Stretch]] = [[] for _ in range(7)]
    for weekday, starts, ends in sorted(rows):
        days[weekday].append(Stretch(starts, ends))
    return tuple(tuple(day) for day in days)


def hours_text(hours: Hours) -> str:
    """ "09:00–13:00, 14:00–18:00" """
    return ", ".join(f"{clock_text(starts)}–{clock_text(ends)}" for starts, ends in hours)
