from typing import Any

from django.utils import translation

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding, finding_words
from baton.boards.api.arranged import arranged, restructured, sent
from baton.boards.api.router import routes
from baton.boards.news.structure import archived_parts_of
from baton.boards.news.structure_told import ArchivedParts, Arranged, StructureChanged, TemplateTold
from baton.boards.schemas.structure import BoardEdit, LimitIn
from baton.boards.structure import arranging_boards as boards
from baton.boards.templates_of_work import TEMPLATES


@routes.get("/board-templates", response=list[TemplateTold])
def board_templates(request: MemberRequest) -> Any:
    """The boards one can begin with, in the language of the workspace: a board is built in it."""
    access.demand_team(request.member)
    with translation.override(request.member.workspace.language):
        return [template.told for template in TEMPLATES.values()]


@routes.patch("/boards/{board_id}", response=StructureChanged)
def change_board(request: MemberRequest, board_id: int, changes: BoardEdit) -> Any:
    """Rename, describe, set its rules and its cards' faces; move it to a space, directly above a board."""
    member = request.member
    board = finding.board(board_id, member)
    wanted = sent(changes, "space", "above")
    if wanted:
        boards.change_board(board, by=member, **wanted)
    if {"space", "above"} & changes.model_fields_set:
        space = finding.space(changes.space, member) if changes.space else board.space
        above = finding.board(changes.above, member) if changes.above else None
        boards.place_board(board, space=space, above=above, by=member)
    return restructured(member, board_id, board_id)


@routes.post("/boards/{board_id}/archive", response=Arranged)
def archive_board(request: MemberRequest, board_id: int) -> Any:
    boards.archive_board(finding.board(board_id, request.member), by=request.member)
    return arranged(request.member, board_id)


@routes.post("/boards/{board_id}/restore", response=Arranged)
def restore_board(request: MemberRequest, board_id: int) -> Any:
    boards.restore_board(finding.board(board_id, request.member), by=request.member)
    return arranged(request.member, board_id)


@routes.get("/boards/{board_id}/archived", response=ArchivedParts)
def archived_parts(request: MemberRequest, board_id: int) -> Any:
    """The columns and lanes that can be brought back."""
    access.demand_team(request.member)
    return archived_parts_of(finding.board(board_id, request.member))


@routes.put("/boards/{board_id}/person-limits/{member_id}", response=StructureChanged)
def limit_person(request: MemberRequest, board_id: int, member_id: int, limit: LimitIn) -> Any:
    """Somebody's own limit of cards in progress on this board."""
    member = request.member
    person = finding_words.member(member_id, member)
    boards.limit_person(finding.board(board_id, member), person, wip_limit=limit.wip_limit, by=member)
    return restructured(member, board_id, board_id)
