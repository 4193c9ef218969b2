"""What `identity.yaml` beside a `base.yaml` says: which attributes tell people apart, and how boldly."""

import re
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from baton.audiences.base.connecting import connected
from baton.audiences.base.manifest import Base, misfit
from baton.audiences.cleansing.phones import region_of
from baton.audiences.language.saying_wrong import validated
from baton.audiences.language.values import Name, Part
from baton.audiences.language.yaml_text import read_file
from baton.audiences.wrong import Problem, Wrong, known

NAME = "identity.yaml"
Kind = Literal[
    "email", "phone", "name", "name_part", "date", "postcode", "city", "address", "country", "text"
]
Rule = Literal["latest", "earliest", "most_frequent", "longest", "source_order"]
Share = Annotated[float, Field(gt=0, lt=1)]
# A whole name becomes three columns.
PARTS = ("first_name", "middle_name", "last_name")
# Columns that a run keeps beside those of the fields.
OURS = {"k", "r", "source", "changed", "apart", "fresh", "since", "person", "records", "n", "h"}
BLOCKS = re.compile(r"b_\d+")


def a_region(code: str) -> str:
    if region_of(code) is None:
        raise PydanticCustomError(
            "region", "“{code}” is no country of two letters that has phone numbers", {"code": code}
        )
    return code


class Read(Part):
    """``attribute``: of the base's customers, where it has another name."""

    kind: Kind
    attribute: Name | None = None


class Key(Part):
    """Records that are equal in ``all`` of these are one person, ``unless`` one of those is known of both and
    differs. A value that more than ``most`` records share is nobody's key."""

    all: Annotated[tuple[Name, ...], Field(min_length=1)]
    unless: tuple[Name, ...] = ()
    most: Annotated[int, Field(ge=2, le=1000)] = 20


class Identity(Part):
    """``merge`` and ``review`` are probabilities: from ``merge`` on two records are one person without a
    question, between both a human is asked, below ``review`` they are two."""

    format: Literal[1] = 1
    identity: Annotated[str, Field(min_length=1, max_length=120)]
    country: Annotated[str, AfterValidator(a_region)] | None = None
    fields: Annotated[dict[Name, Read], Field(min_length=1)]
    source: Name | None = None
    source_order: tuple[str, ...] = ()
    analytics_only: tuple[str, ...] = ()
    changed: Name | None = None
    keys: tuple[Key, ...] = ()
    model: Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]+\.yaml$")] | None = None
    merge: Share = 0.95
    review: Share = 0.5
    largest: Annotated[int, Field(ge=2, le=10_000)] = 50
    largest_block: Annotated[int, Field(ge=2, le=100_000)] = 500
    most_people: Annotated[int, Field(ge=2, le=10_000)] = 8
    golden: dict[Name, Rule] = {}

    @model_validator(mode="after")
    def parts_fit(self) -> "Identity":
        columns = self.columns
        for key in self.keys:
            for each in (*key.all, *key.unless):
                if each not in columns:
                    raise misfit("keys", f"a key asks for “{each}”; {known(columns)}")
        for each in self.golden:
            if each not in columns:
                raise misfit("golden", f"asks for “{each}”; {known(columns)}")
        if self.review > self.merge:
            raise misfit("review", "is above “merge”: nobody could be asked")
        if self.analytics_only and self.source is None:
            raise misfit("analytics_only", "needs “source”: the attribute that names each record's source")
        self._can_be_columns()
        whole = [name for name, read in self.fields.items() if read.kind == "name"]
        if len(whole) > 1:
            raise misfit("fields", f"“{whole[0]}” and “{whole[1]}” are both a whole name; a record has one")
        taken = set(PARTS) if whole else set()
        if twice := taken & {name for name, read in self.fields.items() if read.kind != "name"}:
            raise misfit("fields", f"a whole name gives “{min(twice)}” already")
        return self

    def _can_be_columns(self) -> None:
        for name in self.columns:
            from_whom = name.removesuffix("_from")
            of_another = from_whom != name and from_whom in self.columns
            if name in OURS or BLOCKS.fullmatch(name) or of_another or name in words_of_sql():
                raise misfit(
                    "fields",
                    f"no field can be called “{name}”, which means something else in the tables; "
                    f"give it another name, and say “{name}” as its attribute",
                )

    @property
    def columns(self) -> dict[str, Kind]:
        """The columns of a cleansed record, with what each is."""
        found: dict[str, Kind] = {}
        for name, read in self.fields.items():
            found |= dict.fromkeys(PARTS, "name_part") if read.kind == "name" else {name: read.kind}
        return found

    def attribute(self, name: str) -> str:
        return self.fields[name].attribute or name

    def rule(self, column: str) -> Rule:
        """Of survivorship; without a word the latest one, or the most frequent where nothing tells the
        time."""
        return self.golden.get(column, "latest" if self.changed else "most_frequent")


@cache
def words_of_sql() -> frozenset[str]:
    """What cannot stand for a column in DuckDB's SQL."""
    with connected() as connection:
        rows = connection.execute(
            "SELECT keyword_name FROM duckdb_keywords() "
            "WHERE keyword_category IN ('reserved', 'type_function')"
        ).fetchall()
    return frozenset(word for (word,) in rows)


def read_identity(directory: Path, base: Base) -> Identity:
    """Wrong where there is none, where it says what cannot be, or asks for an attribute that is none."""
    path = directory / NAME
    if not path.is_file():
        raise Wrong(
            f"{directory} has no {NAME}: nobody said which attributes tell people apart. "
            f"“baton identity propose” writes one to start from"
        )
    value, lines = read_file(path)
    return identity_of(value, base, lines)


def identity_of(value: Any, base: Base, lines: Any = None) -> Identity:
    if not isinstance(value, dict):
        raise Wrong("is no identity: it needs “identity” and “fields”", NAME)
    made = validated(Identity, plain(value), lines or {}, NAME)
    attributes = base.customers.attributes
    asked = {name: made.attribute(name) for name in made.fields}
    asked |= {each: name for each, name in (("source", made.source), ("changed", made.changed)) if name}
    problems = [
        Problem(place, f"there is no attribute “{name}” of the customers; {known(attributes)}")
        for place, name in asked.items()
        if name not in attributes
    ]
    if made.changed in attributes and attributes[str(made.changed)].type not in ("time", "date"):
        problems.append(Problem("changed", "is no time and no date"))
    if problems:
        raise Wrong(problems, NAME)
    return made


def plain(value: Any) -> Any:
    """Exact numbers of the YAML as the fractions that probabilities are."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return float(value) if isinstance(value, Decimal) else value
