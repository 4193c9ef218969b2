"""A filter as a tree: all of, any of, not, and conditions of a field.

``{"all": [{"field": "responsible", "op": "is", "values": ["me"]}, {"not": {"field": "tag", "op": "is",
"values": [{"name": "urgent"}, 12]}}]}``. Among values a plain text is a keyword of the field (or, where it is
ordered, a day, a number, a span), a number names a row by its id, ``{"name": …}`` by its name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from django.utils.translation import gettext as _
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StrictFloat,
    StrictInt,
    ValidationError,
    model_validator,
)

from baton.desk.filters.fields import FIELDS, Op
from baton.desk.filters.refusals import FilterTooLarge
from baton.kit.errors import Malformed
from baton.kit.incoming import Text

DEEPEST = 8
MOST_CONDITIONS = 60
MOST_VALUES = 100
LONGEST_NAME = 200
# What a number of a row, an amount and a distance in days may be.
LARGEST = 10**15
DISTANCE = re.compile(r"[+-]\d{1,4}[dw]")
SPAN = re.compile(r"\d{1,5}[mhd]")
BARE_VALUE = re.compile(r'(?:(?!\.\.)[^\s()<>:,"\[\]\\])+')
UNWRITABLE = re.compile(r"[\[\]]|^#")
DAY_WORDS = ("today", "tomorrow", "yesterday")


class Document(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Named(Document):
    name: Annotated[Text, Field(min_length=1, max_length=LONGEST_NAME)]


Value = StrictInt | StrictFloat | Annotated[Text, Field(max_length=LONGEST_NAME)] | Named


class Condition(Document):
    """``which`` names a field of the workspace's own, when ``field`` is ``custom``."""

    field: str
    op: Op
    values: list[Value] = Field(min_length=1, max_length=MOST_VALUES)
    which: int | Named | None = None

    @model_validator(mode="after")
    def as_its_field_says(self) -> "Condition":
        field = FIELDS.get(self.field)
        if field is None:
            raise ValueError(_("there is no field “%(name)s”.") % {"name": self.field[:40]})
        if self.op not in field.ops:
            raise ValueError(_("“%(name)s” cannot be compared like this.") % {"name": self.field})
        if (self.which is None) == (self.field == "custom"):
            raise ValueError(_("“which” names an own field, and nothing else."))
        if isinstance(self.which, Named) and UNWRITABLE.search(self.which.name):
            raise ValueError(_("a field with a bracket or # in its name is named by its number."))
        if len(self.values) != 2 and self.op == "between":
            raise ValueError(_("“from … to …” has two values."))
        if len(self.values) != 1 and self.op not in ("is", "between"):
            raise ValueError(_("a comparison has one value."))
        self.values = [checked(value, self.field, self.op) for value in self.values]
        return self


@dataclass(frozen=True)
class All:
    all: list["Node"]


@dataclass(frozen=True)
class Any_:
    any: list["Node"]


@dataclass(frozen=True)
class Not:
    not_: "Node"


Node = Condition | All | Any_ | Not
EVERYTHING = All([])


def checked(value: Any, name: str, op: str) -> Any:
    """The value in its one way to be written; ValueError in words where it does not fit the field."""
    field = FIELDS[name]
    if isinstance(value, str) and value in field.keywords and op == "is":
        return value
    words = {"words": ", ".join(field.keywords)}
    match field.kind:
        case "words":
            return demand(isinstance(value, str) and bool(value.strip()), value, _("a text"))
        case "row":
            is_row = isinstance(value, Named) or (is_whole(value) and 0 < value < LARGEST)
            return demand(is_row, value, _("a name, or a row's number, or one of: %(words)s") % words)
        case "choice":
            return demand(False, value, _("one of: %(words)s") % words)
        case "day":
            return demand(
                is_day(value), value, _("a day (2026-12-01, today, +7d, -2w) or one of: %(words)s") % words
            )
        case "number" | "money":
            return amount(value, whole=field.kind == "number")
        case "span":
            fits = op != "is" and isinstance(value, str) and SPAN.fullmatch(value) is not None
            return demand(fits, value, _("working time: 3d, 4h or 30m"))
        case _:
            return own_value(value)


