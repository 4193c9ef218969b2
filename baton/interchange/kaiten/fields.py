"""Custom properties: those of a kind that Baton has too, the others as text, and their values on cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.colours import word_of
from baton.interchange.kaiten.rows import KaitenRow, ref_in
from baton.interchange.plan import FieldKind, PlannedField, PlannedOption
from baton.interchange.planned_card import FieldValue, PersonNamed, PlannedValue
from baton.interchange.rows import moment
from baton.interchange.wording import say

KINDS = {
    "string": FieldKind.TEXT,
    "number": FieldKind.NUMBER,
    "date": FieldKind.DATE,
    "checkbox": FieldKind.CHECKBOX,
    "select": FieldKind.CHOICE,
    "url": FieldKind.LINK,
    "user": FieldKind.PERSON,
    "people": FieldKind.PERSON,
    "money": FieldKind.MONEY,
}
# Nothing is lost but the kind: their values come as text.
AS_TEXT = frozenset(
    {"email", "formula", "collective_score", "vote", "collective_vote", "catalog", "phone", "attachment"}
)
MULTIPLE = frozenset({"multi_select"})
MOST_DIGITS = 40
DAY = len("2026-11-28")


@dataclass(frozen=True)
class Property:
    """A custom property as planned, with what its values need to be read. ``type`` as Kaiten calls it."""

    field: PlannedField
    type: str
    names: Mapping[str, str]


def properties(rows: Iterable[KaitenRow], people: Mapping[str, str]) -> dict[str, Property]:
    """By id. ``people``: names by id, for properties that hold several people."""
    return {row.id: planned(row, people) for row in rows}


def planned(row: KaitenRow, people: Mapping[str, str]) -> Property:
    told = row.ref("type") or ""
    multiple = told in MULTIPLE or row.data.get("multi_select") is True
    options = tuple(options_of(row))
    kind = KINDS.get(told, FieldKind.TEXT)
    if row.data.get("kind") == "money":
        kind = FieldKind.MONEY
    if multiple and kind in (FieldKind.CHOICE, FieldKind.PERSON):
        kind = FieldKind.TEXT
    if told not in KINDS and told not in AS_TEXT and told not in MULTIPLE:
        row.mend("type", say(_("Baton does not know this type of property; its values come as text.")))
    names = dict(people) if told in ("user", "people") else {one.external_id: one.text for one in options}
    field = PlannedField(
        row.id,
        row.named("name", 200) or f"#{row.id}",
        kind,
        options if kind is FieldKind.CHOICE else (),
        on_card_face=row.data.get("on_face") is True,
    )
    return Property(field, "multi_select" if multiple and told == "select" else told, names)


def options_of(row: KaitenRow) -> Iterator[PlannedOption]:
    """Of a select its values, of a catalogue its entries."""
    seen: set[str] = set()
    for name in ("options", "values", "select_values", "catalog_values"):
        told = row.data.get(name)
        rows = [
            KaitenRow(row.ledger, "option", entry, (*row.path, name, index))
            for index, entry in enumerate(told if isinstance(told, list) else ())
            if isinstance(entry, dict)
        ]
        for one in sorted(rows, key=lambda one: one.place("sort_order")):
            if one.id and one.id not in seen:
                seen.add(one.id)
                text = plain(one.data.get("value")) or one.named("name", 200)
                yield PlannedOption(one.id, text or f"#{one.id}", word_of(one.data.get("color")))


def as_text(known: Mapping[str, Property]) -> int:
    """How many properties come as text because Baton has no such kind."""
    return sum(one.field.kind is FieldKind.TEXT and one.type != "string" for one in known.values())


def values(card: KaitenRow, known: Mapping[str, Property]) -> tuple[PlannedValue, ...]:
    """One for each property, in the order told."""
    found: dict[str, PlannedValue] = {}
    for row in rows_of(card):
        key, told = row.id, row.data.get("value")
        if told is None or told == "" or told == []:
            row.leave_out("empty value")
        elif key not in known:
            row.set_aside(say(_("Its property is not there.")), field="id")
        elif key in found:
            row.set_aside(say(_("The card has a value of this property already; the first one is kept.")))
        else:
            value = value_of(told, known[key])
            if value is None:
                row.set_aside(say(_("The value does not fit the type of its property.")), field="value")
            else:
                found[key] = PlannedValue(key, value)
    return tuple(found.values())


def rows_of(card: KaitenRow) -> Iterator[KaitenRow]:
    """A list of ``{id, value}``, or an object whose names are ``id_`` and the property's id."""
    told = card.data.get("properties")
    if isinstance(told, dict):
        for name, value in told.items():
            card.ledger.read["value"] += 1
            data: dict[str, object] = {"id": name.removeprefix("id_"), "value": value}
            yield KaitenRow(card.ledger, "value", data, (*card.path, "properties", name))
    else:
        yield from card.objects("properties", "value")


def value_of(told: object, known: Property) -> FieldValue | None:
    kind = known.field.kind
    if kind is FieldKind.TEXT:
        return text_of(told, known) or None
    one = told[0] if isinstance(told, list) and len(told) == 1 else told
    if kind in (FieldKind.NUMBER, FieldKind.MONEY):
        return number(one)
    if kind is FieldKind.CHECKBOX:
        return one if isinstance(one, bool) else None
    if kind is FieldKind.DATE:
        return date_of(one.get("date") or one.get("value") if isinstance(one, dict) else one)
    if kind is FieldKind.CHOICE:
        key = key_in(one)
        return key if key in known.names else None
    if kind is FieldKind.PERSON:
        person = key_in(one)
        return PersonNamed(person) if person else None
    return plain(one) or None


def date_of(told: object) -> date | datetime | None:
    """A day without a time stays one."""
    found = moment(told)
    return found.date() if found is not None and isinstance(told, str) and len(told) == DAY else found


def number(told: object) -> Decimal | None:
    if isinstance(told, bool) or not isinstance(told, int | float | str):
        return None
    try:
        found = Decimal(str(told).strip())
    except InvalidOperation:
        return None
    fits = (
        found.is_finite()
        and len(found.as_tuple().digits) <= MOST_DIGITS
        and abs(found.adjusted()) <= MOST_DIGITS
    )
    return found if fits else None


def text_of(told: object, known: Property) -> str:
    """Ids by their names, several of them with commas."""
    if isinstance(told, list):
        return ", ".join(part for entry in told if (part := text_of(entry, known)))
    key = key_in(told)
    return known.names.get(key or "") or plain(told)


def key_in(told: object) -> str | None:
    if isinstance(told, dict):
        return key_in(told.get("id"))
    return told if isinstance(told, str) and told else ref_in(told)


def plain(told: object) -> str:
    """What a value says to a reader: of an object its most telling part."""
    if isinstance(told, bool):
        return "true" if told else "false"
    if isinstance(told, int | float):
        return str(told) if isinstance(told, float) or abs(told) < 10**30 else ""
    if isinstance(told, str):
        return told.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(told, list):
        return ", ".join(
            part for entry in told if isinstance(entry, str | int | float) and (part := plain(entry))
        )
    if isinstance(told, dict):
        for name in ("name", "full_name", "title", "value", "text", "date", "url", "number"):
            if isinstance(told.get(name), str | int | float | list) and (found := plain(told[name])):
                return found
    return ""


def with_new_people(known: dict[str, Property], people: Mapping[str, str]) -> dict[str, Property]:
    return {
        key: replace(one, names=people) if one.type in ("user", "people") else one
        for key, one in known.items()
    }
