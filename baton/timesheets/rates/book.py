"""The rate book of a workspace from its rows; five queries, however many entries are rated by it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from baton.accounts.models import Workspace
from baton.timesheets.models import CostRate, ExchangeRate, OverheadRate, PriceRate, PriceScope
from baton.timesheets.rates.rating import Dated, RateBook, Rated, Scope

NAMED_BY: dict[str, tuple[str, ...]] = {
    PriceScope.CARD: ("card_id",),
    PriceScope.PROJECT_PERSON: ("project_id", "member_id"),
    PriceScope.PROJECT_FUNCTION: ("project_id", "job_function"),
    PriceScope.PERSON: ("member_id",),
    PriceScope.FUNCTION: ("job_function",),
    PriceScope.WORKSPACE: (),
}


def book_of(workspace: Workspace) -> RateBook:
    prices: dict[Scope, list[Rated]] = defaultdict(list)
    for price in PriceRate.objects.filter(workspace=workspace):
        prices[scope_of(price)].append(rated(price))
    costs: dict[int, list[Rated]] = defaultdict(list)
    for cost in CostRate.objects.filter(workspace=workspace):
        costs[cost.member_id].append(rated(cost))
    return RateBook(
        workspace.currency,
        {scope: Dated.of(rates) for scope, rates in prices.items()},
        {member: Dated.of(rates) for member, rates in costs.items()},
        Dated.of(map(rated, OverheadRate.objects.filter(workspace=workspace))),
        exchange_of(ExchangeRate.objects.filter(workspace=workspace).order_by("pk")),
    )


def scope_of(price: PriceRate) -> Scope:
    return (str(price.scope), *(getattr(price, name) for name in NAMED_BY[price.scope]))


def rated(row: Any) -> Rated:
    return Rated(row.pk, row.from_day, row.per_hour, row.currency)


def exchange_of(
    rows: Iterable[ExchangeRate],
) -> dict[str, tuple[tuple[date, ...], tuple[Decimal, ...]]]:
    latest: dict[str, dict[date, Decimal]] = defaultdict(dict)
    for row in rows:
        latest[row.currency][row.from_day] = row.rate
    told = {}
    for currency, rates in latest.items():
        days = tuple(sorted(rates))
        told[currency] = (days, tuple(rates[day] for day in days))
    return told
