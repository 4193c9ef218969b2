"""On whose clock a card waits in a column.

Where a gate asks the client before the card may leave their column, the client's clock runs while they are
asked and no longer: that stretch is the approval's own wait. Until the question is put, and after the answer,
it is ours. A client's column without such a gate is the client's for as long as the card stands there.
"""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from baton.boards.models import Card, Clock, Column, Moment, StageKind, Wait
from baton.boards.relay.gates import ON_BOARD
from baton.kit import clock
from baton.kit.prepared import Prepared
from baton.kit.writing import PreparedUpdate

ASKED = "asked"


def rounds_before(*, card: int, cause: str) -> QuerySet[Any, Any]:
    waits = Wait.objects.filter(card=card, by_column=True, cause=cause)
    return waits.order_by().values_list("round").distinct()


def questions(*, card: int) -> QuerySet[Any, Any]:
    return Wait.objects.filter(card=card, of_approval=True, clock=Clock.CLIENT, until=None).values_list("pk")


ROUNDS: Prepared[Any] = Prepared(rounds_before)
QUESTIONS: Prepared[Any] = Prepared(questions)
OPEN_WAIT = PreparedUpdate(lambda *, card: Wait.objects.filter(card=card, by_column=True, until=None))


def begin(card: Card) -> None:
    """The wait that the card's column brings, since it entered; none while the client is asked already."""
    if card.column.kind == StageKind.WAIT and not client_is_asked(card):
        wait(card, card.entered_at, len(ROUNDS.raw(card=card.pk, cause=card.column.name)) + 1)


def client_is_asked(card: Card) -> bool:
    return bool(QUESTIONS.raw(card=card.pk))


def end(card: Card, at: datetime, outcome: str = "") -> None:
    OPEN_WAIT.change({"card": card.pk}, until=at, outcome=outcome)


def the_client_is_asked(card: Card) -> None:
    """From now on it is their clock."""
    end(card, max(clock.now(), card.entered_at), ASKED)


def the_client_has_answered(card: Card) -> None:
    """Or is asked no more: as long as the card stands in a waiting column, that column's wait goes on."""
    is_there = card.archived_at is None and card.deleted_at is None
    if not is_there or card.stage_kind != StageKind.WAIT or client_is_asked(card):
        return
    if not Wait.objects.filter(card=card, by_column=True, until=None).exists():
        rounds = len(ROUNDS.raw(card=card.pk, cause=card.column.name))
        wait(card, max(clock.now(), card.entered_at), rounds or 1)


def follow_gates(board: int) -> None:
    """A gate of the board has come, gone or changed: where that changes whose clock runs, it does from now
    on."""
    running = Wait.objects.filter(card__board=board, by_column=True, until=None)
    for row in running.select_related("card__column"):
        whose = clock_of(row.card.column)
        if row.clock != whose:
            row.until, row.outcome = max(clock.now(), row.since), ""
            row.save(update_fields=["until", "outcome"])
            wait(row.card, row.until, row.round)


def wait(card: Card, since: datetime, round: int) -> None:
    Wait.objects.create(
        card=card,
        clock=clock_of(card.column),
        cause=card.column.name,
        round=round,
        since=since,
        by_column=True,
    )


def clock_of(column: Column) -> Clock:
    if column.clock == Clock.CLIENT and asks_the_client(column):
        return Clock.OURS
    return Clock(column.clock or Clock.OURS)


def asks_the_client(column: Column) -> bool:
    """Before a card may leave it."""
    own = (column.id, column.parent_id)
    return any(
        policy.gate.is_for_client and policy.moment == Moment.LEAVE and policy.column_id in own
        for policy in ON_BOARD.all(board=column.board_id)
    )
