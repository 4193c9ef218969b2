"""When something may leave for somebody: their bundles, their quiet hours, their days off (pure).

Hours are those on the wall of the calendar a person works by.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from baton.calendars.arithmetic import add_working_days
from baton.calendars.local_time import as_datetime, at_wall_time
from baton.calendars.working_calendar import FIRST_YEAR, LAST_YEAR, NoWorkingTime, WorkingCalendar

FOUR_HOURS = timedelta(hours=4)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Peace:
    """``window``: "4h", "day" or "week"; ``hour`` and ``weekday`` (0 is Monday) when a day or week is told;
    quiet from one minute of the day until another, over midnight too; equal: never."""

    window: str = "4h"
    hour: int = 9
    weekday: int = 0
    quiet_from: int = 20 * 60
    quiet_until: int = 8 * 60
    quiet_days_off: bool = True


def at_once(now: datetime, peace: Peace, calendar: WorkingCalendar, *, urgent: bool) -> datetime:
    return now if urgent else after_quiet(now, peace, calendar)


def with_the_bundle(
    now: datetime, peace: Peace, calendar: WorkingCalendar, *, open_until: datetime | None = None
) -> datetime:
    """The end of the bundle that is open, or else of a new one."""
    if open_until is not None and open_until > now:
        return open_until
    return after_quiet(end_of_window(now, peace, calendar), peace, calendar)


def end_of_window(now: datetime, peace: Peace, calendar: WorkingCalendar) -> datetime:
    if peace.window == "4h":
        return now + FOUR_HOURS
    today = now.astimezone(calendar.zone).date()
    step = DAY
    if peace.window == "week":
        today += (peace.weekday - today.weekday()) % 7 * DAY
        step = 7 * DAY
    ends = on_the_wall(today, peace.hour * 60, now, calendar)
    return ends if ends > now else on_the_wall(today + step, peace.hour * 60, now, calendar)


def after_quiet(moment: datetime, peace: Peace, calendar: WorkingCalendar) -> datetime:
    """``moment`` itself, or when the quiet around it is over."""
    local = moment.astimezone(calendar.zone)
    minute = local.hour * 60 + local.minute
    day = local.date()
    if peace.quiet_days_off and not works_on(day, calendar):
        return on_the_wall(next_day_of_work(day, calendar), morning(peace), moment, calendar)
    if not is_quiet(minute, peace):
        return moment
    if minute >= peace.quiet_until:
        day += DAY
    if peace.quiet_days_off and not works_on(day, calendar):
        day = next_day_of_work(day, calendar)
    return on_the_wall(day, peace.quiet_until, moment, calendar)


def is_quiet(minute: int, peace: Peace) -> bool:
    begins, ends = peace.quiet_from, peace.quiet_until
    if begins <= ends:
        return begins <= minute < ends
    return minute >= begins or minute < ends


def morning(peace: Peace) -> int:
    """When a day begins for somebody: when their quiet ends, or else at the hour of their bundles."""
    return peace.quiet_until if peace.quiet_from != peace.quiet_until else peace.hour * 60


def works_on(day: date, calendar: WorkingCalendar) -> bool:
    """Whoever has no working time at all has no days off either."""
    if not calendar.has_working_time or not FIRST_YEAR <= day.year <= LAST_YEAR:
        return True
    return bool(calendar.hours_on(day))


def next_day_of_work(day: date, calendar: WorkingCalendar) -> date:
    try:
        return add_working_days(day, 1, calendar)
    except NoWorkingTime:
        return day + DAY


def on_the_wall(day: date, minute: int, like: datetime, calendar: WorkingCalendar) -> datetime:
    return as_datetime(at_wall_time(day, minute, calendar.zone), like)
