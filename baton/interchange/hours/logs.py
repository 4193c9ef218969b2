"""Time that was logged in Kaiten or Jira and came with its cards, as entries of time."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from baton.accounts.models import Member, MoneyTier, Workspace
from baton.activity import log
from baton.calendars.queries import calendars_of
from baton.interchange.facts import TimeImported
from baton.interchange.fitting import digest
from baton.interchange.hours.days import Days
from baton.interchange.hours.job_functions import function_in
from baton.interchange.hours.lengths import minutes_of
from baton.interchange.hours.whose import demand_hours
from baton.interchange.models import KeptForLater
from baton.kit import clock
from baton.kit.writing import insert_all
from baton.timesheets.entering import When, span_of
from baton.timesheets.models import EntrySource, TimeEntry
from baton.timesheets.models.entry import DAY_MINUTES
from baton.timesheets.rates.book import book_of
from baton.timesheets.rates.pricing import price_entries
from baton.timesheets.spending import LONGEST_TEXT, job_function_of, put_in_place

TIME_LOG = "time_log"
LONGEST_NAME = 200
DAYS = ("for_date", "at", "started_at", "created")
# Why a log stays kept.
NOBODY, UNCLEAR, CLOSED, FULL = "nobody", "unclear", "closed", "full"


@dataclass(frozen=True)
class Placed:
    """``entries`` were made; ``left`` stay kept, by the reason."""

    entries: int = 0
    left: dict[str, int] = field(default_factory=dict)


def may_place(by: Member) -> bool:
    return by.may_administer and by.may_manage and by.sees_money(MoneyTier.ALL_HOURS)


def place_kept_logs(*, by: Member, source: str = "") -> Placed:
    """Logs that wait become entries of the people who logged them, on the cards that they came with; those
    of one ``source``, or of all. Raises NotAllowed."""
    demand_hours(by)
    with log.in_turn(by.workspace_id) as workspace:
        return place_logs(workspace, by=by, source=source)


def place_logs(workspace: Workspace, *, by: Member, source: str = "") -> Placed:
    """``workspace`` is the row that ``in_turn`` gave."""
    waiting = KeptForLater.objects.waiting().filter(workspace=workspace, kind=TIME_LOG)
    if source:
        waiting = waiting.filter(source=source)
    rows = list(waiting.select_related("card__project", "member").order_by("pk"))
    return Placing(workspace, rows).placed(by) if rows else Placed()


class Placing:
    def __init__(self, workspace: Workspace, rows: list[KeptForLater]) -> None:
        self.workspace, self.rows = workspace, rows
        self.calendars = calendars_of(workspace)
        told = [day for row in rows if (day := self.day_of(row)) is not None]
        members = {row.member_id for row in rows if row.member_id is not None}
        self.days = Days(workspace, members, told)
        self.days.load(())
        self.left: Counter[str] = Counter()

    def placed(self, by: Member) -> Placed:
        pairs = list(self.pairs())
        entries = [entry for _row, entry in pairs]
        insert_all(entries, keys=True)
        price_entries(entries, book_of(self.workspace))
        now = clock.real_now()
        for row, _entry in pairs:
            row.placed_at = now
        KeptForLater.objects.bulk_update([row for row, _entry in pairs], ["placed_at"], batch_size=500)
        counted = Counter((entry.member_id, row.source) for row, entry in pairs)
        for (member, source), count in counted.items():
            fact = TimeImported(member=member, source=source.partition(":")[0], entries=count)
            log.record(self.workspace, fact, by=by)
        return Placed(len(entries), dict(self.left))

    def pairs(self) -> Iterator[tuple[KeptForLater, TimeEntry]]:
        for row in self.rows:
            reason = self.refusal(row)
            if reason:
                self.left[reason] += 1
            else:
                yield row, self.entry(row)

    def refusal(self, row: KeptForLater) -> str:
        day, minutes = self.day_of(row), minutes_in(row.data)
        if row.member is None or row.member.is_guest:
            return NOBODY
        if day is None or not 0 < minutes <= DAY_MINUTES or day > self.today_of(row.member):
            return UNCLEAR
        if self.days.refusal(row.member.pk, day) is not None:
            return CLOSED
        if self.days.too_full(row.member.pk, day, minutes) is not None:
            return FULL
        self.days.take(row.member.pk, day, minutes, None)
        return ""

    def today_of(self, member: Member) -> date:
        return clock.now().astimezone(self.calendars[member.pk].zone).date()

    def entry(self, row: KeptForLater) -> TimeEntry:
        member, day = row.member, self.day_of(row)
        if member is None or day is None:
            raise RuntimeError(f"log {row.pk} tells neither whose nor when it was")
        card, minutes = row.card, minutes_in(row.data)
        job = function_in([str(row.data.get("role") or "")]) or job_function_of(member, card, card.project)
        entry = TimeEntry(
            workspace=self.workspace,
            member=member,
            day=day,
            minutes=minutes,
            card=card,
            project=card.project,
            job_function=job,
            text=text_of(row.data),
            source=EntrySource.IMPORT,
            imported_as=name_of(row),
        )
        put_in_place(entry, span_of(When(day, minutes), self.calendars[member.pk].zone))
        return entry

    def day_of(self, row: KeptForLater) -> date | None:
        """The day that was named; of a moment the one where the person works."""
        for name in DAYS:
            text = str(row.data.get(name) or "")
            if len(text) == 10 and (day := day_in(text)) is not None:
                return day
            if (found := moment_in(text)) is not None:
                zone = self.calendars[row.member_id or 0].zone
                return found.date() if name == "for_date" else found.astimezone(zone).date()
        return None


def day_in(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def minutes_in(data: dict[str, Any]) -> int:
    """Kaiten tells minutes, or when a timer began and ended; Jira seconds. 0 where nothing sensible is."""
    if isinstance(seconds := data.get("seconds"), int | float):
        return minutes_of(int(seconds))
    if isinstance(minutes := data.get("time_spent"), int | float) and minutes > 0:
        return int(minutes)
    began, ended = moment_in(data.get("started_at")), moment_in(data.get("finished_at"))
    if began is None or ended is None:
        return 0
    return minutes_of(int((ended - began).total_seconds()))


def moment_in(value: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


def text_of(data: dict[str, Any]) -> str:
    return " ".join(str(data.get("text") or data.get("comment") or "").replace("\0", "").split())[
        :LONGEST_TEXT
    ]


def name_of(row: KeptForLater) -> str:
    name = f"{row.source}:log:{row.external_id}"
    return name if len(name) <= LONGEST_NAME else f"{row.source}:log:sha256:{digest(row.external_id)}"
