"""Checklists lie beside the cards and point to them; who ticked an item, and when, only the history knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from django.utils.translation import gettext_noop as _

from baton.interchange.planned_card import PlannedChecklist, PlannedItem
from baton.interchange.rows import Row
from baton.interchange.trello.log import Log
from baton.interchange.wording import say

STATES = ("complete", "incomplete")


def checklists(board: Row, cards: Collection[Row], log: Log) -> dict[str, tuple[PlannedChecklist, ...]]:
    """By card id, in order. Some exports (API answers) carry the checklists inside the cards instead."""
    found: dict[str, list[PlannedChecklist]] = {card.id: [] for card in cards}
    items: set[str] = set()
    for card, row in sorted(_rows(board, cards), key=lambda pair: (pair[1].position("pos"), pair[1].id)):
        if card not in found:
            row.set_aside(say(_("Its card is not in the export or was set aside.")), field="idCard")
        else:
            order = len(found[card])
            found[card].append(
                PlannedChecklist(row.id, row.text("name"), order, tuple(_items(row, items, log)))
            )
    return {card: tuple(lists) for card, lists in found.items()}


def _rows(board: Row, cards: Collection[Row]) -> Iterator[tuple[str, Row]]:
    seen: set[str] = set()
    if board.data.get("checklists") is not None:
        for row in board.rows("checklists", "checklist", seen):
            yield row.ref("idCard") or "", row
    else:
        for card in cards:
            for row in card.rows("checklists", "checklist", seen):
                yield card.id, row


def _items(checklist: Row, seen: set[str], log: Log) -> Iterator[PlannedItem]:
    rows = checklist.rows("checkItems", "item", seen)
    for order, row in enumerate(sorted(rows, key=lambda row: (row.position("pos"), row.id))):
        if row.data.get("state") not in STATES:
            row.mend("state", say(_("The state is neither complete nor incomplete; taken as not done.")))
        done = row.data.get("state") == "complete"
        ticked = log.ticks.get(row.id) if done else None
        yield PlannedItem(
            row.id,
            row.text("name"),
            done,
            order,
            person=row.ref("idMember"),
            due=row.moment("due"),
            completed_by=ticked.by if ticked else None,
            completed_at=ticked.at if ticked else None,
        )
