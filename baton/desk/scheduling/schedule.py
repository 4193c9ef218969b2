"""What a timeline or a calendar shows of a stretch of days."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q

from baton.accounts.models import Member
from baton.boards.models import CardQuerySet, StageKind
from baton.desk.finding_cards import cards_found
from baton.desk.listing.columns import chosen
from baton.desk.listing.listing import Wanted, groups, rows_of
from baton.desk.listing.ordering import group_column, order_of
from baton.desk.scheduling.window import ScheduleShape, Window
from baton.kit import clock

MOST = 2000
Told = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """``cards``: only what these have become; the sums are left away then."""

    wanted: Wanted
    window: Window
    shape: ScheduleShape
    cards: frozenset[int] | None = None


def schedule(asked: Asked, by: Member) -> Told:
    """``{number, rows, left_off}`` in the order of the groups, then of deadlines; and, unless it is about
    some cards only, how many there are by group, how many are late, and of how many no day can be said."""
    wanted, now = asked.wanted, clock.now()
    order = order_of("deadline,number", wanted.group, by)
    columns = chosen(wanted.columns, by)
    within = Q(board=wanted.board) if wanted.board else Q()
    found = cards_found(wanted.filter, by, within=within)
    reached = found.filter(asked.window.reached_by(asked.shape, now))
    if asked.cards is not None:
        reached = reached.filter(pk__in=asked.cards)
    rows = rows_of(order.apply(reached)[: MOST + 1], order, columns, by)
    shown = [row for row in rows[:MOST] if is_in(row, asked, now)]
    answer: Told = {
        "number": by.workspace.last_entry,
        "columns": columns,
        "rows": shown,
        "left_off": len(rows) > MOST,
    }
    return answer if asked.cards is not None else answer | sums(found, reached, asked, by)


def is_in(row: Told, asked: Asked, now: datetime) -> bool:
    """A bar that begins after the window, or was never begun and is due elsewhere, is not in it."""
    if asked.shape is ScheduleShape.CALENDAR or "started" not in row:
        return True
    window = asked.window
    if window.holds(moment(row["deadline"])) or window.holds(moment(row["done"])):
        return True
    started = moment(row["started"])
    return started is not None and started < window.ends


def moment(told: str | None) -> datetime | None:
    return datetime.fromisoformat(told) if told else None


def sums(found: CardQuerySet, reached: CardQuerySet, asked: Asked, by: Member) -> Told:
    late = Q(deadline__lt=clock.now(), done_at=None) & ~Q(stage_kind=StageKind.DONE)
    nowhere = Q(deadline=None, done_at=None)
    counted = found.aggregate(overdue=Count("pk", filter=late), without=Count("pk", filter=nowhere))
    group = asked.wanted.group
    order = order_of("", group, by)
    return {
        "totals": counted,
        "groups": groups(reached, group_column(group, by), order) if group else [],
    }
