"""The texts that stand on cards, read for many cards at once."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet

from baton.boards.models import (
    Attachment,
    BriefSection,
    Card,
    CardAlias,
    CardTag,
    Checklist,
    ChecklistItem,
    Comment,
    CustomValue,
    FieldKind,
)

# What is said in a mention is the name, not the number behind it.
MENTION = re.compile(r"@\[([^\]]*)\]\(member:\d{1,18}\)")


@dataclass(frozen=True)
class Said:
    """One text and where it stands. ``kind``: title, key, tag, field, brief, checklist, file or comment;
    ``label`` is the name of the field, which is shown and not searched."""

    kind: str
    source: int
    text: str
    client_visible: bool = False
    at: datetime | None = None
    label: str = ""

    @property
    def is_markdown(self) -> bool:
        return self.kind in ("brief", "comment")


@dataclass
class TextsOfCard:
    workspace: int
    title: list[Said] = field(default_factory=list)
    body: list[Said] = field(default_factory=list)
    talk: list[Said] = field(default_factory=list)


def texts_of(cards: Collection[int]) -> dict[int, TextsOfCard]:
    """Nine queries for any number of cards; those in the trash included, those gone for good left out."""
    rows = Card.objects.filter(pk__in=cards).values_list("pk", "workspace", "number", "title")
    found = {
        pk: TextsOfCard(workspace, [Said("title", pk, title), Said("key", pk, str(number))])
        for pk, workspace, number, title in rows
    }
    for card, said in keys(cards):
        found[card].title.append(said)
    for read in (tags, fields, briefs, checklists, items, files):
        for card, said in read(cards):
            found[card].body.append(said)
    for card, said in comments(cards):
        found[card].talk.append(said)
    return found


Read = Iterator[tuple[int, Said]]


def keys(cards: Collection[int]) -> Read:
    for pk, card, key in of(CardAlias, cards).values_list("pk", "card", "key"):
        yield card, Said("key", pk, key)


def tags(cards: Collection[int]) -> Read:
    worn = of(CardTag, cards).order_by("tag__name", "tag")
    for pk, card, name in worn.values_list("tag", "card", "tag__name"):
        yield card, Said("tag", pk, name)


# The own fields whose values are words; an amount of money is not for everybody.
IN_WORDS = (FieldKind.TEXT, FieldKind.LINK, FieldKind.CHOICE)


def fields(cards: Collection[int]) -> Read:
    filled = (
        of(CustomValue, cards).filter(field__kind__in=IN_WORDS, field__archived_at=None).exclude(value="")
    )
    # What a card brought from another board may be hidden from those who see it here.
    filled = filled.filter(Q(field__board=None) | Q(field__board=F("card__board")))
    rows = filled.order_by("field__rank", "field")
    columns = ("field", "card", "field__name", "field__kind", "field__options", "value")
    for pk, card, name, kind, options, value in rows.values_list(*columns):
        text = chosen(options, value) if kind == FieldKind.CHOICE else value
        yield card, Said("field", pk, text, label=name)


def chosen(options: list[dict[str, str]], value: str) -> str:
    return next((option["name"] for option in options if option["id"] == value), "")


def briefs(cards: Collection[int]) -> Read:
    rows = of(BriefSection, cards).order_by("rank", "pk")
    for pk, card, title, text, visible in rows.values_list("pk", "card", "title", "text", "client_visible"):
        yield card, Said("brief", pk, f"{title}\n\n{text}" if title else text, visible)


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
