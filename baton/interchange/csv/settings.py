"""How a table is read and what its columns mean, as somebody chose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, field_validator

from baton.accounts.roles import JobFunction
from baton.interchange.tables import choosing
from baton.interchange.tables.choosing import ColumnChoice, TableChoices

Meaning = Literal[
    "nothing", "title", "description", "section", "column", "responsible", "lead", "participant",
    "deadline", "created", "done", "tags", "type", "class_of_service", "project", "client", "price",
    "hours", "key", "parent", "link", "comment", "field",
]  # fmt: skip
FieldType = Literal["", "text", "number", "date", "checkbox", "choice"]
# Of which there is one on a card; the others may be given to several columns.
SINGLE = frozenset(
    {
        *("title", "description", "column", "responsible", "lead", "deadline", "created", "done", "type"),
        *("class_of_service", "project", "client", "price", "key", "parent"),
    }
)
DATES = {"deadline", "created", "done"}
NUMBERS = {"price", "hours"}


class ColumnMeaning(ColumnChoice):
    """``name``: of the custom field or the brief's section, empty for as the column is called. ``kind``: of a
    custom field, empty for as its values are. ``job_function``: whose hours."""

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


class TableSettings(TableChoices[ColumnMeaning]):
    """``tags_split``: between tags in one cell. ``board``: files of one board know their cards again by the
    key."""

    SINGLE = SINGLE
    tags_split: Literal["", ",", ";", "|", "/", " "] = ""
    board: str = Field("", max_length=120)


def settings_of(document: Mapping[str, Any]) -> TableSettings:
    """Raises Malformed."""
    return choosing.settings_of(TableSettings, document)


def demand_settings(document: Mapping[str, Any]) -> None:
    settings_of(document)
