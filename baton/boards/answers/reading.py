"""A card's page, as whoever asks may see it. One query per kind of row, however many rows there are."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.db.models import F, Q, Value

from baton.accounts.models import Member, MoneyTier
from baton.boards.access.finding_content import fields_seen_by
from baton.boards.answers import reading_way
from baton.boards.models import (
    Attachment,
    BriefSection,
    Card,
    CardAlias,
    CardLink,
    CardTag,
    Checklist,
    ChecklistItem,
    Comment,
    CustomValue,
    Mention,
    Participant,
    PlannedHours,
)
from baton.boards.news.moments import stamp
from baton.files.serving import is_shown_inline

Page = dict[str, Any]
ITEM = ("id", "text", "rank", "responsible", "due", "done_at", "done_by", "done_when_unknown")
OWN = (
    "rank",
    "responsible_id",
    "lead_id",
    "card_type_id",
    "class_of_service",
    "shared",
    "items_done",
    "items_total",
    "created_by_id",
)
MOMENTS = ("entered_at", "done_at", "archived_at", "created_at")


def page(card: Card, member: Member) -> Page:
    """``card`` was found through ``member``'s eyes, with its board, column, lane and workspace."""
    shown = for_everybody(card, member)
    return shown if member.is_guest else shown | for_the_team(card, member)


def for_everybody(card: Card, member: Member) -> Page:
    return {
        "id": card.id,
        "number": card.number,
        "code": card.code,
        "version": card.version,
        "title": card.title,
        "board": {"id": card.board_id, "name": card.board.name},
        "column": card.column_id,
        "column_name": card.column.name,
        "deadline": moment(card.deadline),
        "deadline_has_time": card.deadline_has_time,
        "project": card.project_id,
        "brief": brief(card, member),
        "attachments": attachments(card, member),
        "comments": comments(card, member),
        "may": rights(member),
    }


def rights(member: Member) -> dict[str, bool]:
    team = not member.is_guest
    names = ("edit", "move", "attach", "remove")
    return {
        **dict.fromkeys(names, team),
        "comment": True,
        "remove_comments": member.may_manage,
        "see_price": member.sees_money(MoneyTier.PRICES),
    }


def brief(card: Card, member: Member) -> list[Page]:
    rows = BriefSection.objects.filter(card=card).order_by("rank", "id")
    if member.is_guest:
        rows = rows.filter(client_visible=True)
    names = ("id", "job_function", "title", "text", "version", "client_visible", "rank")
    return [dict(row) for row in rows.values(*names)]


def attachments(card: Card, member: Member) -> list[Page]:
    rows = Attachment.objects.seen_by(member).filter(card=card).select_related("file").order_by("id")
    at = f"/api/{card.workspace.slug}/attachments"
    return [attachment(row, f"{at}/{row.id}") for row in rows]


def attachment(row: Attachment, at: str) -> Page:
    stored = row.file
    return {
        "id": row.id,
        "name": row.name,
        "kind": "file" if stored else "link",
        "url": f"{at}/file" if stored else row.url,
        "preview": f"{at}/preview" if stored and stored.preview_key else None,
        "content_type": stored.content_type if stored else "",
        "size": stored.size if stored else None,
        "width": stored.width if stored else None,
        "height": stored.height if stored else None,
        "by": row.by_id,
        "created_at": stamp(row.created_at),
        "client_visible": row.client_visible,
        "inline": stored is not None and is_shown_inline(stored),
    }


def comments(card: Card, member: Member) -> list[Page]:
    rows = Comment.objects.seen_by(member).filter(card=card).order_by("created_at", "id")
    mentioned: dict[int, list[int]] = {}
    for comment, person in Mention.objects.filter(comment__card=card).values_list("comment", "member"):
        mentioned.setdefault(comment, []).append(person)
    # Of the house's rules a guest knows nothing.
    own = () if member.is_guest else ("rule",)
    found = rows.values("id", "by", "text", "client_visible", "created_at", "edited_at", *own)
    return [
        told(row, created_at=moment, edited_at=moment) | {"mentions": mentioned.get(row["id"], [])}
        for row in found
    ]


