"""Checklists with who ticked what and when. In the folder they have no ids: their place names them."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.planned_card import PlannedChecklist, PlannedItem
from baton.interchange.wording import say


def checklists(card: KaitenRow, seen: set[str]) -> tuple[PlannedChecklist, ...]:
    rows = list(card.objects("checklists", "checklist"))
    found: list[PlannedChecklist] = []
    for index, row in enumerate(sorted(rows, key=lambda row: row.place("sort_order"))):
        key = row.id or f"{card.id}:{index}"
        if row.data.get("deleted") is True:
            row.leave_out("deleted checklist")
        elif key in seen:
            row.set_aside(say(_("The same id was there before; the first one is kept.")), field="id")
        else:
            seen.add(key)
            name = row.named("name") or row.named("title")
            found.append(PlannedChecklist(key, name, len(found), tuple(items(row, key, seen))))
    return tuple(found)


def items(checklist: KaitenRow, above: str, seen: set[str]) -> Iterator[PlannedItem]:
    rows = list(checklist.objects("items", "item"))
    for order, row in enumerate(sorted(rows, key=lambda row: row.place("sort_order"))):
        key = row.id or f"{above}:{order}"
        if row.data.get("deleted") is True:
            row.leave_out("deleted checklist item")
            continue
        if f"item:{key}" in seen:
            row.set_aside(say(_("The same id was there before; the first one is kept.")), field="id")
            continue
        seen.add(f"item:{key}")
        done = row.flag("checked")
        due, has_time = row.day("due_date")
        yield PlannedItem(
            key,
            row.text("text"),
            done,
            order,
            person=row.ref("responsible_id"),
            due=due if has_time or due is None else due.date(),
            completed_by=(row.ref("checker_id") or row.ref("checked_by")) if done else None,
            completed_at=row.moment("checked_at") if done else None,
        )
