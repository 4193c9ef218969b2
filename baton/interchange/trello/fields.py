"""Custom fields and their values. Trello writes every value as a string; here it gets its type back."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext_noop as _

from baton.interchange.plan import FieldKind, PlannedField, PlannedOption
from baton.interchange.planned_card import FieldValue, PlannedValue
from baton.interchange.rows import Row, moment
from baton.interchange.wording import say

KINDS = {
    "text": FieldKind.TEXT,
    "number": FieldKind.NUMBER,
    "checkbox": FieldKind.CHECKBOX,
    "date": FieldKind.DATE,
    "list": FieldKind.CHOICE,
}


def custom_fields(board: Row) -> dict[str, PlannedField]:
    """By external id, in the export's order."""
    found = {}
    for row in board.rows("customFields", "field", set()):
        kind = KINDS.get(row.text("type"))
        if kind is None:
            row.set_aside(say(_("A custom field of this type is not known here.")), field="type")
            continue
        display = row.inner("display")
        found[row.id] = PlannedField(
            row.id,
            row.text("name").strip() or row.id,
            kind,
            options=_options(row),
            on_card_face=display is not None and display.flag("cardFront"),
        )
    return found


def values(card: Row, fields: Mapping[str, PlannedField]) -> tuple[PlannedValue, ...]:
    """The card's values; one that is not of its field's type is set aside."""
    found: dict[str, PlannedValue] = {}
    for row in card.objects("customFieldItems", "value"):
        if row.data.get("value") is None and row.data.get("idValue") is None:
            row.leave_out(_("emptied custom field"))
            continue
        field = fields.get(row.ref("idCustomField") or "")
        if field is None:
            row.set_aside(
                say(_("Its custom field is not in the export or was set aside.")), field="idCustomField"
            )
        elif field.external_id in found:
            row.set_aside(say(_("The card has a value in this field already; the first one is kept.")))
        elif (value := _typed(row, field)) is None:
            row.set_aside(say(_("The value does not fit a field of its type.")), field="value")
        else:
            found[field.external_id] = PlannedValue(field.external_id, value)
    return tuple(found.values())


def _typed(row: Row, field: PlannedField) -> FieldValue | None:
    if field.kind is FieldKind.CHOICE:
        chosen = row.ref("idValue")
        return chosen if chosen in {option.external_id for option in field.options} else None
    value = row.inner("value")
    if value is None:
        return None
    if field.kind is FieldKind.CHECKBOX:
        return {"true": True, "false": False}.get(str(value.data.get("checked")).lower())
    if field.kind is FieldKind.NUMBER:
        return _number(value.data.get("number"))
    if field.kind is FieldKind.DATE:
        return moment(value.data.get("date"))
    return value.text("text") if isinstance(value.data.get("text"), str) else None


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 30 else None


def _options(field: Row) -> tuple[PlannedOption, ...]:
    entries = field.data.get("options")
    found: dict[str, PlannedOption] = {}
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        row = Row(
            field.ledger, "field", entry if isinstance(entry, dict) else {}, (*field.path, "options", index)
        )
        value = row.inner("value")
        if not row.id:
            row.mend("id", say(_("This choice has no id and is left out.")))
        else:
            found[row.id] = PlannedOption(
                row.id, value.text("text") if value else "", row.text("color") or None
            )
    return tuple(found.values())
