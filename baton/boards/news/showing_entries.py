"""What of an entry about a card its history shows to somebody who sees the card."""

from typing import Any

from baton.accounts.models import Member, MoneyTier
from baton.activity.facts import KINDS
from baton.boards.news import face
from baton.boards.news.content_facts import (
    AttachmentAdded,
    AttachmentChanged,
    AttachmentRemoved,
    BriefSectionAdded,
    BriefSectionChanged,
    BriefSectionRemoved,
    BriefWritten,
    CardEdited,
    CommentAdded,
    CommentEdited,
    CommentRemoved,
    PriceSet,
    PriceUndone,
)
from baton.boards.news.facts import CardFiled, CardMoved
from baton.boards.sight import EVERYBODY, hours_seen_by

Payload = dict[str, Any]
# What a guest is shown, and of each the only parts of the payload. Of MARKED facts only those
# about something that is or was marked for the client.
MARKED: dict[str, tuple[str, ...]] = {
    BriefSectionAdded.__name__: ("section", "client_visible"),
    BriefWritten.__name__: ("section", "client_visible", "section_version"),
    BriefSectionChanged.__name__: ("section", "client_visible"),
    BriefSectionRemoved.__name__: ("section", "client_visible"),
    CommentAdded.__name__: ("comment", "client_visible", "mentions"),
    CommentEdited.__name__: ("comment", "client_visible", "mentions"),
    CommentRemoved.__name__: ("comment", "client_visible"),
    AttachmentAdded.__name__: ("attachment", "client_visible", "version"),
    AttachmentChanged.__name__: ("attachment", "client_visible"),
    AttachmentRemoved.__name__: ("attachment", "client_visible"),
}
OPEN: dict[str, tuple[str, ...]] = {
    CardFiled.__name__: (),
    CardMoved.__name__: ("from_column", "to_column"),
    CardEdited.__name__: ("changed",),
}
GUEST_KINDS = (*MARKED, *OPEN)
ABOUT_PRICE = (PriceSet.__name__, PriceUndone.__name__)


def as_shown_to(member: Member, kind: str, payload: Payload) -> Payload | None:
    """The payload that ``member`` may have; None when the entry is not shown to them at all."""
    if member.is_guest:
        return to_guest(kind, payload)
    if tells_hours(kind) and hours_seen_by(member) not in (EVERYBODY, payload["member"]):
        return None
    if about_money(kind, payload) and not member.sees_money(MoneyTier.PRICES):
        return None
    return {name: value for name, value in payload.items() if name != "was"}


def tells_hours(kind: str) -> bool:
    """Of whose hours it tells is its ``member``."""
    known = KINDS.get(kind)
    return known is not None and known.tells_hours


def tells_plans(kind: str) -> bool:
    known = KINDS.get(kind)
    return known is not None and known.tells_plans


def tells_designs(kind: str) -> bool:
    known = KINDS.get(kind)
    return known is not None and known.tells_designs


def tells_segments(kind: str) -> bool:
    known = KINDS.get(kind)
    return known is not None and known.tells_segments


def tells_rates(kind: str) -> bool:
    known = KINDS.get(kind)
    return known is not None and known.tells_rates


def tells_costs(kind: str) -> bool:
    known = KINDS.get(kind)
    return known is not None and known.tells_costs


def about_money(kind: str, payload: Payload) -> bool:
    """Only whoever sees prices learns that this happened."""
    return kind in ABOUT_PRICE or bool(payload.get("money"))


def to_guest(kind: str, payload: Payload) -> Payload | None:
    """Without the face: how the card looked then may be from before it was shared with the guest."""
    if kind in MARKED:
        return told(MARKED[kind], payload) if payload.get("client_visible") else None
    if kind not in OPEN:
        return None
    shown = told(OPEN[kind], payload)
    if "changed" in shown:
        shown["changed"] = [name for name in shown["changed"] if name in face.FOR_GUESTS]
        if not shown["changed"]:
            return None
    return shown


def told(names: tuple[str, ...], payload: Payload) -> Payload:
    return {name: payload[name] for name in names if name in payload}
