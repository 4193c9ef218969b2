"""The texts that stand on cards, read for many cards at once."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from baton.boards.models import Attachment, BriefSection, Card, CardAlias, Checklist, ChecklistItem, Comment

# What is said in a mention is the name, not the number behind it.
MENTION = re.compile(r"@\[([^\]]*)\]\(member:\d{1,18}\)")


@dataclass(frozen=True)
class Said:
    """One text and where it stands. ``kind``: title, key, brief, checklist, file or comment."""

    kind: str
    source: int
    text: str
    client_visible: bool = False
    at: datetime | None = None


@dataclass
class TextsOfCard:
    workspace: int
    title: list[Said] = field(default_factory=list)
    body: list[Said] = field(default_factory=list)
    talk: list[Said] = field(default_factory=list)


def texts_of(cards: Collection[int]) -> dict[int, TextsOfCard]:
    """Seven queries for any number of cards; those in the trash included, those gone for good left out."""
    rows = Card.objects.filter(pk__in=cards).values_list("pk", "workspace", "number", "title")
    found = {
        pk: TextsOfCard(workspace, [Said("title", pk, title), Said("key", pk, str(number))])
        for pk, workspace, number, title in rows
    }
    for card, said in keys(cards):
        found[card].title.append(said)
    for read in (briefs, checklists, items, files):
        for card, said in read(cards):
            found[card].body.append(said)
    for card, said in comments(cards):
        found[card].talk.append(said)
    return found


Read = Iterator[tuple[int, Said]]


def keys(cards: Collection[int]) -> Read:
    for pk, card, key in of(CardAlias, cards).values_list("pk", "card", "key"):
        yield card, Said("key", pk, key)


def briefs(cards: Collection[int]) -> Read:
    rows = of(BriefSection, cards).order_by("rank", "pk")
    for pk, card, title, text, visible in rows.values_list("pk", "card", "title", "text", "client_visible"):
        yield card, Said("brief", pk, f"{title}\n{text}", visible)


def checklists(cards: Collection[int]) -> Read:
    for pk, card, name in of(Checklist, cards).values_list("pk", "card", "name"):
        yield card, Said("checklist", pk, name)


def items(cards: Collection[int]) -> Read:
    rows = ChecklistItem.objects.filter(checklist__card__in=cards).order_by("checklist", "rank", "pk")
    for checklist, card, text in rows.values_list("checklist", "checklist__card", "text"):
        yield card, Said("checklist", checklist, text)


def files(cards: Collection[int]) -> Read:
    rows = of(Attachment, cards).filter(deleted_at=None)
    for pk, card, name, visible in rows.values_list("pk", "card", "name", "client_visible"):
        yield card, Said("file", pk, name, visible)


def comments(cards: Collection[int]) -> Read:
    rows = of(Comment, cards).filter(deleted_at=None).order_by("-created_at", "-pk")
    for pk, card, text, visible, at in rows.values_list("pk", "card", "text", "client_visible", "created_at"):
        yield card, Said("comment", pk, MENTION.sub(r"\1", text), visible, at)


def of(model: Any, cards: Collection[int]) -> QuerySet[Any, Any]:
    return model.objects.filter(card__in=cards)  # type: ignore[no-any-return]
