from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding, finding_words
from baton.boards.api.arranged import arranged, sent
from baton.boards.api.router import routes
from baton.boards.news.structure_told import Arranged
from baton.boards.schemas.structure import BoardIn, SpaceEdit, SpaceIn
from baton.boards.structure import arranging_spaces as spaces
from baton.boards.structure.arranging_boards import add_board
from baton.boards.structure.building_boards import build_board, template_called


@routes.post("/spaces", response=Arranged)
def add_space(request: MemberRequest, space: SpaceIn) -> Any:
    """A space at the end of the list; a private one is seen by whoever makes it and the members named."""
    member = request.member
    people = [finding_words.member(pk, member) for pk in space.members]
    made = spaces.add_space(space.name, private=space.private, members=people, by=member)
    return arranged(member, made.id)


@routes.patch("/spaces/{space_id}", response=Arranged)
def change_space(request: MemberRequest, space_id: int, changes: SpaceEdit) -> Any:
    """Rename, open or close, name its members, or put it directly above another space."""
    member = request.member
    space = finding.space(space_id, member)
    wanted = sent(changes, "above")
    if "members" in wanted:
        wanted["members"] = [finding_words.member(pk, member) for pk in changes.members]
    if wanted:
        spaces.change_space(space, by=member, **wanted)
    if "above" in changes.model_fields_set:
        above = finding.space(changes.above, member) if changes.above else None
        spaces.reorder_space(space, above=above, by=member)
    return arranged(member, space_id)


@routes.post("/spaces/{space_id}/archive", response=Arranged)
def archive_space(request: MemberRequest, space_id: int) -> Any:
    spaces.archive_space(finding.space(space_id, request.member), by=request.member)
    return arranged(request.member, space_id)


@routes.post("/spaces/{space_id}/restore", response=Arranged)
def restore_space(request: MemberRequest, space_id: int) -> Any:
    spaces.restore_space(finding.space(space_id, request.member), by=request.member)
    return arranged(request.member, space_id)


@routes.post("/spaces/{space_id}/boards", response=Arranged)
def add_board_to_space(request: MemberRequest, space_id: int, board: BoardIn) -> Any:
    """An empty board, or one built from a template: see GET /board-templates."""
    member = request.member
    space = finding.space(space_id, member)
    if board.template is None:
        made = add_board(space, board.name, by=member)
    else:
        made = build_board(space, board.name, template=template_called(board.template), by=member)
    return arranged(member, made.id)
