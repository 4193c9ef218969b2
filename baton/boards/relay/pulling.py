"""Pull from a shared queue: take the next card, or this one."""

from typing import cast

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.activity.models import Entry
from baton.boards.access import finding
from baton.boards.changing import Turn
from baton.boards.models import Blocker, Card, Column, StageKind
from baton.boards.relay import limiting
from baton.boards.relay.assigning import become_responsible
from baton.boards.relay.moving import Moved, stands, take
from baton.boards.relay.queues import in_order
from baton.boards.relay.refusals import (
    AlreadyHeld,
    CardIsBlocked,
    HeldBySomebody,
    NoStageBehindQueue,
    NotAQueue,
    NotYourQueue,
    QueueIsEmpty,
)
from baton.boards.relay.taking_turns import on_board


def take_next(column: Column, *, by: Member) -> Moved:
    """Take the first card of the queue that is not blocked into the stage behind it.

    Raises NotAQueue, NotYourQueue, QueueIsEmpty, NoStageBehindQueue, and as a move does.
    """
    with log.in_turn(by.workspace_id) as workspace:
        queue = finding.column(column.pk, by)
        access.demand_team(by)
        demand_may_take_from(queue, by)
        free = in_order(queue, by).exclude(pk__in=Blocker.objects.filter(lifted_at=None).values("card"))
        first = free.first()
        if first is None:
            raise QueueIsEmpty(column=queue.name)
        return take(finding.fresh(first, by), to=stage_behind(queue), by=by, workspace=workspace)


def take_this(card: Card, *, by: Member) -> Moved:
    """Take this card: out of a shared queue into the stage behind it, elsewhere where nobody holds it."""
    with on_board(card, by) as turn:
        card = turn.card
        if not (card.column.pulled and card.column.kind == StageKind.QUEUE):
            return take_where_it_is(turn)
        demand_may_take_from(card.column, by)
        if Blocker.objects.filter(card=card, lifted_at=None).exists():
            raise CardIsBlocked
        return take(card, to=stage_behind(card.column), by=by, workspace=turn.workspace)


def take_where_it_is(turn: Turn) -> Moved:
    card, by = turn.card, turn.by
    if card.responsible_id == by.id:
        raise AlreadyHeld(person=by.name)
    if card.responsible is not None and not by.may_manage:
        raise HeldBySomebody(person=card.responsible.name)
    warnings = limiting.check_person(card, by)
    changed = become_responsible(turn, by)
    # Somebody else holds it from now on, so there is something to tell.
    return Moved(changed.card, cast(Entry, changed.entry), warnings)


def demand_may_take_from(queue: Column, by: Member) -> None:
    if not queue.pulled or queue.kind != StageKind.QUEUE:
        raise NotAQueue(column=queue.name)
    if queue.job_function and queue.job_function != by.job_function and not by.may_manage:
        raise NotYourQueue(column=queue.name)


def stage_behind(queue: Column) -> Column:
    """The first stage of work to the right; of a stage with parts its first part that takes cards."""
    living = Column.objects.filter(board=queue.board_id, archived_at=None).select_related("parent")
    columns = sorted(living, key=stands)
    with_parts = {column.parent_id for column in columns}
    for column in columns:
        takes_cards = column.id not in with_parts and column.kind == StageKind.WORK
        if takes_cards and stands(column) > stands(queue):
            return column
    raise NoStageBehindQueue(column=queue.name)
