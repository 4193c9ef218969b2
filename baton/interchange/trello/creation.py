"""When a card was made: the first eight hex digits of a Trello id are the second of its making."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from baton.interchange.planned_card import CreationKnownBy
from baton.interchange.trello.log import CREATIONS, Log, Told

TRELLO_BEGAN = datetime(2011, 1, 1, tzinfo=UTC)
SLACK = timedelta(days=1)


def created(log: Log, card: str, last_activity: datetime | None) -> tuple[datetime | None, CreationKnownBy]:
    """A moment in the id that the card's own history contradicts is not believed."""
    actions: Sequence[Told] = log.by_card.get(card, ())
    creation = next((told for told in actions if told.type in CREATIONS), None)
    by_id = moment_in(card)
    first = min(
        (at for at in (actions[0].at if actions else None, last_activity) if at is not None), default=None
    )
    if by_id is not None and by_id > TRELLO_BEGAN and (first is None or by_id <= first + SLACK):
        known = CreationKnownBy.ACTION if creation else CreationKnownBy.ID
        return min(by_id, first) if first else by_id, known
    if creation is not None:
        return creation.at, CreationKnownBy.ACTION
    return None, CreationKnownBy.UNKNOWN


def created_by(log: Log, card: str, stated: str | None) -> str | None:
    """Since 2025 the card states its maker; before, only the action of its making does."""
    creation = next((told for told in log.by_card.get(card, ()) if told.type in CREATIONS), None)
    return stated or (creation.by if creation else None)


def moment_in(external_id: str) -> datetime | None:
    """The moment in a Trello id (24 hex digits), to the second; None for any other id."""
    if len(external_id) != 24:
        return None
    try:
        int(external_id, 16)
        return datetime.fromtimestamp(int(external_id[:8], 16), UTC)
    except (ValueError, OverflowError):
        return None
