"""The deadlines that one card was given, with what they were worth."""

from typing import Any

from baton.accounts import access
from baton.accounts.models import Member
from baton.boards.models import Card, Promise
from baton.calendars.queries import calendar_of_workspace
from baton.flow.days import instant
from baton.flow.promising import Outcome, outcomes
from baton.kit import clock
from baton.measuring.histories import history_of
from baton.measuring.models import PromisedChance
from baton.measuring.questions import Scene


def promises_of_card(card: Card, *, by: Member) -> list[dict[str, Any]]:
    """The first given first; ``chance`` is None while it has not been worked out or cannot be. Raises
    NotAllowed."""
    access.demand_team(by)
    promises = list(Promise.objects.filter(card=card).order_by("given_at", "id"))
    chances = dict(
        PromisedChance.objects.filter(promise__card=card).order_by().values_list("promise", "chance")
    )
    became = outcomes_of(card, by) if promises else {}
    return [
        {
            "deadline": promise.deadline,
            "given_at": promise.given_at,
            "given_by": promise.given_by_id,
            "chance": chances.get(promise.pk),
            "outcome": became.get((instant(promise.deadline), instant(promise.given_at))),
        }
        for promise in promises
    ]


def outcomes_of(card: Card, by: Member) -> dict[tuple[int, int], Outcome]:
    """By deadline and moment of giving; empty where it is not known how the card went."""
    told = history_of([card.board], Card.objects.filter(pk=card.pk))
    ways = Scene.of(told, calendar_of_workspace(by.workspace)).at(clock.now())
    given = zip(ways.promises.deadline.tolist(), ways.promises.given.tolist(), strict=True)
    return dict(zip(given, outcomes(ways).outcome, strict=True))
