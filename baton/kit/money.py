"""Money as whole minor units of a currency (cents of EUR, yen of JPY): exact integers, rounded once per line.

Rounding is half to even (IEEE 754-2019, 4.3.1): it does not drift over many lines, and because it treats both
signs alike, a line and its counter-line always come to nothing.
"""

from decimal import Decimal
from functools import lru_cache

from babel.numbers import get_currency_precision, is_currency

MINUTES_OF_AN_HOUR = 60


@lru_cache(maxsize=256)
def digits(currency: str) -> int:
    """Decimal places of a currency (ISO 4217): 2 of EUR, 0 of JPY, 3 of BHD. ValueError when unknown."""
    if not is_currency(currency):
        raise ValueError(f"{currency} is not a currency")
    return get_currency_precision(currency)


def to_minor(amount: Decimal, currency: str) -> int:
    """ValueError when the amount has more decimal places than the currency."""
    scaled = amount.scaleb(digits(currency))
    if not scaled.is_finite() or scaled != scaled.to_integral_value():
        raise ValueError(f"{amount} is no amount of {currency}")
    return int(scaled)


def to_major(minor: int, currency: str) -> Decimal:
    """``12345`` cents of EUR are ``Decimal("123.45")``."""
    return Decimal(minor).scaleb(-digits(currency))


def share(amount: int, numerator: int, denominator: int) -> int:
    """``amount * numerator / denominator``, rounded half to even; ``denominator`` above 0."""
    whole, rest = divmod(amount * numerator, denominator)
    half = 2 * rest - denominator
    return whole + (1 if half > 0 or (half == 0 and whole % 2) else 0)


def for_minutes(minutes: int, per_hour: int) -> int:
    """What ``minutes`` come to at a rate per hour."""
    return share(per_hour, minutes, MINUTES_OF_AN_HOUR)


def exchanged(amount: int, currency: str, into: str, rate: Decimal) -> int:
    """``amount`` in minor units of another currency; ``rate`` units of ``into`` for one of ``currency``."""
    numerator, denominator = rate.as_integer_ratio()
    shift = digits(into) - digits(currency)
    if shift >= 0:
        return share(amount, numerator * 10**shift, denominator)
    return share(amount, numerator, denominator * 10**-shift)
