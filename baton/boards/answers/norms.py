"""What is normal for a stage: percentiles of the time that cards stayed there, in working minutes."""

import math
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from baton.boards.models import Board, Column, StageKind, Stay
from baton.boards.models.board import IN_PROGRESS
from baton.calendars.arithmetic import working_time_between
from baton.calendars.working_calendar import WorkingCalendar

SHARES = (0.50, 0.85, 0.95)
# Fewer stays say nothing; then the stage's stated norm holds.
ENOUGH = 20
LATEST = 1500
MINUTE = timedelta(minutes=1)


def norms_of(board: Board, calendar: WorkingCalendar) -> dict[int, list[int]]:
    """Column id -> 50th, 85th and 95th percentile, from the latest stays on the board.

    Of stages where waiting tells something: work, waits and shared queues; age in a backlog is no alarm.
    """
    measured = {
        column.id
        for column in Column.objects.filter(board=board, archived_at=None)
        if column.kind in IN_PROGRESS or (column.kind == StageKind.QUEUE and column.pulled)
    }
    ended = Stay.objects.filter(board=board, voided_at=None, left_at__isnull=False)
    # In this order the index stays_of_a_board is ridden, whatever a board's history.
    latest = ended.order_by("-entered_at").values_list("column_id", "entered_at", "left_at")[:LATEST]
    minutes: dict[int, list[int]] = defaultdict(list)
    for column, entered_at, left_at in latest:
        if column in measured and left_at is not None:
            minutes[column].append(working_time_between(entered_at, left_at, calendar) // MINUTE)
    return {column: percentiles(stays) for column, stays in minutes.items() if len(stays) >= ENOUGH}


def percentiles(minutes: Sequence[int]) -> list[int]:
    """The smallest value that each share of all does not exceed (nearest rank)."""
    ordered = sorted(minutes)
    return [ordered[max(0, math.ceil(share * len(ordered)) - 1)] for share in SHARES]
