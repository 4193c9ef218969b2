"""Arrange the lanes of a running board: add, change, reorder."""

from collections import defaultdict
from typing import Any

from django.db.models import F, QuerySet

from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.access import finding
from baton.boards.models import Board, Card, CardQuerySet, ClassOfService, Column, Lane, LimitCounts, Stay
from baton.boards.news.facts import about
from baton.boards.news.structure_facts import CardRelaned, LaneAdded, LaneChanged, LaneReordered
from baton.boards.ordering import rank_directly_above
from baton.boards.structure.arranging import board_in_turn, demand_choice, demand_storable, named, tell, write
from baton.boards.structure.refusals import OtherBoard
from baton.boards.structure.taking_along import line_up


def add_lane(
    board: Board,
    name: str,
    *,
    by: Member,
    above: Lane | None = None,
    wip_limit: int | None = None,
    limit_counts: str = LimitCounts.CARDS,
    class_of_service: str = "",
) -> Lane:
    """A lane directly above another one, or at the bottom. The first of a board takes all its cards in."""
    with board_in_turn(board, by) as (workspace, board):
        first = not board.lanes.filter(archived_at=None).exists()
        place = rank_directly_above(above, board.lanes.all())
        demand_choice(limit_counts, LimitCounts.values)
        demand_choice(class_of_service, ["", *ClassOfService.values])
        lane = Lane(
            board=board,
            name=named(name),
            rank=place,
            wip_limit=wip_limit,
            limit_counts=limit_counts,
            class_of_service=class_of_service,
        )
        demand_storable(lane).save()
        tell(workspace, board, LaneAdded, by, lane=lane.id, name=lane.name)
        if first:
            relane(Card.objects.filter(board=board), lane, workspace, by)
        return lane


def fill_lane(lane: Lane, cards: QuerySet[Card], *, by: Member) -> None:
    """These cards of its board get the lane, behind those that are in it."""
    with board_in_turn(lane.board, by) as (workspace, board):
        cells: dict[Column, list[Card]] = defaultdict(list)
        coming = Card.objects.on_board().filter(pk__in=cards.values("pk"), board=board).exclude(lane=lane)
        for card in coming.select_related("column").order_by("rank", "id"):
            cells[card.column].append(card)
        for column, arriving in cells.items():
            line_up(arriving, column, lane)
        come = [card.pk for arriving in cells.values() for card in arriving]
        relane(Card.objects.filter(pk__in=come), lane, workspace, by, "lane", "rank")


def relane(cards: CardQuerySet, lane: Lane | None, workspace: Workspace, by: Member, *parts: str) -> None:
    """They stay in their columns: no move, no new stay. ``parts``: of the face, what is told."""
    cards.update(lane=lane, version=F("version") + 1)
    Stay.objects.filter(card__in=cards.values("pk"), left_at=None, voided_at=None).update(lane=lane)
    told = [
        CardRelaned(**about(card, *(parts or ("lane",)))) for card in cards.on_board().order_by("rank", "id")
    ]
    log.record_all(workspace, told, by=by)


def change_lane(lane: Lane, *, by: Member, **changes: Any) -> Lane:
    """Change its ``name``, ``wip_limit`` (None: no limit), ``limit_counts`` or ``class_of_service``."""
    with board_in_turn(lane.board, by) as (workspace, board):
        lane = finding.lane(lane.pk, by)
        if "name" in changes:
            changes["name"] = named(changes["name"])
        demand_choice(changes.get("limit_counts", lane.limit_counts), LimitCounts.values)
        demand_choice(changes.get("class_of_service", ""), ["", *ClassOfService.values])
        if changed := write(lane, changes):
            tell(workspace, board, LaneChanged, by, lane=lane.id, name=lane.name, changed=changed)
        return lane


def reorder_lane(lane: Lane, *, above: Lane | None, by: Member) -> Lane:
    """Put the lane directly above another one, or at the bottom."""
    with board_in_turn(lane.board, by) as (workspace, board):
        lane = finding.lane(lane.pk, by)
        if above is not None and above.board_id != board.id:
            raise OtherBoard(name=above.name)
        others = board.lanes.exclude(pk=lane.pk)
        if write(lane, {"rank": rank_directly_above(above, others)}):
            tell(workspace, board, LaneReordered, by, lane=lane.id, name=lane.name)
        return lane
