"""What else updateCard tells: deadlines as they were given, and the times in the archive."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_noop as _

from baton.interchange.planned_card import ArchivedSpan, PlannedDeadline
from baton.interchange.rows import Row, moment
from baton.interchange.trello.log import Log, Told
from baton.interchange.wording import say


def changes_of(log: Log, card: str, name: str) -> Iterator[tuple[Told, Row]]:
    """The card's updates of one field, oldest first, with the new state of the card."""
    for told in log.by_card.get(card, ()):
        if told.type == "updateCard":
            old, new = told.data.inner("old"), told.data.inner("card")
            if old is not None and new is not None and name in old.data:
                yield told, new


def deadlines(log: Log, card: str) -> tuple[PlannedDeadline, ...]:
    """Oldest first; the deadline before the first change is missing: nobody tells when it was given."""
    found = []
    for told, new in changes_of(log, card, "due"):
        told.row.ledger.read["deadline"] += 1
        told.row.kind = "deadline"
        value = new.data.get("due")
        due = moment(value)
        if value is not None and due is None:
            told.row.set_aside(say(_("The new deadline cannot be read.")), field="data")
        else:
            found.append(PlannedDeadline(told.id, told.at, due, told.by))
    return tuple(found)


def completed_at(log: Log, card: Row) -> datetime | None:
    """When a card that is complete now was ticked, if told."""
    if card.data.get("dueComplete") is not True:
        return None
    if (stated := card.moment("dateCompleted")) is not None:
        return stated
    ticks = [
        told.at
        for told, new in changes_of(log, card.id, "dueComplete")
        if new.data.get("dueComplete") is True
    ]
    return ticks[-1] if ticks else None


def archived_spans(log: Log, card: Row) -> tuple[ArchivedSpan, ...]:
    """Oldest first; the last one is open if the card is archived now."""
    spans: list[ArchivedSpan] = []
    since, by, inside, met = None, None, False, False
    for told, new in changes_of(log, card.id, "closed"):
        closing = new.data.get("closed") is True
        if closing and not inside:
            since, by, inside = told.at, told.by, True
        elif not closing and (inside or not met):
            spans.append(ArchivedSpan(since, told.at, by))
            since, by, inside = None, None, False
        met = True
    if card.data.get("closed") is True:
        spans.append(ArchivedSpan(since if inside else card.moment("dateClosed"), None, by))
    return tuple(spans)
