"""How a table of hours is read, whose they are and what for, as somebody chose."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from baton.interchange.tables import choosing
from baton.interchange.tables.choosing import DateOrder, Delimiter, Encoding, Zone
from baton.interchange.tables.table import MOST_COLUMNS

Meaning = Literal[
    "nothing", "person", "first_name", "last_name", "username", "email", "client", "project", "project_code",
    "task", "text", "issue", "issue_title", "day", "start_time", "end_day", "end_time", "start", "end",
    "duration", "hours", "seconds", "minutes", "billable", "billed_hours", "tags", "job_function", "id",
]  # fmt: skip
# Tags may stand in several columns; of everything else an entry has one.
SINGLE = frozenset(Meaning.__args__) - {"nothing", "tags"}  # type: ignore[attr-defined]
LENGTHS = ("duration", "hours", "seconds", "minutes")
NEW, OUT, KEEP, STRIKE = "new", "out", "keep", "strike"
PLACE = re.compile(r"(?:internal|sales|leave|out|(?:project|card):\d{1,18})")


def known_place(value: str) -> str:
    if not PLACE.fullmatch(value):
        raise ValueError("say internal, sales, leave, out, project:ID or card:ID")
    return value


Becomes = Annotated[str, AfterValidator(known_place)]
Whoever = Annotated[int, Field(ge=1, le=2**63 - 1)] | Literal["new", "out"]
Name = Annotated[str, Field(max_length=500)]


class HoursColumn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    meaning: Meaning = "nothing"


class HoursSettings(BaseModel):
    """Empty is as proposed. ``columns``: of every column of the table, in its order. ``people``: by their
    name in the file, a member's id, “new” for somebody known by name, “out” for whose hours stay out.
    ``places``: what “client / project”, or “client / project / task”, is here. ``whose``: of rows that name
    nobody. ``gone``: what becomes of entries from earlier that the file no longer has."""

    model_config = ConfigDict(extra="forbid")
    encoding: Encoding = ""
    delimiter: Delimiter = ""
    quote: Literal["", '"', "'"] = ""
    sheet: str = Field("", max_length=200)
    decimal: Literal["", ".", ","] = ""
    date_order: DateOrder = ""
    time_zone: Zone = ""
    columns: list[HoursColumn] = Field(default_factory=list, max_length=MOST_COLUMNS)
    people: dict[Name, Whoever] = Field(default_factory=dict, max_length=2000)
    places: dict[Name, Becomes] = Field(default_factory=dict, max_length=5000)
    whose: int | None = Field(None, ge=1, le=2**63 - 1)
    gone: Literal["", "keep", "strike"] = ""

    @field_validator("columns")
    @classmethod
    def one_of_each(cls, value: list[HoursColumn]) -> list[HoursColumn]:
        given = [one.meaning for one in value if one.meaning in SINGLE]
        twice = next((meaning for meaning in given if given.count(meaning) > 1), None)
        if twice:
            raise ValueError(f"two columns cannot both be “{twice}”")
        return value

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone or "UTC")

    def places_of(self, *meanings: str) -> list[int]:
        return [index for index, one in enumerate(self.columns) if one.meaning in meanings]

    def place_of(self, meaning: str) -> int | None:
        return next(iter(self.places_of(meaning)), None)


def settings_of(document: Mapping[str, Any]) -> HoursSettings:
    """Raises Malformed."""
    return choosing.settings_of(HoursSettings, document)


def demand_settings(document: Mapping[str, Any]) -> None:
    settings_of(document)
