from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.boards.access import finding, finding_words
from baton.boards.api.arranged import restructured, sent
from baton.boards.api.router import routes
from baton.boards.models import Column
from baton.boards.news.structure_told import StructureChanged
from baton.boards.schemas.structure import (
    ColumnEdit,
    ColumnIn,
    ColumnLeaving,
    ColumnSettings,
    LimitIn,
    Parts,
)
from baton.boards.structure import archiving_columns as archiving
from baton.boards.structure import arranging_columns as columns
from baton.boards.structure import splitting_columns
from baton.boards.structure.limiting_cells import limit_cell


@routes.post("/boards/{board_id}/columns", response=StructureChanged)
def add_column(request: MemberRequest, board_id: int, column: ColumnIn) -> Any:
    """A column directly to the left of another one, or at the right end."""
    member = request.member
    made = columns.add_column(
        finding.board(board_id, member),
        column.name,
        kind=column.kind,
        above=neighbour(column.above, member),
        by=member,
        **settings(column, "name", "kind", "above"),
    )
    return restructured(member, board_id, made.id)


@routes.patch("/columns/{column_id}", response=StructureChanged)
def change_column(request: MemberRequest, column_id: int, changes: ColumnEdit) -> Any:
    """Rename, set limit, norm, hint, job function, kind; put it to the left of another column beside it."""
    member = request.member
    column = finding.column(column_id, member)
    wanted = settings(changes, "above", "responsible")
    if wanted:
        heir = finding_words.member(changes.responsible, member) if changes.responsible else None
        columns.change_column(column, responsible=heir, by=member, **wanted)
    if "above" in changes.model_fields_set:
        columns.reorder_column(column, above=neighbour(changes.above, member), by=member)
    return restructured(member, column.board_id, column_id)


@routes.post("/columns/{column_id}/split", response=StructureChanged)
def split_column(request: MemberRequest, column_id: int, sub_columns: Parts) -> Any:
    """Add sub-columns at its right end; the cards of a column without any go into the first."""
    member = request.member
    column = finding.column(column_id, member)
    splitting_columns.split_column(column, sub_columns.parts, by=member)
    return restructured(member, column.board_id, column_id)


@routes.post("/columns/{column_id}/archive", response=StructureChanged)
def archive_column(request: MemberRequest, column_id: int, leaving: ColumnLeaving) -> Any:
    """Take it off the board with its sub-columns; its cards go to another column."""
    member = request.member
    column = finding.column(column_id, member)
    archiving.archive_column(
        column,
        cards_to=neighbour(leaving.cards_to, member),
        reason=leaving.reason,
        responsible=finding_words.member(leaving.responsible, member) if leaving.responsible else None,
        by=member,
    )
    return restructured(member, column.board_id, column_id)


@routes.post("/columns/{column_id}/restore", response=StructureChanged)
def restore_column(request: MemberRequest, column_id: int) -> Any:
    column = archiving.restore_column(finding.column(column_id, request.member), by=request.member)
    return restructured(request.member, column.board_id, column_id)


@routes.put("/columns/{column_id}/lanes/{lane_id}/limit", response=StructureChanged)
def limit_column_in_lane(request: MemberRequest, column_id: int, lane_id: int, limit: LimitIn) -> Any:
    """The limit of the cell where the column and the lane cross."""
    member = request.member
    column = finding.column(column_id, member)
    limit_cell(column, finding.lane(lane_id, member), wip_limit=limit.wip_limit, by=member)
    return restructured(member, column.board_id, column_id)


def neighbour(pk: int | None, member: Member) -> Column | None:
    return finding.column(pk, member) if pk else None


def settings(given: ColumnSettings, *besides: str) -> dict[str, Any]:
    """What was sent of a column's settings; no job function and no clock are empty texts in the row."""
    wanted = sent(given, *besides)
    return wanted | {name: wanted[name] or "" for name in ("job_function", "clock") if name in wanted}
