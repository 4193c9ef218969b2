"""What is closed stays (pure): a day that was closed earned what was kept of it, whatever is said now. What
has changed since then falls on the first open day."""

from collections.abc import Iterable
from datetime import date, timedelta
from operator import add

from baton.budgets.recognising.terms import Earned

DAY = timedelta(days=1)


def earned_since(
    live: Iterable[Earned], closed: Iterable[Earned], through: date, until: date
) -> list[Earned]:
    """The days of ``closed``, then the open ones of ``live``, up to ``until``; what the days of ``live``
    up to ``through`` sum up to beyond those of ``closed`` stands on the first open day."""
    kept = [each for each in closed if each.day <= min(through, until)]
    if until <= through:
        return sorted(kept)
    live = list(live)
    first = through + DAY
    told = {each.day: each for each in live if each.day > through}
    anew = [each for each in live if each.day <= through]
    since = [now - then for now, then in zip(sums_of(anew), sums_of(kept), strict=True)]
    if any(since):
        told[first] = Earned(first, *map(add, told.get(first, Earned(first))[1:], since))
    return sorted(kept) + sorted(told.values())


def sums_of(days: Iterable[Earned]) -> list[int]:
    """Of each of what they earned."""
    return [sum(part) for part in zip((0, 0, 0, 0), *(day[1:] for day in days), strict=True)]


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