def own_value(value: Any) -> Any:
    """What a bare word cannot be is a name: never a keyword, a day or a number."""
    if isinstance(value, Named):
        return value
    text = str(value)
    return text if BARE_VALUE.fullmatch(text) else demand(bool(text), Named(name=text or " "), _("a value"))


def demand(fits: bool, value: Any, wanted: str) -> Any:
    if not fits:
        shown = value.name if isinstance(value, Named) else value
        raise ValueError(_("“%(value)s” is not %(wanted)s.") % {"value": str(shown)[:40], "wanted": wanted})
    return value


def is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_day(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    if value in DAY_WORDS or DISTANCE.fullmatch(value):
        return True
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def amount(value: Any, *, whole: bool) -> str:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        number = Decimal("NaN")
    fits = (
        number.is_finite() and 0 <= number < LARGEST and (not whole or number == number.to_integral_value())
    )
    demand(fits and not isinstance(value, bool | Named), value, _("a number"))
    written = format(number, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def conditions(node: Node) -> Iterator[Condition]:
    match node:
        case Condition():
            yield node
        case Not():
            yield from conditions(node.not_)
        case All():
            for each in node.all:
                yield from conditions(each)
        case Any_():
            for each in node.any:
                yield from conditions(each)


def depth(node: Node) -> int:
    match node:
        case Condition():
            return 0
        case Not():
            return 1 + depth(node.not_)
        case All():
            return 1 + max(map(depth, node.all), default=0)
        case Any_():
            return 1 + max(map(depth, node.any))


def plain(node: Node) -> Node:
    """The same filter without groups of one."""
    match node:
        case Condition():
            return node
        case Not():
            return Not(plain(node.not_))
        case All():
            inside = [plain(each) for each in node.all]
            return inside[0] if len(inside) == 1 else All(inside)
        case Any_():
            inside = [plain(each) for each in node.any]
            return inside[0] if len(inside) == 1 else Any_(inside)


def from_document(document: Any) -> Node:
    """A tree as it came from outside. Raises FilterTooLarge, Malformed saying which condition is wrong."""
    if nested(document):
        raise FilterTooLarge(most=MOST_CONDITIONS, deepest=DEEPEST)
    return plain(bounded(node_from(document, "filter")))


def node_from(document: Any, place: str) -> Node:
    match document:
        case {"all": list(inside), **rest} if not rest:
            return All(nodes_from(inside, f"{place}.all"))
        case {"any": list(inside), **rest} if not rest and inside:
            return Any_(nodes_from(inside, f"{place}.any"))
        case {"not": inner, **rest} if not rest:
            return Not(node_from(inner, f"{place}.not"))
    try:
        return Condition.model_validate(document)
    except ValidationError as error:
        raise Malformed(field=place, reason=in_words(error)) from None


def nodes_from(documents: list[Any], place: str) -> list[Node]:
    if len(documents) > MOST_CONDITIONS:
        raise FilterTooLarge(most=MOST_CONDITIONS, deepest=DEEPEST)
    return [node_from(each, f"{place}.{at}") for at, each in enumerate(documents)]


def in_words(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    return str(first["msg"]).removeprefix("Value error, ")


def bounded(node: Node) -> Node:
    """The filter itself, unless it is larger than one can be."""
    if depth(node) > DEEPEST or sum(1 for _each in conditions(node)) > MOST_CONDITIONS:
        raise FilterTooLarge(most=MOST_CONDITIONS, deepest=DEEPEST)
    return node


def nested(document: Any, most: int = DEEPEST * 2 + 4) -> bool:
    """Is what came from outside nested deeper than a filter can be? Asked before anything recurs over it."""
    level = [document]
    for _level in range(most):
        level = [
            inner
            for each in level
            for inner in (each.values() if isinstance(each, dict) else each if isinstance(each, list) else ())
        ]
        if not level:
            return False
    return True
