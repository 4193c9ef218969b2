"""A board that runs for a year by chance, with three troubles planted in it.

Review has one reviewer, and from week CHANGED on only half of them: work piles up before them, and less gets
done. Whatever stops work does so seldom and for hours, but for the law office: it stops tests for days.
"""

import heapq

import numpy as np
from numpy.random import Generator

from baton.flow.days import DAY, HOUR
from baton.flow.history import History, Moves, Stretches
from baton.flow.workflow import Kind, Stage, Workflow

CHANGED, WEEKS = 30, 44
CAUSE = "waits for the law office"
CAUSES = (CAUSE, "no access", "server down", "sick leave")
BOARD = Workflow.of(
    Stage("To do", Kind.QUEUE),
    Stage("Build", limit=20),
    Stage("Review", limit=8),
    Stage("Test", limit=20),
    "Done",
    committed="Build",
)
BUILD, REVIEW, TEST, DONE = range(1, 5)
MONDAY = 4 * DAY
Rows = list[tuple[int, float, int]]


def simulated(seed: int) -> History:
    """About ten items a week; times in days vary by half their mean."""
    chance = np.random.default_rng(seed)
    came = np.cumsum(_about(chance, 7 / 10, 12 * WEEKS))
    came = came[came < 7 * WEEKS]
    committed = came + _about(chance, 1.0, len(came))
    built = _through(chance, committed, servers=4, usual=lambda _: 1.5)
    reviewed = _through(chance, built, servers=1, usual=lambda day: 0.45 if day < 7 * CHANGED else 1.4)
    stops, tested = _tested(chance, reviewed)
    rows: Rows = []
    for stage, entered in enumerate((came, committed, built, reviewed, tested)):
        rows += [(item, day, stage) for item, day in enumerate(entered) if day < 7 * WEEKS]
    items, entered_on, stages = zip(*rows, strict=True)
    moves = Moves.of(items, [_instant(day) for day in entered_on], stages)
    return History([f"S-{number}" for number in range(len(came))], moves, stops)


def _about(chance: Generator, mean: float, many: int) -> np.ndarray:
    return chance.gamma(4, mean / 4, many)


def _through(chance: Generator, arrived, *, servers: int, usual) -> np.ndarray:
    """First come, first served, by so many at a time; ``usual`` gives the mean of a day's work."""
    free = [0.0] * servers
    done = np.zeros(len(arrived))
    for item in np.argsort(arrived, kind="stable"):
        begun = max(arrived[item], heapq.heappop(free))
        done[item] = begun + float(_about(chance, usual(begun), 1)[0])
        heapq.heappush(free, done[item])
    return done


def _tested(chance: Generator, reviewed: np.ndarray) -> tuple[Stretches, np.ndarray]:
    """Blocks, and the days on which the tests were over; a test takes half a day and its blocks."""
    n = len(reviewed)
    legal = chance.random(n) < 0.25
    small = (chance.random(n) < 0.3) & ~legal
    lasted = np.where(legal, chance.uniform(2, 5, n), np.where(small, chance.uniform(0.05, 0.3, n), 0))
    cause = np.where(legal, 0, chance.integers(1, len(CAUSES), n))
    stopped = np.flatnonzero((lasted > 0) & (reviewed + lasted < 7 * WEEKS)).astype(np.int32)
    since = np.array([_instant(day) for day in reviewed[stopped]], np.int64)
    until = since + (lasted[stopped] * DAY).astype(np.int64)
    stops = Stretches(stopped, since, until, cause[stopped].astype(np.int32), CAUSES)
    return stops, reviewed + lasted + _about(chance, 0.5, n)


def _instant(day: float) -> int:
    return MONDAY + int(day * DAY) // HOUR * HOUR
