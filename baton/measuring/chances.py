"""The chance of a deadline at the moment it is given, and what would help."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from django.utils.translation import gettext as _
from numpy.typing import NDArray

from baton.accounts import access
from baton.accounts.models import Member
from baton.boards.models import Board, Card, ClassOfService
from baton.calendars.queries import calendar_of_workspace
from baton.flow.days import day_named, instant
from baton.flow.forecasting import (
    Stratum,
    chance_by,
    chance_in_queue,
    chance_of_card,
    days_for,
    kaplan_meier,
    latest_start,
)
from baton.flow.history import OPEN
from baton.flow.ways import NO_DAY, Ways, follow
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.measuring.forecasts import Pace, pace_of
from baton.measuring.histories import Told, history_for
from baton.measuring.reporting import zone_of
from baton.measuring.selecting import Selection

SURE = 0.85
# A change of fewer points is no help worth telling.
WORTH = 0.05
LESS = 0.8


@dataclass(frozen=True)
class Traits:
    """By item: the class of service and the type of card."""

    classes: NDArray[np.str_]
    types: NDArray[np.int64]


@dataclass(frozen=True)
class Question:
    """One card (or one to be made, at the end of the first column) and the deadline asked about. ``stage``:
    where it is; ``since``: the day it came there; ``ahead``: unfinished cards before it in the queue."""

    told: Told
    ways: Ways
    traits: Traits
    pace: Pace
    stage: int
    since: int
    class_of_service: str
    card_type: int
    ahead: int
    due: int

    @property
    def is_queued(self) -> bool:
        return self.stage < self.ways.workflow.committed

    @property
    def days_left(self) -> int:
        """Today counts."""
        return self.due - self.ways.today + 1

    @property
    def age(self) -> int:
        """Whole days that are over."""
        return max(self.ways.today - self.since, 0)


def chance_for(*, card: Card | None, board: Board | None, deadline: datetime, by: Member) -> dict[str, Any]:
    """Raises NotSeen, NotAllowed."""
    access.demand_team(by)
    place = card.board if card is not None else board
    if place is None:
        raise NotSeen
    asked = question(card, place, deadline, by)
    if card is not None and asked.stage >= asked.ways.workflow.done:
        return answer(asked, words=_("The card is done."))
    strata = list(strata_of(asked))
    found = chance_of_card(strata, asked.days_left, asked.age)
    curve = kaplan_meier(*observed(asked, np.ones(len(asked.ways), bool), asked.ways.workflow.committed))
    told: dict[str, Any] = {
        "n": found.finished,
        "stratum": found.stratum,
        "date_for_85": named(asked, found.days_for_85),
        "latest_start": None,
    }
    start = latest_start(asked.due, curve, SURE)
    told["latest_start"] = None if start is None else day_named(start + 1).isoformat()
    if found.chance is None:
        return answer(asked, **told, words=_("Too few cards were finished from here to say."))
    chance, low, high = found.chance.chance, found.chance.low, found.chance.high
    if asked.is_queued and not asked.pace.says_nothing:
        recent = asked.pace.recent
        queued = chance_in_queue(
            recent.daily, asked.ahead + 1, max(asked.days_left, 0), curve, calendar=recent.calendar
        )
        # Two ways to ask the same; what was measured from the column on knows nothing of today's queue.
        chance, low, high = queued.chance, min(low, queued.chance), max(high, queued.chance)
        told["date_for_85"] = date_in_queue(asked, recent, curve)
        told["stratum"] = "queue"
    return answer(asked, chance=chance, low=low, high=high, **told, helps=list(helps(asked, chance, by)))


def answer(asked: Question, **known: Any) -> dict[str, Any]:
    nothing: dict[str, Any] = {
        "chance": None,
        "low": None,
        "high": None,
        "date_for_85": None,
        "latest_start": None,
    }
    given: dict[str, Any] = {
        "n": 0,
        "stratum": None,
        "helps": [],
        "words": None,
        "days_left": asked.days_left,
    }
    told = {**nothing, **given, **known}
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in told.items()}


def question(card: Card | None, board: Board, deadline: datetime, by: Member) -> Question:
    told = history_for(Selection(boards=(board.pk,)), by=by)
    ways = follow(told.history, told.workflow, zone=zone_of(by), as_of=instant(clock.now()))
    rows = dict(
        (pk, (kind, card_type or 0))
        for pk, kind, card_type in Card.objects.filter(pk__in=told.ids.tolist()).values_list(
            "id", "class_of_service", "card_type"
        )
    )
    traits = Traits(
        np.array([rows[pk][0] for pk in told.ids.tolist()], str),
        np.array([rows[pk][1] for pk in told.ids.tolist()], np.int64),
    )
    due = int(ways.days_of(np.array([instant(deadline)]))[0]) if is_near(deadline) else ways.today + 3650
    pace = pace_of(ways, calendar_of_workspace(by.workspace))
    item = None if card is None else place_of(told, card)
    if card is None or item is None:
        ahead = int((waiting_in_queue(ways)).sum())
        kind, card_type = ClassOfService.STANDARD.value, 0
        return Question(told, ways, traits, pace, 0, ways.today, kind, card_type, ahead, due)
    stage = int(ways.stage[item])
    since = int(ways.arrival_day[item, max(stage, 0)])
    return Question(
        told,
        ways,
        traits,
        pace,
        stage,
        since if since != NO_DAY else ways.today,
        card.class_of_service,
        card.card_type_id or 0,
        cards_ahead(card, ways, item),
        due,
    )


def is_near(deadline: datetime) -> bool:
    """What lies further away than any experience is not worth a day's number."""
    return abs(deadline - clock.now()) < timedelta(days=3650)


