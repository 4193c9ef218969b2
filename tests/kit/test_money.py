"""Amounts are whole minor units, rounded half to even, once per line."""

from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baton.kit import money

AMOUNTS = st.integers(-(10**12), 10**12)


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("12.34", "EUR", 1234),
        ("-0.01", "EUR", -1),
        ("500", "JPY", 500),
        ("1.234", "BHD", 1234),
        ("3", "EUR", 300),
    ],
)
def test_an_amount_is_counted_in_the_smallest_unit_of_its_currency(amount, currency, minor):
    assert money.to_minor(Decimal(amount), currency) == minor
    assert money.to_major(minor, currency) == Decimal(amount)


@pytest.mark.parametrize(
    ("amount", "currency"),
    [("0.005", "EUR"), ("0.5", "JPY"), ("NaN", "EUR"), ("Infinity", "EUR"), ("1", "EUX")],
)
def test_no_amount_is_rounded_in_silence(amount, currency):
    with pytest.raises(ValueError, match=r"is no amount|is not a currency"):
        money.to_minor(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("minutes", "per_hour", "cents"),
    [
        (20, 10_000, 3333),  # 33.333…
        (30, 8_501, 4250),  # 42.505: to the even 42.50
        (30, 8_503, 4252),  # 42.515: to the even 42.52
        (-30, 8_503, -4252),
        (1, 29, 0),  # 0.483 cents
        (480, 12_500, 100_000),
    ],
)
def test_minutes_at_a_rate_are_rounded_half_to_even(minutes, per_hour, cents):
    assert money.for_minutes(minutes, per_hour) == cents


@given(AMOUNTS, st.integers(-1440, 1440), st.integers(1, 10_000))
def test_a_share_is_what_decimals_say(amount, numerator, denominator):
    exact = Decimal(amount * numerator) / Decimal(denominator)
    # 28 digits of a Decimal hold every such quotient's half exactly.
    assert money.share(amount, numerator, denominator) == int(exact.to_integral_value(ROUND_HALF_EVEN))


@given(st.integers(0, 10**9), st.integers(1, 1440))
def test_a_line_and_its_counter_line_come_to_nothing(per_hour, minutes):
    assert money.for_minutes(minutes, per_hour) + money.for_minutes(-minutes, per_hour) == 0


@pytest.mark.parametrize(
    ("amount", "currency", "into", "rate", "expected"),
    [
        (10_000, "USD", "EUR", "0.925", 9_250),
        (1_000, "JPY", "EUR", "0.0061", 610),
        (1_000, "EUR", "JPY", "163.5", 1_635),
        (1_005, "EUR", "JPY", "100", 1_005),
        (5, "BHD", "EUR", "1", 0),  # 0.005 dinar at 1: half a cent, to the even 0
        (15, "BHD", "EUR", "1", 2),
    ],
)
def test_an_amount_is_exchanged_into_the_smallest_unit_of_the_other_currency(
    amount, currency, into, rate, expected
):
    assert money.exchanged(amount, currency, into, Decimal(rate)) == expected
