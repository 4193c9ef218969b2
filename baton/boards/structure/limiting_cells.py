"""Limit the cards where a column and a lane cross."""

from baton.accounts.models import Member
from baton.boards.access import finding
from baton.boards.models import CellLimit, Column, Lane
from baton.boards.news.structure_facts import CellLimitSet
from baton.boards.structure.arranging import board_in_turn, tell
from baton.boards.structure.refusals import OtherBoard


def limit_cell(column: Column, lane: Lane, *, wip_limit: int | None, by: Member) -> None:
    """At most ``wip_limit`` cards (or planned hours, where the column counts them) in this column and lane;
    None: no limit. Raises OtherBoard."""
    with board_in_turn(column.board, by) as (workspace, board):
        column, lane = finding.column(column.pk, by), finding.lane(lane.pk, by)
        if lane.board_id != board.id:
            raise OtherBoard(name=lane.name)
        cell = CellLimit.objects.filter(column=column, lane=lane)
        if wip_limit is None:
            cell.delete()
        elif not cell.update(wip_limit=wip_limit):
            CellLimit.objects.create(column=column, lane=lane, wip_limit=wip_limit)
        told = {"column": column.id, "name": column.name, "lane": lane.id, "wip_limit": wip_limit}
        tell(workspace, board, CellLimitSet, by, **told)
