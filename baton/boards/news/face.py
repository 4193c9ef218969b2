"""The face of a card on the board: what everybody who sees the card sees without opening it.

Faces travel in facts and in the board's answer, so they never carry money or text meant for the team only.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from baton.boards.models import Blocker, Card, CardTag, CustomValue, Handoff
from baton.boards.news.moments import stamp
from baton.kit.prepared import Prepared

# In the wire's order. Those of the second list need rows beside the card's own.
OWN = (
    "id",
    "number",
    "title",
    "column",
    "lane",
    "rank",
    "version",
    "entered_at",
    "done_at",
    "responsible",
    "lead",
    "project",
    "card_type",
    "class_of_service",
    "deadline",
    "deadline_has_time",
    "parent",
    "shared",
    "items_done",
    "items_total",
    "comments_count",
    "attachments_count",
    "planned_minutes",
)
BESIDE = ("tags", "blocker", "offer", "fields")
FIELDS = (*OWN, *BESIDE)
FOR_GUESTS = (
    "id",
    "number",
    "title",
    "column",
    "lane",
    "rank",
    "version",
    "done_at",
    "project",
    "deadline",
    "deadline_has_time",
    "shared",
)
# What a board may choose to show on its cards, beside the title; of custom fields those marked "on the face".
CHOICES = (
    "number",
    "card_type",
    "class_of_service",
    "project",
    "tags",
    "deadline",
    "lead",
    "responsible",
    "checklist",
    "comments",
    "attachments",
    "time",
    "age",
    "fields",
    "parent",
)
RELATIONS = {"column", "lane", "responsible", "lead", "project", "card_type", "parent"}


def patch(card: Card, *names: str) -> dict[str, Any]:
    """The named parts of the face as they are now, with the card's id and version."""
    return {name: _value(card, name) for name in ("id", "version", *names)}


def whole(card: Card) -> dict[str, Any]:
    return patch(card, *FIELDS)


def for_guest(face: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in face.items() if name in FOR_GUESTS}


def _value(card: Card, name: str) -> Any:
    if name in BESIDE:
        return BESIDE_OF[name](card)
    value = getattr(card, f"{name}_id" if name in RELATIONS else name)
    return stamp(value) if isinstance(value, datetime) else value


def tags_of(card: Card) -> list[int]:
    return [row["tag_id"] for row in TAGS.all(card=card.pk)]


def blocker_of(card: Card) -> dict[str, Any] | None:
    """The oldest standing blocker: its kind and since when."""
    return stamped(BLOCKER.first(card=card.pk))


def offer_of(card: Card) -> dict[str, Any] | None:
    """The open handoff: from whom, to whom, and when its answer is due."""
    return stamped(OFFER.first(card=card.pk))


def fields_of(card: Card) -> dict[str, str]:
    """Values of the custom fields that are shown on faces; never money."""
    return {str(row["field_id"]): row["value"] for row in VALUES.all(card=card.pk)}


def standing_blocker(*, card: int) -> QuerySet[Any, Any]:
    standing = Blocker.objects.filter(card=card, lifted_at=None).order_by("since", "id")
    return standing.values("id", "kind", "since")[:1]


def open_offer(*, card: int) -> QuerySet[Any, Any]:
    opened = Handoff.objects.filter(card=card, answered_at=None)
    return opened.values("id", "giver", "receiver", "offered_at", "answer_by")


def values_shown(*, card: int) -> QuerySet[Any, Any]:
    shown = CustomValue.objects.filter(card=card, field__on_face=True, field__archived_at=None)
    return shown.exclude(field__kind="money").values("field_id", "value")


def tags_put(*, card: int) -> QuerySet[Any, Any]:
    return CardTag.objects.filter(card=card).order_by("tag_id").values("tag_id")


TAGS: Prepared[dict[str, int]] = Prepared(tags_put)
VALUES: Prepared[dict[str, Any]] = Prepared(values_shown)
BLOCKER: Prepared[dict[str, Any]] = Prepared(standing_blocker)
OFFER: Prepared[dict[str, Any]] = Prepared(open_offer)


def stamped(row: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if row is None:
        return None
    return {name: stamp(value) if isinstance(value, datetime) else value for name, value in row.items()}


BESIDE_OF = {"tags": tags_of, "blocker": blocker_of, "offer": offer_of, "fields": fields_of}
