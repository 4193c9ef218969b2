"""Days that come again and again: arithmetic from one day to the next, whenever it began.

A day of the month that a month does not have is its last one.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

from baton.kit.days import monday_of

Every = Literal["day", "week", "month", "year"]
DAYS_A_WEEK = 7
MONTHS_A_YEAR = 12


@dataclass(frozen=True)
class Rhythm:
    """Every so many days, weeks (on ``weekdays``, Monday 0), months or years, counted from ``start``.

    A week without weekdays means the weekday of ``start``. With ``week_of_month`` a month means a weekday in
    it: the first (1) to the fourth (4), or the last (-1).
    """

    start: date
    every: Every
    interval: int = 1
    weekdays: frozenset[int] = frozenset()
    week_of_month: int | None = None

    def __post_init__(self) -> None:
        if self.interval < 1:
            raise ValueError("An interval is at least 1.")


def next_day(rhythm: Rhythm, after: date) -> date | None:
    """The first day of the rhythm later than ``after``; None when there is none before the calendar ends.

    Takes the same few steps however long ago it began.
    """
    if after < rhythm.start:
        after = rhythm.start - timedelta(days=1)
    try:
        match rhythm.every:
            case "day":
                gone = (after - rhythm.start).days
                return rhythm.start + timedelta(days=next_multiple(gone, rhythm.interval))
            case "week":
                return next_in_weeks(rhythm, after)
            case "month" if rhythm.week_of_month is not None:
                return next_weekday_in_months(rhythm, after, rhythm.week_of_month)
            case "month":
                return next_in_months(rhythm, after, rhythm.interval)
            case "year":
                return next_in_months(rhythm, after, rhythm.interval * MONTHS_A_YEAR)
    except (OverflowError, ValueError):
        return None


def next_multiple(gone: int, step: int) -> int:
    """The first multiple of ``step``, from 0 on, that is more than ``gone``."""
    return max(0, (gone // step + 1) * step)


def next_in_weeks(rhythm: Rhythm, after: date) -> date:
    monday = monday_of(rhythm.start)
    days = sorted(rhythm.weekdays or {rhythm.start.weekday()})
    week = (after - monday).days // DAYS_A_WEEK
    turn = week - week % rhythm.interval
    # In the week of its turn that has begun, else in the next one; the very first may begin late.
    for each in (turn, turn + rhythm.interval, turn + 2 * rhythm.interval):
        for day in days:
            found = monday + timedelta(days=each * DAYS_A_WEEK + day)
            if found > after and found >= rhythm.start:
                return found
    raise ValueError


def next_in_months(rhythm: Rhythm, after: date, step: int) -> date:
    begun = rhythm.start.year * MONTHS_A_YEAR + rhythm.start.month - 1
    gone = after.year * MONTHS_A_YEAR + after.month - 1 - begun
    turn = max(0, gone - gone % step)
    found = day_in_month(begun + turn, rhythm.start.day)
    return found if found > after else day_in_month(begun + turn + step, rhythm.start.day)


def next_weekday_in_months(rhythm: Rhythm, after: date, week: int) -> date:
    weekday = min(rhythm.weekdays, default=rhythm.start.weekday())
    begun = rhythm.start.year * MONTHS_A_YEAR + rhythm.start.month - 1
    gone = after.year * MONTHS_A_YEAR + after.month - 1 - begun
    turn = max(0, gone - gone % rhythm.interval)
    # The very first may lie before the start, and the one of this month behind us.
    for each in (turn, turn + rhythm.interval, turn + 2 * rhythm.interval):
        found = weekday_in_month(begun + each, weekday, week)
        if found > after and found >= rhythm.start:
            return found
    raise ValueError


def weekday_in_month(months: int, weekday: int, week: int) -> date:
    last = day_in_month(months, 31)
    if week < 0:
        return last - timedelta(days=(last.weekday() - weekday) % DAYS_A_WEEK)
    first = last.replace(day=1)
    return first + timedelta(days=(weekday - first.weekday()) % DAYS_A_WEEK + (week - 1) * DAYS_A_WEEK)


def day_in_month(months: int, day: int) -> date:
    year, month = divmod(months, MONTHS_A_YEAR)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError
    return date(year, month + 1, min(day, monthrange(year, month + 1)[1]))
