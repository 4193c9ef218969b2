"""A line that is offered, and what of our work it bills (values only)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from baton.invoicing.models import LineKind, Unit
from baton.kit import money

PLACES = Decimal("0.000001")


@dataclass
class Piece:
    """``marks``: fields of a Billed row each. ``card``: only one that whoever drafts it sees. ``up_to``: of a
    part of a price, the day by which it was earned."""

    kind: LineKind
    text: str
    quantity: Decimal
    price: int
    unit: Unit = Unit.PIECE
    card: int | None = None
    marks: list[dict[str, Any]] = field(default_factory=list)
    up_to: date | None = None

    @property
    def amount(self) -> int:
        return times(self.quantity, self.price)


def times(quantity: Decimal, price: int) -> int:
    """Half to even, once for the line."""
    numerator, denominator = quantity.as_integer_ratio()
    return money.share(price, numerator, denominator)


def hours(minutes: int) -> Decimal:
    """Six places: what a minute is of an hour has no end, and this is nearer than a cent at any price."""
    return (Decimal(minutes) / 60).quantize(PLACES)


def of_amount(
    kind: LineKind,
    text: str,
    amount: int,
    marks: Iterable[dict[str, Any]] = (),
    card: int | None = None,
    up_to: date | None = None,
) -> Piece:
    """One of something; below nothing it is minus one of it, for a price is never below nothing."""
    quantity = Decimal(-1 if amount < 0 else 1)
    return Piece(kind, text, quantity, abs(amount), card=card, marks=list(marks), up_to=up_to)


@dataclass(frozen=True)
class Worth:
    """Amounts in the currency of an invoice; ``exchange``: one unit of it in that of the house."""

    currency: str
    exchange: Decimal | None
    home: str

    def from_home(self, amount: int) -> int:
        if self.exchange is None:
            return amount
        shift = money.digits(self.currency) - money.digits(self.home)
        return round(Fraction(amount) * Fraction(10) ** shift / Fraction(self.exchange))

    def at_home(self, amount: int) -> int:
        if self.exchange is None:
            return amount
        return money.exchanged(amount, self.currency, self.home, self.exchange)

    def taken(self, amount: int, currency: str, exchange: Decimal | None) -> int:
        """``amount`` of any currency, one unit of which is worth ``exchange`` at home."""
        if currency == self.currency:
            return amount
        if currency == self.home or exchange is None:
            return self.from_home(amount)
        return self.from_home(money.exchanged(amount, currency, self.home, exchange))


@dataclass(frozen=True)
class Days:
    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last
