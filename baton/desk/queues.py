"""The shared queues from which somebody's job function takes the next: what waits there, in which order."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from baton.accounts.models import Member
from baton.boards.models import Blocker, Board, Column, StageKind
from baton.boards.relay.queues import waiting_in

# What is told of each card stays one page; how many more there are is said.
SHOWN = 8


@dataclass(frozen=True)
class Waiting:
    column: Column
    cards: list[int]
    # Nobody takes a blocked one.
    free: int

    @property
    def first(self) -> list[int]:
        return self.cards[:SHOWN]


def queues_of_job(member: Member) -> list[Waiting]:
    """In the order of boards and columns, those in which anything waits that ``member`` sees; two queries."""
    if not member.job_function:
        return []
    shared = Column.objects.filter(
        board__in=Board.objects.seen_by(member).filter(archived_at=None, space__archived_at=None),
        archived_at=None,
        pulled=True,
        kind=StageKind.QUEUE,
        job_function=member.job_function,
    )
    columns = list(shared.select_related("board").order_by("board__name", "board", "rank", "id"))
    if not columns:
        return []
    blocked = Exists(Blocker.objects.filter(card=OuterRef("pk"), lifted_at=None))
    cards: dict[int, list[int]] = defaultdict(list)
    free: dict[int, int] = defaultdict(int)
    rows = waiting_in(columns, member).annotate(held_up=blocked)
    for column, card, held_up in rows.values_list("column", "id", "held_up"):
        cards[column].append(card)
        free[column] += not held_up
    return [Waiting(each, cards[each.pk], free[each.pk]) for each in columns if cards[each.pk]]


def queue_told(waiting: Waiting, seen: dict[int, Any]) -> dict[str, Any]:
    column = waiting.column
    return {
        "column": {"id": column.pk, "name": column.name, "kind": column.kind},
        "board": {"id": column.board_id, "name": column.board.name},
        "count": len(waiting.cards),
        "free": waiting.free,
        "cards": [card for card in waiting.first if card in seen],
    }
