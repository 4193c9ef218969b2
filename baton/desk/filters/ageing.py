"""How long a card has been in its column, in working time, as a condition on when it came there."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q

from baton.accounts.models import Member
from baton.boards.answers.opening import kept_norms_of
from baton.boards.models import Board, Column, StageKind
from baton.calendars.arithmetic import NoWorkingTime, add_working_time, shift
from baton.calendars.working_calendar import WorkingCalendar
from baton.desk.cards_on_desk import USUAL
from baton.desk.filters.document import Condition

NEVER = Q(pk__in=[])
# Age tells nothing of what is finished.
AGES = ~Q(stage_kind=StageKind.DONE)
MINUTE = timedelta(minutes=1)


def aged(asked: Condition, calendar: WorkingCalendar, now: datetime) -> Q:
    return AGES & compared(asked.op, str(asked.values[0]), calendar, now)


def compared(op: str, span: str, calendar: WorkingCalendar, now: datetime) -> Q:
    """Days are working days to the same hour; hours and minutes whole minutes of working time, as a board
    shows them."""
    amount, unit = int(span[:-1]), span[-1]
    try:
        if unit == "d":
            return of_days(op, shift(now, -amount, calendar))
        minutes = amount * (60 if unit == "h" else 1)
        return of_minutes(op, minutes, calendar, now)
    except NoWorkingTime:
        # Nothing is as old as that.
        return ~NEVER if op in ("lt", "le") else NEVER


def of_days(op: str, since: datetime) -> Q:
    lookup = {"lt": "gt", "le": "gte", "gt": "lt", "ge": "lte"}[op]
    return Q(**{f"entered_at__{lookup}": since})


def of_minutes(op: str, minutes: int, calendar: WorkingCalendar, now: datetime) -> Q:
    least = minutes + 1 if op in ("le", "gt") else minutes
    older = at_least(least, calendar, now)
    return older if op in ("gt", "ge") else ~older


def at_least(minutes: int, calendar: WorkingCalendar, now: datetime) -> Q:
    if minutes == 0:
        return ~NEVER
    return Q(entered_at__lte=add_working_time(now, -minutes * MINUTE, calendar))


def stuck(by: Member, calendar: WorkingCalendar, now: datetime) -> Q:
    """Longer in its column than 85 % of those before it; by the column's stated norm, until it knows."""
    boards = list(Board.objects.seen_by(by).filter(archived_at=None))
    norms = kept_norms_of(boards, calendar)
    q = NEVER
    for column in Column.objects.filter(board__in=boards):
        norm: Any = norms[column.pk][USUAL] if column.pk in norms else column.stuck_after_minutes
        if norm is not None and column.tells_age:
            q |= Q(column=column) & longer_than(norm, calendar, now)
    return AGES & q


def longer_than(minutes: int, calendar: WorkingCalendar, now: datetime) -> Q:
    try:
        return at_least(minutes + 1, calendar, now)
    except NoWorkingTime:
        return NEVER
