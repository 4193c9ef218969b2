from typing import Any

from ninja import Status

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.boards.access import finding, finding_content
from baton.desk.api.router import routes
from baton.desk.views import keeping
from baton.desk.views.telling import view_told, views_seen_by
from baton.desk.views_schemas import DefaultViewIn, ViewEdit, ViewIn, ViewOut


@routes.get("/views", response=list[ViewOut])
def views(request: MemberRequest) -> Any:
    """The views I keep, the team's, and those shared with me."""
    return views_seen_by(request.member)


@routes.post("/views", response=ViewOut)
def keep_view(request: MemberRequest, sent: ViewIn) -> Any:
    """Keep a filter and how its cards are shown, under a name."""
    member = request.member
    shape = sent.model_dump(exclude={"named"})
    return view_told(keeping.keep(by=member, named=people(sent.named, member), **shape), member)


@routes.patch("/views/{view_id}", response=ViewOut)
def change_view(request: MemberRequest, view_id: int, sent: ViewEdit) -> Any:
    """Change the fields that are sent, and only those."""
    member = request.member
    view = keeping.seen(view_id, member)
    named = people(sent.named, member) if sent.named is not None else None
    shape = sent.model_dump(exclude_unset=True, exclude={"named"})
    return view_told(keeping.change(view, by=member, named=named, **shape), member)


@routes.delete("/views/{view_id}", response={204: None})
def remove_view(request: MemberRequest, view_id: int) -> Any:
    keeping.remove(keeping.seen(view_id, request.member), by=request.member)
    return Status(204, None)


@routes.put("/boards/{board_id}/default-view", response={204: None})
def set_default_view(request: MemberRequest, board_id: int, sent: DefaultViewIn) -> Any:
    """In which view of the team's the board opens; null: as it stands."""
    member = request.member
    board = finding.board(board_id, member)
    access.demand_manage(member)
    view = keeping.seen(sent.view, member) if sent.view is not None else None
    keeping.open_in(board, view, by=member)
    return Status(204, None)


def people(ids: list[int], member: Member) -> list[Member]:
    return [finding_content.member(each, member) for each in dict.fromkeys(ids)]
