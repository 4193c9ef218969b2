"""WIP limits: of a column (with its sub-columns), a lane, a cell, a person."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, Subquery

from baton.accounts.models import Member
from baton.boards.counting import number_of
from baton.boards.models import Board, Card, CellLimit, Column, Lane, LimitRule, PersonLimit, StageKind
from baton.boards.models.board import IN_PROGRESS
from baton.boards.refusals import ColumnIsFull, PersonIsFull
from baton.boards.relay.one_look import Question, look
from baton.kit.errors import Refusal

# For a card that is not saved yet: no card has this number.
NO_CARD = 0


@dataclass(frozen=True)
class Limit:
    """A limit that one more card would touch: the cards it counts, how many it allows (a number, or what to
    ask), whose limit it is."""

    counted: Callable[..., Q]
    numbers: Mapping[str, int | None]
    most: int | Question
    place: str
    of_person: bool = False

    def refusal(self, most: int) -> Refusal:
        if self.of_person:
            return PersonIsFull(person=self.place, limit=most)
        return ColumnIsFull(place=self.place, limit=most)


def touched(
    card: Card, *, to: Column, lane: Lane | None, holder: Member | None, arriving: bool = False
) -> list[Limit]:
    """The limits that ``card`` comes under by going to ``to``; all of them when it is only ``arriving``."""
    entering = arriving or card.column_id != to.id
    changing_lane = arriving or card.lane_id != (lane.id if lane else None)
    limits: list[Limit] = []
    if entering and to.wip_limit:
        limits.append(Limit(in_column, {"column": to.id}, to.wip_limit, to.name))
    if to.parent and to.parent.wip_limit and (arriving or card.column.parent_id != to.parent_id):
        limits.append(Limit(in_parts, {"column": to.parent_id}, to.parent.wip_limit, to.parent.name))
    if lane is not None and (entering or changing_lane):
        limits += of_lane(lane, to, changing_lane)
    newly_held = arriving or not card.is_in_progress or card.board_id != to.board_id
    if holder is not None and to.is_in_progress and (newly_held or card.responsible_id != holder.id):
        limits.append(of_person(to.board, holder))
    return limits


def of_lane(lane: Lane, column: Column, changing_lane: bool) -> Iterator[Limit]:
    """A lane counts what is not done."""
    if changing_lane and lane.wip_limit and column.kind != StageKind.DONE:
        yield Limit(in_lane, {"lane": lane.id}, lane.wip_limit, lane.name)
    cell = {"column": column.id, "lane": lane.id}
    yield Limit(in_cell, cell, Question(limit_of_cell, cell), f"{column.name} × {lane.name}")


def of_person(board: Board, holder: Member) -> Limit:
    """Their own limit on the board; else, when they have none, the board's for everybody."""
    own = Question(limit_of_person, {"board": board.id, "member": holder.id})
    return Limit(held_by, {"member": holder.id}, own, holder.name, of_person=True)


def in_column(column: int) -> Q:
    return Q(column=column)


def in_parts(column: int) -> Q:
    return Q(column__parent=column)


def in_lane(lane: int) -> Q:
    return Q(lane=lane) & ~Q(stage_kind=StageKind.DONE)


def in_cell(column: int, lane: int) -> Q:
    return Q(column=column, lane=lane)


def held_by(member: int) -> Q:
    return Q(responsible=member, stage_kind__in=IN_PROGRESS)


def limit_of_cell(column: int, lane: int) -> Subquery:
    return Subquery(CellLimit.objects.filter(column=column, lane=lane).values("wip_limit"))


def limit_of_person(board: int, member: int) -> Subquery:
    return Subquery(PersonLimit.objects.filter(board=board, member=member).values("wip_limit"))


def held(counted: Callable[..., Q], *, board: int, besides: int, **numbers: int) -> Subquery:
    others = Card.objects.on_board().filter(board=board).exclude(pk=besides)
    return number_of(others.filter(counted(**numbers)))


def asked(card: Card, board: Board, limits: Sequence[Limit]) -> dict[str, Any]:
    """What ``one_look.look`` has to ask about the limits."""
    others = {"board": board.id, "besides": card.pk or NO_CARD}
    questions: dict[str, Any] = {}
    for i, limit in enumerate(limits):
        questions[f"held_{i}"] = Question(held, {**others, **limit.numbers}, (limit.counted,))
        if isinstance(limit.most, Question):
            questions[f"most_{i}"] = limit.most
    return questions


def weigh(board: Board, limits: Sequence[Limit], seen: dict[str, Any]) -> list[Refusal]:
    """Refuse one card more than a limit allows, or (the board only warns) give the warnings in words."""
    over = []
    for i, limit in enumerate(limits):
        stated = limit.most if isinstance(limit.most, int) else seen[f"most_{i}"]
        most = stated or (board.person_limit if limit.of_person else None)
        if most and seen[f"held_{i}"] >= most:
            over.append(limit.refusal(most))
    if over and board.limit_rule == LimitRule.REFUSE:
        raise over[0]
    return over


def check_person(card: Card, holder: Member) -> list[Refusal]:
    """Whether ``holder`` may hold ``card`` where it is, as to their limit."""
    if not card.is_in_progress or card.responsible_id == holder.id:
        return []
    limits = [of_person(card.board, holder)]
    return weigh(card.board, limits, look(card.column, **asked(card, card.board, limits)))
