"""Checklists on a card: made, ordered, ticked off by somebody on a date."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypedDict

from django.db.models import Q, QuerySet

from baton.accounts.models import Member
from baton.boards.access import seeing
from baton.boards.changing import Changed, Turn, in_turn
from baton.boards.counting import number_of
from baton.boards.models import Card, Checklist, ChecklistItem
from baton.boards.news.content_facts import (
    ChecklistAdded,
    ChecklistChanged,
    ChecklistRemoved,
    ItemAdded,
    ItemChanged,
    ItemRemoved,
    ItemTicked,
    ItemUnticked,
)
from baton.boards.ordering import rank_at_the_end, rank_directly_above
from baton.boards.text import check_text
from baton.kit import clock, rank
from baton.kit.again import again
from baton.kit.prepared import Prepared
from baton.kit.writing import insert_all

LONGEST_NAME = 120
LONGEST_ITEM = 10_000
COUNTS = ("items_done", "items_total")
KEPT = ("text", "rank", "responsible_id", "due", "done_at", "done_by_id", "done_when_unknown")


class ItemEdits(TypedDict, total=False):
    text: str
    responsible: Member | None
    due: date | None


def add_checklist(card: Card, name: str, *, items: Sequence[str] = (), by: Member) -> Changed:
    """With ``items``, as a template gives them, it is still one deed."""
    check_text("name", name, at_most=LONGEST_NAME, blank=False)
    for text in items:
        check_text("items", text, at_most=LONGEST_ITEM, blank=False)
    with in_turn(card, by) as turn:
        place = rank_at_the_end(Checklist, card=turn.card.id)
        made = Checklist.objects.create(card=turn.card, name=name, rank=place)
        insert_all(
            ChecklistItem(checklist=made, text=text, rank=place)
            for text, place in zip(items, rank.spread(len(items)), strict=True)
        )
        known: dict[str, Any] = {"changed": list_part(made), "checklist": made.id, "row": made}
        return tell_counted(turn, ChecklistAdded, **known) if items else turn.tell(ChecklistAdded, **known)


def rename_checklist(checklist: Checklist, name: str, *, by: Member) -> Changed:
    check_text("name", name, at_most=LONGEST_NAME, blank=False)
    with in_turn(checklist.card, by) as turn:
        checklist = again(checklist)
        undo = {"checklist": checklist.id, "name": checklist.name}
        checklist.name = name
        checklist.save(update_fields=["name"])
        return turn.tell(
            ChecklistChanged, changed=list_part(checklist), checklist=checklist.id, row=checklist, undo=undo
        )


def place_checklist(checklist: Checklist, *, above: Checklist | None, by: Member) -> Changed:
    with in_turn(checklist.card, by) as turn:
        checklist = again(checklist)
        others = Checklist.objects.filter(card=turn.card).exclude(pk=checklist.pk)
        checklist.rank = rank_directly_above(above, others)
        checklist.save(update_fields=["rank"])
        return turn.tell(
            ChecklistChanged, changed=list_part(checklist), checklist=checklist.id, row=checklist
        )


def remove_checklist(checklist: Checklist, *, by: Member) -> Changed:
    with in_turn(checklist.card, by) as turn:
        checklist = again(checklist)
        undo = {"name": checklist.name, "rank": checklist.rank}
        undo["items"] = list(checklist.items.order_by("id").values(*KEPT))
        known = {"checklist": checklist.id, "changed": list_part(checklist), "undo": undo}
        checklist.delete()
        return tell_counted(turn, ChecklistRemoved, **known)


def add_item(
    checklist: Checklist,
    text: str,
    *,
    by: Member,
    responsible: Member | None = None,
    due: date | None = None,
    above: ChecklistItem | None = None,
) -> Changed:
    check_text("text", text, at_most=LONGEST_ITEM, blank=False)
    with in_turn(checklist.card, by) as turn:
        checklist = again(checklist)
        seeing.demand_works_here([responsible], turn.card)
        place = place_of_new(checklist, above)
        made = ChecklistItem.objects.create(
            checklist=checklist, text=text, responsible=responsible, due=due, rank=place
        )
        return tell_counted(
            turn, ItemAdded, changed=part(made), item=made.id, to=made.responsible_id, row=made
        )


def change_item(item: ChecklistItem, edits: ItemEdits, *, by: Member) -> Changed:
    """Another text, person or date."""
    with in_turn(item.checklist.card, by) as turn:
        item = again(item, "checklist", "responsible")
        before = {name: getattr(item, name) for name in edits}
        for name, value in edits.items():
            setattr(item, name, value)
        changed = [name for name in edits if getattr(item, name) != before[name]]
        if not changed:
            return Changed(turn.card, row=item)
        check_text("text", item.text, at_most=LONGEST_ITEM, blank=False)
        if "responsible" in changed:
            seeing.demand_works_here([item.responsible], turn.card)
        item.save(update_fields=changed)
        undo = {name: getattr(value, "pk", value) for name, value in before.items() if name in changed}
        return turn.tell(
            ItemChanged,
            item=item.id,
            to=item.responsible_id if "responsible" in changed else None,
            changed=[f"item:{item.id}:{name}" for name in changed],
            row=item,
            undo=undo,
        )


def tick(item: ChecklistItem, *, by: Member) -> Changed:
    """Done, now, by whoever ticks; ticking twice changes nothing."""
    with in_turn(item.checklist.card, by) as turn:
        item = again(item, "checklist", "responsible")
        if item.done_at or item.done_when_unknown:
            return Changed(turn.card, row=item)
        item.done_at, item.done_by = clock.now(), by
        item.save(update_fields=["done_at", "done_by"])
        return tell_counted(turn, ItemTicked, changed=part(item, "done"), item=item.id, row=item, undo={})


def untick(item: ChecklistItem, *, by: Member) -> Changed:
    with in_turn(item.checklist.card, by) as turn:
        item = again(item, "checklist", "responsible")
        if not item.done_at and not item.done_when_unknown:
            return Changed(turn.card, row=item)
        undo = {
            "done_at": item.done_at,
            "done_by": item.done_by_id,
            "done_when_unknown": item.done_when_unknown,
        }
        item.done_at, item.done_by, item.done_when_unknown = None, None, False
        item.save(update_fields=["done_at", "done_by", "done_when_unknown"])
        return tell_counted(turn, ItemUnticked, changed=part(item, "done"), item=item.id, row=item, undo=undo)


def place_item(item: ChecklistItem, *, above: ChecklistItem | None, by: Member) -> Changed:
    """Directly above another item of the same checklist, or at its end."""
    with in_turn(item.checklist.card, by) as turn:
        item = again(item, "checklist", "responsible")
        others = ChecklistItem.objects.filter(checklist=item.checklist_id).exclude(pk=item.pk)
        item.rank = rank_directly_above(above, others)
        item.save(update_fields=["rank"])
        return turn.tell(ItemChanged, item=item.id, changed=part(item, "rank"), row=item)


def remove_item(item: ChecklistItem, *, by: Member) -> Changed:
    with in_turn(item.checklist.card, by) as turn:
        item = again(item, "checklist", "responsible")
        undo = {"checklist": item.checklist_id, **{name: getattr(item, name) for name in KEPT}}
        known = {"item": item.id, "changed": part(item), "undo": undo}
        item.delete()
        return tell_counted(turn, ItemRemoved, **known)


def tell_counted(turn: Turn, kind: Any, **known: Any) -> Changed:
    count(turn.card)
    return turn.tell(kind, *COUNTS, columns=COUNTS, **known)


def count(card: Card) -> None:
    """Count the items of all checklists anew; an imported tick without a date is a tick."""
    counted = COUNTED.first(card=card.pk)
    if counted is not None:
        card.items_done, card.items_total = counted["done"], counted["total"]


def counted(*, card: int) -> QuerySet[Any, Any]:
    items = ChecklistItem.objects.filter(checklist__card=card)
    ticked = items.filter(Q(done_at__isnull=False) | Q(done_when_unknown=True))
    return Card.objects.filter(pk=card).values(done=number_of(ticked), total=number_of(items))


COUNTED: Prepared[dict[str, int]] = Prepared(counted)


def place_of_new(checklist: Checklist, above: ChecklistItem | None) -> str:
    if above is None:
        return rank_at_the_end(ChecklistItem, checklist=checklist.pk)
    return rank_directly_above(above, checklist.items.all())


def list_part(checklist: Checklist) -> list[str]:
    return [f"checklist:{checklist.id}"]


def part(item: ChecklistItem, what: str = "") -> list[str]:
    return [f"item:{item.id}:{what}" if what else f"item:{item.id}"]
