"""External costs and prices of cards as the API shows them."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, Sum
from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.approvals.models import Approval, State
from baton.boards.models import Card
from baton.budgets import measuring
from baton.budgets.models import ExternalCost, ExternalState, PriceApproval, PriceBasis
from baton.budgets.refusals import CostIsCountered, CostIsOpen, CostTakesBack
from baton.kit import money
from baton.timesheets.models import TimeEntry
from baton.timesheets.periods import first_open_day, locked_through
from baton.timesheets.today import today_of

OPEN_TO_PRICES = ("day", "kind", "state", "supplier", "text", "currency", "passed_on", "reason")


def costs_told(rows: Iterable[ExternalCost], by: Member) -> list[dict[str, Any]]:
    listed = list(rows)
    cards = [row.card_id for row in listed if row.card_id is not None]
    titles = dict(Card.objects.seen_by(by).filter(pk__in=cards).values_list("pk", "title"))
    through = locked_through(by.workspace_id)
    counters = ExternalCost.objects.filter(corrects__in=[row.pk for row in listed], amount__lt=0)
    countered = set(counters.values_list("corrects", flat=True))
    return [cost_told(row, by, titles, through, row.pk in countered) for row in listed]


def cost_told(
    row: ExternalCost, by: Member, titles: dict[int, str], through: Any, is_countered: bool
) -> dict[str, Any]:
    home, sees_costs = by.workspace.currency, by.sees_money(MoneyTier.COSTS_AND_MARGINS)
    locked = row.state == ExternalState.ACTUAL and through is not None and row.day <= through
    shown = {name: getattr(row, name) for name in OPEN_TO_PRICES}
    costs: dict[str, Any] = dict.fromkeys(("amount", "home_amount", "exchange", "mark_up", "receipt"))
    if sees_costs:
        costs = {
            "amount": money.to_major(row.amount, row.currency),
            "home_amount": money.to_major(row.home_amount, home),
            "exchange": row.exchange,
            "mark_up": row.mark_up,
            "receipt": row.receipt.name if row.receipt is not None else None,
        }
    return (
        shown
        | costs
        | {
            "id": row.pk,
            "project": row.project_id,
            "card": card_told(row, titles),
            "price": money.to_major(row.price, row.currency) if row.passed_on else None,
            "home_price": money.to_major(row.home_price, home) if row.passed_on else None,
            "corrects": row.corrects_id,
            "by": row.by_id,
            "version": row.version,
            "is_locked": locked,
            "cannot_change": cannot_change(row, by, locked),
            "cannot_correct": cannot_correct(row, by, locked, is_countered),
        }
    )


def cannot_change(row: ExternalCost, by: Member, locked: bool) -> str | None:
    if not may_pay(by):
        return _("Only somebody who manages and sees costs changes it.")
    if row.takes_back:
        return str(CostTakesBack.words)
    return _("This cost is in a locked period: correct it.") if locked else None


def cannot_correct(row: ExternalCost, by: Member, locked: bool, is_countered: bool) -> str | None:
    if not may_pay(by):
        return _("Only somebody who manages and sees costs changes it.")
    if not locked:
        return str(CostIsOpen.words)
    return str(CostIsCountered.words) if row.takes_back or is_countered else None


def may_pay(by: Member) -> bool:
    return by.may_manage and by.sees_money(MoneyTier.COSTS_AND_MARGINS)


def card_told(row: ExternalCost, titles: dict[int, str]) -> dict[str, Any] | None:
    if row.card_number is None:
        return None
    seen = row.card_id in titles
    return {
        "id": row.card_id if seen else None,
        "number": row.card_number,
        "title": titles.get(row.card_id or 0),
    }


def price_told(card: Card, by: Member) -> dict[str, Any]:
    workspace, today = by.workspace, today_of(by)
    home = workspace.currency
    approvals = list(PriceApproval.objects.filter(card=card).order_by("-pk"))
    standing = next((row for row in approvals if row.withdrawn_at is None), None)
    said = PriceBasis.objects.filter(card=card, from_day__lte=today).order_by("-from_day", "-pk").first()
    entries = TimeEntry.objects.filter(card=card).aggregate(
        worked=Sum("minutes"),
        by_hours=Sum("amount__price"),
        unpriced=Sum("minutes", filter=Q(billable=True, amount__price=None)),
    )
    return {
        "currency": home,
        "expected": card.price,
        "approved": money.to_major(standing.amount, home) if standing is not None else None,
        "basis": said.basis if said is not None else None,
        "comes_by": comes_by(card, by, priced=card.price is not None or standing is not None),
        "minutes": entries["worked"] or 0,
        "by_hours": money.to_major(entries["by_hours"] or 0, home),
        "unpriced_minutes": entries["unpriced"] or 0,
        "approvals": [approval_told(row, home) for row in approvals],
        "granted": list(granted(card, by)),
        "first_open_day": first_open_day(workspace.pk),
        "may_set": by.sees_money(MoneyTier.PRICES) and card.project_id is not None,
    }


def comes_by(card: Card, by: Member, *, priced: bool) -> str:
    """Of a done card, by what it was paid on the day it was done, or what was said of it since."""
    project, today = card.project_id or 0, today_of(by)
    bases = measuring.bases_of(by.workspace, measuring.terms_of(by.workspace, [project]), card.pk)
    done = measuring.done_cards(by.workspace, [project], card.pk)
    paid_by = bases.on(today, card.pk, project, priced)
    standing: Counter[str] = Counter()
    for event in measuring.card_events(by.workspace, today, bases, done):
        standing[event.basis] += event.sign
    return next((basis for basis, count in standing.items() if count > 0), paid_by)


def granted(card: Card, by: Member) -> Iterable[int]:
    """Approvals of the card that the client granted, the newest first."""
    rows = Approval.objects.seen_by(by).filter(card=card, state=State.GRANTED, for_client=True)
    return rows.order_by("-pk").values_list("pk", flat=True)[:20]


def approval_told(row: PriceApproval, home: str) -> dict[str, Any]:
    return {
        "id": row.pk,
        "amount": money.to_major(row.amount, home),
        "day": row.day,
        "approval": row.approval_id,
        "note": row.note,
        "by": row.by_id,
        "approved_at": row.created_at,
        "withdrawn_at": row.withdrawn_at,
    }
