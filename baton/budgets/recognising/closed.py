"""What is closed stays (pure): a day that was closed earned what was kept of it, whatever is said now. What
has changed since then falls on the first open day."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from baton.budgets.recognising.terms import NOTHING, Earned, Measured

DAY = timedelta(days=1)


def measured_since(
    live: Mapping[date, Measured], closed: Mapping[date, Measured], through: date
) -> dict[date, Measured]:
    """The days of ``closed``, then the open ones of ``live``; what the days of ``live`` up to ``through`` sum
    up to beyond those of ``closed`` stands on the first open day."""
    told = {day: each for day, each in closed.items() if day <= through}
    was, now = total(told.values()), total(each for day, each in live.items() if day <= through)
    told |= {day: each for day, each in live.items() if day > through}
    between = Measured(*(new - old for new, old in zip(now, was, strict=True)))
    if any(between):
        told[through + DAY] = told.get(through + DAY, NOTHING).plus(between)
    return told


def total(days: Iterable[Measured]) -> Measured:
    summed = NOTHING
    for each in days:
        summed = summed.plus(each)
    return summed


def earned_since(
    live: Iterable[Earned], closed: Iterable[Earned], through: date, until: date
) -> list[Earned]:
    """The same for what was earned, up to ``until``."""
    told = {each.day: each for each in closed if each.day <= min(through, until)}
    if until <= through:
        return sorted(told.values())
    first, sums = through + DAY, [0, 0, 0, 0]
    for each in live:
        if each.day <= through:
            sums = [so_far + more for so_far, more in zip(sums, each[1:], strict=True)]
        else:
            told[each.day] = each
    for each in list(told.values()):
        if each.day <= through:
            sums = [so_far - kept for so_far, kept in zip(sums, each[1:], strict=True)]
    if any(sums):
        there = told.get(first, Earned(first))
        told[first] = Earned(first, *(one + two for one, two in zip(there[1:], sums, strict=True)))
    return sorted(told.values())
