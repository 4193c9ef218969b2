"""WIP limits: of a column (with its sub-columns), a lane, a cell, a person; in cards or in planned hours."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, Subquery
from django.utils import formats

from baton.accounts.models import Member
from baton.boards.counting import minutes_of, number_of
from baton.boards.models import (
    Board,
    Card,
    CellLimit,
    Column,
    Lane,
    LimitCounts,
    LimitRule,
    PersonLimit,
    StageKind,
)
from baton.boards.models.board import IN_PROGRESS
from baton.boards.refusals import ColumnIsFull, HoursAreFull, PersonIsFull, PersonsHoursAreFull
from baton.boards.relay.one_look import Question, look
from baton.kit.errors import Refusal

# For a card that is not saved yet: no card has this number.
NO_CARD = 0


@dataclass(frozen=True)
class Limit:
    """A limit that one more card would touch: the cards it looks at, how many cards or hours it allows (a
    number, or what to ask), whose limit it is."""

    counted: Callable[..., Q]
    numbers: Mapping[str, int | None]
    most: int | Question
    place: str
    counts: str = LimitCounts.CARDS
    of_person: bool = False

    @property
    def in_hours(self) -> bool:
        return self.counts == LimitCounts.HOURS

    def is_passed(self, most: int, held: int, planned: int) -> bool:
        """By one card more that plans ``planned`` minutes; one that plans none takes no hours away."""
        return held + planned > most * 60 and planned > 0 if self.in_hours else held >= most

    def refusal(self, most: int, held: int, planned: int) -> Refusal:
        if not self.in_hours:
            full = {"limit": most}
            return (
                PersonIsFull(person=self.place, **full)
                if self.of_person
                else ColumnIsFull(place=self.place, **full)
            )
        hours = {"limit": most, "held": in_hours(held), "planned": in_hours(planned)}
        if self.of_person:
            return PersonsHoursAreFull(person=self.place, **hours)
        return HoursAreFull(place=self.place, **hours)


def touched(
    card: Card, *, to: Column, lane: Lane | None, holder: Member | None, arriving: bool = False
) -> list[Limit]:
    """The limits that ``card`` comes under by going to ``to``; all of them when it is only ``arriving``."""
    entering = arriving or card.column_id != to.id
    changing_lane = arriving or card.lane_id != (lane.id if lane else None)
    limits: list[Limit] = []
    if entering and to.wip_limit:
        limits.append(Limit(in_column, {"column": to.id}, to.wip_limit, to.name, to.limit_counts))
    if to.parent and to.parent.wip_limit and (arriving or card.column.parent_id != to.parent_id):
        whole = to.parent
        limits.append(
            Limit(in_parts, {"column": whole.id}, to.parent.wip_limit, whole.name, whole.limit_counts)
        )
    if lane is not None and (entering or changing_lane):
        limits += of_lane(lane, to, changing_lane)
    newly_held = arriving or not card.is_in_progress or card.board_id != to.board_id
    if holder is not None and to.is_in_progress and (newly_held or card.responsible_id != holder.id):
        limits.append(of_person(to.board, holder))
    return limits


def of_lane(lane: Lane, column: Column, changing_lane: bool) -> Iterator[Limit]:
    """A lane counts what is not done."""
    if changing_lane and lane.wip_limit and column.kind != StageKind.DONE:
        yield Limit(in_lane, {"lane": lane.id}, lane.wip_limit, lane.name, lane.limit_counts)
    cell = {"column": column.id, "lane": lane.id}
    place = f"{column.name} × {lane.name}"
    yield Limit(in_cell, cell, Question(limit_of_cell, cell), place, column.limit_counts)


def of_person(board: Board, holder: Member) -> Limit:
    """Their own limit on the board; else, when they have none, the board's for everybody."""
    own = Question(limit_of_person, {"board": board.id, "member": holder.id})
    counts = board.person_limit_counts
    return Limit(held_by, {"member": holder.id}, own, holder.name, counts, of_person=True)


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


def held(counted: Callable[..., Q], counts: str, *, board: int, besides: int, **numbers: int) -> Any:
    """How many cards, or how many planned minutes, are there beside the one that comes."""
    others = Card.objects.on_board().filter(board=board).exclude(pk=besides)
    count = minutes_of if counts == LimitCounts.HOURS else number_of
    return count(others.filter(counted(**numbers)))


def asked(card: Card, board: Board, limits: Sequence[Limit]) -> dict[str, Any]:
    """What ``one_look.look`` has to ask about the limits."""
    others = {"board": board.id, "besides": card.pk or NO_CARD}
    questions: dict[str, Any] = {}
    for i, limit in enumerate(limits):
        questions[f"held_{i}"] = Question(held, {**others, **limit.numbers}, (limit.counted, limit.counts))
        if isinstance(limit.most, Question):
            questions[f"most_{i}"] = limit.most
    return questions


def weigh(card: Card, board: Board, limits: Sequence[Limit], seen: dict[str, Any]) -> list[Refusal]:
    """Refuse ``card`` where it is more than a limit allows, or (the board only warns) give the warnings."""
    over, planned = [], card.planned_minutes or 0
    for i, limit in enumerate(limits):
        stated = limit.most if isinstance(limit.most, int) else seen[f"most_{i}"]
        most = stated or (board.person_limit if limit.of_person else None)
        held = int(seen[f"held_{i}"])
        if most and limit.is_passed(most, held, planned):
            over.append(limit.refusal(most, held, planned))
    if over and board.limit_rule == LimitRule.REFUSE:
        raise over[0]
    return over


def check_person(card: Card, holder: Member) -> list[Refusal]:
    """Whether ``holder`` may hold ``card`` where it is, as to their limit."""
    if not card.is_in_progress or card.responsible_id == holder.id:
        return []
    limits = [of_person(card.board, holder)]
    return weigh(card, card.board, limits, look(card.column, **asked(card, card.board, limits)))


def in_hours(minutes: int) -> str:
    """To the tenth of an hour, as a person says it: 7.5, and 8 without a comma."""
    return formats.number_format(round(minutes / 60, 1), use_l10n=True).removesuffix(".0").removesuffix(",0")
