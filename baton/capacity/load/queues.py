"""The shared queues: how much waits in each, and how many weeks of work that is."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Count

from baton.accounts.models import Member
from baton.boards.models import Board, Card, Column
from baton.capacity.load.demand import Part

Told = dict[str, Any]


def queues_told(by: Member, parts: Sequence[Part], there: Mapping[str, Sequence[int]]) -> list[Told]:
    """Columns that somebody pulls from, on boards that ``by`` sees, the longest first. ``weeks``: of all who
    have the job function, at their mean week; None when nobody has it."""
    seen = Board.objects.seen_by(by).filter(archived_at=None)
    columns = Column.objects.filter(board__in=seen, pulled=True, archived_at=None).exclude(job_function="")
    rows = list(columns.select_related("board").order_by("board", "rank"))
    waiting = Card.objects.seen_by(by).on_board().filter(column__in=rows).order_by()
    cards = dict(waiting.values_list("column").annotate(Count("pk")))
    minutes: dict[int, int] = defaultdict(int)
    planned: dict[int, set[int]] = defaultdict(set)
    jobs = {row.pk: row.job_function for row in rows}
    for part in parts:
        if jobs.get(part.column) == part.job_function:
            minutes[part.column] += part.minutes
            planned[part.column].add(part.card)
    told = [
        {
            "column": row.pk,
            "name": row.name,
            "board": row.board_id,
            "board_name": row.board.name,
            "job_function": row.job_function,
            "cards": cards.get(row.pk, 0),
            "without_plan": cards.get(row.pk, 0) - len(planned[row.pk]),
            "minutes": minutes[row.pk],
            "weeks": weeks_of(minutes[row.pk], there.get(row.job_function, ())),
        }
        for row in rows
    ]
    return sorted(told, key=lambda each: (-each["minutes"], each["column"]))


def weeks_of(minutes: int, there: Sequence[int]) -> float | None:
    """The first week has begun: it is left out of the mean."""
    whole = there[1:] or there
    mean = sum(whole) / len(whole) if whole else 0
    return round(minutes / mean, 1) if mean else None
