"""How a table is read and what its columns mean, as somebody chose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, field_validator

from baton.accounts.roles import JobFunction
from baton.interchange.tables import choosing
from baton.interchange.tables.choosing import DateOrder, Delimiter, Encoding, Zone
from baton.interchange.tables.table import MOST_COLUMNS

Meaning = Literal[
    "nothing", "title", "description", "section", "column", "responsible", "lead", "participant",
    "deadline", "created", "done", "tags", "type", "class_of_service", "project", "client", "price",
    "hours", "key", "parent", "link", "comment", "field",
]  # fmt: skip
FieldType = Literal["", "text", "number", "date", "checkbox", "choice"]
# Of which there is one on a card; the others may be given to several columns.
SINGLE = {
    *("title", "description", "column", "responsible", "lead", "deadline", "created", "done", "type"),
    *("class_of_service", "project", "client", "price", "key", "parent"),
}
DATES = {"deadline", "created", "done"}
NUMBERS = {"price", "hours"}


class ColumnMeaning(BaseModel):
    """``name``: of the custom field or the brief's section, empty for as the column is called. ``kind``: of a
    custom field, empty for as its values are. ``job_function``: whose hours."""

    model_config = ConfigDict(extra="forbid")
    meaning: Meaning = "nothing"
    name: str = Field("", max_length=80)
    kind: FieldType = ""
    job_function: str = Field("", max_length=24)

    @field_validator("job_function")
    @classmethod
    def known_function(cls, value: str) -> str:
        if value and value not in JobFunction.values:
            raise ValueError("no such job function")
        return value


class TableSettings(BaseModel):
    """Empty is as proposed. ``columns``: of every column of the table, in its order. ``tags_split``: between
    tags in one cell. ``board``: files of one board know their cards again by the key."""

    model_config = ConfigDict(extra="forbid")
    encoding: Encoding = ""
    delimiter: Delimiter = ""
    quote: Literal["", '"', "'"] = ""
    sheet: str = Field("", max_length=200)
    decimal: Literal["", ".", ","] = ""
    date_order: DateOrder = ""
    time_zone: Zone = ""
    tags_split: Literal["", ",", ";", "|", "/", " "] = ""
    board: str = Field("", max_length=120)
    columns: list[ColumnMeaning] = Field(default_factory=list, max_length=MOST_COLUMNS)

    @field_validator("columns")
    @classmethod
    def one_of_each(cls, value: list[ColumnMeaning]) -> list[ColumnMeaning]:
        given = [one.meaning for one in value if one.meaning in SINGLE]
        twice = next((meaning for meaning in given if given.count(meaning) > 1), None)
        if twice:
            raise ValueError(f"two columns cannot both be “{twice}”")
        return value

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone or "UTC")

    def places(self, *meanings: str) -> list[int]:
        return [index for index, one in enumerate(self.columns) if one.meaning in meanings]

    def place(self, meaning: str) -> int | None:
        return next(iter(self.places(meaning)), None)


def settings_of(document: Mapping[str, Any]) -> TableSettings:
    """Raises Malformed."""
    return choosing.settings_of(TableSettings, document)


def demand_settings(document: Mapping[str, Any]) -> None:
    settings_of(document)
