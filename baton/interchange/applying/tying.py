"""Parents and links, once all the cards they join are there."""

from collections.abc import Iterable, Iterator, Sequence

from baton.boards.models import Card, CardLink
from baton.boards.models.details import LinkKind
from baton.interchange.applying.cards import Making
from baton.interchange.applying.site import Site

Tie = tuple[int, int, str]


def tie(site: Site, made: Sequence[Making]) -> None:
    """An end that is not here is left; of a circle, the tie that would close it."""
    living = living_among(
        site,
        {end for one in made for end in (one.planned.parent, *(link.other for link in one.planned.links))},
    )
    give_parents(site, made, living)
    make_card_links(site, made, living)


def living_among(site: Site, wanted: Iterable[str | None]) -> dict[str, int]:
    """External id to the card, of those that are here and not in the trash."""
    ids = {end: card for end in wanted if end and (card := site.known.object_id("card", end)) is not None}
    found: set[int] = set()
    every = list(set(ids.values()))
    for start in range(0, len(every), 500):
        portion = Card.objects.filter(pk__in=every[start : start + 500], deleted_at=None)
        found.update(portion.values_list("pk", flat=True))
    return {end: card for end, card in ids.items() if card in found}


def give_parents(site: Site, made: Sequence[Making], living: dict[str, int]) -> None:
    above: dict[int, int] = {}
    changed = []
    for one in made:
        parent = living.get(one.planned.parent or "")
        if parent is None or leads_up(above, parent, one.card.id):
            continue
        above[one.card.id] = parent
        one.card.parent_id = parent
        changed.append(one.card)
    Card.objects.bulk_update(changed, ["parent"], batch_size=200)
    site.counts["parent"] += len(changed)


def leads_up(above: dict[int, int], start: int, goal: int) -> bool:
    """Cards that were here before have no parents among the new ones."""
    seen: set[int] = set()
    card: int | None = start
    while card is not None and card not in seen:
        if card == goal:
            return True
        seen.add(card)
        card = above.get(card)
    return False


def make_card_links(site: Site, made: Sequence[Making], living: dict[str, int]) -> None:
    known: set[Tie] = set()
    blocking: dict[int, set[int]] = {}
    links = []
    for card, other, kind in wished(made, living):
        pair = (min(card, other), max(card, other), kind) if kind == LinkKind.RELATES else (card, other, kind)
        if card == other or pair in known or (kind == LinkKind.BLOCKS and waits(blocking, other, card)):
            continue
        known.add(pair)
        if kind == LinkKind.BLOCKS:
            blocking.setdefault(card, set()).add(other)
        links.append(CardLink(card_id=card, other_id=other, kind=kind, created_at=site.now))
    CardLink.objects.bulk_create(links, batch_size=500)
    site.counts["link"] += len(links)


def wished(made: Sequence[Making], living: dict[str, int]) -> Iterator[Tie]:
    for one in made:
        for link in one.planned.links:
            other = living.get(link.other)
            if other is not None:
                yield one.card.id, other, LinkKind(link.kind)


def waits(blocking: dict[int, set[int]], start: int, goal: int) -> bool:
    """Whether ``start`` already blocks ``goal``, over any number of cards in between."""
    seen: set[int] = set()
    front = {start}
    while front:
        if goal in front:
            return True
        seen |= front
        front = {behind for card in front for behind in blocking.get(card, ())} - seen
    return False
