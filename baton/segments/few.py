"""So few people that one knows who they are: told to whoever may see personal data alone."""

from typing import Any

# Fewer than this, and it says who they are to somebody who knows one of them. None is no secret.
LEAST = 10
COUNTS = frozenset(("customers", "members", "alone", "so_far", "without"))


def roughly(count: int | None) -> int | None:
    """Null for somebody but few."""
    return None if count is None or 0 < count < LEAST else count


def told_roughly(told: Any, counts: frozenset[str] = COUNTS) -> Any:
    """A document in which whatever is called like a count is told so, however deep it stands."""
    if isinstance(told, list):
        return [told_roughly(each, counts) for each in told]
    if isinstance(told, dict):
        return {
            name: roughly(value) if name in counts else told_roughly(value, counts)
            for name, value in told.items()
        }
    return told
