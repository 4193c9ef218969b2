"""The chance of a deadline at the moment it is given, and what would help."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import numpy as np
from django.utils.translation import gettext as _

from baton.accounts import access
from baton.accounts.models import Member
from baton.boards.models import Board, Card, ClassOfService
from baton.calendars.queries import calendar_of_workspace
from baton.flow.days import day_named
from baton.flow.forecasting import (
    Pace,
    Survival,
    chance_by,
    chance_in_queue,
    days_for,
    kaplan_meier,
    latest_start,
)
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.measuring.calibrating import tried
from baton.measuring.children import parts_of
from baton.measuring.estimating import QUEUE, curve_of_all, estimate, observed
from baton.measuring.having_room import Room, most_room
from baton.measuring.histories import history_for
from baton.measuring.questions import Question, Scene, cards_above, question
from baton.measuring.selecting import Selection

SURE = 0.85
# A change of fewer points is no help worth telling.
WORTH = 0.05
LESS = 0.8


def chance_for(*, card: Card | None, board: Board | None, deadline: datetime, by: Member) -> dict[str, Any]:
    """Raises NotSeen, NotAllowed."""
    access.demand_team(by)
    place = card.board if card is not None else board
    if place is None:
        raise NotSeen
    calendar = calendar_of_workspace(by.workspace)
    scene = Scene.of(history_for(Selection(boards=(place.pk,)), by=by), calendar)
    above = None if card is None else cards_above(card, by)
    asked = question(scene, card.pk if card else None, deadline, at=clock.now(), above=above)
    parts = None if card is None else parts_of(card, deadline, by=by)
    if asked.is_done:
        return answer(asked, parts=parts, words=_("The card is done."))
    found, curve = estimate(asked), curve_of_all(asked)
    start = latest_start(asked.due, curve, SURE)
    told: dict[str, Any] = {
        "parts": parts,
        "n": found.n,
        "stratum": found.stratum,
        "date_for_85": named(asked, found.days_for_85),
        "latest_start": None if start is None else day_named(start + 1).isoformat(),
    }
    if found.chance is None:
        return answer(asked, **told, words=_("Too few cards were finished from here to say."))
    if found.stratum == QUEUE:
        told["date_for_85"] = date_in_queue(asked, asked.pace.recent, curve)
    told |= {"chance": found.chance, "low": found.low, "high": found.high}
    told["tried"] = tried(scene.told, asked.ways, found.chance)
    room = None if card is None else most_room(card, by)
    return answer(asked, **told, helps=list(helps(asked, found.chance, room)))


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
        "parts": None,
        "tried": None,
        "words": None,
        "days_left": asked.days_left,
    }
    told = {**nothing, **given, **known}
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in told.items()}


def named(asked: Question, days: float | None) -> str | None:
    """The day on which so many days, today the first, have passed."""
    return None if days is None else day_named(asked.ways.today + max(int(np.ceil(days)), 1) - 1).isoformat()


def date_in_queue(asked: Question, pace: Pace, curve: Survival) -> str | None:
    low, high = 1, 366
    if chance_in_queue(pace.daily, asked.ahead + 1, high, curve, calendar=pace.calendar).chance < SURE:
        return None
    while low < high:
        middle = (low + high) // 2
        found = chance_in_queue(pace.daily, asked.ahead + 1, middle, curve, calendar=pace.calendar)
        low, high = (low, middle) if found.chance >= SURE else (middle + 1, high)
    return named(asked, low)


def helps(asked: Question, chance: float, room: Room | None) -> Iterator[dict[str, Any]]:
    """What would raise the chance by five points or more, from this board's own experience.

    Of less work and of another person Little's law tells: at the same pace, time goes with what is in hand.
    """
    if asked.class_of_service != ClassOfService.EXPEDITE:
        fast = asked.traits.classes == ClassOfService.EXPEDITE.value
        curve = kaplan_meier(*observed(asked, fast, asked.stage))
        found = chance_by(curve, asked.days_left, asked.age) if curve.finished >= 5 else None
        if found is not None and found.chance >= chance + WORTH:
            yield {"kind": "class", "chance": round(found.chance, 4), "value": "expedite"}
    durations, finished = observed(asked, np.ones(len(asked.ways), bool), asked.stage)
    in_progress = int(asked.ways.is_in_progress.sum())
    lighter = [("wip", LESS, str(round(in_progress * LESS)))]
    lighter += [("person", room.share, f"{room.name} ({room.cards})")] if room else []
    for kind, share, value in lighter:
        shorter = chance_by(kaplan_meier(durations * share, finished), asked.days_left, asked.age * share)
        if shorter is not None and shorter.chance >= chance + WORTH and not asked.is_queued:
            yield {"kind": kind, "chance": round(shorter.chance, 4), "value": value}
    nearer = days_for(kaplan_meier(durations, finished), 0.5, asked.age)
    if nearer is not None and not asked.is_queued and chance < 0.5:
        yield {"kind": "date", "chance": 0.5, "value": named(asked, nearer)}
