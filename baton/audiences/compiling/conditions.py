"""Conditions on the columns of one row. They are true or false: an empty value is never a third answer."""

from datetime import date, datetime
from decimal import Decimal
from functools import reduce
from typing import Any

import ibis

from baton.audiences.base.manifest import KEPT, Told
from baton.audiences.base.tables import field_column
from baton.audiences.compiling.typing_values import typed
from baton.audiences.compiling.unbound import Expression
from baton.audiences.language.leaves import Attribute, Where
from baton.audiences.language.values import Compared
from baton.audiences.moments import Moment, Span


def instant(value: datetime) -> Expression:
    return ibis.literal(value, type="timestamp")


def inside(at: Expression, span: Span) -> Expression:
    until = at < instant(span.until)
    return until if span.since is None else (at >= instant(span.since)) & until


def all_of(conditions: list[Expression]) -> Expression:
    return reduce(lambda one, other: one & other, conditions)


def any_of(conditions: list[Expression]) -> Expression:
    return reduce(lambda one, other: one | other, conditions)


def compared(number: Expression, condition: Compared) -> Expression:
    """A number that is never empty against the condition's."""
    value = condition.value
    if condition.op == "between":
        return (number >= exact(value[0])) & (number <= exact(value[1]))
    return plain(number, condition.op, exact(value))


def exact(value: int | Decimal) -> Expression:
    return ibis.literal(value) if isinstance(value, int) else ibis.literal(value, type=KEPT["decimal"])


def plain(column: Expression, op: str, value: Expression) -> Expression:
    match op:
        case "=":
            return column == value
        case "!=":
            return column != value
        case "<":
            return column < value
        case "<=":
            return column <= value
        case ">":
            return column > value
    return column >= value


def where(table: Expression, group: Where, fields: dict[str, Told], moment: Moment) -> Expression:
    parts = [
        where(table, rule, fields, moment)
        if isinstance(rule, Where)
        else attribute(table, rule, fields[rule.field], moment)
        for rule in group.rules
    ]
    joined = all_of(parts) if group.combinator == "and" else any_of(parts)
    return ~joined if group.not_ else joined


def attribute(table: Expression, leaf: Attribute, told: Told, moment: Moment) -> Expression:
    """``!=`` and ``not_in`` are the opposite of ``=`` and ``in``: an empty value is among them."""
    column, value = table[field_column(leaf.field)], typed(leaf, told)
    if leaf.op in ("is_empty", "is_not_empty"):
        empty = column.isnull()
        if told.type == "text":
            empty = ibis.coalesce(column == "", True)
        return empty if leaf.op == "is_empty" else ~empty
    if leaf.op in ("!=", "not_in"):
        return ~_true(_positive(column, "=" if leaf.op == "!=" else "in", value, told, moment))
    return _true(_positive(column, leaf.op, value, told, moment))


def _true(condition: Expression) -> Expression:
    return ibis.coalesce(condition, False)


def _positive(column: Expression, op: str, value: Any, told: Told, moment: Moment) -> Expression:
    if told.type == "time":
        return _time(column, op, value, moment)
    if op == "in_last_days":
        since, until = moment.days_between(value)
        return (column >= literal(since, told)) & (column < literal(until, told))
    if op == "in":
        return column.isin([literal(each, told) for each in value])
    if op == "between":
        return (column >= literal(value[0], told)) & (column <= literal(value[1], told))
    if op == "contains":
        return column.contains(value)
    if op == "starts_with":
        return column.startswith(value)
    return plain(column, op, literal(value, told))


def _time(column: Expression, op: str, value: Any, moment: Moment) -> Expression:
    """An instant against days: a day is all of its instants in the document's zone."""
    if op == "in_last_days":
        return inside(column, Span(moment.ago(value), moment.now))
    if op == "between":
        return inside(column, Span(moment.begins(value[0]), moment.ends(value[1])))
    begins, ends = instant(moment.begins(value)), instant(moment.ends(value))
    match op:
        case "=":
            return (column >= begins) & (column < ends)
        case "<":
            return column < begins
        case "<=":
            return column < ends
        case ">":
            return column >= ends
    return column >= begins


def literal(value: str | int | bool | Decimal | date, told: Told) -> Expression:
    return ibis.literal(value, type=KEPT[told.type])
