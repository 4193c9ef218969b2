"""Jira's REST answers (an issue, a search page, several of either) as issues with their history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import quote, urlsplit

from django.utils.translation import gettext_noop as _

from baton.interchange.jira import adf, wiki
from baton.interchange.jira.issue import Change, Issue, IssueLink, People
from baton.interchange.jira.links import kind_of_link
from baton.interchange.ledger import Ledger
from baton.interchange.planned_card import FieldValue, KeptRow, PlannedAttachment, PlannedComment
from baton.interchange.rows import Row, moment
from baton.interchange.safe_links import is_safe
from baton.interchange.wording import say

PARENTS = ("epic link", "parent link")
CATEGORIES = {"new": "queue", "indeterminate": "work", "done": "done"}
# Custom fields of Jira itself whose values are no use to people.
SILENT = (
    "development",
    "rank",
    "issue color",
    "[chart]",
    "request participants",
    "organizations",
    "approvals",
)


def issues_in(page: Row, ledger: Ledger) -> Iterator[Row]:
    """Of one file: a search page, one issue, or a list of either."""
    if isinstance(page.data.get("issues"), list):
        yield from page.objects("issues", "card")
    elif isinstance(page.data.get("fields"), dict):
        ledger.read["card"] += 1
        page.kind = "card"
        yield page


class IssueReader:
    """Holds what all pages share. ``names``: of custom fields by their ids, where a page tells them."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.names: dict[str, str] = {}
        self.sites: set[str] = set()
        self.seen: set[str] = set()

    def meet(self, pages: list[Row]) -> None:
        for page in pages:
            names = page.data.get("names")
            if isinstance(names, dict):
                self.names |= {key: name for key, name in names.items() if isinstance(name, str)}

    def issue(self, row: Row) -> Issue | None:
        """None for one that was set aside."""
        key = row.text("key").strip()
        native, project = row.ref("id") or key, key.rpartition("-")[0]
        own = f"{project}:{native}"
        fields = row.inner("fields")
        status = fields.inner("status") if fields else None
        if not key or fields is None:
            row.set_aside(say(_("The issue has no key.")), field="key")
            return None
        if own in self.seen:
            row.set_aside(say(_("The same issue was there before; the first one is kept.")), field="key")
            return None
        if status is None or not status.text("name").strip():
            row.set_aside(say(_("The issue does not say in which status it is.")), field="fields")
            return None
        self.seen.add(own)
        return self.whole(row, fields, status, native)

    def whole(self, row: Row, fields: Row, status: Row, native: str) -> Issue:
        key = row.text("key").strip()
        place = key.rpartition("-")[0]
        own = f"{place}:{native}"
        project, changes = fields.inner("project"), tuple(self.changes(row, own))
        created = when(fields, "created")
        category = status.inner("statusCategory")
        parent = fields.inner("parent")
        values = dict(self.values(fields))
        if resolution := name_in(fields, "resolution"):
            row.ledger.read["value"] += 1
            values["Resolution"] = resolution
        return Issue(
            id=own,
            key=key,
            native=native,
            project=place,
            project_name=(project.text("name") if project else "") or place,
            summary=fields.text("summary").strip(),
            status=status.text("name").strip(),
            category=CATEGORIES.get(category.text("key")) if category else None,
            kind=name_in(fields, "issuetype"),
            description=self.prose(fields, "description"),
            url=self.address(row, key),
            priority=name_in(fields, "priority"),
            assignee=self.person(fields.inner("assignee")),
            reporter=self.person(fields.inner("reporter") or fields.inner("creator")),
            created=created,
            updated=when(fields, "updated"),
            resolved=when(fields, "resolutiondate"),
            due=day(fields.data.get("duedate")),
            labels=tuple(fields.refs("labels")),
            components=names_in(fields, "components"),
            versions=names_in(fields, "fixVersions"),
            parent=(parent.ref("id") or parent.text("key") if parent else "") or self.epic(fields),
            rank=self.rank(fields),
            estimate=fields.whole("timeoriginalestimate") or 0,
            spent=fields.whole("timespent") or 0,
            watchers=watchers(fields),
            links=tuple(self.links(fields)),
            comments=tuple(self.comments(fields, own)),
            attachments=tuple(self.attachments(fields, own)),
            worklogs=tuple(self.worklogs(fields, own)),
            values=values,
            changes=changes,
            told_since=told_since(row, created, changes),
        )

    def met_in_mentions(self, row: Row) -> None:
        """A mention in the wiki's way names nobody; a mention in a document tells the name beside the id."""
        for node in nodes(row.data.get("fields")):
            if node.get("type") == "mention" and isinstance(attributes := node.get("attrs"), dict):
                account, text = attributes.get("id"), attributes.get("text")
                if isinstance(account, str) and isinstance(text, str):
                    self.people.meet(account, text.lstrip("@"), passing=True)

    def person(self, row: Row | None, *, passing: bool = False) -> str | None:
        if row is None:
            return None
        account = row.ref("accountId") or row.ref("key") or row.ref("name") or ""
        email = row.data.get("emailAddress")
        return self.people.meet(
            account, row.text("displayName"), email if isinstance(email, str) and "@" in email else None,
            active=row.data.get("active") is not False, passing=passing,
        )  # fmt: skip

    def prose(self, row: Row, name: str) -> str:
        """Version 3 tells a document, version 2 the wiki's text."""
        value = row.data.get(name)
        if isinstance(value, dict):
            return storable(adf.markdown(value, self.people.mention_known))
        return wiki.markdown(row.text(name), self.people.mention)

    def address(self, row: Row, key: str) -> str | None:
        """Where people find it: beside the address of the interface."""
        if not is_safe(row.text("self")):
            return None
        parts = urlsplit(row.text("self"))
        site = f"{parts.scheme}://{parts.netloc}"
        self.sites.add(site)
        return f"{site}/browse/{quote(key)}"

    def changes(self, row: Row, own: str) -> Iterator[Change]:
        log = row.inner("changelog")
        histories = log.objects("histories", "history") if log else iter(())
        for history in histories:
            row.ledger.read["history"] -= 1
            at = moment_of(history.data.get("created"))
            author = self.person(history.inner("author"), passing=True)
            for nth, item in enumerate(history.objects("items", "change")):
                row.ledger.read["change"] -= 1
                what = item.text("field").casefold()
                kind = KINDS.get(what)
                if kind is None and what != "key":
                    continue
                if kind:
                    row.ledger.read[kind] += 1
                    item.kind = kind
                if at is None:
                    if kind:
                        item.set_aside(say(_("The change does not tell when it was.")), field="created")
                    continue
                if what == "status" and not (item.text("fromString") and item.text("toString")):
                    item.set_aside(
                        say(_("The move does not tell from which status to which.")), field="toString"
                    )
                    continue
                before, after = told(item, what)
                if what == "assignee":
                    self.people.meet(before, item.text("fromString"), passing=True)
                    self.people.meet(after, item.text("toString"), passing=True)
                yield Change(
                    f"{own}:{history.ref('id') or at.isoformat()}:{nth}", at, author, what, before, after
                )

    def links(self, fields: Row) -> Iterator[IssueLink]:
        for row in fields.objects("issuelinks", "raw link"):
            row.ledger.read["raw link"] -= 1
            kind = row.inner("type")
            for name, outward in (("outwardIssue", True), ("inwardIssue", False)):
                other = row.inner(name)
                if other is not None and (end := other.ref("id") or other.ref("key")):
                    yield IssueLink(kind_of_link(kind.text("name") if kind else ""), end, outward)

    def comments(self, fields: Row, own: str) -> Iterator[PlannedComment]:
        block = fields.inner("comment")
        met: dict[str, int] = {}
        for row in block.objects("comments", "comment") if block else ():
            at = moment_of(row.data.get("created"))
            if at is None:
                row.set_aside(say(_("The comment does not tell when it was written.")), field="created")
                continue
            author = self.person(row.inner("author"), passing=True)
            # As the CSV can name it, so that one export adds to the other and nothing comes twice.
            sign = f"{own}:{author or ''}:{at:%Y%m%d%H%M}"
            met[sign] = met.get(sign, 0) + 1
            changed = moment_of(row.data.get("updated"))
            yield PlannedComment(
                f"{sign}:{met[sign]}", author, at, self.prose(row, "body"),
                edited_at=changed if changed and (changed - at).total_seconds() > 1 else None,
            )  # fmt: skip

    def attachments(self, fields: Row, own: str) -> Iterator[PlannedAttachment]:
        for row in fields.objects("attachment", "attachment"):
            url = row.text("content").strip()
            if not is_safe(url):
                row.set_aside(
                    say(_("The attachment has no address that begins with http or https.")), field="content"
                )
                continue
            yield PlannedAttachment(
                f"{own}:{url}", row.text("filename").strip() or url, url,
                added_at=moment_of(row.data.get("created")),
                added_by=self.person(row.inner("author"), passing=True),
                size=row.whole("size"), mime_type=row.text("mimeType") or None, uploaded=True,
            )  # fmt: skip

    def worklogs(self, fields: Row, own: str) -> Iterator[KeptRow]:
        block = fields.inner("worklog")
        for nth, row in enumerate(block.objects("worklogs", "time_log") if block else (), 1):
            at, seconds = moment_of(row.data.get("started")), row.whole("timeSpentSeconds")
            if at is None or seconds is None:
                row.set_aside(say(_("The work log does not tell its date, its author and its seconds.")))
                continue
            author = self.person(row.inner("author"), passing=True)
            data = {"at": at.isoformat(), "seconds": seconds, "text": self.prose(row, "comment")}
            yield KeptRow("time_log", f"{own}:{author or ''}:{at:%Y%m%d%H%M}:{nth}", data, person=author)

    def values(self, fields: Row) -> Iterator[tuple[str, FieldValue]]:
        met: set[str] = set()
        for key, value in fields.data.items():
            name = self.names.get(key, key)
            if not key.startswith("customfield_") or value in (None, "", [], {}):
                continue
            if name.casefold().startswith(SILENT) or is_rank(value) or name in met:
                continue
            plain = plain_value(value)
            # A field whose name is not told says nothing to anybody, unless it is a sprint.
            sprint = sprints(value)
            if sprint:
                name, plain = "Sprint", sprint
            elif name == key:
                fields.ledger.left_out[_("custom field without a name")] += 1
                continue
            if plain is not None and name not in met and name.casefold() not in PARENTS:
                met.add(name)
                fields.ledger.read["value"] += 1
                yield name, plain

    def epic(self, fields: Row) -> str | None:
        for key, name in self.names.items():
            if name.casefold() in PARENTS:
                value = fields.data.get(key)
                if isinstance(value, str) and value:
                    return value
        return None

    def rank(self, fields: Row) -> str:
        return next((str(value) for value in fields.data.values() if is_rank(value)), "")


