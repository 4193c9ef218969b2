"""What can happen to a card on a board. ``face`` holds the changed parts of its face as they are now.

``was`` ({"space", "client", "shared"}) is carried by facts that can hide a card from somebody, ``gone`` by
those after which it no longer stands on ``board``.
"""

from dataclasses import dataclass, field
from typing import Any

from baton.activity.facts import Fact
from baton.boards.models import Card
from baton.boards.news.face import patch, whole


@dataclass(frozen=True, kw_only=True)
class CardFact(Fact):
    face: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class CardFiled(CardFact):
    pass


@dataclass(frozen=True, kw_only=True)
class CardMoved(CardFact):
    """``because``: what moved it where nobody gave a reason, for each reader in their language: the ``rule``,
    by its name then; or what was ``approved``, and ``by`` whom."""

    from_column: int
    to_column: int
    backward: bool = False
    reason: str = ""
    because: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class CardTaken(CardMoved):
    """Pulled out of a queue by whoever works on it now."""


@dataclass(frozen=True, kw_only=True)
class CardReordered(CardFact):
    """Within its column and lane."""


@dataclass(frozen=True, kw_only=True)
class CardLeftBoard(Fact):
    """Told on the board that a card left for another one."""

    was: dict[str, Any]
    gone: bool = True


@dataclass(frozen=True, kw_only=True)
class CardsRespread(Fact):
    """The order keys of a cell had grown long and were laid out anew; the order is the same."""

    ranks: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class CardPassedOn(CardFact):
    """Somebody's part in a card went to somebody else at once: they leave, or are away."""

    from_member: int
    to_member: int


def about(card: Card, *names: str) -> dict[str, Any]:
    """The common part of a card's fact: board, card, and the named parts of its face (none: the whole)."""
    return {"board": card.board_id, "card": card.id, "face": patch(card, *names) if names else whole(card)}


def sight_before(card: Card) -> dict[str, Any]:
    """What decided who saw the card, for a fact after which somebody may not."""
    client = card.project.client_id if card.project else None
    return {"space": card.board.space_id, "client": client, "shared": card.shared}
