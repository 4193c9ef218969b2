"""The entries of time that a table tells, before anybody has looked whose they are. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from baton.interchange.hours.settings import HoursSettings
from baton.interchange.plan import ImportPlan
from baton.interchange.tables.table import TableRow

KIND = "time_entry"


@dataclass(frozen=True)
class PlannedTime:
    """``person``: external id, empty where the row names nobody. ``starts`` and ``ends`` are what a clock on
    the wall showed. ``job_words``: what could be a job function. ``billable`` None: not told. ``id``: the
    row's own there, if it tells one."""

    row: TableRow
    person: str
    day: date
    seconds: int
    starts: datetime | None = None
    ends: datetime | None = None
    client: str = ""
    project: str = ""
    task: str = ""
    text: str = ""
    issue: str = ""
    tags: tuple[str, ...] = ()
    job_words: tuple[str, ...] = ()
    billable: bool | None = None
    id: str = ""

    @property
    def place(self) -> str:
        return " / ".join(part for part in (self.client, self.project) if part)

    @property
    def place_and_task(self) -> str:
        return " / ".join(part for part in (self.client, self.project, self.task) if part)

    @property
    def about(self) -> str:
        """What it was for, as the tool tells it."""
        return "|".join((self.client, self.project, self.task, self.issue))

    @property
    def name(self) -> str:
        """By what the same row is known again in a later file: its id, the moment it began, else everything
        it says but how long it was."""
        if self.id:
            return f"id:{self.id}"
        if self.starts is not None:
            return f"at:{self.starts.isoformat()}"
        return f"on:{self.day.isoformat()}|{self.about}|{self.text}"

    def words(self) -> str:
        """The text of an entry: the task before what was written, tags behind."""
        said = [self.task, self.text] if self.task.casefold() not in self.text.casefold() else [self.text]
        text = ": ".join(part for part in said if part)
        return f"{text} [{', '.join(self.tags)}]".strip() if self.tags else text


@dataclass(frozen=True)
class HoursPlan(ImportPlan):
    """A plan without cards. ``tool``: whose make the table is. ``mended``: the file holds rows that were set
    aside before, and is no whole export."""

    times: tuple[PlannedTime, ...] = ()
    tool: str = "hours"
    chosen: HoursSettings = field(default_factory=HoursSettings)
    mended: bool = False

    @property
    def origin(self) -> str:
        return self.tool

    @property
    def planned(self) -> dict[str, int]:
        return {KIND: len(self.times), "person": len(self.people)}


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    return wall.replace(tzinfo=zone)


def midnights_between(starts: datetime, ends: datetime) -> list[datetime]:
    """Of the zone that both are in."""
    found, day = [], starts.date() + timedelta(days=1)
    while (midnight := datetime(day.year, day.month, day.day, tzinfo=starts.tzinfo)) < ends:
        found.append(midnight)
        day += timedelta(days=1)
    return found
