"""Ids that are told inside documents (the log's payloads, a person field's value), not in foreign keys."""

from typing import Any

from django.apps import apps
from django.db import models

# Name in a payload -> model. Beside these a payload holds no ids.
NAMED = {
    "accounts.Client": {"client"},
    "accounts.Member": {
        *("responsible", "lead", "member", "giver", "receiver", "deputy", "account_manager"),
        *("from_member", "to_member", "to", "mentions", "members"),
    },
    "accounts.Project": {"project"},
    "boards.Blocker": {"blocker"},
    "boards.Board": {"board", "to_board", "from_board", "of_board"},
    "boards.Card": {"card", "parent", "other", "blocking_card", "children"},
    "boards.CardType": {"card_type"},
    "boards.Column": {"column", "from_column", "to_column", "came_from"},
    "boards.Comment": {"comment"},
    "boards.Handoff": {"offer", "handoff"},
    "boards.Lane": {"lane"},
    "boards.Space": {"space", "from_space"},
    "boards.Tag": {"tags", "tag"},
}
# An "id" is of what the document around it tells.
WHOSE_ID = {"face": "card", "blocker": "blocker", "offer": "offer"}
OWNER = {name: label for label, names in NAMED.items() for name in names}
Shift = dict[type[models.Model], int]


def moved(model: type[models.Model], row: dict[str, Any], shift: Shift) -> dict[str, Any]:
    """``row`` with the ids inside its documents moved as the rows themselves are."""
    if not any(shift.values()):
        return row
    if model._meta.label == "activity.Entry":
        by_label = {each._meta.label: amount for each, amount in shift.items()}
        for name in ("board", "card"):
            if row[name] is not None:
                row[name] += by_label[OWNER[name]]
        row["payload"] = walked(row["payload"], by_label)
        row["undo"] = None
    if model._meta.label == "boards.CustomValue":
        row["value"] = person_moved(row, shift)
    return row


def walked(value: Any, shift: dict[str, int], *, name: str = "") -> Any:
    if isinstance(value, dict):
        return {
            key: walked(each, shift, name=WHOSE_ID.get(name, "") if key == "id" else str(key))
            for key, each in value.items()
        }
    if isinstance(value, list):
        return [walked(each, shift, name=name) for each in value]
    if isinstance(value, int) and not isinstance(value, bool) and name in OWNER:
        return value + shift[OWNER[name]]
    return value


def person_moved(row: dict[str, Any], shift: Shift) -> str:
    """A person field keeps a member's id as text. Rows come after their fields, so the kind is known."""
    field = apps.get_model("boards", "CustomField").objects.get(pk=row["field_id"])
    text = str(row["value"])
    if field.kind == "person" and text.isdecimal():
        return str(int(text) + shift[apps.get_model("accounts", "Member")])
    return text
