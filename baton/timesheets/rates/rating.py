"""Which rate holds for an hour, and what it comes to (pure).

A price is looked for from the narrow to the wide: card, project and person, project and job function, person,
job function, workspace. In each scope the row with the latest ``from_day`` that has begun holds; one without
an amount says that the scope has no rate of its own from then on. Every line is rounded by itself, half to
even, first to the minor unit of the rate's currency, then to that of the workspace (kit.money).
"""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from baton.kit import money

Scope = tuple[Hashable, ...]


class Rated(NamedTuple):
    """A rate of one scope; ``row`` is the id of the row that it is kept in."""

    row: int
    from_day: date
    per_hour: int | None
    currency: str


@dataclass(frozen=True)
class Dated:
    """The rates of one scope through time."""

    days: tuple[date, ...]
    rates: tuple[Rated, ...]

    @classmethod
    def of(cls, rates: Iterable[Rated]) -> "Dated":
        """Of two that begin on one day the later row holds."""
        latest = {rate.from_day: rate for rate in sorted(rates, key=lambda rate: rate.row)}
        days = tuple(sorted(latest))
        return cls(days, tuple(latest[day] for day in days))

    def on(self, day: date) -> Rated | None:
        place = bisect_right(self.days, day) - 1
        rate = self.rates[place] if place >= 0 else None
        return rate if rate is not None and rate.per_hour is not None else None


class Hour(NamedTuple):
    """What decides about the rate of an entry."""

    day: date
    member: int
    job_function: str
    card: int | None = None
    project: int | None = None


class Taken(NamedTuple):
    """The rate that an entry is rated by, kept with it. ``exchange``: what one unit of its currency was worth
    in that of the workspace; None where the two are one, or where nobody said."""

    row: int
    per_hour: int
    currency: str
    exchange: Decimal | None = None

    def comes_to(self, minutes: int, home: str) -> int | None:
        """In minor units of ``home``; None where there is no exchange rate."""
        amount = money.for_minutes(minutes, self.per_hour)
        if self.currency == home:
            return amount
        return money.exchanged(amount, self.currency, home, self.exchange) if self.exchange else None


@dataclass(frozen=True)
class RateBook:
    """All rates of a workspace, in its ``currency``."""

    currency: str
    prices: Mapping[Scope, Dated] = field(default_factory=dict)
    costs: Mapping[int, Dated] = field(default_factory=dict)
    overhead: Dated = Dated((), ())
    # Currency -> days and what one unit was worth from then on.
    exchange: Mapping[str, tuple[tuple[date, ...], tuple[Decimal, ...]]] = field(default_factory=dict)

    def price_of(self, hour: Hour) -> Rated | None:
        for scope in scopes_of(hour):
            dated = self.prices.get(scope)
            rate = dated.on(hour.day) if dated is not None else None
            if rate is not None:
                return rate
        return None

    def cost_of(self, hour: Hour) -> Rated | None:
        dated = self.costs.get(hour.member)
        return dated.on(hour.day) if dated is not None else None

    def worth(self, currency: str, day: date) -> Decimal | None:
        """What one unit of ``currency`` was worth that day; None: nobody said."""
        if currency == self.currency:
            return Decimal(1)
        days, rates = self.exchange.get(currency, ((), ()))
        place = bisect_right(days, day) - 1
        return rates[place] if place >= 0 else None

    def take(self, rate: Rated | None, day: date) -> Taken | None:
        if rate is None or rate.per_hour is None:
            return None
        abroad = rate.currency != self.currency
        return Taken(
            rate.row, rate.per_hour, rate.currency, self.worth(rate.currency, day) if abroad else None
        )


def scopes_of(hour: Hour) -> list[Scope]:
    """From the narrow to the wide (PriceScope)."""
    scopes: list[Scope] = []
    if hour.card is not None:
        scopes.append(("card", hour.card))
    if hour.project is not None:
        scopes.append(("project_person", hour.project, hour.member))
        scopes.append(("project_function", hour.project, hour.job_function))
    return [*scopes, ("person", hour.member), ("function", hour.job_function), ("workspace",)]
