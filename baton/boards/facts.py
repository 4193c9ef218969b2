"""What can happen on a board. ``face`` holds the changed parts of the card's face as they are now."""

from dataclasses import dataclass, field
from typing import Any

from baton.activity.facts import Fact
from baton.boards.face import patch, whole
from baton.boards.models import Card


@dataclass(frozen=True, kw_only=True)
class CardFact(Fact):
    face: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class CardFiled(CardFact):
    pass


@dataclass(frozen=True, kw_only=True)
class CardMoved(CardFact):
    from_column: int
    to_column: int
    backward: bool = False
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class CardReordered(CardFact):
    """Within its column and lane."""


@dataclass(frozen=True, kw_only=True)
class CardLeftBoard(Fact):
    """Told on the board that a card left for another one."""

    to_board: int


@dataclass(frozen=True, kw_only=True)
class CardsRespread(Fact):
    """The order keys of a cell had grown long and were laid out anew; the order is the same."""

    ranks: dict[str, str]


def about(card: Card, *names: str) -> dict[str, Any]:
    """The common part of a card's fact: its board, its id, and the named parts of its face (none: the whole)."""
    return {"board": card.board_id, "card": card.id, "face": patch(card, *names) if names else whole(card)}
