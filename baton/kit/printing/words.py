"""Money, hours and days as the active language writes them."""

from datetime import date
from decimal import Decimal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from django.utils.translation import get_language, to_locale

from baton.kit import money as exact


def locale() -> Locale:
    return Locale.parse(to_locale(get_language() or "en"))


def money(minor: int, currency: str) -> str:
    """``12345`` cents of EUR: “€123.45”, “€ 123,45”, “123,45 €”."""
    return format_currency(exact.to_major(minor, currency), currency, locale=locale())


def number(value: Decimal | int, *, digits: int | None = None) -> str:
    """``digits``: so many decimal places, else as many as there are."""
    pattern = "#,##0.######" if digits is None else "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, pattern, locale=locale())


def hours(minutes: int) -> str:
    """``90`` minutes: “1:30”. A sheet of hours is added up by eye."""
    whole, rest = divmod(abs(minutes), 60)
    return f"{'−' if minutes < 0 else ''}{whole}:{rest:02}"


def day(on: date) -> str:
    return format_date(on, "medium", locale=locale())


def period(first: date, last: date) -> str:
    return f"{day(first)} – {day(last)}"
