"""What is normal for a stage: percentiles of the time that cards stayed there, in working minutes."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db import connection
from django.db.models import OuterRef, Q, Subquery

from baton.boards.models import Board, Column, Stay
from baton.calendars.many_at_once import working_minutes
from baton.calendars.working_calendar import WorkingCalendar

SHARES = (0.50, 0.85, 0.95)
# Fewer stays say nothing; then the stage's stated norm holds.
ENOUGH = 20
LATEST = 1500
ENDED = Q(voided_at=None, left_at__isnull=False)
STAY = ("column_id", "entered_at", "left_at")


def norms_of(board: Board, calendar: WorkingCalendar) -> dict[int, list[int]]:
    """Column id -> 50th, 85th and 95th percentile, from the latest stays on the board.

    Of stages whose age tells something.
    """
    ended = Stay.objects.filter(ENDED, board=board)
    # In this order the index stays_of_a_board is ridden, whatever a board's history.
    latest = ended.order_by("-entered_at").values_list(*STAY)[:LATEST]
    return norms_from(as_kept(latest), measured_columns([board.pk]), calendar)


def norms_of_many(boards: Collection[int], calendar: WorkingCalendar) -> dict[int, dict[int, list[int]]]:
    """Board -> the same, in three queries for any number of boards."""
    columns = measured_columns(boards)
    last = Stay.objects.filter(ENDED, board=OuterRef("pk")).order_by("-entered_at")
    since = Board.objects.filter(pk__in=boards).annotate(
        since=Subquery(last.values("entered_at")[LATEST - 1 : LATEST])
    )
    which = Q()
    for board, entered_at in since.values_list("pk", "since"):
        which |= Q(board=board, entered_at__gte=entered_at) if entered_at else Q(board=board)
    stays: dict[int, list[Any]] = defaultdict(list)
    if which:
        for board, *stay in as_kept(Stay.objects.filter(ENDED, which).values_list("board_id", *STAY)):
            stays[board].append(stay)
    return {board: norms_from(stays[board], columns, calendar) for board in boards}


def as_kept(stays: Any) -> list[Any]:
    """The rows as the database gives them: Django would look at each of twenty thousand moments again."""
    sql, params = stays.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def measured_columns(boards: Collection[int]) -> set[int]:
    return {
        column.id for column in Column.objects.filter(board__in=boards, archived_at=None) if column.tells_age
    }


def norms_from(stays: Iterable[Any], measured: set[int], calendar: WorkingCalendar) -> dict[int, list[int]]:
    """Of stays as STAY says them."""
    ended = [stay for stay in stays if stay[0] in measured and stay[2] is not None]
    lasted = working_minutes([stay[1] for stay in ended], [stay[2] for stay in ended], calendar)
    minutes: dict[int, list[int]] = defaultdict(list)
    for (column, _entered_at, _left_at), worked in zip(ended, lasted.tolist(), strict=True):
        minutes[column].append(worked)
    return {column: percentiles(found) for column, found in minutes.items() if len(found) >= ENOUGH}


def percentiles(minutes: Sequence[int]) -> list[int]:
    """The smallest value that each share of all does not exceed (nearest rank)."""
    ordered = sorted(minutes)
    return [ordered[max(0, math.ceil(share * len(ordered)) - 1)] for share in SHARES]
