"""Rates are set from a day on; a change says which entries it reaches, and none of a locked day ever
changes."""

from copy import copy
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import QuerySet, TextChoices
from django.utils.translation import gettext_lazy as _

from baton.accounts.access import demand_manage, demand_money
from baton.accounts.models import Member, Project, Workspace
from baton.accounts.roles import MoneyTier
from baton.activity import log
from baton.boards.models import Card
from baton.kit import money
from baton.timesheets.facts import RatesChanged
from baton.timesheets.models import (
    CostRate,
    ExchangeRate,
    OverheadRate,
    PriceRate,
    PriceScope,
    TimeEntry,
)
from baton.timesheets.periods import first_open_day, locked_through
from baton.timesheets.rates.book import book_of, rated
from baton.timesheets.rates.pricing import exchange_again, price_by_scope
from baton.timesheets.refusals import (
    CurrencyWithoutRate,
    ExchangeOfOurOwn,
    ImpossibleExchange,
    ImpossibleRate,
    NoSuchPrice,
    RateOfALockedDay,
    UnknownCurrency,
)

HIGHEST = 10**9
PART_OF: dict[type, str] = {PriceRate: "price", CostRate: "cost", OverheadRate: "overhead"}


class InForce(NamedTuple):
    """A rate that was set; ``changed``: how many entries came to something else by it."""

    rate: PriceRate | CostRate | OverheadRate | ExchangeRate
    changed: int


class Reach(TextChoices):
    """Which entries a new rate rates, beside those that are yet to come."""

    FROM_DAY = "from_day", _("All open entries from that day on")
    OPEN_PERIODS = "open_periods", _("All open entries, whatever their day")
    NEW_ENTRIES = "new_entries", _("Only entries made from now on")


# By what is named: card, project, member, job function.
SCOPES = {
    (True, False, False, False): PriceScope.CARD,
    (False, True, True, False): PriceScope.PROJECT_PERSON,
    (False, True, False, True): PriceScope.PROJECT_FUNCTION,
    (False, False, True, False): PriceScope.PERSON,
    (False, False, False, True): PriceScope.FUNCTION,
    (False, False, False, False): PriceScope.WORKSPACE,
}


@dataclass(frozen=True)
class PriceFor:
    """What a price is for; what is named says how wide it reaches (PriceScope)."""

    card: Card | None = None
    project: Project | None = None
    member: Member | None = None
    job_function: str = ""

    @property
    def scope(self) -> PriceScope:
        """Raises NoSuchPrice."""
        named = (
            self.card is not None,
            self.project is not None,
            self.member is not None,
            bool(self.job_function),
        )
        if named not in SCOPES:
            raise NoSuchPrice
        return SCOPES[named]

    def entries(self, workspace: Workspace) -> QuerySet[TimeEntry]:
        """Those that it may rate; a narrower price can still come first."""
        known = {"card": self.card, "project": self.project, "member": self.member}
        entries = TimeEntry.objects.filter(workspace=workspace)
        entries = entries.filter(**{name: row.pk for name, row in known.items() if row is not None})
        return entries.filter(job_function=self.job_function) if self.job_function else entries


def set_price(
    to: PriceFor, per_hour: Decimal | None, currency: str, *, from_day: date, reach: Reach, by: Member
) -> InForce:
    """``per_hour`` None: from that day on the wider scope holds. Raises ImpossibleRate, RateOfALockedDay,
    CurrencyWithoutRate; NotAllowed to whoever does not see prices."""
    demand_may_set(by, MoneyTier.PRICES)
    with log.in_turn(by.workspace_id) as workspace:
        price = PriceRate(
            scope=to.scope,
            card=to.card,
            project=to.project,
            member=to.member,
            job_function=to.job_function,
            **said(workspace, per_hour, currency, from_day, reach, by),
        )
        known = {"card": to.card, "project": to.project, "member": to.member}
        theirs = PriceRate.objects.filter(scope=to.scope, job_function=to.job_function, **known)
        return put_in_force(price, theirs, to.entries(workspace), reach, by)


def set_cost(
    member: Member, per_hour: Decimal | None, currency: str, *, from_day: date, reach: Reach, by: Member
) -> InForce:
    """What an hour of somebody costs. For whoever sees costs; as ``set_price``."""
    demand_may_set(by, MoneyTier.COSTS_AND_MARGINS)
    with log.in_turn(by.workspace_id) as workspace:
        cost = CostRate(member=member, **said(workspace, per_hour, currency, from_day, reach, by))
        entries = TimeEntry.objects.filter(workspace=workspace, member=member)
        return put_in_force(cost, CostRate.objects.filter(member=member), entries, reach, by)


