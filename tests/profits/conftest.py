"""Relay on a Wednesday noon in November 2026, with rates, two projects and what is agreed for them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from baton.accounts.models import Member, Project
from baton.accounts.roles import MoneyTier
from baton.kit import clock
from baton.profits.asked import Asked, Cut
from baton.profits.reporting import Report, report
from baton.timesheets.rates.setting import PriceFor, Reach, set_cost, set_overhead, set_price
from tests.budgets.conftest import NEW_YEAR, NOON, TODAY, agreed, hours, paid

__all__ = ["agreed", "hours", "paid"]

COSTS = {"anna": 40, "kees": 35, "dasha": 45, "daan": 50}


@pytest.fixture(autouse=True)
def _wednesday_noon(agency: Any) -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def rates(agency: Any) -> None:
    """An hour is sold for 100, costs 35 to 50 and 5 of overhead; Tim's cost nobody has said."""
    by, day = agency.olga, NEW_YEAR
    set_price(PriceFor(), Decimal(100), "EUR", from_day=day, reach=Reach.FROM_DAY, by=by)
    for name, amount in COSTS.items():
        member = getattr(agency, name)
        set_cost(member, Decimal(amount), "EUR", from_day=day, reach=Reach.FROM_DAY, by=by)
    set_overhead(Decimal(5), "EUR", from_day=day, reach=Reach.FROM_DAY, by=by)


@pytest.fixture
def summer(agency: Any) -> Project:
    """A second project of Bloom's, that Kees manages."""
    return Project.objects.create(
        workspace=agency.workspace, client=agency.bloom, name="Summer", account_manager=agency.kees
    )


@pytest.fixture
def reported(agency: Any) -> Any:
    def ask(cut: Cut, first: date = NEW_YEAR, last: date = TODAY, by: Any = None, **within: Any) -> Report:
        return report(Asked(cut, first, last, **within), by or agency.olga)

    return ask


def with_tier(member: Member, tier: MoneyTier) -> Member:
    member.money = tier
    member.save()
    return member
