"""Deadlines as they were given, which only the folder's history tells."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.planned_card import PlannedDeadline
from baton.interchange.wording import say


def deadlines(card: KaitenRow) -> tuple[PlannedDeadline, ...]:
    """Oldest first."""
    return tuple(sorted(told(card), key=lambda one: (one.at, one.external_id)))


def told(card: KaitenRow) -> Iterator[PlannedDeadline]:
    history = card.data.get("history")
    for index, entry in enumerate(history if isinstance(history, list) else ()):
        if not isinstance(entry, dict) or entry.get("type") != "card_due_date_change":
            continue
        row = KaitenRow(card.ledger, "deadline", entry, (*card.path, "history", index))
        row.ledger.read["deadline"] += 1
        at = row.demand_moment("created")
        if at is None:
            continue
        value = row.data.get("new_value", row.data.get("value"))
        new = KaitenRow(row.ledger, "deadline", {"new_value": value}, row.path)
        due, has_time = new.day("new_value")
        if due is None and isinstance(value, dict) and value.get("value"):
            row.set_aside(say(_("The new deadline cannot be read.")), field="new_value")
            continue
        key = f"{card.id}:{at:%Y%m%d%H%M%S%f}:{index}"
        yield PlannedDeadline(key, at, due, row.ref("author_id"), has_time)
