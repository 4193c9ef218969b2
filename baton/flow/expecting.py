"""The service level expectation: so many days with so much confidence, what it was, and whether it held."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baton.flow.percentiles import Rule, percentile

ENOUGH = 20
WEEK = 7


@dataclass(frozen=True)
class Expectation:
    """On ``day``: ``days`` (None while fewer than ENOUGH items had been finished in the window before), from
    ``count`` items; ``hits`` of the ``judged`` items that were finished in the week after took no longer."""

    day: int
    days: float | None
    count: int
    hits: int
    judged: int


def expectations(
    finish_day: NDArray[np.int32],
    cycle: NDArray[np.float64],
    *,
    first: int,
    last: int,
    share: float = 0.85,
    over: int = 91,
    rule: Rule = Rule.CEIL,
) -> list[Expectation]:
    """One for every seventh day from ``first`` to ``last``, each from the ``over`` days before it alone."""
    counted = ~np.isnan(cycle)
    order = np.argsort(finish_day[counted], kind="stable")
    ended, took = finish_day[counted][order], cycle[counted][order]
    found = []
    for day in range(first, last + 1, WEEK):
        begin, until, next_week = np.searchsorted(ended, [day - over, day, day + WEEK])
        known = took[begin:until]
        days = percentile(known, share, rule) if len(known) >= ENOUGH else None
        after = took[until:next_week]
        hits = int((after <= days).sum()) if days is not None else 0
        found.append(Expectation(day, days, len(known), hits, len(after) if days is not None else 0))
    return found


def hit_rate(told: list[Expectation]) -> tuple[int, int]:
    """Hits and judged items over all weeks."""
    return sum(each.hits for each in told), sum(each.judged for each in told)
