"""What makes a segment acceptable: a document of its own, agreed on beside it and held against each run."""

from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from baton.audiences.language.leaves import Pinned
from baton.audiences.language.saying_wrong import validated
from baton.audiences.language.values import Days, Name, Part, exact_number
from baton.audiences.language.yaml_text import Lines, problem, read_file
from baton.audiences.wrong import Place, Wrong

MOST = 50
KINDS = ("size", "change", "reach", "overlap", "fresh", "filled", "include", "exclude")


def exact_percent(value: Any) -> Any:
    number = exact_number(value)
    if not 0 <= number <= 100:
        raise PydanticCustomError("percent", "is no percentage from 0 to 100")
    return number


# Of the members; exact to four decimal places.
Percent = Annotated[
    Any,
    BeforeValidator(exact_percent),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 100}),
]
Count = Annotated[int, Field(strict=True, ge=0, le=10**12)]
Key = Annotated[str, Field(min_length=1, max_length=200)]


class Size(Part):
    """How many members, both bounds inside."""

    least: Count | None = None
    most: Count | None = None

    @model_validator(mode="after")
    def bounds_fit(self) -> Self:
        if self.least is None and self.most is None:
            raise PydanticCustomError("size", "needs “least”, “most” or both")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise PydanticCustomError("size", "“least” is more than “most”")
        return self


class Change(Part):
    """How far the number of members may lie from that of an earlier run, up or down, in percent of it."""

    most: Annotated[Any, BeforeValidator(exact_number), WithJsonSchema({"type": "number", "minimum": 0})]

    @model_validator(mode="after")
    def not_below_nothing(self) -> Self:
        if self.most < 0:
            raise PydanticCustomError("percent", "is less than nothing", {"key": "most"})
        return self


class Reach(Part):
    """Members who can be written to by a channel: usable address, consent for the purpose of the segment, no
    suppression."""

    channel: Name
    least: Percent


class Overlap(Part):
    """Members who are in another segment, too."""

    segment: Pinned
    most: Percent


class Fresh(Part):
    """The newest event before the moment of the run is no older than so many times 24 hours."""

    event: Name
    days: Days


class Filled(Part):
    """Members of whom an attribute is known."""

    attribute: Name
    least: Percent


class Criteria(Part):
    """``include`` and ``exclude``: keys of test customers who must and who must not be in it."""

    format: Literal[1] = 1
    size: Size | None = None
    change: Change | None = None
    reach: tuple[Reach, ...] = ()
    overlap: tuple[Overlap, ...] = ()
    fresh: tuple[Fresh, ...] = ()
    filled: tuple[Filled, ...] = ()
    include: tuple[Key, ...] = ()
    exclude: tuple[Key, ...] = ()

    @model_validator(mode="after")
    def each_once(self) -> Self:
        about = {
            "reach": [each.channel for each in self.reach],
            "overlap": [each.segment for each in self.overlap],
            "fresh": [each.event for each in self.fresh],
            "filled": [each.attribute for each in self.filled],
            "include": self.include,
            # Nobody can be in and out.
            "exclude": [*self.include, *self.exclude],
        }
        for kind, names in about.items():
            twice = next((name for at, name in enumerate(names) if name in names[:at]), None)
            if twice is not None:
                raise PydanticCustomError("twice", "says “{name}” twice", {"name": twice, "key": kind})
        count = sum(len(names) for kind, names in about.items() if kind != "include")
        count += (self.size is not None) + (self.change is not None)
        if not 1 <= count <= MOST:
            raise PydanticCustomError("count", f"needs from 1 to {MOST} criteria")
        return self


def places(criteria: Criteria) -> list[Place]:
    """Of each criterion, in the order in which they are judged."""
    found: list[Place] = [(kind,) for kind in ("size", "change") if getattr(criteria, kind) is not None]
    for kind in ("reach", "overlap", "filled", "fresh", "include", "exclude"):
        found += [(kind, number) for number in range(len(getattr(criteria, kind)))]
    return found


class ReadCriteria:
    """A document, and the line of each of its places."""

    def __init__(self, criteria: Criteria, file: str = "", lines: Lines | None = None) -> None:
        self.criteria, self.file, self.lines = criteria, file, lines or {}

    def wrong(self, problems: list[tuple[Place, str]]) -> Wrong:
        return Wrong([problem(place, reason, self.lines) for place, reason in problems], self.file)


def read_criteria(path: Path) -> ReadCriteria:
    """OSError where it cannot be opened, Wrong where it is none."""
    value, lines = read_file(path)
    return criteria_of(value, lines, path.name)


def criteria_of(value: Any, lines: Lines | None = None, file: str = "") -> ReadCriteria:
    """Of a value as JSON or YAML gives it. Wrong names every place that does not fit."""
    if not isinstance(value, dict):
        raise Wrong(f"are no criteria: they need keys like {', '.join(KINDS)}", file)
    return ReadCriteria(validated(Criteria, value, lines or {}, file), file, lines)
