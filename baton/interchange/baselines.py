"""What a source says of a card, part by part, to be held against what it said the last time. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from baton.interchange.fitting import digest, storable
from baton.interchange.planned_card import (
    FieldValue,
    PersonNamed,
    PlannedCard,
    PlannedItem,
    ResponsibleKnownBy,
)

VALUE = "value:"
SETS = ("tags", "people", "links")
# Who only moved a card is guessed to hold it once, when it comes; afterwards nobody is passed on by a guess.
TOLD = (ResponsibleKnownBy.ASSIGNEE, ResponsibleKnownBy.SOLE_MEMBER, ResponsibleKnownBy.FIRST_MEMBER)
LONGEST = 40

Parts = dict[str, Any]


def told_of(card: PlannedCard, uses: Mapping[str, str]) -> Parts:
    """Part to its word, empty ones left out. ``uses``: fields whose values become a price or hours."""
    first = card.candidates[0] if card.candidates else None
    values = {one.field: in_words(one.value) for one in card.values}
    used = {field: value for field, value in values.items() if field in uses}
    parts: Parts = {
        "responsible": first.person if first is not None and first.known_by in TOLD else "",
        "lead": card.lead or "",
        "card_type": card.card_type or "",
        "class_of_service": card.class_of_service or "",
        "project": card.project or "",
        "price": words(
            in_words(card.price), (value for field, value in used.items() if uses[field] == "price")
        ),
        "hours": words(
            *(f"{one.job_function}={one.minutes}" for one in card.hours),
            *(value for field, value in used.items() if uses[field] != "price"),
        ),
        "deadline": f"{card.due.isoformat()}{'' if card.due_has_time else ' day'}" if card.due else "",
        "archived": "yes" if card.archived else "",
        "parent": card.parent or "",
        "column": card.column,
        "place": str(card.order + 1),
        "tags": sorted(set(card.tags)),
        "people": sorted(set(card.people)),
        "links": sorted({f"{one.kind}:{one.other}" for one in card.links}),
        **{f"{VALUE}{field}": value for field, value in values.items() if field not in uses},
    }
    return filled(parts)


def words(*told: str | Iterable[str]) -> str:
    flat = [one for each in told for one in ([each] if isinstance(each, str) else each)]
    return ",".join(one for one in flat if one)


def told_of_item(item: PlannedItem, checklist: str) -> Parts:
    """``checklist``: the source's name of its list."""
    parts = {
        "list": checklist,
        "text": short(item.text),
        "done": "yes" if item.done else "",
        "person": item.person or "",
        "due": item.due.isoformat() if item.due else "",
    }
    return filled(parts)


def filled(parts: Parts) -> Parts:
    """As it can be kept and met again."""
    return {storable(name): storable(value) for name, value in parts.items() if value}


def in_words(value: FieldValue | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, PersonNamed):
        return f"person:{value.person}"
    if isinstance(value, datetime | date):
        return value.isoformat()
    return short(value)


def short(text: str) -> str:
    """A long text by its digest: it is only compared."""
    text = storable(text)
    return text if len(text) <= LONGEST else f"sha256:{digest(text)[:32]}"
