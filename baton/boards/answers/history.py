"""Everything that happened to a card, newest first, as whoever asks may see it."""

from collections.abc import Iterable
from typing import Any

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.boards.models import Attachment, Card
from baton.boards.news.contacts import contacts_named
from baton.boards.news.moments import stamp
from baton.boards.news.showing_entries import GUEST_KINDS, as_shown_to

PAGE = 50
MOST = 200
PORTION = 200


def history(card: Card, member: Member, *, before: int | None = None, limit: int = PAGE) -> dict[str, Any]:
    """Up to ``limit`` entries older than number ``before``; and the next ``before``, None at the end."""
    rows = Entry.objects.filter(workspace=card.workspace_id, card=card.id).order_by("-number")
    if member.is_guest:
        rows = rows.filter(kind__in=GUEST_KINDS)
    limit = min(max(limit, 1), MOST)
    told: list[dict[str, Any]] = []
    at = before
    while True:
        portion = list((rows if at is None else rows.filter(number__lt=at))[:PORTION])
        for entry in portion:
            payload = as_shown_to(member, entry.kind, entry.payload)
            if payload is None:
                continue
            if len(told) == limit:
                return {"entries": named(told, member), "before": told[-1]["number"]}
            told.append(line(entry, payload))
        if len(portion) < PORTION:
            return {"entries": named(told, member), "before": None}
        at = portion[-1].number


def named(told: list[dict[str, Any]], member: Member) -> list[dict[str, Any]]:
    """With the client's people who answered and the files of new versions, as they are called today."""
    people = contacts_named((each["payload"] for each in told), member)
    files = files_named((each["payload"] for each in told), member)
    return [
        each
        | {
            "contact": people.get(each["payload"].get("contact")),
            "file": files.get(each["payload"].get("attachment")),
        }
        for each in told
    ]


def files_named(payloads: Iterable[dict[str, Any]], member: Member) -> dict[int, str]:
    ids = [each["attachment"] for each in payloads if "attachment" in each and each.get("version", 1) > 1]
    if not ids:
        return {}
    seen = Attachment.objects.filter(pk__in=ids)
    if member.is_guest:
        seen = seen.filter(client_visible=True)
    return dict(seen.values_list("pk", "name"))


def line(entry: Entry, payload: dict[str, Any]) -> dict[str, Any]:
    return {
        "number": entry.number,
        "kind": entry.kind,
        "by": entry.by_id,
        "happened_at": stamp(entry.happened_at),
        "brought": entry.brought,
        "payload": payload,
    }
