"""Where a card stands in people's plans."""

from typing import Any

from baton.boards.models import Card
from baton.capacity.models import Outcome, Placement
from baton.capacity.slots.left import placed_of, planned_of


def plan_of_card(card: Card) -> dict[str, Any]:
    rows = Placement.objects.standing().filter(card=card).order_by("day", "slot", "pk")
    planned, placed = planned_of([card.pk])[card.pk], placed_of([card.pk])[card.pk]
    return {
        "placements": [
            {
                "id": row.pk,
                "member": row.member_id,
                "day": row.day,
                "slot": row.slot,
                "minutes": row.minutes,
                "job_function": row.job_function,
                "version": row.version,
                "is_booked": row.outcome == Outcome.BOOKED,
            }
            for row in rows
        ],
        "left": {name: max(0, minutes - placed.get(name, 0)) for name, minutes in planned.items()},
    }
