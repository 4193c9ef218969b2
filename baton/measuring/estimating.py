"""A card's chance to be finished by its deadline, from the experience nearest to it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baton.flow.forecasting import Stratum, Survival, chance_in_queue, chance_of_card, kaplan_meier
from baton.flow.history import OPEN
from baton.flow.ways import NO_DAY
from baton.measuring.questions import Question

QUEUE = "queue"


@dataclass(frozen=True)
class Estimate:
    """``chance`` is None while too few were finished from there. ``n``: finished cards that it rests on."""

    chance: float | None
    low: float | None
    high: float | None
    n: int
    stratum: str
    days_for_85: float | None = None


def estimate(asked: Question) -> Estimate:
    """Of a card that is not done."""
    found = chance_of_card(list(strata_of(asked)), asked.days_left, asked.age)
    if found.chance is None:
        return Estimate(None, None, None, found.finished, found.stratum, found.days_for_85)
    chance, low, high = found.chance.chance, found.chance.low, found.chance.high
    if not asked.is_queued or asked.pace.says_nothing:
        return Estimate(chance, low, high, found.finished, found.stratum, found.days_for_85)
    recent = asked.pace.recent
    queued = chance_in_queue(
        recent.daily,
        asked.ahead + 1,
        max(asked.days_left, 0),
        curve_of_all(asked),
        calendar=recent.calendar,
    ).chance
    # Two ways to ask the same; what was measured from the column on knows nothing of today's queue.
    return Estimate(queued, min(low, queued), max(high, queued), found.finished, QUEUE)


def curve_of_all(asked: Question) -> Survival:
    """How long work takes on this board, from its commitment to the finish."""
    return kaplan_meier(*observed(asked, np.ones(len(asked.ways), bool), asked.ways.workflow.committed))


def observed(
    asked: Question, which: NDArray[np.bool_], stage: int
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Days from coming to ``stage`` (or further) to the finish, both counted; until now for unfinished ones,
    which then lasted at least the days before today."""
    ways = asked.ways
    came = ways.arrival_day[:, stage]
    counts = which & (came != NO_DAY) & (ways.gone == OPEN)
    finished = ways.is_finished[counts]
    end = np.where(finished, ways.finish_day[counts], ways.today - 1)
    # A day on the way that lies before the arrival: it came there today.
    return np.maximum(end.astype(np.float64) - came[counts] + 1, 0.0), finished


def strata_of(asked: Question) -> Iterator[Stratum]:
    """From the nearest experience to all of the board."""
    same_class = asked.traits.classes == asked.class_of_service
    same_type = asked.traits.types == asked.card_type
    everything = np.ones(len(asked.ways), bool)
    for name, which in (
        ("type and class", same_class & same_type),
        ("class", same_class),
        ("board", everything),
    ):
        yield Stratum(name, *observed(asked, which, asked.stage))
