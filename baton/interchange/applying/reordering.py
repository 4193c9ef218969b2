"""Put the cards of a column into the order that the source has, moving as few as possible."""

from bisect import bisect_right, insort
from collections.abc import Iterable

from baton.boards.models import Card
from baton.boards.news.face import patch
from baton.boards.news.facts import CardReordered
from baton.interchange.applying.site import Site
from baton.interchange.order_there import longest_rising
from baton.kit import rank


def reorder(site: Site, columns: Iterable[str]) -> None:
    """Cards that were made here keep their places between the others."""
    for name in sorted(columns):
        column = site.columns.get(name)
        if column is None:
            continue
        wanted = sorted((one for one in site.plan.cards if one.column == name), key=lambda one: one.order)
        ids = [site.known.object_id("card", one.external_id) for one in wanted]
        here = Card.objects.on_board().filter(column=site.stages[column.id]).in_bulk([pk for pk in ids if pk])
        cards = [here[pk] for pk in ids if pk in here]
        others = sorted(
            Card.objects.on_board().filter(column=site.stages[column.id]).values_list("rank", flat=True)
        )
        staying = longest_rising([card.rank for card in cards])
        for index, card in enumerate(cards):
            if index in staying:
                continue
            above = cards[index - 1].rank if index else None
            place = bisect_right(others, above) if above is not None else 0
            card.rank = rank.between(above, others[place] if place < len(others) else None)
            insort(others, card.rank)
            card.version += 1
            card.save(update_fields=["rank", "version"])
            fact = CardReordered(board=card.board_id, card=card.id, face=patch(card, "rank"))
            site.tell(fact, by=site.by, at=site.now)
            site.counts["reordered"] += 1
