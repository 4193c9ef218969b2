"""A value of a document as the type of the field that it is compared with."""

from datetime import date
from decimal import Decimal
from typing import Any

from baton.audiences.base.manifest import NUMBERS, Told
from baton.audiences.language.leaves import WITHOUT_VALUE, Attribute
from baton.audiences.language.values import day

OPS: dict[str, set[str]] = {
    "text": {"=", "!=", "in", "not_in", "contains", "starts_with"},
    "integer": {"=", "!=", "<", "<=", ">", ">=", "in", "not_in", "between"},
    "decimal": {"=", "!=", "<", "<=", ">", ">=", "in", "not_in", "between"},
    "money": {"=", "!=", "<", "<=", ">", ">=", "between"},
    "boolean": {"=", "!="},
    "date": {"=", "!=", "<", "<=", ">", ">=", "in", "not_in", "between", "in_last_days"},
    "time": {"=", "!=", "<", "<=", ">", ">=", "between", "in_last_days"},
}


def typed(leaf: Attribute, told: Told) -> Any:
    """The value, or the list of them. ValueError in words where they do not fit the field."""
    ops = OPS[told.type] | WITHOUT_VALUE
    if leaf.op not in ops:
        raise ValueError(
            f"“{leaf.op}” does not go with {told.type} “{leaf.field}”; known: {', '.join(sorted(ops))}"
        )
    in_its_currency(leaf.field, leaf.currency, told, needed=leaf.op not in WITHOUT_VALUE)
    if leaf.op in WITHOUT_VALUE:
        return None
    if leaf.op == "in_last_days":
        if isinstance(leaf.value, bool) or not isinstance(leaf.value, int) or not 1 <= leaf.value <= 36_500:
            raise ValueError("“in_last_days” needs whole days from 1 to 36,500")
        return leaf.value
    if isinstance(leaf.value, list):
        values = [one(value, told) for value in leaf.value]
        if leaf.op == "between" and values[0] > values[1]:
            raise ValueError("the first of the two values is the larger one")
        return values
    return one(leaf.value, told)


def one(value: Any, told: Told) -> Any:
    said = f"“{value}”" if isinstance(value, str) else str(value).lower()
    match told.type:
        case "text" if isinstance(value, str):
            return value
        case "boolean" if isinstance(value, bool):
            return value
        case "integer" if isinstance(value, int) and not isinstance(value, bool):
            return value
        case "decimal" | "money" if isinstance(value, int | Decimal) and not isinstance(value, bool):
            return Decimal(value)
        case "date" | "time":
            return _day(value)
    raise ValueError(f"{said} is no {told.type}")


def _day(value: Any) -> date:
    found = day(value)
    if not 1 < found.year < 9999:
        raise ValueError(f"“{value}” is outside the years 2 to 9998")
    return found


def in_its_currency(name: str, currency: str | None, told: Told, *, needed: bool = True) -> None:
    """ValueError where money is compared with another currency, or with none."""
    if told.type != "money":
        if currency is not None:
            raise ValueError(f"“{name}” is {told.type} and has no currency")
    elif currency is None and needed:
        raise ValueError(f"“{name}” is money: say its currency, {told.currency}")
    elif currency is not None and currency != told.currency:
        raise ValueError(f"“{name}” is kept in {told.currency}, not in {currency}")


def summable(name: str, told: Told) -> None:
    if told.type not in NUMBERS:
        raise ValueError(f"“{name}” is {told.type}; only numbers can be summed")
