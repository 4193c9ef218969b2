"""The frame of every verb of approvals: in turn, read again, told; the wait ends with the round."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.activity.models import Entry
from baton.approvals.facts import ApprovalFact
from baton.approvals.models import Approval, State
from baton.approvals.refusals import IsOver
from baton.boards.models import Card, Wait
from baton.boards.news.facts import about
from baton.boards.relay import clocks
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.kit.prepared import Prepared


@dataclass(frozen=True)
class Round:
    """An approval in turn: it and its card as they are now."""

    workspace: Workspace
    approval: Approval
    card: Card

    def tell(self, kind: type[ApprovalFact], *, by: Member | None, **known: Any) -> Entry:
        return tell(self.workspace, self.approval, self.card, kind, by=by, **known)

    def end(self, state: State, *, by: Member | None = None, reason: str = "", **more: Any) -> None:
        """The round is over, and with it the wait."""
        self.over(state, by=by, reason=reason, **more)
        clock_is_ours(self.approval, self.card)

    def over(self, state: State, *, by: Member | None = None, reason: str = "", **more: Any) -> None:
        """Whose clock runs from now on is left open: the card may go on at once."""
        approval = self.approval
        approval.state, approval.ended_at, approval.ended_by = state, clock.now(), by
        approval.reason = reason
        for name, value in more.items():
            setattr(approval, name, value)
        approval.save(update_fields=["state", "ended_at", "ended_by", "reason", *more])
        stop_waiting(approval, state)


@contextmanager
def in_turn(approval: Approval) -> Iterator[Round]:
    """Raises NotSeen when the card lies in the archive or the trash, or either is gone."""
    with log.in_turn(approval.card.workspace_id) as workspace:
        fresh = APPROVAL.first(approval=approval.pk)
        if fresh is None:
            raise NotSeen
        yield Round(workspace, fresh, living_card(fresh.card_id))


@contextmanager
def open_round(approval: Approval) -> Iterator[Round]:
    """Raises IsOver."""
    with in_turn(approval) as this:
        demand_open(this.approval)
        yield this


def demand_open(approval: Approval) -> None:
    if not approval.is_open:
        raise IsOver(state=str(State(approval.state).label))


def living_card(pk: int) -> Card:
    card = CARD.first(card=pk)
    if card is None:
        raise NotSeen
    return card


def asked(*, approval: int) -> QuerySet[Approval]:
    rows = Approval.objects.filter(pk=approval)
    return rows.select_related("gate__policy__column__parent", "asked_by")


def on_board(*, card: int) -> QuerySet[Card]:
    rows = Card.objects.on_board().filter(pk=card)
    return rows.select_related("board__space", "column__parent", "responsible", "lead", "project__client")


APPROVAL: Prepared[Approval] = Prepared(asked)
CARD: Prepared[Card] = Prepared(on_board)


def tell(
    workspace: Workspace,
    approval: Approval,
    card: Card,
    kind: type[ApprovalFact],
    *,
    by: Member | None,
    **known: Any,
) -> Entry:
    card.version += 1
    card.save(update_fields=["version"])
    fact = kind(
        **about(card, "version"),
        approval=approval.id,
        round=approval.round,
        gate=approval.gate_id,
        for_client=approval.for_client,
        asked_by=approval.asked_by_id,
        **known,
    )
    return log.record(workspace, fact, by=by)


def stop_waiting(approval: Approval, outcome: State) -> None:
    waits = Wait.objects.filter(pk=approval.wait_id, until=None) if approval.wait_id else Wait.objects.none()
    for wait in waits:
        # A clock that was set back must not keep anybody from answering.
        wait.until, wait.outcome = max(clock.now(), wait.since), outcome
        wait.save(update_fields=["until", "outcome"])


def clock_is_ours(approval: Approval, card: Card) -> None:
    if approval.for_client:
        clocks.the_client_has_answered(card)
