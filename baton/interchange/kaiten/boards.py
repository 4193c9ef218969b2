"""Boards, each in the space of its primary place."""

from __future__ import annotations

from collections.abc import Iterable

from baton.boards.models import LimitCounts
from baton.interchange.kaiten.markup import markdown_of
from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.plan import PlannedBoard


def boards(rows: Iterable[KaitenRow], spaces: Iterable[str]) -> tuple[PlannedBoard, ...]:
    known = set(spaces)
    return tuple(board(row, known) for row in rows)


def board(row: KaitenRow, spaces: set[str]) -> PlannedBoard:
    space = row.ref("space_id")
    description = row.text("description")
    return PlannedBoard(
        row.id,
        row.named("title", 200) or f"#{row.id}",
        markdown_of(description) if description.lstrip().startswith("<") else description,
        archived=row.data.get("archived") is True,
        space=space if space in spaces else None,
        limit_rule=row.ref("limit_rule"),
        person_limit=row.count("person_limit"),
        person_limit_counts=row.ref("person_limit_counts") or LimitCounts.CARDS,
    )
