"""How a table of hours is read, whose they are and what for, as somebody chose."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from baton.interchange.tables import choosing
from baton.interchange.tables.choosing import ColumnChoice, TableChoices

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


class HoursColumn(ColumnChoice):
    meaning: Meaning = "nothing"


class HoursSettings(TableChoices[HoursColumn]):
    """``people``: by their name in the file, a member's id, “new” for somebody known by name, “out” for whose
    hours stay out. ``places``: what “client / project”, or “client / project / task”, is here. ``whose``: of
    rows that name nobody. ``gone``: what becomes of entries from earlier that the file no longer has."""

    SINGLE = SINGLE
    people: dict[Name, Whoever] = Field(default_factory=dict, max_length=2000)
    places: dict[Name, Becomes] = Field(default_factory=dict, max_length=5000)
    whose: int | None = Field(None, ge=1, le=2**63 - 1)
    gone: Literal["", "keep", "strike"] = ""


def settings_of(document: Mapping[str, Any]) -> HoursSettings:
    """Raises Malformed."""
    return choosing.settings_of(HoursSettings, document)


def demand_settings(document: Mapping[str, Any]) -> None:
    settings_of(document)
