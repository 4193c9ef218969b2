"""Open checklist items that somebody was given."""

from datetime import date
from typing import Any

from baton.accounts.models import Member
from baton.boards.models import ChecklistItem


def items_given_to(member: Member) -> list[ChecklistItem]:
    """One query; whether the member sees the cards is for the caller to ask."""
    opened = ChecklistItem.objects.filter(responsible=member, done_at=None, done_when_unknown=False)
    return list(opened.select_related("checklist"))


def by_due(items: list[ChecklistItem], places: dict[int, int]) -> list[ChecklistItem]:
    """The nearest date first, those without one by the urgency of their card (``places``: card -> place)."""
    return sorted(
        items,
        key=lambda item: (item.due or date.max, places[item.checklist.card_id], item.rank, item.pk),
    )


def item_told(item: ChecklistItem, today: date) -> dict[str, Any]:
    return {
        "id": item.pk,
        "card": item.checklist.card_id,
        "checklist": {"id": item.checklist_id, "name": item.checklist.name},
        "text": item.text,
        "due": item.due,
        "overdue": item.due is not None and item.due < today,
    }