KINDS = {"status": "move", "duedate": "deadline", "assignee": "assignment"}


def told(item: Row, what: str) -> tuple[str, str]:
    """People and days by their ids, statuses and keys by name."""
    if what in ("duedate", "assignee"):
        return str(item.data.get("from") or ""), str(item.data.get("to") or "")
    return item.text("fromString").strip(), item.text("toString").strip()


def told_since(row: Row, created: datetime | None, changes: tuple[Change, ...]) -> datetime | None:
    """Since when the changelog is whole: from the beginning, or from the oldest change of a page that was
    cut."""
    log = row.inner("changelog")
    rows = log.data.get("histories") if log else None
    if log is None or not isinstance(rows, list):
        return None
    histories = [moment_of(one.get("created")) for one in rows if isinstance(one, dict)]
    total = log.data.get("total")
    if isinstance(total, int) and total > len(rows):
        known = [at for at in histories if at is not None]
        return min(known, default=None)
    return created or min((change.at for change in changes), default=None)


def moment_of(value: object) -> datetime | None:
    """Jira writes a zone without a colon; newer interfaces give milliseconds."""
    if isinstance(value, int) and not isinstance(value, bool):
        try:
            return datetime.fromtimestamp(value / 1000, UTC)
        except (ValueError, OverflowError, OSError):
            return None
    return moment(value)


