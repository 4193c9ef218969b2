"""Little's law over a window, and which of its conditions the window breaks."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from baton.flow.counting import Window, arrivals, departures, worked_on
from baton.flow.profiles import BATON, times
from baton.flow.ways import NO_DAY, Ways


class Condition(StrEnum):
    """Vacanti's five, as far as data can break them (units are always the same here)."""

    ARRIVALS_EQUAL_DEPARTURES = "arrivals equal departures"
    STARTED_WORK_IS_FINISHED = "started work is finished"
    WIP_RETURNS = "work in progress is as large at the end as at the beginning"
    AGE_STEADY = "the average age neither rises nor falls"


@dataclass(frozen=True)
class Little:
    """Means per day: ``wip`` = items in progress at any time of a day, ``throughput`` = items a day,
    ``cycle``
    = days of those finished in the window (first and last day count). ``residual`` = wip - throughput x
    cycle."""

    wip: float
    throughput: float
    cycle: float | None
    residual: float | None
    broken: list[tuple[Condition, str]]


def little(ways: Ways, window: Window, *, tolerance: float = 0.10) -> Little:
    """Where every item both starts and ends in the window the residual is 0 to the last bits of a double.

    Otherwise ``broken`` names the conditions that do not hold within ``tolerance`` (a share), with figures.
    """
    cycle = times(ways, BATON).cycle
    ended = window.holds(ways.finish_day)
    daily = worked_on(ways, window)
    wip = float(daily.mean()) if len(daily) else 0.0
    rate = float(departures(ways, window).mean()) if len(daily) else 0.0
    mean = float(cycle[ended].mean()) if ended.any() else None
    residual = None if mean is None else wip - rate * mean
    return Little(wip, rate, mean, residual, _broken(ways, window, tolerance))


def _broken(ways: Ways, window: Window, tolerance: float) -> list[tuple[Condition, str]]:
    found: list[tuple[Condition, str]] = []
    came, went = int(arrivals(ways, window).sum()), int(departures(ways, window).sum())
    if abs(came - went) > tolerance * max(came, went, 1):
        found.append((Condition.ARRIVALS_EQUAL_DEPARTURES, f"{came} / {went}"))
    never = int((window.holds(ways.gone_day) & ways.is_started).sum())
    old = _never_leaving(ways)
    if never + old > tolerance * max(went, 1):
        found.append((Condition.STARTED_WORK_IS_FINISHED, f"{never} / {old}"))
    first, last = _at_the_edges(ways, window)
    if abs(first - last) > tolerance * max(first, last, 1):
        found.append((Condition.WIP_RETURNS, f"{first} / {last}"))
    younger, older = _age_on(ways, window.first), _age_on(ways, window.last)
    if abs(older - younger) > tolerance * max(older, younger, 1.0):
        found.append((Condition.AGE_STEADY, f"{younger:.1f} / {older:.1f}"))
    return found


def _never_leaving(ways: Ways) -> int:
    """Items in progress for longer than 99 in 100 of the finished ones ever were."""
    measured = times(ways, BATON)
    cycles = measured.cycle[~np.isnan(measured.cycle)]
    if not len(cycles):
        return 0
    age = measured.age[~np.isnan(measured.age)]
    return int((age > np.quantile(cycles, 0.99, method="inverted_cdf")).sum())


def _at_the_edges(ways: Ways, window: Window) -> tuple[int, int]:
    edges = (Window(window.first, window.first), Window(window.last, window.last))
    first, last = (int(worked_on(ways, edge)[0]) for edge in edges)
    return first, last


def _age_on(ways: Ways, day: int) -> float:
    """The average age in days of what was in progress on the day."""
    on = (ways.start_day <= day) & (ways.finish_day >= day) & (ways.gone_day >= day)
    on &= ways.start_day != NO_DAY
    return float((day - ways.start_day[on] + 1).mean()) if on.any() else 0.0
