"""Numbers as people write them: thousands grouped, a comma or a point before the fraction."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

DECIMALS = (".", ",")
GROUPS = re.compile(r"[\s\u00a0\u202f'’]")
CURRENCY = re.compile(
    r"^(?:[€$£₽¥]|eur|usd|rub|gbp|руб\.?|р\.)\s*|\s*(?:[€$£₽¥%]|eur|usd|rub|gbp|руб\.?|р\.|h|ч\.?|u)$", re.I
)


def read_number(text: str, decimal: str) -> Decimal | None:
    """None for what is no number of a sensible size. Groups of three may stand between the other sign."""
    plain = GROUPS.sub("", CURRENCY.sub("", text.strip()))
    other = "," if decimal == "." else "."
    if not re.fullmatch(rf"[+-]?\d*(?:{re.escape(other)}\d{{3}})*(?:{re.escape(decimal)}\d*)?", plain):
        return None
    try:
        number = Decimal(plain.replace(other, "").replace(decimal, "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 16 else None


def decimals_fitting(samples: Iterable[str]) -> list[str]:
    """Signs with which every sample is a number; the point alone where they do not differ."""
    written = [one for one in dict.fromkeys(samples) if one.strip()]
    fitting = [sign for sign in DECIMALS if all(read_number(one, sign) is not None for one in written)]
    if len(fitting) == 2 and all(read_number(one, ".") == read_number(one, ",") for one in written):
        return ["."]
    return fitting
