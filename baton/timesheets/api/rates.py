from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import Q

from baton.accounts import access
from baton.accounts.access import demand_money
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.boards import sight
from baton.boards.access import finding as boards
from baton.kit import money
from baton.kit.errors import NotSeen
from baton.timesheets import finding
from baton.timesheets.api.router import routes
from baton.timesheets.models import CostRate, ExchangeRate, OverheadRate, PriceRate
from baton.timesheets.periods import first_open_day
from baton.timesheets.rates import setting
from baton.timesheets.rates.gaps import gaps
from baton.timesheets.rates.setting import InForce, PriceFor
from baton.timesheets.rates_schemas import (
    CostIn,
    ExchangeIn,
    InForceOut,
    PriceIn,
    RateGapOut,
    RateIn,
    RatesOut,
)


@routes.get("/rates", response=RatesOut)
def rates(request: MemberRequest) -> Any:
    """All rates in force and before: prices and exchange rates for whoever sees prices, costs and overhead
    for whoever sees costs. Later rows of one scope and day take the place of earlier ones."""
    by = request.member
    demand_money(by, MoneyTier.PRICES)
    of_here = {"workspace": by.workspace_id}
    sees_costs = by.sees_money(MoneyTier.COSTS_AND_MARGINS)
    hidden = access.clients_hidden_from(by)
    clients = Q(project=None) | ~Q(project__client__in=hidden)
    cards = Q(card=None) | sight.cards_seen_by(by, "card__")
    prices = PriceRate.objects.filter(clients, cards, **of_here)
    return {
        "currency": by.workspace.currency,
        "prices": [price_told(row) for row in prices.order_by("-from_day", "-pk")],
        "costs": [
            rate_told(row) | {"member": row.member_id}
            for row in CostRate.objects.filter(**of_here).order_by("-from_day", "-pk")
        ]
        if sees_costs
        else None,
        "overhead": [
            rate_told(row) for row in OverheadRate.objects.filter(**of_here).order_by("-from_day", "-pk")
        ]
        if sees_costs
        else None,
        "exchange": [
            {
                "id": row.pk,
                "currency": row.currency,
                "rate": row.rate,
                "from_day": row.from_day,
                "by": row.by_id,
                "set_at": row.created_at,
            }
            for row in ExchangeRate.objects.filter(**of_here).order_by("-from_day", "-pk")
        ],
        "first_open_day": first_open_day(by.workspace_id),
        "may_set": by.may_manage,
    }


@routes.get("/rates/gaps", response=list[RateGapOut])
def rate_gaps(request: MemberRequest) -> Any:
    """Who works without a price, or without a cost rate, and since when; as far as the asker sees either."""
    demand_money(request.member, MoneyTier.PRICES)
    return gaps(request.member)


@routes.post("/rates/prices", response=InForceOut)
def set_price(request: MemberRequest, sent: PriceIn) -> Any:
    """What the client pays for an hour, from a day on. The narrower price comes before the wider."""
    by = request.member
    demand_money(by, MoneyTier.PRICES)
    to = PriceFor(
        boards.card(sent.card, by) if sent.card is not None else None,
        finding.project(sent.project, by) if sent.project is not None else None,
        colleague(sent.member, by) if sent.member is not None else None,
        sent.job_function or "",
    )
    return in_force(sent, lambda: setting.set_price(to, *amount(sent), **known(sent, by)))


@routes.post("/rates/costs", response=InForceOut)
def set_cost(request: MemberRequest, sent: CostIn) -> Any:
    """What an hour of somebody costs. For whoever manages and sees costs."""
    by = request.member
    demand_money(by, MoneyTier.COSTS_AND_MARGINS)
    member = colleague(sent.member, by)
    return in_force(sent, lambda: setting.set_cost(member, *amount(sent), **known(sent, by)))


@routes.post("/rates/overhead", response=InForceOut)
def set_overhead(request: MemberRequest, sent: RateIn) -> Any:
    """What the house costs for each hour worked, beside the people."""
    return in_force(sent, lambda: setting.set_overhead(*amount(sent), **known(sent, request.member)))


@routes.post("/rates/exchange", response=InForceOut)
def set_exchange(request: MemberRequest, sent: ExchangeIn) -> Any:
    """What one unit of a currency is worth in that of the workspace, from a day on."""
    by = request.member
    return in_force(
        sent, lambda: setting.set_exchange(sent.currency, sent.rate, from_day=sent.from_day, by=by)
    )


def amount(sent: RateIn) -> tuple[Any, str]:
    return sent.per_hour, sent.currency


def known(sent: RateIn, by: Member) -> dict[str, Any]:
    return {"from_day": sent.from_day, "reach": sent.reach, "by": by}


def in_force(sent: RateIn | ExchangeIn, set_it: Callable[[], InForce]) -> dict[str, int]:
    """Set it; tried out, it is taken back after it has told what it would change."""
    with transaction.atomic():
        changed = set_it().changed
        if sent.try_out:
            transaction.set_rollback(True)
    return {"changed": changed}


def colleague(pk: int, by: Member) -> Member:
    found = Member.objects.seen_by(by).filter(pk=pk).first()
    if found is None or found.is_guest:
        raise NotSeen
    return found


def price_told(row: PriceRate) -> dict[str, Any]:
    return rate_told(row) | {
        "scope": row.scope,
        "card": row.card_id,
        "project": row.project_id,
        "member": row.member_id,
        "job_function": row.job_function or None,
    }


def rate_told(row: PriceRate | CostRate | OverheadRate) -> dict[str, Any]:
    return {
        "id": row.pk,
        "per_hour": money.to_major(row.per_hour, row.currency) if row.per_hour is not None else None,
        "currency": row.currency,
        "from_day": row.from_day,
        "by": row.by_id,
        "set_at": row.created_at,
    }
