"""Conditions on the workspace's own fields: each kind is read in its own way.

The different values that stand in a field are few; they are looked at here, so that a number is compared as a
number on both databases.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from baton.boards.models import CustomField, CustomValue, FieldKind
from baton.desk.filters.document import Condition, Named, amount, is_day
from baton.desk.filters.names import same
from baton.desk.filters.refusals import TooManyValues

if TYPE_CHECKING:
    from baton.desk.filters.compiling import Question

# SQLite takes 32,766 values in one statement.
MOST = 20_000
NEVER = Q(pk__in=[])
Holds = Callable[[str], bool]


def own(question: "Question", asked: Condition) -> Q:
    """Where several boards have a field of that name, of any of them."""
    fields = question.names.own(asked.which)
    return reduce(or_, (of_field(question, field, asked) for field in fields), NEVER)


def of_field(question: "Question", field: CustomField, asked: Condition) -> Q:
    filled = CustomValue.objects.filter(field=field).exclude(value="")
    q = NEVER
    if asked.op == "is" and "any" in asked.values:
        q |= Q(pk__in=filled.values("card"))
    if asked.op == "is" and "none" in asked.values:
        q |= ~Q(pk__in=filled.values("card"))
    values = [each for each in asked.values if asked.op != "is" or each not in ("any", "none")]
    holds = holding(question, field, asked.op, values) if values else None
    if holds is None:
        return q
    known = list(filled.order_by().values_list("value", flat=True).distinct()[: MOST + 1])
    if len(known) > MOST:
        raise TooManyValues(field=field.name)
    return q | Q(pk__in=filled.filter(value__in=[value for value in known if holds(value)]).values("card"))


def holding(question: "Question", field: CustomField, op: str, values: list[Any]) -> Holds | None:
    match field.kind:
        case FieldKind.NUMBER | FieldKind.MONEY:
            return ordered(op, map(decimal, values), Decimal)
        case FieldKind.DATE:
            return dated(question, op, values)
    if op != "is":
        return None
    texts = {same(text_of(each)) for each in values}
    match field.kind:
        case FieldKind.CHOICE:
            chosen = {option["id"] for option in field.options if same(option["name"]) in texts}
            return lambda value: value in chosen
        case FieldKind.CHECKBOX:
            wanted = {"true" if text in ("yes", "true") else "false" for text in texts}
            return lambda value: value in wanted
        case FieldKind.PERSON:
            people = {str(pk) for pk in question.names.ids("member", map(as_row, values))}
            people |= {str(question.by.pk)} if "me" in values else set()
            return lambda value: value in people
    return lambda value: any(text in same(value) for text in texts)


def ordered(op: str, wanted: Iterable[Any], typed: Callable[[str], Any]) -> Holds | None:
    limits = [each for each in wanted if each is not None]
    if not limits or (op == "between" and len(limits) < 2):
        return None
    first, last = limits[0], limits[-1]
    ways: dict[str, Callable[[Any], bool]] = {
        "is": lambda value: value in limits,
        "lt": lambda value: value < first,
        "le": lambda value: value <= first,
        "gt": lambda value: value > first,
        "ge": lambda value: value >= first,
        "between": lambda value: first <= value <= last,
    }
    return lambda value: ways[op](typed(value))


def dated(question: "Question", op: str, values: list[Any]) -> Holds | None:
    """A date is a day, whatever the hour: a week is all of its days."""
    texts = [text_of(each) for each in values]
    if op == "is":
        stretches = [question.today.stretch(text) for text in texts if is_day(text) or text in SPANS]
        days = [(day_of(begins), day_of(ends)) for begins, ends in stretches]
        return lambda value: any(begins <= value < ends for begins, ends in days)
    if not all(map(is_day, texts)):
        return None
    return ordered(op, (question.today.day(text).isoformat() for text in texts), str)


SPANS = ("this_week", "next_week", "last_week", "this_month", "next_month", "last_month")


def day_of(instant: datetime) -> str:
    return instant.date().isoformat()


def decimal(value: Any) -> Decimal | None:
    try:
        return Decimal(amount(text_of(value).removeprefix("-"), whole=False)) * (
            -1 if text_of(value)[:1] == "-" else 1
        )
    except ValueError:
        return None


def text_of(value: Any) -> str:
    return value.name if isinstance(value, Named) else str(value)


def as_row(value: Any) -> Any:
    """A bare number names somebody by it, anything else by name."""
    text = text_of(value)
    bare = not isinstance(value, Named) and text.isascii() and text.isdigit()
    return int(text) if bare else Named(name=text)
