"""Which card is whose parent, blocks or relates to which: told from either side, planned once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.planned_card import PlannedCard, PlannedLink

# Name of the list, kind of link, and whether the other card is the one that has the link.
LINKS = (
    ("blocks_card_ids", "blocks", False),
    ("blocked_by_card_ids", "blocks", True),
    ("related_card_ids", "relates", False),
    ("duplicates_card_ids", "duplicates", False),
)


@dataclass
class Relations:
    """Gathered while the cards are read, given to them when all are known."""

    parents: dict[str, list[str]] = field(default_factory=dict)
    links: dict[tuple[str, str, str], None] = field(default_factory=dict)

    def gather(self, card: KaitenRow) -> None:
        for parent in card.refs("parent_card_ids"):
            self.add_parent(card.id, parent)
        for child in card.refs("child_card_ids"):
            self.add_parent(child, card.id)
        for name, kind, inverse in LINKS:
            for other in card.refs(name):
                one, two = (other, card.id) if inverse else (card.id, other)
                if kind == "relates" and (kind, two, one) in self.links:
                    continue
                if one != two:
                    self.links[kind, one, two] = None

    def add_parent(self, child: str, parent: str) -> None:
        theirs = self.parents.setdefault(child, [])
        if parent not in theirs and parent != child:
            theirs.append(parent)

    def given(self, cards: Iterable[PlannedCard], here: Mapping[str, object]) -> Iterator[PlannedCard]:
        """``here``: the cards that come. A card has one parent in Baton; further ones it relates to."""
        links: dict[str, list[PlannedLink]] = {}
        for child, parents in self.parents.items():
            for other in [one for one in parents if one in here][1:]:
                if (
                    child in here
                    and not {("relates", child, other), ("relates", other, child)} & self.links.keys()
                ):
                    self.links["relates", child, other] = None
        for kind, one, two in self.links:
            if one in here and two in here:
                links.setdefault(one, []).append(PlannedLink(two, kind))
        for card in cards:
            parent = next((one for one in self.parents.get(card.external_id, ()) if one in here), None)
            theirs = tuple(links.get(card.external_id, ()))
            blockers = tuple(
                replace(one, card=one.card if one.card in here else None) for one in card.blockers
            )
            yield replace(card, parent=parent, links=theirs, blockers=blockers)

    def unknown(self, here: Mapping[str, object]) -> int:
        """How many ties lead to cards that do not come."""
        ends = [(child, one) for child, parents in self.parents.items() for one in parents]
        ends += [(one, two) for _kind, one, two in self.links]
        return sum((one in here) != (two in here) for one, two in ends)

    @property
    def several_parents(self) -> int:
        return sum(len(parents) > 1 for parents in self.parents.values())
