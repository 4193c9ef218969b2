"""Checklists and their items, new ones and those that the source put elsewhere."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from baton.boards.models import Card, Checklist, ChecklistItem
from baton.interchange.applying.site import Site
from baton.interchange.baselines import short, told_of_item
from baton.interchange.fitting import key_of
from baton.interchange.merging import Baseline
from baton.interchange.planned_card import PlannedChecklist, PlannedItem
from baton.interchange.standing_here import item_here
from baton.kit import rank


def make_checklists(
    site: Site,
    planned: Sequence[tuple[Card, PlannedChecklist]],
    ends: Mapping[int, str] | None = None,
) -> None:
    """In their order; ``ends``: card id to the rank of its last list."""
    last: dict[int, str] = dict(ends or {})
    lists = []
    for card, checklist in sorted(planned, key=lambda pair: pair[1].order):
        last[card.id] = rank.between(last.get(card.id), None)
        name = site.texts.fitted(checklist.title, 120, otherwise="—")
        made = Checklist(card=card, name=name, rank=last[card.id], created_at=card.created_at)
        lists.append((checklist, made))
    Checklist.objects.bulk_create([made for _source, made in lists], batch_size=500)
    for source, made in lists:
        taken = Baseline({"name": short(source.title)}, {"name": short(made.name)}).as_kept()
        site.known.remember("checklist", source.external_id, made.id, board=made.card.board_id, taken=taken)
    site.counts["checklist"] += len(lists)
    make_items(
        site, [(made, key_of(source.external_id), item) for source, made in lists for item in source.items]
    )


def make_items(
    site: Site,
    planned: Sequence[tuple[Checklist, str, PlannedItem]],
    ends: Mapping[int, str] | None = None,
) -> None:
    """In their order, each with its list here and the source's name of that; ``ends``: list id to the rank of
    its last item. One that came earlier was moved to this list by the source; unless it was deleted here."""
    last: dict[int, str] = dict(ends or {})
    items = []
    for checklist, key, item in sorted(planned, key=lambda one: one[2].order):
        last[checklist.id] = rank.between(last.get(checklist.id), None)
        if site.known.knows("item", item.external_id):
            move_item(site, site.known.object_id("item", item.external_id), checklist, last[checklist.id])
        else:
            items.append((item, key, item_of(site, checklist, item, last[checklist.id])))
    ChecklistItem.objects.bulk_create([made for *_source, made in items], batch_size=500)
    for source, key, made in items:
        taken = Baseline(told_of_item(source, key), item_here(made, key)).as_kept()
        board = made.checklist.card.board_id
        site.known.remember("item", source.external_id, made.id, board=board, taken=taken)
    site.counts["item"] += len(items)


def move_item(site: Site, pk: int | None, to: Checklist, place: str) -> None:
    """Into another list, of another card perhaps; both are counted anew in the end."""
    moved = ChecklistItem.objects.filter(pk=pk or 0).exclude(checklist=to)
    left = moved.values_list("checklist__card", flat=True).first()
    if left is not None:
        moved.update(checklist=to, rank=place)
        site.recounted |= {left, to.card_id}


def item_of(site: Site, checklist: Checklist, item: PlannedItem, place: str) -> ChecklistItem:
    return ChecklistItem(
        checklist=checklist,
        text=site.texts.whole(item.text),
        rank=place,
        responsible=site.member(item.person),
        due=item.due.astimezone(site.zone).date() if isinstance(item.due, datetime) else item.due,
        done_at=item.completed_at if item.done else None,
        done_by=site.member(item.completed_by) if item.done else None,
        done_when_unknown=item.done and item.completed_at is None,
        created_at=checklist.created_at,
    )
