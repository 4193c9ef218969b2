"""When so many cards will be finished: a small chain that ends in "done", exact."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

import numpy as np
from numpy.typing import ArrayLike

from baton.flow.forecasting.distribution import Chances, Distribution
from baton.flow.forecasting.future import WEEK, Calendar, Scheme, Week, future

HORIZON = 3654  # ten years, in whole weeks
_NEGLIGIBLE = 1e-13


class Unreached(StrEnum):
    """Why a date cannot be given, in words."""

    NOTHING_FINISHED = "Nothing was finished in the days looked at, so there is no date to give."
    BEYOND_HORIZON = "Not reached with this chance within the days looked ahead."


@dataclass(frozen=True)
class When(Distribution):
    """Chances by day: 1 is the first day of the forecast, 0 means that nothing is left to do."""

    items: int = 0
    horizon: int = HORIZON
    nothing_finished: bool = False

    def unreached(self, share: float) -> Unreached | None:
        """Why ``percentile(share)`` is None; None when it is a day."""
        if self.percentile(share) is not None:
            return None
        return Unreached.NOTHING_FINISHED if self.nothing_finished else Unreached.BEYOND_HORIZON


def when(
    daily: ArrayLike,
    items: int,
    *,
    calendar: Calendar | None = None,
    scheme: Scheme | None = None,
    begin: int | None = None,
    horizon: int = HORIZON,
) -> When:
    """Chances of the day on which the ``items``-th card is finished; ``beyond`` is the chance of later.

    ``at_most(d)`` is the likelihood by day d and equals ``how_many(daily, d).at_least(items)``.
    """
    if items < 0 or horizon < 1:
        raise ValueError("A date is for 0 or more cards, within 1 or more days.")
    if items == 0:
        return When(0, np.ones(1), items=0, horizon=horizon)
    ahead = future(daily, calendar=calendar, scheme=scheme, begin=begin)
    tables: dict[int, Chances] = {}
    left = np.zeros(items)  # left[i]: i cards are finished, and the work is not
    left[0] = 1.0
    undone = [np.ones(1)]
    for week in islice(ahead.weeks(), -(-horizon // WEEK)):
        if id(week) not in tables:
            tables[id(week)] = _still_short(week, items)
        undone.append(tables[id(week)] @ left)
        if undone[-1][-1] < _NEGLIGIBLE:
            break
        left = np.convolve(left, week.after[-1][:items])[:items]
    short = np.concatenate(undone)[: horizon + 1]
    beyond = float(short[-1]) if short[-1] >= _NEGLIGIBLE else 0.0
    return When(
        1,
        np.maximum(-np.diff(short), 0.0),
        beyond,
        items=items,
        horizon=horizon,
        nothing_finished=not ahead.daily.any(),
    )


def _still_short(week: Week, items: int) -> Chances:
    """Shape (7, items): chance that i cards and the first r + 1 days of the week do not make ``items``."""
    wanted = items - 1 - np.arange(items)
    rows = [np.minimum(np.cumsum(day), 1.0)[np.minimum(wanted, len(day) - 1)] for day in week.after]
    return np.stack(rows)
