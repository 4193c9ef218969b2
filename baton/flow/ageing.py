"""How old the work in progress is, against the pace of what was finished before."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baton.flow.counting import Window
from baton.flow.history import LEFT
from baton.flow.percentiles import USUAL, Rule, percentiles
from baton.flow.profiles import Times
from baton.flow.staying import held_now
from baton.flow.ways import NO_DAY, Ways

PACES = USUAL


@dataclass(frozen=True)
class PaceBands:
    """Per stage from the commitment point to the last before done (``stages``), ages in days at PACES; a
    row of None where nothing finished has passed. ``counts``: how many items each row rests on."""

    stages: range
    ages: list[list[float | None]]
    counts: list[int]


def pace_bands(ways: Ways, times: Times, window: Window, rule: Rule) -> PaceBands:
    """The age at which items finished in the window left each stage for the last time; the last stage's
    row is that of the cycle times, and no row lies below the one to its left."""
    finished = window.holds(times.finish_day) & ~np.isnan(times.cycle)
    stages = range(ways.workflow.committed, ways.workflow.done)
    left_day = np.full(len(ways.moves), NO_DAY, np.int32)
    left_day[:-1] = ways.day[1:]
    left_day[ways.is_last] = NO_DAY
    rows: list[list[float | None]] = []
    counts: list[int] = []
    for stage in stages:
        if stage == stages[-1]:
            ages = times.cycle[finished]
        else:
            ages = _ages_on_leaving(ways, times, stage, finished, left_day)
        counts.append(len(ages))
        rows.append(percentiles(ages, PACES, rule))
    return PaceBands(stages, _never_falling(rows), counts)


def _ages_on_leaving(
    ways: Ways, times: Times, stage: int, finished: NDArray[np.bool_], left_day: NDArray[np.int32]
) -> NDArray[np.float64]:
    last_exit = np.full(len(ways), NO_DAY, np.int32)
    exits = np.flatnonzero((ways.moves.stage == stage) & (left_day != NO_DAY))
    last_exit[ways.moves.item[exits]] = left_day[exits]
    passed = finished & (last_exit != NO_DAY)
    ages: NDArray[np.float64] = (last_exit[passed] - times.start_day[passed] + 1).astype(np.float64)
    return ages


def _never_falling(rows: list[list[float | None]]) -> list[list[float | None]]:
    highest: list[float | None] = [None] * len(PACES)
    for row in rows:
        for at, value in enumerate(row):
            known = [each for each in (value, highest[at]) if each is not None]
            if value is not None:
                row[at] = highest[at] = max(known)
    return rows


@dataclass(frozen=True)
class Ageing:
    """m items in progress, oldest first: ``item`` numbers, the stage they are in, days of age, days in the
    stage (the first counts), whether blocked or waited for."""

    item: NDArray[np.int32]
    stage: NDArray[np.int16]
    age: NDArray[np.float64]
    in_stage: NDArray[np.float64]
    blocked: NDArray[np.bool_]
    waiting: NDArray[np.bool_]


def ageing(ways: Ways, times: Times) -> Ageing:
    in_progress = np.flatnonzero(~np.isnan(times.age) & (ways.stage != LEFT))
    order = in_progress[np.lexsort((in_progress, -times.age[in_progress]))].astype(np.int32)
    since = ways.days_of(ways.entered[order])
    now = np.full(len(order), ways.today, np.int32)
    return Ageing(
        order,
        ways.stage[order],
        times.age[order],
        (now - since + 1).astype(np.float64),
        np.isin(order, held_now(ways.blocks)),
        np.isin(order, held_now(ways.waits)),
    )
