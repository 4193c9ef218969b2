"""WIP limits: of a column (with its sub-columns), a lane, a cell, a person."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Q

from baton.accounts.models import Member
from baton.boards.models import Board, Card, CellLimit, Column, Lane, LimitRule, PersonLimit, StageKind
from baton.boards.models.board import IN_PROGRESS
from baton.boards.refusals import ColumnIsFull, PersonIsFull
from baton.kit.errors import Refusal


@dataclass(frozen=True)
class Limit:
    """A limit that one more card would touch: the cards it counts and the refusal in words."""

    counts: Q
    most: int
    refusal: Refusal


def check(card: Card, *, to: Column, lane: Lane | None, holder: Member | None) -> list[Refusal]:
    """Refuse one card more than a limit allows, or (the board only warns) give the warnings in words."""
    return weigh(card, to.board, list(limits_touched(card, to=to, lane=lane, holder=holder)))


def check_new(card: Card) -> list[Refusal]:
    """The same for a card that is not on the board yet."""
    limits: list[Limit] = []
    if card.column.wip_limit:
        limits.append(column_limit(card.column))
    if card.column.parent and card.column.parent.wip_limit:
        limits.append(parent_limit(card.column.parent))
    if card.lane is not None:
        limits += [*lane_limit(card.lane, card.column), *cell_limit(card.lane, card.column)]
    if card.responsible is not None and card.column.is_in_progress:
        limits += person_limit(card.board, card.responsible)
    return weigh(card, card.board, limits)


def weigh(card: Card, board: Board, limits: list[Limit]) -> list[Refusal]:
    if not limits:
        return []
    others = Card.objects.on_board().filter(board=board).exclude(pk=card.pk)
    counts = others.aggregate(**{f"n{i}": Count("id", filter=limit.counts) for i, limit in enumerate(limits)})
    over = [limit.refusal for i, limit in enumerate(limits) if counts[f"n{i}"] >= limit.most]
    if over and board.limit_rule == LimitRule.REFUSE:
        raise over[0]
    return over


def limits_touched(card: Card, *, to: Column, lane: Lane | None, holder: Member | None) -> Iterator[Limit]:
    entering = card.column_id != to.id
    changing_lane = lane is not None and card.lane_id != lane.id
    if entering and to.wip_limit:
        yield column_limit(to)
    if entering and to.parent and to.parent.wip_limit and card.column.parent_id != to.parent_id:
        yield parent_limit(to.parent)
    if lane is not None and changing_lane:
        yield from lane_limit(lane, to)
    if lane is not None and (entering or changing_lane):
        yield from cell_limit(lane, to)
    newly_held = not card.is_in_progress or card.board_id != to.board_id or card.responsible != holder
    if holder is not None and to.is_in_progress and newly_held:
        yield from person_limit(to.board, holder)


def column_limit(column: Column) -> Limit:
    most = column.wip_limit or 0
    return Limit(Q(column=column), most, ColumnIsFull(place=column.name, limit=most))


def parent_limit(parent: Column) -> Limit:
    most = parent.wip_limit or 0
    return Limit(Q(column__parent=parent), most, ColumnIsFull(place=parent.name, limit=most))


def lane_limit(lane: Lane, column: Column) -> Iterator[Limit]:
    """A lane counts what is not done."""
    if lane.wip_limit and column.kind != StageKind.DONE:
        counted = Q(lane=lane) & ~Q(stage_kind=StageKind.DONE)
        yield Limit(counted, lane.wip_limit, ColumnIsFull(place=lane.name, limit=lane.wip_limit))


def cell_limit(lane: Lane, column: Column) -> Iterator[Limit]:
    cell = CellLimit.objects.filter(column=column, lane=lane).first()
    if cell is not None:
        place = f"{column.name} × {lane.name}"
        counted = Q(column=column, lane=lane)
        yield Limit(counted, cell.wip_limit, ColumnIsFull(place=place, limit=cell.wip_limit))


def person_limit(board: Board, holder: Member) -> Iterator[Limit]:
    own = PersonLimit.objects.filter(board=board, member=holder).first()
    most = own.wip_limit if own else board.person_limit
    if most:
        held = Q(responsible=holder, stage_kind__in=IN_PROGRESS)
        yield Limit(held, most, PersonIsFull(person=holder.name, limit=most))
