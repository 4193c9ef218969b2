from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.boards.access import finding
from baton.boards.api.arranged import restructured, sent
from baton.boards.api.router import routes
from baton.boards.models import Lane
from baton.boards.news.structure_told import StructureChanged
from baton.boards.schemas.structure import LaneEdit, LaneIn, LaneLeaving
from baton.boards.structure import archiving_lanes as archiving
from baton.boards.structure import arranging_lanes as lanes


@routes.post("/boards/{board_id}/lanes", response=StructureChanged)
def add_lane(request: MemberRequest, board_id: int, lane: LaneIn) -> Any:
    """A lane directly above another one, or at the bottom; the first takes all cards of the board in."""
    member = request.member
    board = finding.board(board_id, member)
    above = neighbour(lane.above, member)
    made = lanes.add_lane(
        board,
        lane.name,
        above=above,
        wip_limit=lane.wip_limit,
        limit_counts=lane.limit_counts,
        class_of_service=lane.class_of_service,
        by=member,
    )
    return restructured(member, board_id, made.id)


@routes.patch("/lanes/{lane_id}", response=StructureChanged)
def change_lane(request: MemberRequest, lane_id: int, changes: LaneEdit) -> Any:
    """Rename it, set its limit, or put it directly above another lane."""
    member = request.member
    lane = finding.lane(lane_id, member)
    wanted = sent(changes, "above")
    if wanted:
        lanes.change_lane(lane, by=member, **wanted)
    if "above" in changes.model_fields_set:
        lanes.reorder_lane(lane, above=neighbour(changes.above, member), by=member)
    return restructured(member, lane.board_id, lane_id)


@routes.post("/lanes/{lane_id}/archive", response=StructureChanged)
def archive_lane(request: MemberRequest, lane_id: int, leaving: LaneLeaving) -> Any:
    """Take it off the board; its cards go to another lane."""
    member = request.member
    lane = finding.lane(lane_id, member)
    archiving.archive_lane(
        lane, cards_to=neighbour(leaving.cards_to, member), reason=leaving.reason, by=member
    )
    return restructured(member, lane.board_id, lane_id)


@routes.post("/lanes/{lane_id}/restore", response=StructureChanged)
def restore_lane(request: MemberRequest, lane_id: int) -> Any:
    lane = archiving.restore_lane(finding.lane(lane_id, request.member), by=request.member)
    return restructured(request.member, lane.board_id, lane_id)


def neighbour(pk: int | None, member: Member) -> Lane | None:
    return finding.lane(pk, member) if pk else None