def set_overhead(
    per_hour: Decimal | None, currency: str, *, from_day: date, reach: Reach, by: Member
) -> InForce:
    """What the house costs for each hour worked, beside the people. As ``set_cost``."""
    demand_may_set(by, MoneyTier.COSTS_AND_MARGINS)
    with log.in_turn(by.workspace_id) as workspace:
        overhead = OverheadRate(**said(workspace, per_hour, currency, from_day, reach, by))
        entries = TimeEntry.objects.filter(workspace=workspace)
        return put_in_force(overhead, OverheadRate.objects.all(), entries, reach, by)


def set_exchange(currency: str, rate: Decimal, *, from_day: date, by: Member) -> InForce:
    """What one unit of ``currency`` is worth in the workspace's own from a day on; open entries of rates in
    that currency are worth it too. Raises ImpossibleExchange, ExchangeOfOurOwn, RateOfALockedDay;
    NotAllowed."""
    demand_may_set(by, MoneyTier.PRICES)
    with log.in_turn(by.workspace_id) as workspace:
        begins = beginning(workspace, from_day, Reach.FROM_DAY)
        demand_currency(currency)
        if currency == workspace.currency:
            raise ExchangeOfOurOwn(currency=currency)
        if not 0 < rate < HIGHEST:
            raise ImpossibleExchange(rate=str(rate), currency=currency)
        row = ExchangeRate.objects.create(
            workspace=workspace, currency=currency, rate=rate, from_day=begins, by=by
        )
        entries = open_entries(TimeEntry.objects.filter(workspace=workspace, day__gte=begins), workspace)
        changed = exchange_again(entries, book_of(workspace), currency)
        log.record(workspace, RatesChanged(), by=by)
        return InForce(row, changed)


def demand_may_set(by: Member, tier: MoneyTier) -> None:
    demand_manage(by)
    demand_money(by, tier)


def beginning(workspace: Workspace, from_day: date, reach: Reach) -> date:
    """The first day of a rate. A rate for all open entries begins with the first of them."""
    first = first_open_day(workspace.pk)
    if reach is Reach.OPEN_PERIODS:
        oldest = TimeEntry.objects.filter(workspace=workspace).order_by("day")
        if first is not None:
            oldest = oldest.filter(day__gte=first)
        day = oldest.values_list("day", flat=True).first()
        return min(from_day, day) if day is not None else max(from_day, first or from_day)
    if first is not None and from_day < first:
        raise RateOfALockedDay(day=from_day, first=first)
    return from_day


def said(
    workspace: Workspace, per_hour: Decimal | None, currency: str, from_day: date, reach: Reach, by: Member
) -> dict[str, Any]:
    """What all rates say, checked, as the columns of a row."""
    begins = beginning(workspace, from_day, reach)
    minor = in_minor_units(per_hour, currency)
    if minor is not None and book_of(workspace).worth(currency, begins) is None:
        raise CurrencyWithoutRate(currency=currency, day=begins)
    return {
        "workspace": workspace,
        "from_day": begins,
        "per_hour": minor,
        "currency": currency,
        "by": by,
    }


def in_minor_units(per_hour: Decimal | None, currency: str) -> int | None:
    demand_currency(currency)
    if per_hour is None:
        return None
    try:
        minor = money.to_minor(per_hour, currency)
    except ValueError:
        raise ImpossibleRate(rate=str(per_hour), currency=currency) from None
    if not 0 <= minor <= HIGHEST:
        raise ImpossibleRate(rate=str(per_hour), currency=currency)
    return minor


def demand_currency(currency: str) -> None:
    try:
        money.digits(currency)
    except ValueError:
        raise UnknownCurrency(currency=currency) from None


def put_in_force(
    rate: PriceRate | CostRate | OverheadRate,
    theirs: QuerySet[Any],
    entries: QuerySet[TimeEntry],
    reach: Reach,
    by: Member,
) -> InForce:
    """Keep the rate, and rate anew what it reaches, in nothing but its own part. One that reaches all open
    entries takes the place of those that were to follow it, too. ``theirs``: the rows of the same scope."""
    rate.save(force_insert=True)
    if reach is Reach.OPEN_PERIODS:
        following = theirs.filter(workspace=rate.workspace, from_day__gt=rate.from_day)
        for day in sorted(set(following.values_list("from_day", flat=True))):
            later = copy(rate)
            later.pk, later.from_day = None, day
            later.save(force_insert=True)
    changed = 0
    if reach is not Reach.NEW_ENTRIES:
        reached = open_entries(entries.filter(day__gte=rate.from_day), rate.workspace)
        rates = [rated(row) for row in theirs.filter(workspace=rate.workspace)]
        changed = price_by_scope(reached, book_of(rate.workspace), PART_OF[type(rate)], rates)
    log.record(rate.workspace, RatesChanged(), by=by)
    return InForce(rate, changed)


def open_entries(entries: QuerySet[TimeEntry], workspace: Workspace) -> list[TimeEntry]:
    """A counter-entry takes back what was, whatever the rates are now."""
    through = locked_through(workspace.pk)
    still_open = entries.filter(minutes__gt=0)
    return list(still_open.filter(day__gt=through) if through is not None else still_open)
