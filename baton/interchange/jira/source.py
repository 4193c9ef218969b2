"""Jira among the sources: CSV or JSON, told apart by what is in the file."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any

from django.utils.translation import gettext_noop as _

from baton.interchange.jira import reading_csv, reading_rest
from baton.interchange.jira.columns import Columns
from baton.interchange.jira.issue import Issue, People
from baton.interchange.jira.notices import notices
from baton.interchange.jira.planning import found, plan_of, unique
from baton.interchange.jira.settings import USUAL, JiraSettings, demand_settings, settings_of
from baton.interchange.ledger import Ledger
from baton.interchange.plan import ImportPlan, Reading
from baton.interchange.problems import Problem, UnreadableFile
from baton.interchange.reading import ReadFile, parse_json
from baton.interchange.recognising import Origin, origin_of
from baton.interchange.rows import Row
from baton.interchange.source import Brought, Source
from baton.interchange.tables.dates import ORDERS, as_seen, orders_fitting, read_date
from baton.interchange.tables.ledger import TableLedger
from baton.interchange.tables.reading_csv import content_of, read_csv
from baton.interchange.tables.table import Table
from baton.interchange.wording import say
from baton.kit import clock

ASK_JIRA = _("Ask Jira for /rest/api/3/search?expand=changelog,names, or export “CSV, all fields”.")
PAST = ("Created", "Updated", "Resolved", "Last Viewed")
MOST_SHOWN = 8


def plan_jira(brought: Brought) -> ImportPlan:
    settings = settings_of(brought.settings)
    if not settings.time_zone:
        settings = settings.model_copy(update={"time_zone": brought.time_zone})
    contents = [(file.name, content_of(file.path, file.name, brought.limit)) for file in brought.files]
    brought.progress(0, len(contents), "reading")
    name = ", ".join(name for name, _content in contents)
    if all(is_json(content) for _name, content in contents):
        return plan_rest(name, contents, settings)
    if len(contents) == 1:
        return plan_csv(*contents[0], settings)
    raise UnreadableFile(
        name, say(_("Several files together must all be JSON.")), say(_("Bring CSV files one at a time."))
    )


def is_json(content: bytes) -> bool:
    return content[:400].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")[:1] in (b"{", b"[")


def plan_csv(name: str, content: bytes, settings: JiraSettings) -> ImportPlan:
    table = read_csv(name, content, settings.model_dump())
    columns = Columns(table)
    dates = Dates(table, columns, settings)
    settings = settings.model_copy(
        update={
            "encoding": table.settings["encoding"],
            "delimiter": table.settings["delimiter"],
            "date_order": settings.date_order or dates.proposed,
        }
    )
    ledger, people = TableLedger(name), People()
    issues = list(reading_csv.IssueReader(table, ledger, settings, people).issues())
    reading = reading_of(
        settings,
        issues,
        shape=shape_of(table.header),
        asked=[*table.asked, *dates.asked],
        shown={"encodings": table.shown.get("encodings", []), "dates": dates.shown()},
    )
    return plan_of(
        found(issues, people, settings),
        file=name,
        read=ledger.read,
        quarantine=tuple(ledger.quarantine),
        repairs=tuple(ledger.repairs),
        notices=tuple(notices(issues)),
        left_out=dict(ledger.left_out),
        header=tuple(table.header),
        reading=reading,
    )


class Dates:
    """In which order day and month stand: what all dates of the table together allow."""

    def __init__(self, table: Table, columns: Columns, settings: JiraSettings) -> None:
        self.settings = settings
        past = [cell for row in table.rows for cell in columns.cells(row, *PAST)]
        past += [
            cell.partition(";")[0]
            for row in table.rows
            for cell in columns.cells(row, "Comment", "Attachment")
        ]
        due = [cell for row in table.rows for cell in columns.cells(row, "Due date")]
        # A cell that is no date at all is told with its line, it decides nothing.
        past, due = [list(filter(could_be_date, cells)) for cells in (past, due)]
        self.samples = list(dict.fromkeys([*past, *due]))
        self.fitting = orders_fitting(due, settings.zone, past=past, now=clock.now()) or list(ORDERS)
        self.proposed = self.fitting[0]
        chosen = bool(settings.date_order)
        self.asked = ["date_order"] if len(self.fitting) > 1 and self.samples and not chosen else []

    def shown(self) -> dict[str, Any]:
        """Samples as each order that is possible would read them."""
        samples = self.samples[:MOST_SHOWN]
        return {
            "possible": self.fitting,
            "samples": [
                {"text": text, **{order: read_as(text, order, self.settings) for order in self.fitting}}
                for text in samples
            ],
        }


def could_be_date(text: str) -> bool:
    return any(read_date(text, order, JiraSettings().zone) is not None for order in ORDERS)


def read_as(text: str, order: str, settings: JiraSettings) -> str:
    found = read_date(text, order, settings.zone)
    return as_seen(text, found, settings.zone)


def plan_rest(name: str, contents: list[tuple[str, bytes]], settings: JiraSettings) -> ImportPlan:
    people = People()
    reader = reading_rest.IssueReader(people)
    ledgers, pages = [], []
    for one, content in contents:
        file = parse_json(one, content, limit=len(content))
        ledger = Ledger(file)
        ledgers.append(ledger)
        pages += [(ledger, page) for page in pages_in(file, ledger)]
    reader.meet([page for _ledger, page in pages])
    rows = [row for ledger, page in pages for row in reading_rest.issues_in(page, ledger)]
    for row in rows:
        reader.met_in_mentions(row)
    issues = [issue for row in rows if (issue := reader.issue(row)) is not None]
    read = sum((ledger.read for ledger in ledgers), Counter[str]())
    read.subtract({kind: read[kind] for kind in ("history", "change", "raw link")})
    return plan_of(
        found(issues, people, settings),
        file=name,
        read=Counter({kind: count for kind, count in read.items() if count}),
        quarantine=joined(ledger.quarantine for ledger in ledgers),
        repairs=joined(ledger.repairs for ledger in ledgers),
        notices=tuple(notices(issues)),
        left_out=dict(sum((ledger.left_out for ledger in ledgers), Counter[str]())),
        reading=reading_of(settings, issues, shape="rest"),
    )


def joined(lists: Any) -> tuple[Problem, ...]:
    return tuple(problem for one in lists for problem in one)


def pages_in(file: ReadFile, ledger: Ledger) -> list[Row]:
    """Raises UnreadableFile for JSON that is not Jira's."""
    origin = origin_of(file.root)
    roots = file.root if isinstance(file.root, list) else [file.root]
    pages = [
        Row(ledger, "page", one, (index,) if isinstance(file.root, list) else ())
        for index, one in enumerate(roots)
        if isinstance(one, dict)
    ]
    if origin is Origin.JIRA or any(isinstance(page.data.get("issues"), list) for page in pages):
        return pages
    reason = say(_("This is JSON, but not Jira's: it has no issues."))
    if origin is not Origin.UNKNOWN:
        reason = say(_("This is not from Jira, it looks like: %(origin)s."), origin=origin.value)
    raise UnreadableFile(file.name, reason, say(ASK_JIRA), line=1)


def reading_of(
    settings: JiraSettings, issues: list[Issue], *, shape: str, asked: Any = (), shown: Any = None
) -> Reading:
    priorities = unique(issue.priority for issue in issues)
    chosen = settings.model_copy(update={"priorities": {one: settings.becomes(one) for one in priorities}})
    return Reading(
        settings={key: value for key, value in chosen.model_dump().items() if value},
        shape=shape,
        asked=tuple(asked),
        shown={**(shown or {}), "usual_priorities": USUAL, "format": "csv" if shown else "rest"},
    )


def shape_of(header: list[str]) -> str:
    """Of the columns that are there, however often: two exports of one site differ in how many comments."""
    names = sorted({" ".join(name.split()).casefold() for name in header})
    return hashlib.sha256("\n".join(names).encode("utf-8", "replace")).hexdigest()


JIRA = Source("jira", plan_jira, endings=(".csv", ".json"), several=True, demand_settings=demand_settings)
