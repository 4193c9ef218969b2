"""How Jira's files are read, where somebody may choose."""

from collections.abc import Mapping
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from baton.interchange.tables import choosing
from baton.interchange.tables.choosing import DateOrder, Delimiter, Encoding, Zone

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
    encoding: Encoding = ""
    delimiter: Delimiter = ""
    date_order: DateOrder = ""
    time_zone: Zone = ""
    priorities: dict[str, Becomes] = Field(default_factory=dict, max_length=100)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone or "UTC")

    def becomes(self, priority: str) -> Becomes:
        return self.priorities.get(priority) or USUAL.get(priority.casefold(), "tag")


def settings_of(document: Mapping[str, Any]) -> JiraSettings:
    """Raises Malformed."""
    return choosing.settings_of(JiraSettings, document)


def demand_settings(document: Mapping[str, Any]) -> None:
    settings_of(document)
