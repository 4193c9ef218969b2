"""What the person who imports decides."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

PRICE, PLANNED_HOURS = "price", "planned_hours"
FIELD_USES = (PRICE, PLANNED_HOURS)


@dataclass(frozen=True)
class Choices:
    """``people``: external id to member id, None for a placeholder; whoever is missing goes as suggested.
    ``columns``: external id to a kind of stage. ``responsible``: who holds cards to which nothing points.
    ``fields``: external id of a field of numbers to "price" or "planned_hours", which its values then are.
    ``space_id``, or ``space`` by name, and ``board_name``: empty for those suggested."""

    people: Mapping[str, int | None] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    responsible: int | None = None
    space: str = ""
    space_id: int | None = None
    board_name: str = ""

    def as_document(self) -> dict[str, Any]:
        return asdict(self)
