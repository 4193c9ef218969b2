"""How many cards will be finished by a date: exact, the same each time it is asked."""

from collections import Counter
from functools import reduce

from numpy.typing import ArrayLike

from baton.flow.forecasting.convolution import NOTHING, convolve, power
from baton.flow.forecasting.distribution import Distribution
from baton.flow.forecasting.future import WEEK, Calendar, Scheme, future

LONGEST = 1098  # three years: nobody's past says more than that


def how_many(
    daily: ArrayLike,
    days: int,
    *,
    calendar: Calendar | None = None,
    scheme: Scheme | None = None,
    begin: int | None = None,
) -> Distribution:
    """Chances of the number of cards finished in the next ``days`` days; see ``future`` for the rest.

    Read it from the top: ``how_many(…).surely(0.85)`` is "85 %: at least so many". Error below 1e-12.
    """
    if not 0 <= days <= LONGEST:
        raise ValueError(f"A forecast looks 0 to {LONGEST} days ahead.")
    ahead = future(daily, calendar=calendar, scheme=scheme, begin=begin)
    whole, rest = divmod(days, WEEK)
    known = {ahead.pattern(number): ahead.week(number) for number in range(whole)}
    alike = Counter(ahead.pattern(number) for number in range(whole))
    sums = [power(known[pattern].after[-1], times) for pattern, times in alike.items()]
    if rest:
        sums.append(ahead.week(whole).after[rest - 1])
    return Distribution(0, reduce(convolve, sums, NOTHING))
