"""The rows of Jira's CSV as issues. Whatever is wrong in a row is told with its line; the rest of it
stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from django.utils.translation import gettext_noop as _

from baton.interchange.column_kinds import kind_in
from baton.interchange.jira.columns import PARENTS, Columns
from baton.interchange.jira.issue import Issue, IssueLink, People
from baton.interchange.jira.links import kind_of_link
from baton.interchange.jira.settings import JiraSettings
from baton.interchange.jira.wiki import markdown
from baton.interchange.planned_card import FieldValue, KeptRow, PlannedAttachment, PlannedComment
from baton.interchange.safe_links import is_safe
from baton.interchange.tables.dates import read_date
from baton.interchange.tables.ledger import TableLedger
from baton.interchange.tables.numbers import read_number
from baton.interchange.tables.table import LONGEST_FIELD, Table, TableRow
from baton.interchange.wording import Phrase, say

MEND_CELL = _("The rest of the row is taken over; put the value right by hand afterwards.")
LOOK_AT_ROW = _("Put the row right and bring it again, or do without it.")
MOST_SECONDS = 2**31


def is_whole(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 12


class IssueReader:
    """Holds what all rows of one table share."""

    def __init__(self, table: Table, ledger: TableLedger, settings: JiraSettings, people: People) -> None:
        self.table = table
        self.ledger = ledger
        self.settings = settings
        self.people = people
        self.columns = Columns(table)
        self.custom = self.columns.custom()
        self.link_columns = list(self.columns.links())
        self.left = list(self.columns.left())
        self.kinds = {name: self.kind_of(places) for name, places in self.custom.items()}

    def issues(self) -> Iterator[Issue]:
        """People are met before anything is written, so that a mention finds its name."""
        for row in self.table.rows:
            self.meet_people(row)
        seen: set[str] = set()
        for row in self.table.rows:
            self.ledger.read["card"] += 1
            key = self.columns.cell(row, "Issue key")
            if (fault := self.fault_of(row, key, seen)) is not None:
                column, reason = fault
                self.ledger.set_aside("card", row, column, reason, say(LOOK_AT_ROW), external_id=key or None)
                continue
            seen.add(key)
            yield self.issue(row, key)

    def fault_of(self, row: TableRow, key: str, seen: set[str]) -> tuple[str, Phrase] | None:
        """The column and what is wrong in it."""
        if len(row.cells) > len(self.table.header) and any(row.cells[len(self.table.header) :]):
            return "", say(_("The row has more cells than the header."))
        if not key:
            return "Issue key", say(_("The issue has no key."))
        if key in seen:
            return "Issue key", say(_("The same key was there before; the first one is kept."))
        if not self.columns.cell(row, "Status"):
            return "Status", say(_("The issue does not say in which status it is."))
        if any(len(cell) > LONGEST_FIELD for cell in row.cells):
            return "", say(_("A cell has more than %(count)d characters."), count=LONGEST_FIELD)
        return None

    def meet_people(self, row: TableRow) -> None:
        cell, meet = self.columns.cell, self.people.meet
        for who in ("Assignee", "Reporter", "Creator"):
            meet(cell(row, f"{who} Id"), cell(row, who), passing=who == "Creator")
        names, ids = list(self.columns.cells(row, "Watchers")), list(self.columns.cells(row, "Watchers Id"))
        if len(names) == len(ids):
            for account, name in zip(ids, names, strict=True):
                meet(account, name, passing=True)
        lead = cell(row, "Project lead id")
        if lead and self.people.found.get(lead) is None:
            meet(lead, cell(row, "Project lead"), passing=True)

    def person(self, row: TableRow, who: str) -> str | None:
        return self.people.meet(self.columns.cell(row, f"{who} Id"), self.columns.cell(row, who))

    def issue(self, row: TableRow, key: str) -> Issue:
        cell, cells = self.columns.cell, self.columns.cells
        native = cell(row, "Issue id") or key
        project = cell(row, "Project key") or key.rpartition("-")[0]
        own = f"{project}:{native}"
        values = dict(self.values(row, own))
        if sprint := ", ".join(dict.fromkeys(cells(row, "Sprint"))):
            self.ledger.read["value"] += 1
            values["Sprint"] = sprint
        if resolution := cell(row, "Resolution"):
            self.ledger.read["value"] += 1
            values["Resolution"] = resolution
        found = Issue(
            id=own,
            native=native,
            key=key,
            project=project,
            project_name=cell(row, "Project name") or project,
            summary=cell(row, "Summary"),
            status=cell(row, "Status"),
            category=kind_in(cell(row, "Status Category")),
            kind=cell(row, "Issue Type"),
            description=self.description(row),
            priority=cell(row, "Priority"),
            assignee=self.person(row, "Assignee"),
            reporter=self.person(row, "Reporter"),
            created=self.date(row, "Created", own),
            updated=self.date(row, "Updated", own),
            resolved=self.date(row, "Resolved", own),
            due=self.day_of(self.date(row, "Due date", own), hour=0),
            labels=tuple(dict.fromkeys(label for one in cells(row, "Labels") for label in one.split())),
            components=tuple(dict.fromkeys(cells(row, "Components", "Component/s"))),
            versions=tuple(dict.fromkeys(cells(row, "Fix versions", "Fix Version/s"))),
            parent=cell(row, *PARENTS) or None,
            rank=cell(row, "Custom field (Rank)"),
            estimate=self.seconds(row, "Original estimate", own),
            spent=self.seconds(row, "Time Spent", own),
            watchers=len(list(cells(row, "Watchers", "Watchers Id"))) // 2,
            values=values,
        )
        self.count_left_out(row)
        return replace(
            found,
            links=tuple(self.links(row)),
            comments=tuple(self.comments(row, own)),
            attachments=tuple(self.attachments(row, own)),
            worklogs=tuple(self.worklogs(row, own)),
        )

    def description(self, row: TableRow) -> str:
        text = markdown(self.columns.cell(row, "Description"), self.people.mention)
        around = markdown(self.columns.cell(row, "Environment"), self.people.mention)
        return f"{text}\n\n## Environment\n\n{around}".strip() if around else text

    def date(self, row: TableRow, name: str, own: str) -> datetime | None:
        text = self.columns.cell(row, name)
        found = self.moment(text) if text else None
        if text and found is None:
            self.mend(row, name, text, own)
        return found

    def moment(self, text: str) -> datetime | None:
        return read_date(text, self.settings.date_order, self.settings.zone)

    def day_of(self, at: datetime | None, *, hour: int) -> datetime | None:
        """A day is a day everywhere; noon of it is of the same day in nearly every zone."""
        if at is None:
            return None
        local = at.astimezone(self.settings.zone)
        return datetime(local.year, local.month, local.day, hour, tzinfo=UTC)

    def mend(self, row: TableRow, name: str, text: str, own: str) -> None:
        self.ledger.mend(
            "card", row, name, say(_("This is not a date: %(value)s"), value=text[:60]), say(MEND_CELL),
            raw=text, external_id=own,
        )  # fmt: skip

    def seconds(self, row: TableRow, name: str, own: str) -> int:
        text = self.columns.cell(row, name)
        number = read_number(text, ".") if text else None
        if text and (number is None or not 0 <= number < MOST_SECONDS):
            reason = say(_("This is not a number of seconds: %(value)s"), value=text[:60])
            self.ledger.mend("card", row, name, reason, say(MEND_CELL), raw=text, external_id=own)
            return 0
        return int(number or 0)

    def links(self, row: TableRow) -> Iterator[IssueLink]:
        for name, outward, places in self.link_columns:
            for index in places:
                for key in row.cells[index].replace(",", " ").split() if index < len(row.cells) else ():
                    yield IssueLink(kind_of_link(name), key, outward)

    def comments(self, row: TableRow, own: str) -> Iterator[PlannedComment]:
        """``date;accountId;text``. The CSV knows no ids: the moment and the author tell one from another."""
        met: dict[str, int] = {}
        for text in self.columns.cells(row, "Comment"):
            self.ledger.read["comment"] += 1
            parts = text.split(";", 2)
            at = self.moment(parts[0]) if len(parts) == 3 else None
            if at is None:
                reason = say(_("The comment does not begin with its date and its author."))
                self.ledger.set_aside(
                    "comment", row, "Comment", reason, say(LOOK_AT_ROW), raw=text, external_id=own
                )
                continue
            author = self.people.meet(parts[1], passing=True)
            sign = f"{own}:{author or ''}:{at:%Y%m%d%H%M}"
            met[sign] = met.get(sign, 0) + 1
            yield PlannedComment(f"{sign}:{met[sign]}", author, at, markdown(parts[2], self.people.mention))

    def attachments(self, row: TableRow, own: str) -> Iterator[PlannedAttachment]:
        """``date;accountId;name;address``; a name may hold semicolons."""
        for text in self.columns.cells(row, "Attachment"):
            self.ledger.read["attachment"] += 1
            head, _sign, address = text.rpartition(";")
            parts = head.split(";", 2)
            if len(parts) < 3 or not is_safe(address.strip()):
                reason = say(_("The attachment has no address that begins with http or https."))
                self.piece_aside("attachment", row, "Attachment", reason, text, own)
                continue
            url = address.strip()
            yield PlannedAttachment(
                f"{own}:{url}", parts[2].strip() or url, url, added_at=self.moment(parts[0]),
                added_by=self.people.meet(parts[1], passing=True), uploaded=True,
            )  # fmt: skip

    def worklogs(self, row: TableRow, own: str) -> Iterator[KeptRow]:
        """``comment;date;author;seconds``, kept until Baton has a place for time."""
        for nth, text in enumerate(self.columns.cells(row, "Log Work"), 1):
            self.ledger.read["time_log"] += 1
            parts = text.rsplit(";", 3)
            at = self.moment(parts[1]) if len(parts) == 4 else None
            if at is None or not is_whole(parts[3].strip()):
                reason = say(_("The work log does not tell its date, its author and its seconds."))
                self.ledger.set_aside(
                    "time_log", row, "Log Work", reason, say(LOOK_AT_ROW), raw=text, external_id=own
                )
                continue
            author = self.people.meet(parts[2], passing=True)
            data = {"at": at.isoformat(), "seconds": int(parts[3]), "text": parts[0]}
            yield KeptRow("time_log", f"{own}:{author or ''}:{at:%Y%m%d%H%M}:{nth}", data, person=author)

    def piece_aside(self, kind: str, row: TableRow, name: str, reason: Phrase, text: str, own: str) -> None:
        self.ledger.set_aside(kind, row, name, reason, say(LOOK_AT_ROW), raw=text, external_id=own)

    def values(self, row: TableRow, own: str) -> Iterator[tuple[str, FieldValue]]:
        for name, places in self.custom.items():
            text = joined(row, places)
            if text:
                self.ledger.read["value"] += 1
                yield name, self.typed(text, self.kinds[name])

    def typed(self, text: str, kind: str) -> FieldValue:
        value: FieldValue | None = text
        if kind == "number":
            value = read_number(text, ".")
        elif kind == "date":
            value = self.day_of(self.moment(text), hour=12)
        return text if value is None else value

    def kind_of(self, places: list[int]) -> str:
        """What all its values are."""
        texts = [text for row in self.table.rows if (text := joined(row, places))]
        if texts and all(read_number(text, ".") is not None for text in texts):
            return "number"
        if texts and all(self.moment(text) is not None for text in texts):
            return "date"
        return "text"

    def count_left_out(self, row: TableRow) -> None:
        for name, places in self.left:
            if joined(row, places) not in ("", "0"):
                self.ledger.left_out[name] += 1


def joined(row: TableRow, places: list[int]) -> str:
    texts = (row.cells[index].strip() for index in places if index < len(row.cells))
    return ", ".join(dict.fromkeys(text for text in texts if text))