def when(row: Row, name: str) -> datetime | None:
    value = row.data.get(name)
    found = moment_of(value)
    if found is None and value not in (None, ""):
        row.mend(name, say(_("This is not a date: %(value)s"), value=str(value)[:60]))
    return found


def day(value: object) -> datetime | None:
    return moment(value[:10]) if isinstance(value, str) and value else None


def name_in(row: Row, name: str) -> str:
    found = row.inner(name)
    return found.text("name").strip() if found else ""


def names_in(row: Row, name: str) -> tuple[str, ...]:
    value = row.data.get(name)
    rows = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    names = [one["name"].strip() for one in rows if isinstance(one.get("name"), str)]
    return tuple(dict.fromkeys(name for name in names if name))


def watchers(fields: Row) -> int:
    found = fields.data.get("watches")
    count = found.get("watchCount") if isinstance(found, Mapping) else None
    return count if isinstance(count, int) else 0


def is_rank(value: object) -> bool:
    return isinstance(value, str) and len(value) < 60 and value[1:2] == "|" and value[:1].isdigit()


def sprints(value: object) -> str:
    """Of a list of sprints (objects, or the text of old servers) the names."""
    rows: list[Any] = value if isinstance(value, list) else []
    names = []
    for row in rows:
        if isinstance(row, Mapping) and "boardId" in row and isinstance(row.get("name"), str):
            names.append(row["name"])
        elif isinstance(row, str) and "greenhopper.service.sprint.Sprint" in row and ",name=" in row:
            names.append(row.partition(",name=")[2].partition(",")[0])
    return ", ".join(dict.fromkeys(names))


def plain_value(value: Any) -> FieldValue | None:
    """Text, number or day of a custom field's value; of a choice or a person the name."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return Decimal(str(value)) if abs(value) < 1e15 else str(value)
    if isinstance(value, str):
        dated = len(value) >= 10 and value[4:5] == "-" and value[7:8] == "-"
        exact = moment(f"{value}T12:00:00Z" if len(value) == 10 else value) if dated else None
        return exact or storable(value).strip() or None
    if isinstance(value, list):
        parts = [str(plain) for one in value if (plain := plain_value(one)) is not None]
        return ", ".join(parts) or None
    if isinstance(value, Mapping):
        for name in ("value", "displayName", "name", "key"):
            if isinstance(value.get(name), str):
                return storable(value[name])
    return None


def storable(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def nodes(value: object) -> Iterator[dict[str, Any]]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
