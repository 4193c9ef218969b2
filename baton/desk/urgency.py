"""What comes first on a desk, computed from values alone."""

from datetime import datetime

from baton.boards.models import ClassOfService

Urgency = tuple[bool, bool, bool, float, int, int]


def urgency(
    *, class_of_service: str, is_overdue: bool, deadline: datetime | None, age_minutes: int | None, card: int
) -> Urgency:
    """To sort by: expedite, then overdue, then fixed dates (the nearest first), then the longest here."""
    is_fixed = class_of_service == ClassOfService.FIXED_DATE
    counts = deadline is not None and (is_fixed or is_overdue)
    return (
        class_of_service != ClassOfService.EXPEDITE,
        not is_overdue,
        not is_fixed,
        deadline.timestamp() if deadline is not None and counts else float("inf"),
        -(age_minutes or 0),
        card,
    )


def minutes_stuck(age_minutes: int | None, norm: int | None) -> int | None:
    """How far an age lies beyond the column's norm; None within it, or when there is none."""
    if age_minutes is None or norm is None or age_minutes <= norm:
        return None
    return age_minutes - norm
