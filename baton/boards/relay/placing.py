"""Where a card goes: which column and lane, and where in the order of that cell."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Exists, OuterRef, QuerySet, Subquery, When

from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.access import finding
from baton.boards.models import Board, Card, ClassOfService, Column, Lane
from baton.boards.news.facts import CardsRespread
from baton.boards.refusals import NotAStage, OtherBoardsLane
from baton.boards.relay.one_look import Question
from baton.kit import rank
from baton.kit.errors import NotSeen
from baton.kit.prepared import Prepared


@dataclass(frozen=True)
class Destination:
    column: Column
    lane: Lane | None

    def is_where(self, card: Card) -> bool:
        return card.column_id == self.column.id and card.lane_id == (self.lane.id if self.lane else None)


def destination(
    to: Column,
    lane: Lane | None,
    *,
    of: Card | None,
    by: Member,
    service_class: str = ClassOfService.STANDARD,
) -> Destination:
    """The column and lane as they are now, in turn, through the eyes of whoever asks.

    Without a lane a card keeps its own, and one that has none on this board goes to that of its class of
    service, else to the first of no class. Raises NotSeen, NotAStage, OtherBoardsLane.
    """
    service_class = str(of.class_of_service if of is not None else service_class)
    column: Any = STAGE.first(by.role, column=to.pk, service_class=service_class, **by.numbers)
    if column is None:
        raise NotSeen
    if column.archived_at or column.board.archived_at or column.has_parts:
        raise NotAStage(column=column.name)
    own = of.lane if of is not None and of.lane and of.lane.board_id == column.board_id else None
    if own is not None and own.archived_at is None and (lane is None or lane.pk == own.pk):
        return Destination(column, own)
    wanted = lane.pk if lane is not None else column.first_lane
    return Destination(column, living_lane(wanted, column.board_id, by) if wanted else None)


def stage(role: str, *, column: int, service_class: str, **asker: int) -> QuerySet[Column]:
    """The column, whether it ``has_parts``, and the ``first_lane`` of its board for that class."""
    parts = Column.objects.filter(parent=OuterRef("pk"), archived_at=None)
    fitting = Case(When(class_of_service=service_class, then=0), When(class_of_service="", then=1), default=2)
    lanes = Lane.objects.filter(board=OuterRef("board"), archived_at=None).order_by(fitting, "rank", "id")
    seen = Column.objects.filter(pk=column, board__in=Board.objects.seen_by(Member.like(role, **asker)))
    return seen.select_related("board", "parent").annotate(
        has_parts=Exists(parts), first_lane=Subquery(lanes.values("id")[:1])
    )


STAGE: Prepared[Column] = Prepared(stage)


def living_lane(pk: int, board: int, by: Member) -> Lane:
    found = Lane.objects.filter(pk=pk, board=board, archived_at=None).first()
    if found is None:
        finding.lane(pk, by)
        raise OtherBoardsLane
    return found


def cell(column: Column, lane: Lane | None, *, without: Card | None = None) -> QuerySet[Card]:
    cards = Card.objects.on_board().filter(board=column.board_id, column=column, lane=lane)
    return cards.exclude(pk=without.pk) if without is not None and without.pk else cards


def asked(
    column: Column, lane: Lane | None, *, without: Card, above: Card | None, by: Member
) -> dict[str, Any]:
    """What ``one_look.look`` has to ask about the neighbours in a cell."""
    place = {
        "board": column.board_id,
        "column": column.id,
        "lane": lane.id if lane is not None else None,
        "without": without.pk or 0,
    }
    questions = {"last": Question(last, place, (lane is not None,))}
    if above is not None:
        shape, known = (lane is not None, by.role), {**place, "above": above.pk, **by.numbers}
        questions |= {"below": Question(below, known, shape), "before": Question(before, known, shape)}
    return questions


def last(in_lane: bool, *, lane: int, without: int, **place: int) -> Subquery:
    return Subquery(neighbours(in_lane, lane, without, place).order_by("-rank").values("rank")[:1])


def below(
    in_lane: bool, role: str, *, above: int, lane: int, without: int, board: int, column: int, **asker: int
) -> Subquery:
    near = neighbours(in_lane, lane, without, {"board": board, "column": column})
    seen = Card.objects.seen_by(Member.like(role, **asker))
    return Subquery(seen.filter(pk=above, pk__in=near.values("pk")).values("rank"))


def before(
    in_lane: bool, role: str, *, lane: int, without: int, board: int, column: int, **known: int
) -> Subquery:
    near = neighbours(in_lane, lane, without, {"board": board, "column": column})
    other = below(in_lane, role, lane=lane, without=without, board=board, column=column, **known)
    return Subquery(near.filter(rank__lt=other).order_by("-rank").values("rank")[:1])


def neighbours(in_lane: bool, lane: int, without: int, place: dict[str, int]) -> QuerySet[Card]:
    return Card.objects.on_board().filter(**place, lane=lane if in_lane else None).exclude(pk=without)


def rank_from(seen: dict[str, Any]) -> str:
    """A rank directly above the other card; at the end when there is none or it has left this cell."""
    below = seen.get("below")
    return rank.between(seen["before"], below) if below else rank.between(seen["last"], None)


def respread_if_long(card: Card, workspace: Workspace) -> None:
    """Lay a cell's keys out anew once they have grown long; what everybody sees stays in place."""
    if len(card.rank) <= rank.LONGEST:
        return
    cards = list(cell(card.column, card.lane).order_by("rank", "id"))
    for each, key in zip(cards, rank.spread(len(cards)), strict=True):
        each.rank = key
    Card.objects.bulk_update(cards, ["rank"], batch_size=500)
    ranks = {str(each.id): each.rank for each in cards}
    card.rank = ranks[str(card.id)]
    log.record(workspace, CardsRespread(board=card.board_id, ranks=ranks), by=None)
