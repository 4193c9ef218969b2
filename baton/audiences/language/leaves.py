"""The rules that a segment is made of. Each stands for a set of customers."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from baton.audiences.language.values import (
    Compared,
    Day,
    Days,
    Name,
    Number,
    NumberOp,
    Numbers,
    Part,
    Values,
    pair_or_one,
)

FieldOp = Literal[
    "=", "!=", "<", "<=", ">", ">=", "in", "not_in", "between", "contains", "starts_with", "is_empty",
    "is_not_empty", "in_last_days",
]  # fmt: skip
WITHOUT_VALUE = {"is_empty", "is_not_empty"}
Combinator = Literal["and", "or"]
Text = Annotated[str, Field(min_length=1, max_length=120)]


class Attribute(Part):
    """A customer's attribute; inside ``where``, a field of the event."""

    type: Literal["field"]
    field: Name
    op: FieldOp
    value: Values = None
    currency: str | None = None

    @model_validator(mode="after")
    def value_fits(self) -> "Attribute":
        if self.op in WITHOUT_VALUE:
            if self.value is not None:
                raise PydanticCustomError("value", "“{op}” takes no value", {"op": self.op})
        elif self.value is None:
            raise PydanticCustomError("value", "“{op}” needs a value", {"op": self.op})
        elif self.op in ("in", "not_in"):
            if not isinstance(self.value, list):
                raise PydanticCustomError("value", "“{op}” needs a list of values", {"op": self.op})
        else:
            pair_or_one(self.op, self.value)
        return self


def kind_of_condition(given: Any) -> str:
    grouped = (
        "rules" in given or "combinator" in given if isinstance(given, dict) else hasattr(given, "rules")
    )
    return "<group>" if grouped else "<field>"


class Where(Part):
    """Conditions on one event."""

    combinator: Combinator
    rules: list["Condition"] = Field(min_length=1)
    not_: bool = Field(False, alias="not", strict=True)


Condition = Annotated[
    Annotated[Attribute, Tag("<field>")] | Annotated[Where, Tag("<group>")], Discriminator(kind_of_condition)
]


class LastDays(Part):
    """The days before the moment of the run, by the clock of the document's zone."""

    days: Days


class Between(Part):
    """Whole days in the document's zone, both inside; without ``to`` until the moment of the run."""

    since: Day | None = Field(None, alias="from")
    until: Day | None = Field(None, alias="to")

    @model_validator(mode="after")
    def in_order(self) -> "Between":
        if self.since is None and self.until is None:
            raise PydanticCustomError("window", "needs “days”, or “from” and “to”")
        if self.since and self.until and self.since > self.until:
            raise PydanticCustomError("window", "“from” is after “to”")
        return self


def kind_of_window(given: Any) -> str:
    last = "days" in given if isinstance(given, dict) else isinstance(given, LastDays)
    return "<days>" if last else "<dates>"


Window = Annotated[
    Annotated[LastDays, Tag("<days>")] | Annotated[Between, Tag("<dates>")], Discriminator(kind_of_window)
]


class Summed(Compared):
    """The sum of a field over the events; money says its currency."""

    field: Name
    currency: str | None = None


class Distinct(Compared):
    """How many different values of a field."""

    field: Name


class Did(Part):
    """Events that a customer did. Without conditions: at least one. ``only`` looks at the customer's very
    first or last one before ``where`` and ``within`` are asked of it."""

    type: Literal["did"]
    event: Name
    only: Literal["first", "last"] | None = None
    where: Where | None = None
    within: Window | None = None
    count: Compared | None = None
    sum: Summed | None = None
    distinct: Distinct | None = None

    @property
    def conditions(self) -> list[Compared]:
        said = [each for each in (self.count, self.sum, self.distinct) if each is not None]
        return said or [Compared(op=">=", value=1)]

    @property
    def counts(self) -> Compared | None:
        """The condition on the number of events; without any condition it is at least one."""
        return self.count or (None if self.sum or self.distinct else Compared(op=">=", value=1))

    @property
    def holds_without_events(self) -> bool:
        return all(condition.holds(0) for condition in self.conditions)


