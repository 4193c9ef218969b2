from dataclasses import asdict
from typing import Any

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.boards.access import finding
from baton.boards.access.finding import named
from baton.boards.api.router import routes
from baton.boards.api.warning import moved_told
from baton.boards.models import Card, Column
from baton.boards.relay.pulling import take_next, take_this
from baton.boards.relay.queues import in_order, loads, queues_of
from baton.boards.schemas.cards import CardChanged
from baton.boards.schemas.relay import QueueOut


@routes.get("/boards/{board_id}/queues", response=list[QueueOut])
def board_queues(request: MemberRequest, board_id: int) -> Any:
    """The shared queues of a board, each with its order and everybody's load."""
    member = request.member
    board = finding.board(board_id, member)
    access.demand_team(member)
    return [queue_told(column, member) for column in queues_of(board).select_related("board")]


@routes.get("/columns/{column_id}/queue", response=QueueOut)
def column_queue(request: MemberRequest, column_id: int) -> Any:
    member = request.member
    column = finding.column(column_id, member)
    access.demand_team(member)
    return queue_told(column, member)


@routes.post("/columns/{column_id}/take-next", response=CardChanged)
def take_next_card(request: MemberRequest, column_id: int) -> Any:
    """Take the first card of the queue that is not blocked into the stage behind it."""
    return moved_told(take_next(named(Column, column_id, request.member), by=request.member))


@routes.post("/cards/{card_id}/take", response=CardChanged)
def take_card(request: MemberRequest, card_id: int) -> Any:
    """Take this card: out of a shared queue, or elsewhere when nobody holds it."""
    return moved_told(take_this(named(Card, card_id, request.member), by=request.member))


def queue_told(column: Column, member: Member) -> dict[str, Any]:
    return {
        "column": column.id,
        "name": column.name,
        "job_function": column.job_function,
        "cards": list(in_order(column, member).values_list("id", flat=True)),
        "load": [asdict(load) for load in loads(column, member)],
    }
