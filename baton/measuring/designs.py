"""The designs that a board had: from one change of its columns, limits or policies to the next."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from baton.activity.models import Entry
from baton.boards.models import Board, Stay
from baton.flow.days import instant
from baton.flow.versions import Version

# Facts that change how work runs on a board, whatever is in them.
REDESIGNS = (
    "ColumnAdded",
    "ColumnSplit",
    "ColumnReordered",
    "ColumnArchived",
    "ColumnRestored",
    "PolicyAdded",
    "PolicyChanged",
    "PolicyRemoved",
    "CellLimitSet",
    "PersonLimitSet",
    "LaneAdded",
    "LaneArchived",
    "LaneRestored",
)
# Of others, the parts that do; a new name or colour is no new design.
PARTS = {
    "BoardChanged": {"limit_rule", "person_limit_counts"},
    "ColumnChanged": {"kind", "clock", "pulled", "wip_limit", "limit_counts", "stuck_after_minutes"},
    "LaneChanged": {"wip_limit", "limit_counts", "class_of_service"},
}


def designs_of(board: Board, zone: str) -> list[Version]:
    """In time, by their days: what was changed within one day is one design. The first is what the board was
    built as; a history that was brought may be older than the board here."""
    place = ZoneInfo(zone)
    built = board.created_at.astimezone(place).date()
    told = Entry.objects.filter(board=board.pk, card=None, kind__in=(*REDESIGNS, *PARTS))
    changed = {
        at.astimezone(place).date()
        for kind, payload, at in told.order_by().values_list("kind", "payload", "happened_at")
        if kind in REDESIGNS or PARTS[kind] & set(payload.get("changed", ()))
    } - {built}
    stays = Stay.objects.filter(board=board).order_by("entered_at").values_list("entered_at", flat=True)
    first = min([built, *(at.astimezone(place).date() for at in stays[:1])])
    return [
        Version(day.isoformat(), instant(datetime.combine(day, time(), place).astimezone(UTC)))
        for day in sorted(changed | {first})
    ]
