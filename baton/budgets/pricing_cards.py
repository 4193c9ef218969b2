"""By what a card is paid, and which price of it the client approved."""

from datetime import date
from decimal import Decimal

from baton.accounts.access import demand_money
from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.approvals.models import Approval, State
from baton.boards.changing import Changed, in_turn
from baton.boards.models import Card
from baton.budgets.facts import PriceApprovalWithdrawn, PriceApproved, PriceBasisSet
from baton.budgets.models import PriceApproval, PriceBasis
from baton.budgets.refusals import (
    ApprovalIsNotGranted,
    CardWithoutProject,
    DayToCome,
    NoPriceToApprove,
    NothingApproved,
    PriceIsApproved,
)
from baton.budgets.worth import demand_open, minor
from baton.kit import clock
from baton.timesheets.today import today_of


def set_basis(card: Card, basis: str, *, from_day: date, by: Member) -> Changed:
    """For whoever sees prices. Raises CardWithoutProject, DayIsClosed."""
    demand_money(by, MoneyTier.PRICES)
    with in_turn(card, by) as turn:
        if turn.card.project_id is None:
            raise CardWithoutProject
        demand_open(turn.workspace, from_day)
        row = PriceBasis.objects.create(card=turn.card, basis=basis, from_day=from_day, by=by)
        return turn.tell(PriceBasisSet, row=row, changed=["price_basis"])


def approve_price(
    card: Card,
    *,
    by: Member,
    day: date | None = None,
    amount: Decimal | None = None,
    approval: Approval | None = None,
    note: str = "",
) -> Changed:
    """``amount`` in the workspace's currency; None: what the card says now. ``approval``: the one of this
    card in which the client granted it. Raises NoPriceToApprove, PriceIsApproved, ApprovalIsNotGranted."""
    demand_money(by, MoneyTier.PRICES)
    with in_turn(card, by) as turn:
        on = day or today_of(by)
        if on > today_of(by):
            raise DayToCome(day=on)
        if approval is not None and (approval.state != State.GRANTED or not approval.for_client):
            raise ApprovalIsNotGranted
        if amount is None:
            amount = turn.card.price
        if amount is None:
            raise NoPriceToApprove
        if standing(turn.card) is not None:
            raise PriceIsApproved
        row = PriceApproval.objects.create(
            card=turn.card,
            amount=minor(amount.normalize(), turn.workspace.currency),
            day=on,
            approval=approval,
            note=note.strip(),
            by=by,
        )
        return turn.tell(PriceApproved, row=row, changed=["price_approval"])


def withdraw_approval(card: Card, *, by: Member) -> Changed:
    """Raises NothingApproved."""
    demand_money(by, MoneyTier.PRICES)
    with in_turn(card, by) as turn:
        row = standing(turn.card)
        if row is None:
            raise NothingApproved
        row.withdrawn_at, row.withdrawn_by = clock.now(), by
        row.save(update_fields=["withdrawn_at", "withdrawn_by"])
        return turn.tell(PriceApprovalWithdrawn, row=row, changed=["price_approval"])


def standing(card: Card) -> PriceApproval | None:
    return PriceApproval.objects.filter(card=card, withdrawn_at=None).first()
