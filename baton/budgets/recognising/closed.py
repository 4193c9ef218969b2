"""What is closed stays (pure): a day that was closed earned what was kept of it, whatever is said now. What
has changed since then falls on the first open day."""

from collections.abc import Iterable
from datetime import date, timedelta

from baton.budgets.recognising.terms import Earned

DAY = timedelta(days=1)


def earned_since(
    live: Iterable[Earned], closed: Iterable[Earned], through: date, until: date
) -> list[Earned]:
    """The days of ``closed``, then the open ones of ``live``, up to ``until``; what the days of ``live``
    up to ``through`` sum up to beyond those of ``closed`` stands on the first open day."""
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


def as_then(told: Iterable[tuple[date, list[tuple[date, int]]]]) -> list[tuple[date, int]]:
    """``told``: from which day on it is told so, and what each day adds when it is. Each day as it was
    told then; on the first day of a new telling, what it makes of the days before."""
    days: dict[date, int] = {}
    for at, (from_day, adds) in enumerate(told):
        since = from_day if at else date.min
        days = {day: amount for day, amount in days.items() if day < since}
        before = sum(amount for day, amount in adds if day < since) - sum(days.values())
        for day, amount in [(since, before), *(each for each in adds if each[0] >= since)]:
            if amount:
                days[day] = days.get(day, 0) + amount
    return sorted(days.items())
