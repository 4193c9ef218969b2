"""What of an entry about a card its history shows to somebody who sees the card."""

from typing import Any

from baton.accounts.models import Member, MoneyTier
from baton.boards import face
from baton.boards.content_facts import (
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
    FieldFilled,
    PriceSet,
    PriceUndone,
)
from baton.boards.facts import CardFiled, CardMoved

Payload = dict[str, Any]
# What a guest is shown, and of each the only parts of the payload beside the face. Of MARKED facts only those
# about something that is or was marked for the client.
MARKED: dict[str, tuple[str, ...]] = {
    BriefSectionAdded.__name__: ("section", "client_visible"),
    BriefWritten.__name__: ("section", "client_visible", "section_version"),
    BriefSectionChanged.__name__: ("section", "client_visible"),
    BriefSectionRemoved.__name__: ("section", "client_visible"),
    CommentAdded.__name__: ("comment", "client_visible", "mentions"),
    CommentEdited.__name__: ("comment", "client_visible", "mentions"),
    CommentRemoved.__name__: ("comment", "client_visible"),
    AttachmentAdded.__name__: ("attachment", "client_visible"),
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
    about_money = kind in ABOUT_PRICE or (kind == FieldFilled.__name__ and payload.get("money"))
    if about_money and not member.sees_money(MoneyTier.PRICES):
        return None
    return {name: value for name, value in payload.items() if name != "was"}


def to_guest(kind: str, payload: Payload) -> Payload | None:
    seen_face = face.for_guest(payload.get("face", {}))
    if kind in MARKED:
        told = {name: payload[name] for name in MARKED[kind] if name in payload}
        return {**told, "face": seen_face} if payload.get("client_visible") else None
    if kind not in OPEN:
        return None
    told = {name: payload[name] for name in OPEN[kind] if name in payload}
    if "changed" in told:
        told["changed"] = [name for name in told["changed"] if name in face.FOR_GUESTS]
        if not told["changed"]:
            return None
    return {**told, "face": seen_face}
