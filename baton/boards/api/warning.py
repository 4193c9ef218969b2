from collections.abc import Iterable
from typing import Any

from baton.boards.relay.moving import Moved
from baton.kit.errors import Refusal


def warned(warnings: Iterable[Refusal]) -> list[dict[str, str]]:
    """Limits that were passed where the board only warns, as a write's answer tells them."""
    return [{"detail": str(warning), "code": warning.code} for warning in warnings]


def moved_told(moved: Moved) -> dict[str, Any]:
    """The entry of a move and what changed on the card's face."""
    return {
        "number": moved.entry.number,
        "face": moved.entry.payload["face"],
        "warnings": warned(moved.warnings),
    }
