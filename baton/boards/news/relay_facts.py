"""What can happen to who holds a card, to what holds it up, and to cards that leave the board."""

from dataclasses import dataclass
from typing import Any

from baton.boards.news.facts import CardFact


@dataclass(frozen=True, kw_only=True)
class CardAssigned(CardFact):
    """Somebody became responsible (or nobody, for a card that is not in progress) without a handoff."""

    to: int | None


@dataclass(frozen=True, kw_only=True)
class HandoffOffered(CardFact):
    handoff: int
    giver: int
    receiver: int


@dataclass(frozen=True, kw_only=True)
class HandoffAccepted(CardFact):
    handoff: int
    giver: int
    receiver: int


@dataclass(frozen=True, kw_only=True)
class HandoffReturned(CardFact):
    handoff: int
    giver: int
    receiver: int


@dataclass(frozen=True, kw_only=True)
class HandoffTakenBack(CardFact):
    handoff: int
    giver: int
    receiver: int


@dataclass(frozen=True, kw_only=True)
class CardBlocked(CardFact):
    blocker: int
    reason_kind: str


@dataclass(frozen=True, kw_only=True)
class BlockerLifted(CardFact):
    blocker: int


@dataclass(frozen=True, kw_only=True)
class CardArchived(CardFact):
    gone: bool = True


@dataclass(frozen=True, kw_only=True)
class CardRestored(CardFact):
    """Out of the archive or out of the trash, back on the board; ``gone``: only into the archive."""

    gone: bool = False


@dataclass(frozen=True, kw_only=True)
class CardTrashed(CardFact):
    was: dict[str, Any]
    gone: bool = True


@dataclass(frozen=True, kw_only=True)
class CardExpired(CardFact):
    """Its time in the trash was over: it is gone for good."""


@dataclass(frozen=True, kw_only=True)
class DeedUndone(CardFact):
    """Somebody took back what they had done as entry ``undone``."""

    undone: int


@dataclass(frozen=True, kw_only=True)
class CardMoveUndone(DeedUndone):
    """The stay of the move is void: it is not rework."""


@dataclass(frozen=True, kw_only=True)
class CardOrderUndone(DeedUndone):
    pass


@dataclass(frozen=True, kw_only=True)
class CardAssignmentUndone(DeedUndone):
    pass


@dataclass(frozen=True, kw_only=True)
class CardReturnedByUndo(DeedUndone):
    """Archiving or deleting was taken back; ``gone``: the card is off the board all the same."""

    gone: bool = False
