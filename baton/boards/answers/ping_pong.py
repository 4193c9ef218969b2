"""How often a card went back and forth between the same two people."""

from collections.abc import Iterable
from itertools import pairwise

from baton.boards.models import Card, Handoff, Outcome

Pass = tuple[int, int]
"""Giver and receiver of an accepted or returned handoff."""


def ping_pong(passes: Iterable[Pass]) -> int:
    """How many handoffs, in their order, went the opposite way of the one before between the same two."""
    ordered = list(passes)
    return sum(later == earlier[::-1] for earlier, later in pairwise(ordered))


def ping_pong_of(card: Card) -> int:
    """A returned offer has gone there and back; one that was taken back or overtaken went nowhere."""
    answered = Handoff.objects.filter(card=card, outcome__in=[Outcome.ACCEPTED, Outcome.RETURNED])
    passes: list[Pass] = []
    for giver, receiver, outcome in answered.order_by("offered_at", "id").values_list(
        "giver", "receiver", "outcome"
    ):
        passes.append((giver, receiver))
        if outcome == Outcome.RETURNED:
            passes.append((receiver, giver))
    return ping_pong(passes)
