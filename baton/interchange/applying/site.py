"""Where an import is at work: what it knows, what it has made, what it will tell."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from baton.accounts.models import Member, Project, Workspace
from baton.activity.facts import Fact
from baton.boards.content.promising import moment_of
from baton.boards.models import Blocker, Board, CardType, Column, CustomField, Lane, Tag
from baton.boards.news.facts import CardFact
from baton.interchange.choices import Choices
from baton.interchange.fitting import Texts
from baton.interchange.identities import Identities
from baton.interchange.people import Match
from baton.interchange.plan import ImportPlan

Told = tuple[datetime, int, Fact, Member | None, datetime]
Deed = tuple[datetime, CardFact, Member | None, datetime]


@dataclass
class Site:
    """Dictionaries are by external id. ``told``: facts with the moment they are sorted by."""

    plan: ImportPlan
    choices: Choices
    workspace: Workspace
    by: Member
    known: Identities
    now: datetime
    texts: Texts = field(default_factory=Texts)
    matches: Mapping[str, Match] = field(default_factory=dict)
    members: dict[str, Member] = field(default_factory=dict)
    boards: dict[str, Board] = field(default_factory=dict)
    columns: dict[str, Column] = field(default_factory=dict)
    stages: dict[int, Column] = field(default_factory=dict)
    # Columns that this import makes: what is asked at the others is the board's own affair by now.
    new_columns: set[str] = field(default_factory=set)
    # The lane of a board for cards that tell none.
    lanes: dict[int, Lane | None] = field(default_factory=dict)
    lane_of: dict[str, Lane] = field(default_factory=dict)
    tags: dict[str, Tag] = field(default_factory=dict)
    fields: dict[str, CustomField] = field(default_factory=dict)
    card_types: dict[str, CardType] = field(default_factory=dict)
    projects: dict[str, Project] = field(default_factory=dict)
    responsible: Member | None = None
    blockers: dict[str, Blocker] = field(default_factory=dict)
    # Keys of aliases that are taken; None before they were asked for.
    old_names: set[str] | None = None
    told: list[Told] = field(default_factory=list)
    # Cards that an item left or came to from another list.
    recounted: set[int] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.zone = ZoneInfo(self.workspace.time_zone)
        until = self.plan.history_until or latest(self.plan) or self.now
        self.known_until = min(until, self.now)

    def member(self, external_id: str | None) -> Member | None:
        return self.members.get(external_id) if external_id is not None else None

    def use_of(self, field: str) -> str | None:
        """What somebody chose that the values of a field become, now or with an earlier import."""
        row = self.known.find("field", field)
        return self.choices.fields.get(field) or (row.taken.get("use") if row is not None else None)

    @property
    def uses(self) -> dict[str, str]:
        chosen = {one.external_id: self.use_of(one.external_id) for one in self.plan.fields}
        return {field: use for field, use in chosen.items() if use}

    def deadline(self, due: datetime | None, *, has_time: bool) -> datetime | None:
        """A day without a time means its end where the workspace is."""
        if due is None or has_time:
            return due
        return moment_of(due.replace(tzinfo=None), has_time=False, workspace=self.workspace)

    def tell(self, fact: Fact, *, by: Member | None, at: datetime, sorted_at: datetime | None = None) -> None:
        """``sorted_at``: its place in the log, where another one than ``at`` is needed."""
        self.told.append((sorted_at or at, len(self.told), fact, by, at))


def latest(plan: ImportPlan) -> datetime | None:
    """A source without a history still tells when its cards were touched last."""
    moments = [card.last_activity_at for card in plan.cards if card.last_activity_at is not None]
    return max(moments, default=None)
