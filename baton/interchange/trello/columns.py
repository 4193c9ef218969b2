"""Lists become columns, open and closed ones alike; deleted ones come back when a move tells of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from baton.interchange.plan import PlannedColumn
from baton.interchange.rows import Row


def columns(board: Row) -> tuple[PlannedColumn, ...]:
    """From left to right by (pos, id): positions repeat, and an archived list keeps its place."""
    rows = sorted(board.rows("lists", "column", set()), key=lambda row: (row.position("pos"), row.id))
    return tuple(
        PlannedColumn(
            external_id=row.id,
            name=row.text("name").strip(),
            board=board.id,
            order=order,
            archived=row.flag("closed"),
            wip_limit=row.whole("softLimit") or None,
        )
        for order, row in enumerate(rows)
    )


def deleted_columns(
    board: Row, known: Iterable[PlannedColumn], mentioned: Iterable[str], told: Mapping[str, str]
) -> tuple[PlannedColumn, ...]:
    """Archived placeholders to the right of all others; `told`: list id to the name last told."""
    present = list(known)
    missing = sorted(set(mentioned) - {column.external_id for column in present})
    return tuple(
        PlannedColumn(
            external_id, told.get(external_id, ""), board.id, order, archived=True, placeholder=True
        )
        for order, external_id in enumerate(missing, start=len(present))
    )
