"""A card as a row of the folder, and what Baton knows beyond."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from django.db.models import Q

from baton.accounts.models import Member, MoneyTier
from baton.boards.content.promising import END_OF_DAY
from baton.boards.models import (
    Attachment,
    Blocker,
    BriefSection,
    Card,
    CardAlias,
    CardLink,
    CardTag,
    Checklist,
    CustomValue,
    FieldKind,
    Participant,
    PlannedHours,
    Promise,
    Stay,
)
from baton.interchange.kaiten.exporting.beyond import Beyond, stamp
from baton.interchange.models import KeptForLater

Row = dict[str, Any]
T = TypeVar("T")


class CardRows:
    """A portion of cards with all that hangs on them, in one query for each kind of thing."""

    def __init__(self, ids: Sequence[int], by: Member) -> None:
        self.zone = ZoneInfo(by.workspace.time_zone)
        self.sees_prices = by.sees_money(MoneyTier.PRICES)
        related = ("column", "card_type")
        self.cards = list(Card.objects.filter(pk__in=ids).select_related(*related).order_by("id"))
        seen = set(Card.objects.seen_by(by).values_list("pk", flat=True)) if ids else set()
        self.sections = grouped(BriefSection.objects.filter(card__in=ids).order_by("rank", "id"))
        self.tags = grouped(CardTag.objects.filter(card__in=ids).select_related("tag").order_by("id"))
        self.people = grouped(Participant.objects.filter(card__in=ids).order_by("id"))
        self.hours = grouped(PlannedHours.objects.filter(card__in=ids).order_by("id"))
        values = CustomValue.objects.filter(card__in=ids, field__archived_at=None).select_related("field")
        self.values = grouped(values.order_by("field__rank", "id"))
        links = Attachment.objects.filter(card__in=ids, deleted_at=None, file=None)
        self.links = grouped(links.order_by("id"))
        lists = Checklist.objects.filter(card__in=ids).prefetch_related("items")
        self.checklists = grouped(lists.order_by("rank", "id"))
        self.stays = grouped(Stay.objects.filter(card__in=ids, voided_at=None).order_by("entered_at", "id"))
        self.blockers = grouped(Blocker.objects.filter(card__in=ids).order_by("since", "id"))
        self.promises = grouped(Promise.objects.filter(card__in=ids).order_by("given_at", "id"))
        self.aliases = grouped(CardAlias.objects.filter(card__in=ids).order_by("id"))
        self.kept = grouped(KeptForLater.objects.filter(card__in=ids).order_by("id"))
        ties = CardLink.objects.filter(Q(card__in=ids) | Q(other__in=ids)).order_by("id")
        self.ties = [tie for tie in ties if tie.card_id in seen and tie.other_id in seen]
        self.seen = seen
        self.children: dict[int, list[int]] = defaultdict(list)
        for child, parent in Card.objects.filter(parent__in=ids, pk__in=seen).values_list("pk", "parent"):
            self.children[parent or 0].append(child)


def grouped(rows: Iterable[T]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = defaultdict(list)
    for row in rows:
        found[row.card_id].append(row)  # type: ignore[attr-defined]
    return found


def card_row(known: CardRows, card: Card, beyond: Beyond) -> Row:
    general, *others = brief_of(known, card)
    lay_beyond(known, card, general, others, beyond)
    for row in known.kept[card.pk]:
        data = {**row.data, "id": row.external_id, "card_id": str(card.pk)}
        member = beyond.person(row.member_id)
        beyond.add("card_timers", {**data, "user_id": member, "author_id": member, "role_id": None})
    return {
        "id": str(card.pk),
        "column_id": str(card.column_id),
        "title": card.title,
        "description": "\n\n".join([*([general] if general else []), *map(with_heading, others)]),
        "description_type": "markdown",
        "condition": 2 if card.archived_at else 1,
        "owner_id": beyond.person(card.lead_id or card.created_by_id),
        "responsible_id": beyond.person(card.responsible_id),
        "member_ids": [beyond.person(one.member_id) for one in known.people[card.pk]],
        "type_name": card.card_type.name if card.card_type else None,
        "tags": [{"id": str(one.tag_id), "name": one.tag.name} for one in known.tags[card.pk]],
        "history": [*moves(known.stays[card.pk], beyond), *deadlines(known, card, beyond)],
        "links": [
            {
                "url": one.url,
                "description": one.name,
                "created": stamp(one.created_at),
                "author_id": beyond.person(one.by_id),
            }
            for one in known.links[card.pk]
        ],
        "properties": [
            {"id": str(one.field_id), "value": value_of(one, beyond)}
            for one in known.values[card.pk]
            if shown(known, one)
        ],
        "due_date": day(card.deadline, known.zone) if card.deadline else None,
        "created": stamp(card.created_at),
        "asap": card.class_of_service == "expedite",
        "estimate_workload": sum(one.minutes for one in known.hours[card.pk]) or None,
        "checklists": [checklist_row(one, beyond) for one in known.checklists[card.pk]],
        "parent_card_ids": [str(card.parent_id)] if card.parent_id in known.seen else [],
        "child_card_ids": [str(child) for child in known.children[card.pk]],
        "blocks_card_ids": tied(known, card, "blocks"),
        "blocked_by_card_ids": [
            str(tie.card_id) for tie in known.ties if tie.kind == "blocks" and tie.other_id == card.pk
        ],
        "related_card_ids": tied(known, card, "relates"),
    }


def brief_of(known: CardRows, card: Card) -> tuple[Any, ...]:
    """What stands above all headings, and the sections behind it."""
    sections = known.sections[card.pk]
    first = sections[0] if sections else None
    if first is None or first.job_function or first.title or not first.text:
        return ("", *sections)
    return (first.text, *sections[1:])


def with_heading(section: BriefSection) -> str:
    heading = section.title or section.job_function
    return f"## {heading}\n\n{section.text}" if heading else section.text


def lay_beyond(known: CardRows, card: Card, general: str, others: list[BriefSection], beyond: Beyond) -> None:
    numbers = any(one.field.kind in (FieldKind.NUMBER, FieldKind.MONEY) for one in known.values[card.pk])
    more = {
        "number": card.number,
        "author_id": beyond.person(card.created_by_id),
        "lane_id": str(card.lane_id) if card.lane_id else None,
        "sort_order": None,
        "class_of_service": card.class_of_service,
        "type_id": str(card.card_type_id) if card.card_type_id else None,
        "price": str(card.price) if card.price is not None and known.sees_prices else None,
        "completed_at": stamp(card.done_at),
        "planned_hours": [
            {"job_function": one.job_function, "minutes": one.minutes} for one in known.hours[card.pk]
        ],
        "sections": [
            {"job_function": one.job_function, "title": one.title, "text": one.text} for one in others
        ],
        "locations": locations(known.stays[card.pk], card, beyond),
        "blockers": [blocker_row(one, beyond, known) for one in known.blockers[card.pk]],
        "duplicates_card_ids": tied(known, card, "duplicates"),
        "aliases": [one.key for one in known.aliases[card.pk]],
    }
    if numbers:
        more["properties"] = [
            {"id": str(one.field_id), "value": value_of(one, beyond, exact=True)}
            for one in known.values[card.pk]
            if shown(known, one)
        ]
    beyond.lay_over("cards", card.pk, more)
    over = beyond.over["cards"].setdefault(str(card.pk), {})
    # What is empty here must hide what the format says for others.
    over |= {"lead_id": beyond.person(card.lead_id), "locations": more["locations"], "rank": card.rank}
    if others:
        over["description"] = general


def shown(known: CardRows, value: CustomValue) -> bool:
    return known.sees_prices or value.field.kind != FieldKind.MONEY


def tied(known: CardRows, card: Card, kind: str) -> list[str]:
    return [str(tie.other_id) for tie in known.ties if tie.kind == kind and tie.card_id == card.pk]


def value_of(value: CustomValue, beyond: Beyond, *, exact: bool = False) -> Any:
    text = value.value
    match value.field.kind:
        case FieldKind.NUMBER | FieldKind.MONEY if not exact:
            return float(text) if text else None
        case FieldKind.CHECKBOX:
            return text == "true"
        case FieldKind.CHOICE:
            return [text]
        case FieldKind.PERSON:
            return [beyond.person(int(text))] if text.isdecimal() else []
    return text


def moves(stays: Sequence[Stay], beyond: Beyond) -> list[Row]:
    """Where both ends are known; the rest is told beside."""
    return [
        {
            "type": "card_move",
            "created": stamp(now.entered_at),
            "author_id": beyond.person(now.by_id),
            "old_value": {"column_id": str(before.column_id)},
            "new_value": {"column_id": str(now.column_id)},
        }
        for before, now in pairwise(stays)
        if before.column_id and now.column_id and before.column_id != now.column_id
    ]


def locations(stays: Sequence[Stay], card: Card, beyond: Beyond) -> list[Row]:
    """Each stay from its beginning; a gap between two was spent in the archive."""
    found: list[Row] = []
    before: Stay | None = None
    for stay in stays:
        if before is not None and before.left_at and before.left_at < stay.entered_at:
            found.append(put_away(before, before.left_at))
        found.append(
            {
                "id": str(stay.pk),
                "board_id": str(stay.board_id),
                "column_id": str(stay.column_id) if stay.column_id else None,
                "lane_id": str(stay.lane_id) if stay.lane_id else None,
                "changed": stamp(stay.entered_at),
                "author_id": beyond.person(stay.by_id),
                "condition": 1,
                "reason": stay.reason or None,
            }
        )
        before = stay
    if card.archived_at is not None and before is not None:
        found.append(put_away(before, card.archived_at))
    return found


def put_away(stay: Stay, at: datetime) -> Row:
    return {
        "id": f"{stay.pk}-archive",
        "board_id": str(stay.board_id),
        "column_id": str(stay.column_id) if stay.column_id else None,
        "lane_id": str(stay.lane_id) if stay.lane_id else None,
        "changed": stamp(at),
        "condition": 2,
    }


def deadlines(known: CardRows, card: Card, beyond: Beyond) -> list[Row]:
    """Each deadline that was given; taken away where none follows at once."""
    found: list[Row] = []
    old: Row | None = None
    promises = known.promises[card.pk]
    for number, promise in enumerate(promises):
        new = day(promise.deadline, known.zone)
        found.append(change(old, new, promise.given_at, beyond.person(promise.given_by_id)))
        old = new
        onward = promises[number + 1] if number + 1 < len(promises) else None
        ended = promise.replaced_at
        if ended is not None and (onward is None or onward.given_at != ended):
            found.append(change(old, None, ended, None))
            old = None
    return found


def change(old: Row | None, new: Row | None, at: datetime, by: str | None) -> Row:
    return {
        "type": "card_due_date_change",
        "created": stamp(at),
        "author_id": by,
        "old_value": old or {},
        "new_value": new or {},
    }


def day(deadline: datetime, zone: ZoneInfo) -> Row:
    """A deadline without a time is the end of its day where the workspace is."""
    local = deadline.astimezone(zone)
    if local.time() == END_OF_DAY:
        return {"value": local.date().isoformat(), "time_present": False}
    return {"value": stamp(deadline), "time_present": True}


def blocker_row(blocker: Blocker, beyond: Beyond, known: CardRows) -> Row:
    other = blocker.blocking_card_id
    return {
        "id": str(blocker.pk),
        "reason": blocker.reason,
        "created": stamp(blocker.since),
        "blocker_id": beyond.person(blocker.by_id),
        "blocker_card_id": str(other) if other in known.seen else None,
        "released": blocker.lifted_at is not None,
        "released_at": stamp(blocker.lifted_at),
        "released_by_id": beyond.person(blocker.lifted_by_id),
        "side": blocker.kind if blocker.kind != "card" else None,
    }


def checklist_row(checklist: Checklist, beyond: Beyond) -> Row:
    items = sorted(checklist.items.all(), key=lambda item: (item.rank, item.pk))
    return {
        "id": str(checklist.pk),
        "name": checklist.name,
        "items": [
            {
                "id": str(item.pk),
                "text": item.text,
                "sort_order": number,
                "checked": item.done_at is not None or item.done_when_unknown,
                "checked_at": stamp(item.done_at),
                "checked_by": beyond.person(item.done_by_id),
                "responsible_id": beyond.person(item.responsible_id),
                "due_date": {"value": item.due.isoformat(), "time_present": False} if item.due else None,
            }
            for number, item in enumerate(items)
        ],
    }
