"""How Jira's files are read, where somebody may choose."""

from collections.abc import Mapping
from typing import Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from baton.interchange.tables.encodings import CHOICES as ENCODINGS
from baton.kit.errors import Malformed

Becomes = Literal["expedite", "fixed_date", "standard", "intangible", "tag", "nothing"]
# What the usual priorities become when nobody says otherwise; any other name becomes a tag.
USUAL: dict[str, Becomes] = {
    "blocker": "expedite",
    "highest": "expedite",
    "critical": "expedite",
    "medium": "nothing",
    "normal": "nothing",
    "none": "nothing",
}


class JiraSettings(BaseModel):
    """``date_order`` empty: as all dates together allow."""

    model_config = ConfigDict(extra="forbid")
    encoding: str = Field("", max_length=20)
    delimiter: Literal["", ",", ";", "\t", "|"] = ""
    date_order: Literal["", "dmy", "mdy", "ymd"] = ""
    time_zone: str = Field("", max_length=60)
    priorities: dict[str, Becomes] = Field(default_factory=dict, max_length=100)

    @field_validator("time_zone")
    @classmethod
    def known_zone(cls, value: str) -> str:
        if value and value not in available_timezones():
            raise ValueError("no time zone of that name is known")
        return value

    @field_validator("encoding")
    @classmethod
    def known_encoding(cls, value: str) -> str:
        if value and value not in ENCODINGS:
            raise ValueError("no encoding of that name is known")
        return value

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone or "UTC")

    def becomes(self, priority: str) -> Becomes:
        return self.priorities.get(priority) or USUAL.get(priority.casefold(), "tag")


def settings_of(document: Mapping[str, Any]) -> JiraSettings:
    """Raises Malformed."""
    try:
        return JiraSettings.model_validate(dict(document))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "settings"
        raise Malformed(field=place, reason=first["msg"]) from error


def demand_settings(document: Mapping[str, Any]) -> None:
    settings_of(document)