class Ago(Part):
    op: Literal["<", "<=", ">", ">=", "between"]
    value: Numbers

    @model_validator(mode="after")
    def whole_days(self) -> "Ago":
        pair_or_one(self.op, self.value)
        for each in self.value if isinstance(self.value, list) else [self.value]:
            if isinstance(each, Decimal) or not 0 <= each <= 36_500:
                raise PydanticCustomError("days", "needs whole days from 0 to 36,500")
        return self


class Recency(Part):
    """How many days ago the last event was. Who has none has no recency."""

    type: Literal["recency"]
    event: Name
    where: Where | None = None
    days: Ago


class Scores(Part):
    r: Compared | None = None
    f: Compared | None = None
    m: Compared | None = None

    @model_validator(mode="after")
    def one_at_least(self) -> "Scores":
        if not (self.r or self.f or self.m):
            raise PydanticCustomError("scores", "needs “r”, “f” or “m”")
        return self


class Rfm(Part):
    """Recency, frequency and money in parts of equal size, 1 the weakest. Who has no event has no score."""

    type: Literal["rfm"]
    event: Name
    where: Where | None = None
    within: Window | None = None
    money: Name | None = None
    parts: Annotated[int, Field(strict=True, ge=2, le=100)] = 5
    score: Scores

    @model_validator(mode="after")
    def money_for_m(self) -> "Rfm":
        if self.score.m and self.money is None:
            raise PydanticCustomError("money", "a score of “m” needs “money”, the field that is summed")
        return self


class Step(Part):
    event: Name
    where: Where | None = None


class Sequence(Part):
    """One event and, after it, another within so many days of 24 hours."""

    type: Literal["sequence"]
    first: Step
    then: Step
    days: Days
    within: Window | None = None


class Reachable(Part):
    """A usable address, a consent for the purpose that is the latest word, no suppression."""

    type: Literal["reachable"]
    channel: Name
    purpose: Name | None = None


class FrequencyCap(Part):
    """Who got fewer than ``max`` messages in the days before, so that one more fits."""

    type: Literal["frequency_cap"]
    channel: Name
    max: Annotated[int, Field(strict=True, ge=1, le=1000)]
    per: LastDays


Pinned = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,79}@[1-9][0-9]{0,5}$")]


class Segments(Part):
    """Other segments, each pinned to a version: ``vip@3``."""

    type: Literal["segment"]
    in_: Literal["any", "all", "none"] = Field(alias="in")
    of: Annotated[list[Pinned], Field(min_length=1, max_length=20)]


class Sample(Part):
    """A share that stays the same: by a salted hash of the customer's key."""

    type: Literal["sample"]
    percent: Number
    salt: Text

    @model_validator(mode="after")
    def share(self) -> "Sample":
        if not 0 < self.percent <= 100:
            raise PydanticCustomError("percent", "“percent” needs a share above 0, at most 100")
        return self


class Top(Part):
    percent: Number

    @model_validator(mode="after")
    def share(self) -> "Top":
        if not 0 < self.percent <= 100:
            raise PydanticCustomError("percent", "“percent” needs a share above 0, at most 100")
        return self


class Score(Part):
    """The latest stored score of that name: compared, or the best of all who have one."""

    type: Literal["score"]
    score: Text
    op: NumberOp | None = None
    value: Numbers = None
    top: Top | None = None

    @model_validator(mode="after")
    def one_way(self) -> "Score":
        if (self.top is None) == (self.op is None):
            raise PydanticCustomError("score", "needs either “op” and “value” or “top”")
        if self.op is not None:
            if self.value is None:
                raise PydanticCustomError("score", "“{op}” needs a value", {"op": self.op})
            pair_or_one(self.op, self.value)
        elif self.value is not None:
            raise PydanticCustomError("score", "“top” takes no value")
        return self


class Sql(Part):
    """A query by an analyst that returns keys of customers. Only who was allowed to runs it."""

    type: Literal["sql"]
    query: Annotated[str, Field(min_length=1, max_length=20_000)]
    reviewed_by: Text


Leaf = Attribute | Did | Recency | Rfm | Sequence | Reachable | FrequencyCap | Segments | Sample | Score | Sql
