"""What a write about a card answers."""

from collections.abc import Iterable
from typing import Any

from baton.activity.models import Entry
from baton.boards import face
from baton.boards.models import Card
from baton.kit.errors import Refusal


def card_changed(
    card: Card, entry: Entry | None, warnings: Iterable[Refusal] = (), **beside: Any
) -> dict[str, Any]:
    """The entry in the log and the card's whole face as it is now."""
    return {
        "number": entry.number if entry else None,
        "face": face.whole(card),
        "warnings": warned(warnings),
        **beside,
    }


def warned(warnings: Iterable[Refusal]) -> list[dict[str, str]]:
    return [{"detail": str(warning), "code": warning.code} for warning in warnings]
