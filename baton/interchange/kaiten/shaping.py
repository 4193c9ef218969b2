"""A card as the API answers it, in the names that the folder uses."""

from __future__ import annotations

from typing import Any

NAMES = {
    "parents_ids": "parent_card_ids",
    "children_ids": "child_card_ids",
    "relates_card_ids": "related_card_ids",
    "external_links": "links",
}


def shaped(card: dict[str, Any], bundle: dict[str, Any]) -> dict[str, Any]:
    """Nothing is judged here: what is odd stays odd, and is set aside where it is read."""
    found = {NAMES.get(name, name): value for name, value in card.items() if name != "history"}
    found["locations"] = bundle.get("location-history") or []
    found["blockers"] = bundle.get("blockers") or []
    if card.get("due_date") is not None:
        found["due_date"] = {
            "value": card["due_date"],
            "time_present": card.get("due_date_time_present") is True,
        }
    return found
