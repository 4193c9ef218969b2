"""What suppliers are paid: entered, changed and struck on open days; in a locked period countered."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from baton.accounts.access import demand_manage, demand_money
from baton.accounts.models import Member, Project, Workspace
from baton.accounts.roles import MoneyTier
from baton.activity import log
from baton.boards.models import Card
from baton.budgets.facts import (
    ExternalCostChanged,
    ExternalCostCorrected,
    ExternalCostEntered,
    ExternalCostFact,
    ExternalCostStruck,
)
from baton.budgets.models import ExternalCost, ExternalState
from baton.budgets.refusals import (
    CardOfAnotherProject,
    CorrectionNeedsAReason,
    CostChanged,
    CostIsCountered,
    CostIsLocked,
    CostIsOpen,
    CostTakesBack,
    ImpossibleAmount,
    PriceOfWhatStaysOurs,
    SupplierMissing,
)
from baton.budgets.worth import HIGHEST, at_home, demand_open, exchange, minor
from baton.files.models import StoredFile
from baton.kit import money
from baton.kit.again import again
from baton.timesheets.periods import locked_through
from baton.timesheets.today import today_of


@dataclass(frozen=True)
class Paid:
    """Everything that an external cost says. ``price`` or ``mark_up`` (percent), where it is passed on;
    neither: at what it cost. Amounts in major units of ``currency``."""

    project: Project
    day: date
    kind: str
    supplier: str
    amount: Decimal
    currency: str
    card: Card | None = None
    text: str = ""
    state: str = ExternalState.ACTUAL
    passed_on: bool = False
    price: Decimal | None = None
    mark_up: Decimal | None = None


def enter(paid: Paid, *, by: Member) -> ExternalCost:
    """For whoever manages and sees costs. Raises what does not fit (refusals), DayIsClosed,
    CurrencyWithoutRate; NotAllowed."""
    demand_may_pay(by)
    with log.in_turn(by.workspace_id) as workspace:
        row = ExternalCost(by=by)
        write(row, paid, workspace)
        row.save(force_insert=True)
        tell(workspace, ExternalCostEntered, row, by)
        return row


def change(row: ExternalCost, paid: Paid, *, version: int, by: Member) -> ExternalCost:
    """Everything it says, anew; ``version`` as it was seen. Raises CostChanged, CostIsLocked,
    CostTakesBack, and as ``enter``."""
    demand_may_pay(by)
    with log.in_turn(by.workspace_id) as workspace:
        row = again(row)
        demand_changeable(workspace, row)
        if row.version != version:
            raise CostChanged
        write(row, paid, workspace)
        row.version += 1
        row.save(update_fields=WRITTEN)
        tell(workspace, ExternalCostChanged, row, by)
        return row


def strike(row: ExternalCost, *, by: Member) -> None:
    """It was wrong altogether. Raises CostIsLocked, CostTakesBack."""
    demand_may_pay(by)
    with log.in_turn(by.workspace_id) as workspace:
        row = again(row)
        demand_changeable(workspace, row)
        tell(workspace, ExternalCostStruck, row, by)
        row.delete()


def file_receipt(row: ExternalCost, receipt: StoredFile | None, *, by: Member) -> ExternalCost:
    """The receipt lies with it, in the place of the one before; None: without one. In a locked period too: it
    changes no amount."""
    demand_may_pay(by)
    with log.in_turn(by.workspace_id) as workspace:
        row = again(row)
        row.receipt = receipt
        row.save(update_fields=["receipt"])
        tell(workspace, ExternalCostChanged, row, by)
        return row


def correct(
    row: ExternalCost, *, reason: str, by: Member, instead: Paid | None = None, day: date | None = None
) -> tuple[ExternalCost, ExternalCost | None]:
    """The counter-row and the right one, if there is one, both on ``day``: today by default. Raises
    CorrectionNeedsAReason, CostIsOpen, CostIsCountered, and as ``enter``."""
    demand_may_pay(by)
    reason = reason.strip()
    if not reason:
        raise CorrectionNeedsAReason
    with log.in_turn(by.workspace_id) as workspace:
        row = again(row)
        if not is_locked(workspace, row):
            raise CostIsOpen
        if row.takes_back or row.corrections.filter(amount__lt=0).exists():
            raise CostIsCountered
        on = day or today_of(by)
        demand_open(workspace, on)
        counter = counter_of(row, on, reason, by)
        right = None
        if instead is not None:
            right = ExternalCost(by=by, corrects=row, reason=reason)
            write(right, replace(instead, day=on), workspace)
            right.save(force_insert=True)
        fact = ExternalCostCorrected(
            external_cost=row.pk,
            project=row.project_id,
            counter_cost=counter.pk,
            instead_cost=right.pk if right is not None else None,
        )
        log.record(workspace, fact, by=by)
        return counter, right


def demand_may_pay(by: Member) -> None:
    demand_manage(by)
    demand_money(by, MoneyTier.COSTS_AND_MARGINS)


def demand_changeable(workspace: Workspace, row: ExternalCost) -> None:
    """What takes another back stands as long as that one: without it both would count."""
    if row.takes_back:
        raise CostTakesBack
    if is_locked(workspace, row):
        through = locked_through(workspace.pk)
        raise CostIsLocked(through=through if through is not None else "")


def is_locked(workspace: Workspace, row: ExternalCost) -> bool:
    """What is only expected counts in no report of what was, and may change."""
    through = locked_through(workspace.pk)
    return row.state == ExternalState.ACTUAL and through is not None and row.day <= through


WRITTEN = (
    *("project", "card", "card_number", "day", "kind", "state", "supplier", "text", "currency", "exchange"),
    *("amount", "home_amount", "passed_on", "mark_up", "price", "home_price", "version"),
)


def write(row: ExternalCost, paid: Paid, workspace: Workspace) -> None:
    if paid.card is not None and paid.card.project_id != paid.project.pk:
        raise CardOfAnotherProject
    if not paid.supplier.strip():
        raise SupplierMissing
    demand_open(workspace, paid.day)
    row.project, row.card = paid.project, paid.card
    row.card_number = paid.card.number if paid.card is not None else None
    row.day, row.kind, row.state = paid.day, paid.kind, paid.state
    row.supplier, row.text, row.currency = paid.supplier.strip(), paid.text.strip(), paid.currency
    row.amount = minor(paid.amount, paid.currency)
    if row.amount == 0:
        raise ImpossibleAmount(amount=str(paid.amount), currency=paid.currency)
    row.passed_on, row.mark_up = paid.passed_on, paid.mark_up
    row.price = price_of(paid, row.amount)
    row.exchange = exchange(workspace, paid.currency, paid.day)
    home = workspace.currency
    row.home_amount = at_home(row.amount, paid.currency, row.exchange, home)
    row.home_price = at_home(row.price, paid.currency, row.exchange, home)


def price_of(paid: Paid, amount: int) -> int:
    """What the client pays: as said; else the amount and its mark-up, half to even."""
    said = paid.price is not None, paid.mark_up is not None
    if (any(said) and not paid.passed_on) or all(said):
        raise PriceOfWhatStaysOurs
    if not paid.passed_on:
        return 0
    if paid.price is not None:
        return minor(paid.price, paid.currency)
    numerator, denominator = (1 + (paid.mark_up or Decimal(0)) / 100).as_integer_ratio()
    price = money.share(amount, numerator, denominator)
    if not 0 <= price <= HIGHEST:
        raise ImpossibleAmount(amount=str(paid.mark_up), currency=paid.currency)
    return price


COUNTERED = (
    *("project_id", "card_id", "card_number", "kind", "state", "supplier", "text", "currency", "exchange"),
    *("passed_on", "mark_up"),
)


def counter_of(row: ExternalCost, on: date, reason: str, by: Member) -> ExternalCost:
    counter = ExternalCost(
        **{name: getattr(row, name) for name in COUNTERED},
        **{name: -getattr(row, name) for name in ("amount", "home_amount", "price", "home_price")},
        day=on,
        corrects=row,
        reason=reason,
        by=by,
    )
    counter.save(force_insert=True)
    return counter


def tell(workspace: Workspace, kind: type[ExternalCostFact], row: ExternalCost, by: Member) -> None:
    log.record(workspace, kind(external_cost=row.pk, project=row.project_id), by=by)
