"""Archive a lane and bring it back: its cards go to another lane, history stays."""

from baton.accounts.models import Member, Workspace
from baton.boards.access import finding
from baton.boards.models import Board, Card, Lane
from baton.boards.news.structure_facts import LaneArchived, LaneRestored
from baton.boards.refusals import ReasonNeeded
from baton.boards.structure.arranging import board_in_turn, tell, write
from baton.boards.structure.arranging_lanes import relane
from baton.boards.structure.refusals import Archived, LaneHoldsCards, OtherBoard
from baton.boards.structure.taking_along import demand_room, take_along
from baton.kit import clock


def archive_lane(lane: Lane, *, by: Member, cards_to: Lane | None = None, reason: str = "") -> Lane:
    """Take a lane off the board. Its cards go to the lane ``cards_to`` in their columns for this ``reason``;
    after the last lane the board has none, and its cards stay in their columns.

    Raises LaneHoldsCards, ReasonNeeded, OtherBoard, Archived, ColumnIsFull.
    """
    with board_in_turn(lane.board, by) as (workspace, board):
        lane = finding.lane(lane.pk, by)
        if lane.archived_at is not None:
            return lane
        write(lane, {"archived_at": clock.now()})
        if has_lanes(board):
            empty(lane, cards_to, reason, workspace, by)
        else:
            relane(Card.objects.filter(board=board), None, workspace, by)
        told = {"lane": lane.id, "name": lane.name, "cards_to": cards_to.id if cards_to else None}
        tell(workspace, board, LaneArchived, by, **told)
        return lane


def empty(lane: Lane, cards_to: Lane | None, reason: str, workspace: Workspace, by: Member) -> None:
    cards = Card.objects.on_board().filter(lane=lane)
    if not cards.exists():
        return
    if cards_to is None:
        seen = Card.objects.seen_by(by).on_board().filter(lane=lane).order_by("rank", "id")
        raise LaneHoldsCards(lane=lane.name, cards=list(seen.values("id", "number", "title")))
    to = finding.lane(cards_to.pk, by)
    if to.board_id != lane.board_id:
        raise OtherBoard(name=to.name)
    if to.archived_at is not None:
        raise Archived(name=to.name)
    if not reason.strip():
        raise ReasonNeeded
    columns = {card.column for card in cards.select_related("column__parent", "column__board")}
    take_along(cards, place=lambda card: (card.column, to), workspace=workspace, by=by, reason=reason.strip())
    for column in columns:
        demand_room(column, to)


def restore_lane(lane: Lane, *, by: Member) -> Lane:
    """Bring a lane back to its old place. The only lane of a board takes all its cards in."""
    with board_in_turn(lane.board, by) as (workspace, board):
        lane = finding.lane(lane.pk, by)
        if lane.archived_at is None:
            return lane
        first = not has_lanes(board)
        write(lane, {"archived_at": None})
        tell(workspace, board, LaneRestored, by, lane=lane.id, name=lane.name)
        if first:
            relane(Card.objects.filter(board=board), lane, workspace, by)
        return lane


def has_lanes(board: Board) -> bool:
    return board.lanes.filter(archived_at=None).exists()
