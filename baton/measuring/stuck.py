"""Cards that have been in their column for longer than is normal there."""

from datetime import timedelta
from typing import Any

from baton.accounts.models import Member
from baton.boards.answers.opening import kept_norms_of
from baton.boards.models import Board, Card, Column
from baton.calendars.arithmetic import working_ages
from baton.calendars.queries import calendar_of_workspace
from baton.kit import clock
from baton.measuring.selecting import Selection

MINUTE = timedelta(minutes=1)
CLIENTS, SUPPLIERS = "client", "supplier"


def stuck_for(selection: Selection, *, by: Member) -> dict[str, Any]:
    """In working minutes, against the column's own 50th, 85th and 95th percentile; until 20 cards have passed
    it, against its stated norm. Raises NotSeen, NotAllowed."""
    boards = selection.boards_for(by)
    calendar = calendar_of_workspace(by.workspace)
    norms = kept_norms_of(boards, calendar)
    measured = Column.objects.filter(board__in=boards, archived_at=None).order_by("board", "rank", "id")
    columns = {column.pk: column for column in measured if column.tells_age}
    cards = list(
        selection.cards_for(by)
        .on_board()
        .filter(column__in=columns)
        .select_related("project")
        .prefetch_related("waits", "blockers")
    )
    ages = working_ages((card.entered_at for card in cards), clock.now(), calendar)
    rows = [
        told(card, columns[card.column_id], age // MINUTE, level)
        for card, age in zip(cards, ages, strict=True)
        if (level := level_of(age // MINUTE, columns[card.column_id], norms.get(card.column_id)))
    ]
    rows.sort(key=lambda row: (-row["level"], -row["minutes"]))
    return {
        "columns": [about(column, norms.get(column.pk), boards) for column in columns.values()],
        "cards": rows,
    }


def level_of(minutes: int, column: Column, norm: list[int] | None) -> int:
    """1 above half of all, 2 above 85 %, 3 above 95 %; of a stated norm 2 above it and 3 above twice as
    much. 0 within what is normal."""
    if norm is not None:
        return sum(minutes > limit for limit in norm)
    stated = column.stuck_after_minutes
    if stated is None or minutes <= stated:
        return 0
    return 3 if minutes > 2 * stated else 2


def told(card: Card, column: Column, minutes: int, level: int) -> dict[str, Any]:
    return {
        "id": card.pk,
        "number": card.number,
        "title": card.title,
        "board": card.board_id,
        "column": column.pk,
        "holder": card.responsible_id,
        "client": card.project.client_id if card.project else None,
        "minutes": minutes,
        "level": level,
        "waiting_for": waited_for(card, column),
    }


def waited_for(card: Card, column: Column) -> str | None:
    """The client or a supplier: by a wait that runs, or a blocker that stands."""
    clocks = [wait.clock for wait in card.waits.all() if wait.until is None]
    clocks += [blocker.kind for blocker in card.blockers.all() if blocker.lifted_at is None]
    return next((whose for whose in (CLIENTS, SUPPLIERS) if whose in clocks), None)


def about(column: Column, norm: list[int] | None, boards: list[Board]) -> dict[str, Any]:
    return {
        "id": column.pk,
        "name": column.name,
        "board": column.board_id,
        "kind": column.kind,
        "norm": norm,
        "stated": column.stuck_after_minutes,
    }