def for_the_team(card: Card, member: Member) -> Page:
    shown: Page = {name.removesuffix("_id"): getattr(card, name) for name in OWN}
    shown |= {name: moment(getattr(card, name)) for name in MOMENTS}
    shown |= {
        "space": card.board.space_id,
        "column_kind": card.stage_kind,
        "lane": card.lane_id,
        "lane_name": card.lane.name if card.lane else "",
        "checklists": checklists(card),
        "values": values(card, member),
        **short_lists(card),
        **reading_way.way(card),
        **others(card, member),
    }
    if member.sees_money(MoneyTier.PRICES):
        shown["price"] = None if card.price is None else str(card.price)
    return shown


def short_lists(card: Card) -> Page:
    """Participants, planned hours, tags and old names in one query: each is a text and a number."""
    rows = [
        (Participant, "participants", "job_function", "member_id"),
        (PlannedHours, "planned_hours", "job_function", "minutes"),
        (CardTag, "tags", Value(""), "tag_id"),
        (CardAlias, "aliases", "key", Value(0)),
    ]
    first, *rest = [
        model.objects.filter(card=card)  # type: ignore[attr-defined]
        .annotate(what=Value(name), text=as_value(text), amount=as_value(amount))
        .values_list("what", "id", "text", "amount")
        for model, name, text, amount in rows
    ]
    found = sorted(first.union(*rest, all=True))
    return {
        "participants": [
            {"member": n, "job_function": text} for what, _, text, n in found if what == "participants"
        ],
        "planned_hours": [
            {"job_function": text, "minutes": n} for what, _, text, n in found if what == "planned_hours"
        ],
        "tags": sorted(n for what, _, _, n in found if what == "tags"),
        "aliases": [text for what, _, text, _ in found if what == "aliases"],
    }


def as_value(expression: Any) -> Any:
    return F(expression) if isinstance(expression, str) else expression


def checklists(card: Card) -> list[Page]:
    lists = [
        {"id": row.id, "name": row.name, "rank": row.rank, "items": []}
        for row in Checklist.objects.filter(card=card).order_by("rank", "id")
    ]
    by_id = {row["id"]: row["items"] for row in lists}
    if by_id:
        items = ChecklistItem.objects.filter(checklist__card=card).order_by("rank", "id")
        for item in items.values("checklist", *ITEM):
            by_id[item.pop("checklist")].append(told(item, due=day, done_at=moment))
    return lists


def values(card: Card, member: Member) -> dict[str, str]:
    rows = CustomValue.objects.filter(card=card, field__in=fields_seen_by(member).filter(archived_at=None))
    return {str(field): value for field, value in rows.values_list("field", "value")}


def others(card: Card, member: Member) -> Page:
    """Linked, blocking, parent and child cards: those the asker does not see are not there."""
    blockers = reading_way.blockers(card)
    links = list(CardLink.objects.filter(Q(card=card) | Q(other=card)).order_by("id"))
    wanted = {link.other_id if link.card_id == card.id else link.card_id for link in links}
    wanted |= {row["blocking_card"] for row in blockers if row["blocking_card"]}
    near = Q(pk__in=wanted | {card.parent_id}) | Q(parent=card)
    seen = {row.id: row for row in Card.objects.seen_by(member).filter(near).order_by("number")}
    shown = {pk: other(row) for pk, row in seen.items()}
    return {
        "parent": shown.get(card.parent_id or 0),
        "children": [shown[row.id] for row in seen.values() if row.parent_id == card.id],
        "links": [told_link(link, card, shown) for link in links if other_end(link, card) in shown],
        "blockers": [row | {"blocking_card": shown.get(row["blocking_card"])} for row in blockers],
    }


def other_end(link: CardLink, card: Card) -> int:
    return link.other_id if link.card_id == card.id else link.card_id


def told_link(link: CardLink, card: Card, shown: dict[int, Page]) -> Page:
    direction = "out" if link.card_id == card.id else "in"
    return {"id": link.id, "kind": link.kind, "direction": direction, "card": shown[other_end(link, card)]}


def other(card: Card) -> Page:
    return {
        "id": card.id,
        "number": card.number,
        "code": card.code,
        "title": card.title,
        "board": card.board_id,
        "column_kind": card.stage_kind,
    }


def told(row: Page, **ways: Callable[[Any], Any]) -> Page:
    """The row with each named value told in its way."""
    return row | {name: way(row[name]) for name, way in ways.items()}


def moment(value: datetime | None) -> str | None:
    return stamp(value) if value else None


def day(value: date | None) -> str | None:
    return value.isoformat() if value else None
