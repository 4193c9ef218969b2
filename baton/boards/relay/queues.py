"""Shared queues: what waits in which order, and how much everybody who could take it already holds."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, Count, Q, QuerySet, Value, When

from baton.accounts.models import Member
from baton.accounts.roles import TEAM
from baton.boards.models import Board, Card, ClassOfService, Column, StageKind
from baton.boards.models.board import IN_PROGRESS


@dataclass(frozen=True)
class Load:
    member: int
    in_progress: int
    on_this_board: int


def queues_of(board: Board) -> QuerySet[Column]:
    shared = Column.objects.filter(board=board, archived_at=None, pulled=True, kind=StageKind.QUEUE)
    return shared.order_by("rank", "id")


def in_order(column: Column, by: Member) -> QuerySet[Card]:
    """The cards of a queue that ``by`` sees, the next one first: expedite before all, then as they stand."""
    return waiting_in([column], by)


def waiting_in(columns: Iterable[Column], by: Member) -> QuerySet[Card]:
    """The same of several queues: within each the next one first."""
    expedite_first = Case(When(class_of_service=ClassOfService.EXPEDITE, then=Value(0)), default=Value(1))
    cards = Card.objects.seen_by(by).on_board().filter(column__in=columns)
    return cards.order_by(expedite_first, "lane__rank", "rank", "id")


def loads(column: Column, by: Member) -> list[Load]:
    """Of everybody of the team with the queue's job function; counted as far as ``by`` sees the cards."""
    people = Member.objects.present().filter(workspace=column.board.workspace_id, role__in=TEAM)
    if column.job_function:
        people = people.filter(job_function=column.job_function)
    held = Card.objects.seen_by(by).on_board().filter(stage_kind__in=IN_PROGRESS, responsible__in=people)
    counted = held.values("responsible").annotate(
        everywhere=Count("id"), here=Count("id", filter=Q(board=column.board_id))
    )
    counts = {row["responsible"]: (row["everywhere"], row["here"]) for row in counted}
    return [
        Load(member, *counts.get(member, (0, 0)))
        for member in people.order_by("name", "id").values_list("id", flat=True)
    ]
