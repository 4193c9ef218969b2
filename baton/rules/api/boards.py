"""Boards with their rules as templates of the workspace's own."""

from typing import Any

from ninja import Status

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding, finding_words
from baton.boards.api.arranged import arranged
from baton.boards.news.structure_told import Arranged
from baton.boards.structure.keeping_board_templates import change_board_template, remove_board_template
from baton.rules.api.router import routes
from baton.rules.schemas import (
    BoardByTemplateIn,
    BoardByTemplateOut,
    BoardTemplateEdit,
    BoardTemplateIn,
    BoardTemplateOut,
)
from baton.rules.telling_templates import board_templates_told
from baton.rules.templating import build_with_rules, keep_with_rules


@routes.get("/own-board-templates", response=list[BoardTemplateOut])
def own_board_templates(request: MemberRequest, archived: bool = False) -> Any:
    """By name; with ``archived`` also those that are offered no more. For the shipped ones see
    GET /board-templates."""
    member = request.member
    access.demand_manage(member)
    rows = finding_words.board_templates_seen_by(member).order_by("name", "id")
    return board_templates_told(rows if archived else rows.filter(archived_at=None))


@routes.post("/boards/{board_id}/template", response=Arranged)
def keep_board_as_template(request: MemberRequest, board_id: int, sent: BoardTemplateIn) -> Any:
    """The structure of the board as it is now: columns, policies, gates, lanes, limits, faces of cards,
    fields of its own, rules. No cards."""
    member = request.member
    board = finding.board(board_id, member)
    made = keep_with_rules(board, sent.name, description=sent.description, rules=sent.rules, by=member)
    return arranged(member, made.pk)


@routes.patch("/own-board-templates/{board_template_id}", response=Arranged)
def change_own_board_template(
    request: MemberRequest, board_template_id: int, changes: BoardTemplateEdit
) -> Any:
    member = request.member
    access.demand_manage(member)
    template = finding_words.board_template(board_template_id, member)
    change_board_template(template, by=member, **changes.model_dump(exclude_unset=True))
    return arranged(member, board_template_id)


@routes.delete("/own-board-templates/{board_template_id}", response={204: None})
def remove_own_board_template(request: MemberRequest, board_template_id: int) -> Any:
    """The boards that were built from it stay."""
    access.demand_manage(request.member)
    remove_board_template(finding_words.board_template(board_template_id, request.member), by=request.member)
    return Status(204, None)


@routes.post("/spaces/{space_id}/boards-by-template", response=BoardByTemplateOut)
def build_board_by_template(request: MemberRequest, space_id: int, sent: BoardByTemplateIn) -> Any:
    """A board with all that a template of the workspace's own holds, its rules too."""
    member = request.member
    space = finding.space(space_id, member)
    access.demand_manage(member)
    template = finding_words.board_template(sent.template, member)
    built, rules = build_with_rules(template, space, sent.name, by=member)
    return arranged(member, built.board.pk) | {"rules": rules, "left_out": built.left_out}
