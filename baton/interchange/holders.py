"""Who becomes responsible for a card that comes without responsible people."""

from collections.abc import Callable
from dataclasses import dataclass

from baton.interchange.planned_card import PlannedCard

NAMED = "named"
IMPORTER = "importer"


@dataclass(frozen=True)
class Holder:
    """``person``: an external id, None for the named one or the importer. ``rule``: the value of a
    ResponsibleKnownBy, "named" or "importer"."""

    person: str | None
    rule: str


def holder_of(card: PlannedCard, *, can_hold: Callable[[str], bool], somebody_named: bool) -> Holder:
    """The sole member, whoever its moves show, the named one, whoever imports; nobody who has left."""
    for candidate in card.candidates:
        if can_hold(candidate.person):
            return Holder(candidate.person, candidate.known_by.value)
    return Holder(None, NAMED if somebody_named else IMPORTER)
