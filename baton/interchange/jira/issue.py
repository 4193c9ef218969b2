"""An issue as either of Jira's exports tells it, and the people it names."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from baton.interchange.plan import PlannedPerson
from baton.interchange.planned_card import FieldValue, KeptRow, PlannedAttachment, PlannedComment


@dataclass(frozen=True)
class Change:
    """One line of the changelog. Names as they stood then; `key` is the line's own id."""

    key: str
    at: datetime
    by: str | None
    what: str
    before: str
    after: str


@dataclass(frozen=True)
class IssueLink:
    """`kind` as in Baton; `other`: id or key; `outward`: this issue does it to the other."""

    kind: str
    other: str
    outward: bool


@dataclass(frozen=True)
class Issue:
    """`id`: with the project, since two sites count alike; `native` is the site's own. Texts are Markdown
    already. `category`: "queue", "work" or "done", None where it is not told.

    `told_since`: since when `changes` are whole; None: there is no changelog at all. `parent`: id or key.
    """

    id: str
    native: str
    key: str
    project: str
    project_name: str
    summary: str
    status: str
    category: str | None = None
    kind: str = ""
    description: str = ""
    url: str | None = None
    priority: str = ""
    assignee: str | None = None
    reporter: str | None = None
    created: datetime | None = None
    updated: datetime | None = None
    resolved: datetime | None = None
    due: datetime | None = None
    labels: tuple[str, ...] = ()
    components: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    parent: str | None = None
    rank: str = ""
    estimate: int = 0
    spent: int = 0
    watchers: int = 0
    links: tuple[IssueLink, ...] = ()
    comments: tuple[PlannedComment, ...] = ()
    attachments: tuple[PlannedAttachment, ...] = ()
    worklogs: tuple[KeptRow, ...] = ()
    values: dict[str, FieldValue] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    told_since: datetime | None = None


@dataclass
class People:
    """Everybody met, by account id, or by name where no id is told."""

    found: dict[str, PlannedPerson] = field(default_factory=dict)

    def meet(
        self,
        account: str,
        name: str = "",
        email: str | None = None,
        *,
        active: bool = True,
        passing: bool = False,
    ) -> str | None:
        """The external id. ``passing``: told by the history only."""
        account, name = account.strip(), name.strip()
        key = account or name
        if not key:
            return None
        here = self.found.get(key)
        if here is None or not here.name or (here.placeholder and not passing):
            self.found[key] = PlannedPerson(
                key,
                name or (here.name if here else ""),
                email=email or (here.email if here else None),
                active=active,
                placeholder=passing and (here is None or here.placeholder),
            )
        return key

    def mention(self, account: str) -> str:
        """As Markdown; whom it becomes here is known when it is written."""
        person = self.found.get(account)
        name = person.name if person else ""
        return f"@[{name.replace('[', '(').replace(']', ')') or '?'}](person:{account})"

    def mention_known(self, account: str) -> str:
        """As `mention`, "" for somebody of whom nothing is told but the id."""
        person = self.found.get(account)
        return self.mention(account) if person and person.name else ""
