"""Into which weeks work falls, and how far it runs behind (pure; minutes, days as dates).

What has a deadline is spread evenly over the working days from now to it; what is late is due now; what has
none, over all the weeks that are looked at. What a week has no room for is still there in the next one.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import quantiles

from baton.kit.days import monday_of

WEEK = timedelta(days=7)
# Of fewer whole weeks nothing is claimed of those to come.
FEWEST_WEEKS = 6


def weeks_from(today: date, number: int) -> list[date]:
    """On a weekend the week that begins next is the first: of the one before nothing is left."""
    first = monday_of(today + timedelta(days=2)) if today.weekday() > 4 else monday_of(today)
    return [first + at * WEEK for at in range(number)]


def weekdays(first: date, last: date) -> int:
    """From ``first`` to ``last``, both included; none when the last comes first."""
    if last < first:
        return 0
    whole, rest = divmod((last - first).days + 1, 7)
    days = (first + timedelta(days=at) for at in range(rest))
    return 5 * whole + sum(day.weekday() < 5 for day in days)


def spread(minutes: int, due: date | None, today: date, weeks: Sequence[date]) -> list[int]:
    """``minutes`` by week, in sum as many, but for what is due after the last week."""
    last = weeks[-1] + timedelta(days=6)
    until = last if due is None else max(due, today)
    days = [weekdays(max(week, today), min(week + timedelta(days=6), until)) for week in weeks]
    whole = weekdays(today, until)
    if not whole:
        # It is the weekend, and due before the next working day.
        return [minutes if at == 0 else 0 for at in range(len(weeks))]
    ends, done, shares = 0, 0, []
    for number in days:
        ends += number
        share = round(minutes * ends / whole) - done
        shares.append(share)
        done += share
    return shares


def usual_and_more(past: Sequence[int]) -> tuple[int, int] | None:
    """What came in half of the past weeks at most, and in 85 of 100; None of too few weeks."""
    if len(past) < FEWEST_WEEKS:
        return None
    cuts = quantiles(past, n=100, method="inclusive")
    return round(cuts[49]), round(cuts[84])


def behind(demand: Sequence[int], capacity: Sequence[int]) -> list[int]:
    """What is left over at the end of each week, the earlier weeks' with it."""
    left, found = 0, []
    for wanted, there in zip(demand, capacity, strict=True):
        left = max(0, left + wanted - there)
        found.append(left)
    return found
