"""Columns with their sub-columns, lanes, and limits: of columns, lanes and cells, in cards or hours."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from django.utils.translation import gettext_noop as _

from baton.boards.models import LimitCounts, StageKind
from baton.interchange.column_kinds import kind_in
from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.plan import PlannedCellLimit, PlannedColumn, PlannedLane
from baton.interchange.wording import say

TYPES = {1: "queue", 2: "work", 3: "done"}
BY_SIZE = 2
DELETED = 3
WORKING_DAY_MINUTES = 8 * 60


def columns(rows: Iterable[KaitenRow], boards: Collection[str]) -> tuple[PlannedColumn, ...]:
    """From left to right on each board, parts behind their column; without a board they are set aside."""
    usable = [row for row in rows if on_a_board(row, boards)]
    wholes = {row.id: row for row in usable if row.ref("column_id") is None}
    found, count = [], dict.fromkeys(boards, -1)
    for row in sorted(usable, key=lambda row: stands(row, wholes)):
        parent = row.ref("column_id")
        if parent is not None and parent not in wholes:
            row.set_aside(say(_("The column that it is a part of is not there.")), field="column_id")
            continue
        board = row.ref("board_id") or ""
        count[board] += 1
        found.append(column(row, board, count[board], parent))
    return tuple(found)


def stands(row: KaitenRow, wholes: Mapping[str, KaitenRow]) -> tuple[float, str, bool, float, str]:
    """A part right behind its whole."""
    whole = wholes.get(row.ref("column_id") or "", row)
    return whole.place("sort_order"), whole.id, whole is not row, row.place("sort_order"), row.id


def on_a_board(row: KaitenRow, boards: Collection[str]) -> bool:
    if row.ref("board_id") in boards:
        return True
    row.set_aside(say(_("Its board is not there.")), field="board_id")
    return False


def column(row: KaitenRow, board: str, order: int, parent: str | None) -> PlannedColumn:
    name = row.named("title", 200)
    return PlannedColumn(
        row.id,
        name or f"#{row.id}",
        board,
        order,
        archived=row.data.get("archived") is True,
        wip_limit=limit(row),
        limit_counts=counts(row),
        kind=kind(row, name),
        parent=parent,
        clock=row.ref("clock"),
        job_function=row.ref("job_function") or "",
        pulled=row.flag("pulled"),
        stuck_after_minutes=stuck_after(row),
        hint=row.text("hint"),
    )


def kind(row: KaitenRow, name: str) -> str | None:
    """By its type. Kaiten knows no waiting: a column in progress whose name says so is proposed as one."""
    if row.data.get("kind") in StageKind.values:
        return str(row.data["kind"])
    value = row.data.get("type")
    told = TYPES.get(value) if isinstance(value, int) and not isinstance(value, bool) else None
    if told is None and value is not None:
        row.mend("type", say(_("A column is of type 1, 2 or 3; its kind is guessed from its name.")))
    return "wait" if told == "work" and kind_in(name) is StageKind.WAIT else told


def limit(row: KaitenRow) -> int | None:
    """A limit of sizes instead of cards has no place in Baton."""
    told = row.count("wip_limit")
    if told is not None and row.data.get("wip_limit_type") == BY_SIZE:
        row.ledger.left_out[SIZE_LIMIT] += 1
        return None
    return told


def counts(row: KaitenRow) -> str:
    """Told beside the format, which knows cards and sizes only."""
    return row.ref("limit_counts") or LimitCounts.CARDS


SIZE_LIMIT = "limit by size"


def stuck_after(row: KaitenRow) -> int | None:
    if row.data.get("stuck_after_minutes") is not None:
        return row.count("stuck_after_minutes")
    days, hours, minutes = (
        row.count(f"last_moved_warning_after_{unit}") or 0 for unit in ("days", "hours", "minutes")
    )
    return days * WORKING_DAY_MINUTES + hours * 60 + minutes or None


def lanes(rows: Iterable[KaitenRow], boards: Collection[str]) -> tuple[PlannedLane, ...]:
    """From top to bottom. The only lane of a board is none: it divides nothing."""
    usable = []
    for row in rows:
        if on_a_board(row, boards):
            if row.data.get("condition") == DELETED:
                row.leave_out("deleted lane")
            else:
                usable.append(row)
    found = []
    for board in boards:
        theirs = [row for row in usable if row.ref("board_id") == board]
        if (
            len(theirs) == 1
            and theirs[0].count("wip_limit") is None
            and theirs[0].data.get("kept") is not True
        ):
            theirs[0].leave_out("only lane")
        else:
            found += planned_lanes(board, theirs)
    return tuple(found)


def planned_lanes(board: str, rows: Sequence[KaitenRow]) -> list[PlannedLane]:
    ordered = sorted(rows, key=lambda row: (row.place("sort_order"), row.id))
    return [
        PlannedLane(
            row.id,
            row.named("title", 200) or f"#{row.id}",
            board,
            order,
            archived=row.data.get("condition") == 2,
            wip_limit=limit(row),
            limit_counts=counts(row),
        )
        for order, row in enumerate(ordered)
    ]


def cell_limits(
    rows: Iterable[KaitenRow], columns: Collection[str], lanes: Collection[str]
) -> tuple[PlannedCellLimit, ...]:
    found: dict[tuple[str, str], PlannedCellLimit] = {}
    for row in rows:
        column, lane, told = (
            row.ref("column_id"),
            row.ref("lane_id"),
            row.count("wip_limit") or row.count("limit"),
        )
        if column is None or lane is None or column not in columns or lane not in lanes:
            row.leave_out("limit of a cell that is not there")
        elif row.data.get("wip_limit_type") == BY_SIZE:
            row.leave_out(SIZE_LIMIT)
        elif told is None:
            row.leave_out("cell without a limit")
        elif (column, lane) in found:
            row.set_aside(say(_("The cell has a limit already; the first one is kept.")))
        else:
            found[column, lane] = PlannedCellLimit(column, lane, told)
    return tuple(found.values())


def gone_columns(
    known: Sequence[PlannedColumn], mentioned: dict[str, str], boards: Collection[str]
) -> tuple[PlannedColumn, ...]:
    """Columns that the history still names (``mentioned``: by their board) come back archived, at the end."""
    present = {one.external_id for one in known}
    gone = sorted(set(mentioned) - present)
    return tuple(
        PlannedColumn(one, f"#{one}", mentioned[one], len(known) + order, archived=True, placeholder=True)
        for order, one in enumerate(gone)
        if mentioned[one] in boards
    )
