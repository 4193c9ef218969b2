"""The frame of every change of a card's content: in turn, read again, one version and one entry more."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.activity.models import Entry
from baton.boards.models import Card
from baton.boards.news.facts import CardFact, about
from baton.kit.errors import NotSeen
from baton.kit.prepared import Prepared


@dataclass(frozen=True)
class Changed:
    """The card as it is now and the entry that tells of it; no entry when nothing was different."""

    card: Card
    entry: Entry | None = None
    # What the verb made or changed beside the card, where there is such a row.
    row: Any = None

    @property
    def face(self) -> dict[str, Any]:
        if self.entry is None:
            return {"id": self.card.id, "version": self.card.version}
        return dict(self.entry.payload["face"])


@dataclass(frozen=True)
class Turn:
    workspace: Workspace
    card: Card
    by: Member

    def tell(
        self,
        kind: type[CardFact],
        *face: str,
        row: Any = None,
        columns: tuple[str, ...] = (),
        whole_face: bool = False,
        undo: dict[str, Any] | None = None,
        **known: Any,
    ) -> Changed:
        """Save ``columns`` of the card with its next version, and record the fact with the ``face`` parts."""
        card = self.card
        card.version += 1
        card.save(update_fields=["version", *columns])
        common = about(card) if whole_face else about(card, "version", *face)
        entry = log.record(self.workspace, kind(**common, **known), by=self.by, undo=undo)
        return Changed(card, entry, row)


@contextmanager
def in_turn(card: Card, by: Member) -> Iterator[Turn]:
    """For the team; raises NotAllowed to a guest, NotSeen when the card is gone or hidden by now."""
    access.demand_team(by)
    with in_turn_of_anybody(card, by) as turn:
        yield turn


@contextmanager
def in_turn_of_anybody(card: Card, by: Member) -> Iterator[Turn]:
    with log.in_turn(card.workspace_id) as workspace:
        yield Turn(workspace, fresh(card, by), by)


def fresh(card: Card, by: Member) -> Card:
    """The card as it is now through the eyes of whoever asks; those in the archive included."""
    row = CARD.first(by.role, card=card.pk, **by.numbers)
    if row is None:
        raise NotSeen
    return row


def seen(role: str, *, card: int, **asker: int) -> QuerySet[Card]:
    cards = Card.objects.seen_by(Member.like(role, **asker)).filter(pk=card)
    return cards.select_related("board", "column", "responsible", "lead", "project__client")


CARD: Prepared[Card] = Prepared(seen)