def place_of(told: Told, card: Card) -> int | None:
    place = int(np.searchsorted(told.ids, card.pk))
    return place if place < len(told.ids) and told.ids[place] == card.pk else None


def waiting_in_queue(ways: Ways) -> NDArray[np.bool_]:
    queued: NDArray[np.bool_] = (ways.stage >= 0) & (ways.stage < ways.workflow.committed)
    return queued & np.equal(ways.gone, OPEN)


def cards_ahead(card: Card, ways: Ways, item: int) -> int:
    """In the queue: those in columns further right, and those above it in its own; expedite goes first."""
    if card.class_of_service == ClassOfService.EXPEDITE:
        return 0
    queued = waiting_in_queue(ways)
    further = queued & (ways.stage > ways.stage[item])
    above = Card.objects.on_board().filter(column=card.column_id, rank__lt=card.rank).count()
    return int(further.sum()) + above


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


def named(asked: Question, days: float | None) -> str | None:
    """The day on which so many days, today the first, have passed."""
    return None if days is None else day_named(asked.ways.today + max(int(np.ceil(days)), 1) - 1).isoformat()


def date_in_queue(asked: Question, pace: Pace, curve: Any) -> str | None:
    low, high = 1, 366
    if chance_in_queue(pace.daily, asked.ahead + 1, high, curve, calendar=pace.calendar).chance < SURE:
        return None
    while low < high:
        middle = (low + high) // 2
        found = chance_in_queue(pace.daily, asked.ahead + 1, middle, curve, calendar=pace.calendar)
        low, high = (low, middle) if found.chance >= SURE else (middle + 1, high)
    return named(asked, low)


def helps(asked: Question, chance: float, by: Member) -> Iterator[dict[str, Any]]:
    """What would raise the chance by five points or more, from this board's own experience."""
    if asked.class_of_service != ClassOfService.EXPEDITE:
        fast = asked.traits.classes == ClassOfService.EXPEDITE.value
        curve = kaplan_meier(*observed(asked, fast, asked.stage))
        found = chance_by(curve, asked.days_left, asked.age) if curve.finished >= 5 else None
        if found is not None and found.chance >= chance + WORTH:
            yield {"kind": "class", "chance": round(found.chance, 4), "value": "expedite"}
    # Little: with the same throughput a fifth less work in progress takes a fifth less time.
    durations, finished = observed(asked, np.ones(len(asked.ways), bool), asked.stage)
    shorter = chance_by(kaplan_meier(durations * LESS, finished), asked.days_left, asked.age * LESS)
    if shorter is not None and shorter.chance >= chance + WORTH and not asked.is_queued:
        in_progress = int(asked.ways.is_in_progress.sum())
        yield {"kind": "wip", "chance": round(shorter.chance, 4), "value": str(round(in_progress * LESS))}
    nearer = days_for(kaplan_meier(durations, finished), 0.5, asked.age)
    if nearer is not None and not asked.is_queued and chance < 0.5:
        yield {"kind": "date", "chance": 0.5, "value": named(asked, nearer)}
