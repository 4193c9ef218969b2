"""Open the waits that a column brings, for many cards at once."""

from collections.abc import Mapping, Sequence

from django.db.models import Count

from baton.boards.models import Card, Clock, Wait
from baton.boards.relay.clocks import clock_of
from baton.kit import clock


def open_waits(cards: Sequence[Card], rounds: Mapping[int, int] | None = None) -> None:
    """A wait since now for each card, on the clock of its column, unless the client is asked about it: then
    that wait runs. ``rounds``: card id -> the round that goes on; without it each is a round after those the
    card has had in this column."""
    had = rounds or next_rounds(cards)
    asked = Wait.objects.filter(card__in=cards, of_approval=True, clock=Clock.CLIENT, until=None)
    is_asked = set(asked.values_list("card", flat=True))
    Wait.objects.bulk_create(
        (
            Wait(
                card=card,
                clock=clock_of(card.column),
                cause=card.column.name,
                round=had.get(card.id, 1),
                since=clock.now(),
                by_column=True,
            )
            for card in cards
            if card.id not in is_asked
        ),
        batch_size=200,
    )


def next_rounds(cards: Sequence[Card]) -> dict[int, int]:
    cause = {card.id: card.column.name for card in cards}
    waits = Wait.objects.filter(card__in=cause, by_column=True).values_list("card", "cause")
    counted = waits.annotate(times=Count("round", distinct=True)).order_by()
    return {card: times + 1 for card, name, times in counted if cause[card] == name}
