"""What the API gives about timelines and calendars."""

from typing import Any

from ninja import Schema

from baton.desk.listing_schemas import GroupOut


class ScheduleTotals(Schema):
    """Of all that the filter finds: ``without`` have neither a deadline nor a finish."""

    overdue: int
    without: int


class ScheduleOut(Schema):
    """``rows`` hold ``id``, ``version`` and the columns; ``left_off``: there are more than 2,000."""

    number: int
    columns: list[str]
    rows: list[dict[str, Any]]
    left_off: bool
    totals: ScheduleTotals | None = None
    groups: list[GroupOut] = []
