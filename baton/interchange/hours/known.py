"""Entries that came out of the same tool before, and which row of a later file is which of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from baton.accounts.models import Workspace
from baton.interchange.baselines import Parts, short
from baton.interchange.hours.plan import KIND, PlannedTime
from baton.interchange.merging import Baseline, kept_in
from baton.interchange.models import ImportedIdentity
from baton.timesheets.models import TimeEntry

AT_A_TIME = 500
T = TypeVar("T")
NAME, MEMBER = "n", "m"
# A row whose name changed is still the same where two of these did not.
LOOKS = ("for", "text", "length")


@dataclass(frozen=True)
class Known:
    """``entry`` None: somebody struck it here."""

    row: ImportedIdentity
    entry: TimeEntry | None
    before: Baseline

    @property
    def member(self) -> int:
        return self.entry.member_id if self.entry is not None else int(self.row.taken.get(MEMBER, 0))

    @property
    def name(self) -> str:
        return str(self.row.taken.get(NAME, ""))

    @property
    def day(self) -> str:
        return str(self.before.source.get("day", ""))


def known_of(workspace: Workspace, origin: str) -> list[Known]:
    """In the order they came."""
    rows = list(ImportedIdentity.objects.filter(workspace=workspace, source=origin, kind=KIND).order_by("pk"))
    ids = [row.object_id for row in rows if row.object_id is not None]
    entries: dict[int, TimeEntry] = {}
    for start in range(0, len(ids), AT_A_TIME):
        entries |= TimeEntry.objects.in_bulk(ids[start : start + AT_A_TIME])
    return [
        Known(row, entries.get(row.object_id or 0), kept_in(row.taken) or Baseline({}, {})) for row in rows
    ]


def told_of(time: PlannedTime, day: date, seconds: int, nth: int) -> Parts:
    """What the tool says of an entry, part by part; of several days the ``nth`` (from 0)."""
    parts = {
        "day": day.isoformat(),
        "length": str(seconds),
        "clock": f"{time.starts:%H:%M:%S}-{time.ends:%d %H:%M:%S} {nth}" if time.starts and time.ends else "",
        "for": short(time.about.strip("|")),
        "text": short(time.words()),
        "billable": "" if time.billable is None else ("yes" if time.billable else "no"),
        "job": short(",".join(time.job_words)),
    }
    return {name: value for name, value in parts.items() if value}


def here_of(entry: TimeEntry) -> Parts:
    """How it stands here, under the same names."""
    times = (entry.started_at, entry.ended_at)
    parts = {
        "day": entry.day.isoformat(),
        "length": str(entry.minutes),
        "clock": "-".join(str(int(moment.timestamp())) for moment in times if moment is not None),
        "for": spot_of(entry),
        "text": short(entry.text),
        "billable": "yes" if entry.billable else "",
        "job": str(entry.job_function),
    }
    return {name: value for name, value in parts.items() if value}


def spot_of(entry: TimeEntry) -> str:
    if entry.card_number is not None:
        return f"card:{entry.card_number}"
    return f"project:{entry.project_id}" if entry.project_id is not None else str(entry.kind)


class Recognising(Generic[T]):
    """Rows of a file, as ``(member, name, parts)``, to what came before."""

    def __init__(self, known: Sequence[Known]) -> None:
        self.by_name: dict[tuple[int, str], list[Known]] = defaultdict(list)
        for one in known:
            self.by_name[one.member, one.name].append(one)
        self.left = {one.row.pk: one for one in known}

    def exactly(self, member: int, name: str) -> Known | None:
        rows = self.by_name.get((member, name))
        return self.left.pop(rows.pop(0).row.pk) if rows else None

    def alike(self, unknown: Sequence[tuple[T, int, Mapping[str, Any]]]) -> Iterator[tuple[T, Known]]:
        """Of rows that nothing is called like: the same person, the same day, and two of three the same."""
        by_day: dict[tuple[int, str], list[Known]] = defaultdict(list)
        for one in self.left.values():
            if one.entry is not None and not one.name.startswith("id:"):
                by_day[one.member, one.day].append(one)
        for thing, member, parts in unknown:
            near = by_day.get((member, str(parts.get("day"))), [])
            same = next((one for one in near if likeness(one.before.source, parts) >= 2), None)
            if same is not None:
                near.remove(same)
                del self.left[same.row.pk]
                yield thing, same


def likeness(before: Mapping[str, Any], now: Mapping[str, Any]) -> int:
    return sum(before.get(name, "") == now.get(name, "") for name in LOOKS)
