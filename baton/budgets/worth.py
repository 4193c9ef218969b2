"""Amounts as people say them, in minor units and in those of the workspace."""

from datetime import date
from decimal import Decimal

from baton.accounts.models import Workspace
from baton.budgets.refusals import DayIsClosed, DayTooFarAway, ImpossibleAmount, UnknownCurrency
from baton.kit import money
from baton.kit.days import FIRST_DAY, LAST_DAY
from baton.timesheets.periods import first_open_day
from baton.timesheets.rates.book import book_of
from baton.timesheets.refusals import CurrencyWithoutRate

# A hundred thousand million cents: no sum of them leaves what the database can add.
HIGHEST = 10**11


def minor(amount: Decimal, currency: str) -> int:
    """Raises UnknownCurrency, ImpossibleAmount."""
    try:
        money.digits(currency)
    except ValueError:
        raise UnknownCurrency(currency=currency) from None
    try:
        told = money.to_minor(amount, currency)
    except ValueError:
        raise ImpossibleAmount(amount=str(amount), currency=currency) from None
    if not 0 <= told <= HIGHEST:
        raise ImpossibleAmount(amount=str(amount), currency=currency)
    return told


def exchange(workspace: Workspace, currency: str, day: date) -> Decimal | None:
    """What one unit was worth that day; None: it is the workspace's own. Raises CurrencyWithoutRate."""
    if currency == workspace.currency:
        return None
    worth = book_of(workspace).worth(currency, day)
    if worth is None:
        raise CurrencyWithoutRate(currency=currency, day=day)
    return worth


def at_home(amount: int, currency: str, rate: Decimal | None, home: str) -> int:
    return amount if rate is None else money.exchanged(amount, currency, home, rate)


def major(amount: int | None, currency: str) -> Decimal | None:
    return None if amount is None else money.to_major(amount, currency)


def demand_open(workspace: Workspace, day: date) -> None:
    """Raises DayIsClosed, DayTooFarAway."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise DayTooFarAway(day=day, first=FIRST_DAY, last=LAST_DAY)
    first_open = first_open_day(workspace.pk)
    if first_open is not None and day < first_open:
        raise DayIsClosed(day=day, first=first_open)
