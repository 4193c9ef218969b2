"""Arrange the columns of a running board: add, change, reorder."""

from typing import Any

from baton.accounts.models import JobFunction, Member, Workspace
from baton.boards.access import finding
from baton.boards.models import Board, Clock, Column, LimitCounts, StageKind
from baton.boards.news.structure_facts import ColumnAdded, ColumnChanged, ColumnReordered
from baton.boards.ordering import rank_directly_above
from baton.boards.stages import parts_of, stages_of
from baton.boards.structure.arranging import board_in_turn, demand_choice, demand_storable, named, tell, write
from baton.boards.structure.refusals import KindOfParent, OnlyOfAQueue, OnlyOfAWait, OtherBoard
from baton.boards.structure.restaging import let_waits_follow, restage


def add_column(
    board: Board,
    name: str,
    *,
    kind: str,
    by: Member,
    above: Column | None = None,
    **settings: Any,
) -> Column:
    """A column directly to the left of ``above``, or at the right end. ``settings`` as in ``change_column``;
    sub-columns are made by splitting."""
    with board_in_turn(board, by) as (workspace, board):
        rank = rank_directly_above(above, board.columns.filter(parent=None))
        column = Column(board=board, name=named(name), kind=kind, rank=rank)
        for key, value in fitting(column, {"kind": kind, **settings}).items():
            setattr(column, key, value)
        demand_storable(column).save()
        tell(workspace, board, ColumnAdded, by, column=column.id, name=column.name)
        return column


def change_column(column: Column, *, by: Member, responsible: Member | None = None, **changes: Any) -> Column:
    """Change ``name``, ``kind``, ``wip_limit``, ``limit_counts``, ``job_function``, ``pulled``, ``clock``,
    ``hint`` or ``stuck_after_minutes`` (working minutes). A change of kind takes the cards along: where
    the column becomes a stage in progress, ``responsible`` takes those that nobody holds.

    Raises KindOfParent, OnlyOfAQueue, OnlyOfAWait, CardsWithoutResponsible, NotInTheTeam.
    """
    with board_in_turn(column.board, by) as (workspace, board):
        column = finding.column(column.pk, by)
        changed = write(column, fitting(column, changes))
        if "kind" in changed or "clock" in changed:
            carry_down(column, changed, responsible, workspace, by)
        if changed:
            tell(workspace, board, ColumnChanged, by, column=column.id, name=column.name, changed=changed)
        return column


def fitting(column: Column, changes: dict[str, Any]) -> dict[str, Any]:
    """``changes`` made whole: what only a queue or only a wait has goes when the kind goes."""
    if "name" in changes:
        changes["name"] = named(changes["name"])
    kind = changes.get("kind", column.kind)
    demand_choice(kind, StageKind.values)
    if column.parent is not None and kind != column.parent.kind:
        raise KindOfParent(column=column.parent.name)
    demand_choice(changes.get("limit_counts", column.limit_counts), LimitCounts.values)
    demand_choice(changes.get("job_function", ""), ("", *JobFunction.values))
    demand_choice(changes.get("clock", ""), ("", *Clock.values))
    if kind != StageKind.QUEUE:
        if changes.get("pulled"):
            raise OnlyOfAQueue
        changes["pulled"] = False
    if kind != StageKind.WAIT:
        if changes.get("clock"):
            raise OnlyOfAWait
        changes["clock"] = ""
    elif not changes.get("clock", column.clock):
        changes["clock"] = Clock.OURS
    return changes


def carry_down(
    column: Column, changed: list[str], responsible: Member | None, workspace: Workspace, by: Member
) -> None:
    """The sub-columns have the kind of their column, and the cards of a column its kind."""
    parts_of(column).update(kind=column.kind, clock=column.clock)
    if column.kind != StageKind.QUEUE:
        parts_of(column).update(pulled=False)
    stages = stages_of(column)
    if "kind" in changed:
        restage(stages, responsible=responsible, workspace=workspace, by=by)
    else:
        let_waits_follow(stages)


def reorder_column(column: Column, *, above: Column | None, by: Member) -> Column:
    """Put the column directly to the left of another one beside it, or at the right end."""
    with board_in_turn(column.board, by) as (workspace, board):
        column = finding.column(column.pk, by)
        if above is not None and above.board_id != board.id:
            raise OtherBoard(name=above.name)
        siblings = board.columns.filter(parent=column.parent).exclude(pk=column.pk)
        if write(column, {"rank": rank_directly_above(above, siblings)}):
            tell(workspace, board, ColumnReordered, by, column=column.id, name=column.name)
        return column
