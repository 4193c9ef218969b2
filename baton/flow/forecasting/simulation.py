"""Trials by chance, only for what has no exact answer: parts that share people, scope that grows."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from baton.flow.forecasting.amounts import LONGEST
from baton.flow.forecasting.distribution import Distribution
from baton.flow.forecasting.future import WEEK, Calendar, Future, Scheme, future

Whole = NDArray[np.int64]
TRIALS = 10_000


def simulate(
    parts: Sequence[int],
    daily: ArrayLike,
    *,
    seed: int,
    at_once: int = 1,
    growth: float = 0.0,
    trials: int = TRIALS,
    calendar: Calendar | None = None,
    scheme: Scheme | None = None,
    begin: int | None = None,
    horizon: int = LONGEST,
) -> list[Distribution]:
    """For each part the chances of the day it is done, all being worked on by the people behind ``daily``.

    ``parts``: cards left, in the order of their turn; the first ``at_once`` unfinished ones are worked on,
    each finished card falling to one of these by lot. ``growth``: the chance (below 1) that a finished card
    turns up one more in its part. Same seed, same answer; error of a chance about 0.5 / sqrt(trials).
    """
    if not parts or min(parts) < 0 or at_once < 1 or not 0 <= growth < 1 or trials < 1 or horizon < 1:
        raise ValueError("A simulation needs parts of 0 or more cards, one at once or more, growth below 1.")
    ahead = future(daily, calendar=calendar, scheme=scheme, begin=begin)
    random = np.random.default_rng(seed)
    left = np.tile(np.asarray(parts, dtype=np.int64), (trials, 1))
    done_on = np.where(left == 0, 0, -1)
    for day in range(1, horizon + 1):
        if (day - 1) % WEEK == 0:
            drawn = ahead.week((day - 1) // WEEK).draw(random, trials)
        _work(left, drawn[:, (day - 1) % WEEK].copy(), at_once, growth, random)
        done_on[(left == 0) & (done_on < 0)] = day
        if not left.any() or _stands_still(ahead):
            break
    return [chances_of_days(days, trials) for days in done_on.T]


def _work(left: Whole, finishes: Whole, at_once: int, growth: float, random: np.random.Generator) -> None:
    """Let one day's finishes fall, one from each trial at a time."""
    while len(busy := np.flatnonzero((finishes > 0) & left.any(axis=1))):
        part = _whose_turn(left[busy] > 0, at_once, random)
        grown = random.random(len(busy)) < growth if growth else 0
        left[busy, part] -= 1 - grown
        finishes[busy] -= 1


def _whose_turn(unfinished: NDArray[np.bool_], at_once: int, random: np.random.Generator) -> Whole:
    """For each trial one of its first ``at_once`` unfinished parts; shape (trials, parts) to (trials,)."""
    if at_once == 1:
        first: Whole = unfinished.argmax(axis=1)
        return first
    turn = np.cumsum(unfinished, axis=1)
    many = np.minimum(turn[:, -1], at_once)
    lot = 1 + random.integers(many)
    drawn: Whole = (turn == lot[:, None]).argmax(axis=1)
    return drawn


def _stands_still(ahead: Future) -> bool:
    return not ahead.daily.any()


def chances_of_days(done_on: Whole, trials: int) -> Distribution:
    reached = done_on[done_on >= 0]
    if not len(reached):
        return Distribution(0, np.zeros(1), 1.0)
    return Distribution(0, np.bincount(reached) / trials, 1 - len(reached) / trials)
