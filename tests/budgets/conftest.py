"""Relay on a Wednesday noon; what is agreed for its project Spring."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from baton.accounts.models import Member
from baton.budgets.agreeing import Agreed, agree
from baton.budgets.models import Agreement, ExternalCost
from baton.budgets.paying_outside import Paid, enter
from baton.kit import clock
from baton.timesheets.entering import When
from baton.timesheets.entering import enter as enter_time
from baton.timesheets.models import TimeEntry
from baton.timesheets.rates.setting import PriceFor, Reach, set_price
from baton.timesheets.spending import Spent

NOON = datetime(2026, 11, 25, 11, tzinfo=UTC)  # 12:00 in Amsterdam
NEW_YEAR, OCTOBER, NOVEMBER = date(2026, 1, 1), date(2026, 10, 5), date(2026, 11, 2)
OCTOBERS_END, TODAY = date(2026, 10, 31), date(2026, 11, 25)


@pytest.fixture(autouse=True)
def _wednesday_noon(agency: Any) -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def prices(agency: Any) -> None:
    """100.00 for every hour."""
    set_price(PriceFor(), Decimal(100), "EUR", from_day=NEW_YEAR, reach=Reach.FROM_DAY, by=agency.olga)


@pytest.fixture
def hours(agency: Any) -> Callable[..., TimeEntry]:
    """``hours(3, day, card)``: of Dasha, on a card or on the project itself."""

    def enter_hours(amount: float, day: date = TODAY, card: Any = None, **known: Any) -> TimeEntry:
        of: Member = known.pop("of", agency.dasha)
        if card is not None:
            known["card"] = card.pk
        else:
            known.setdefault("project", agency.spring.pk)
        return enter_time(When(day, round(amount * 60)), Spent(**known), of=of, by=agency.olga)

    return enter_hours


@pytest.fixture
def agreed(agency: Any) -> Callable[..., Agreement]:
    """``agreed("fixed", 1000, planned_minutes=600)`` from New Year on."""

    def make(kind: str, amount: Any = None, day: date = NEW_YEAR, **known: Any) -> Agreement:
        value = Decimal(amount) if amount is not None else None
        by, project = known.pop("by", agency.olga), known.pop("project", agency.spring)
        wanted = Agreed(kind, known.pop("currency", "EUR"), value, **known)
        return agree(project, wanted, from_day=day, by=by)

    return make


@pytest.fixture
def paid(agency: Any) -> Callable[..., ExternalCost]:
    """``paid(250, mark_up=10)``: a freelancer, today, for the project; passed on where it has a price."""

    def pay(amount: Any, day: date = TODAY, **known: Any) -> ExternalCost:
        by = known.pop("by", agency.olga)
        return enter(said(agency, amount, day, **known), by=by)

    return pay


def said(agency: Any, amount: Any, day: date = TODAY, **known: Any) -> Paid:
    known.setdefault("passed_on", "mark_up" in known or "price" in known)
    for name in ("mark_up", "price"):
        if name in known:
            known[name] = Decimal(str(known[name]))
    known.setdefault("currency", "EUR")
    return Paid(agency.spring, day, "freelancer", "Print & Co", Decimal(str(amount)), **known)
