"""Minutes by card, with those of its children, as far as the asker sees hours; planned against spent."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Sum

from baton.accounts.models import Member
from baton.boards.models import Board, Card, PlannedHours
from baton.timesheets.models import TimeEntry

# A parent of a parent of …: circles are refused where cards are linked, this is for the query's sake.
DEEPEST = 12


class Minutes(NamedTuple):
    """By card; cards without time are left out. ``rolled_up``: with those of all its children, so sums of it
    count a child twice; ``own``: on the card itself."""

    rolled_up: dict[int, int]
    own: dict[int, int]


def minutes_of_board(board: Board, by: Member) -> Minutes:
    cards = Card.objects.seen_by(by).on_board().filter(board=board)
    return minutes_of_cards(cards.values_list("pk", flat=True), by)


def minutes_of_cards(cards: Iterable[int], by: Member) -> Minutes:
    """Of cards that ``by`` sees. Children count wherever they stand, as far as ``by`` sees them."""
    wanted = set(cards)
    above = families(wanted, by)
    spent = TimeEntry.objects.on_cards_seen_by(by, above).order_by().values_list("card")
    totals: dict[int, int] = defaultdict(int)
    own: dict[int, int] = {}
    for card, minutes in spent.annotate(Sum("minutes")):
        for root in above[card] & wanted:
            totals[root] += minutes
        if card in wanted:
            own[card] = minutes
    return Minutes(dict(totals), own)


def families(wanted: set[int], by: Member) -> dict[int, set[int]]:
    """These cards and all below them -> those of ``wanted`` that they are, or are below."""
    above = {card: {card} for card in wanted}
    layer = set(wanted)
    for _ in range(DEEPEST):
        children = Card.objects.seen_by(by).filter(parent__in=layer).values_list("pk", "parent__pk")
        layer = set()
        for child, parent in children:
            roots = above.setdefault(child, set())
            if not above[parent] <= roots:
                roots |= above[parent]
                layer.add(child)
        if not layer:
            break
    return above


class OfFunction(NamedTuple):
    """Minutes."""

    job_function: str
    planned: int
    spent: int


def by_job_function(card: Card, by: Member) -> list[OfFunction]:
    """Planned for the card, and spent on it and its children: its plan is for the whole of it."""
    planned = dict(PlannedHours.objects.filter(card=card).values_list("job_function", "minutes"))
    entries = TimeEntry.objects.on_cards_seen_by(by, families({card.pk}, by)).order_by()
    spent = dict(entries.values_list("job_function").annotate(Sum("minutes")))
    return [OfFunction(name, planned.get(name, 0), spent.get(name, 0)) for name in sorted(planned | spent)]
