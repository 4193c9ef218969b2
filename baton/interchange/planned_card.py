"""One card as it is to be made, with all that hangs on it. Every moment is an aware datetime in UTC."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """The value of a field of people, by external id."""

    person: str


# A date alone is a day wherever one is.
FieldValue = str | Decimal | bool | datetime | date | PersonNamed


class CreationKnownBy(enum.Enum):
    """How the moment of creation is known."""

    ACTION = "action"  # an entry of the history tells it
    ID = "id"  # the id carries it
    FIELD = "field"  # the source states it in a field
    UNKNOWN = "unknown"  # not at all


class MoveKind(enum.Enum):
    """A move on this board, or over its edge."""

    MOVED = "moved"
    ARRIVED = "arrived"  # from another board: from_column is None
    LEFT = "left"  # to another board: to_column is None


class ResponsibleKnownBy(enum.Enum):
    """Why a person stands among a card's candidates, strongest reason first."""

    ASSIGNEE = "responsible there"
    SOLE_MEMBER = "sole member"
    MEMBER_WHO_MOVED_IT = "member who moved it last"
    MOVED_IT_LAST = "moved it last"
    FIRST_MEMBER = "first of several members"


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """A line of a checklist. `order` counts from 0 in its list; `completed_*` only where an action tells."""

    external_id: str
    text: str
    done: bool
    order: int
    person: str | None = None
    due: datetime | date | None = None
    completed_by: str | None = None
    completed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PlannedChecklist:
    """`order` counts from 0 on its card."""

    external_id: str
    title: str
    order: int
    items: tuple[PlannedItem, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedAttachment:
    """A link, http or https only. `size` in bytes; `uploaded`: the file lies behind the source's sign-in."""

    external_id: str
    name: str
    url: str
    added_at: datetime | None = None
    added_by: str | None = None
    size: int | None = None
    mime_type: str | None = None
    uploaded: bool = False
    # Its bytes, where the source brings them along: a path inside what was brought.
    inside: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedComment:
    """`text` is the source's Markdown as it stands; `edited_at` is None for one never changed."""

    external_id: str
    author: str | None
    at: datetime
    text: str
    edited_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PlannedMove:
    """A change of column, by the columns' external ids; `by` None: the source does not name the mover.

    `lane`: the one it came to, None where the source does not tell. A change of lane alone is a move whose
    columns are the same."""

    external_id: str
    at: datetime
    from_column: str | None
    to_column: str | None
    by: str | None
    kind: MoveKind = MoveKind.MOVED
    lane: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UnknownStretch:
    """A time about whose column the source contradicts itself. `until` None: up to now."""

    since: datetime | None
    until: datetime | None


@dataclass(frozen=True, slots=True)
class ArchivedSpan:
    """`since` None: archived before the history begins; `until` None: still archived."""

    since: datetime | None
    until: datetime | None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedDeadline:
    """A deadline as it was given (or taken away, `due` None) at a moment: becomes a dated Promise."""

    external_id: str
    at: datetime
    due: datetime | None
    by: str | None
    has_time: bool = True


@dataclass(frozen=True, slots=True)
class PlannedAssignment:
    """From `at` on `person` was responsible, nobody where it is None."""

    external_id: str
    at: datetime
    person: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class PlannedValue:
    """A custom field's value on a card: str (text, choice as option id), Decimal, bool, datetime,
    date or PersonNamed."""

    field: str
    value: FieldValue


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who could be the card's responsible, and why."""

    person: str
    known_by: ResponsibleKnownBy


@dataclass(frozen=True, slots=True)
class PlannedBlocker:
    """What holds a card up; `lifted_at` None: it still does. `card`: the external id of the one it waits for.
    `side` None: guessed from the reason ("ours", "client", "supplier")."""

    external_id: str
    since: datetime
    reason: str = ""
    by: str | None = None
    lifted_at: datetime | None = None
    lifted_by: str | None = None
    card: str | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """A part of the brief for one specialist, beside the description."""

    job_function: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row for which Baton has no place yet: kept as it is, so that it can be taken over later."""

    kind: str
    external_id: str
    data: Mapping[str, object]
    person: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedLink:
    """This card blocks, relates to or duplicates the card ``other``, which may have come with an earlier
    import. `kind`: "blocks", "relates" or "duplicates"."""

    other: str
    kind: str


@dataclass(frozen=True, slots=True)
class PlannedHours:
    """`job_function` "" where the source does not tell whose hours they are."""

    minutes: int
    job_function: str = ""


@dataclass(frozen=True, slots=True)
class PlannedCard:
    """People, tags, column and fields are named by their external ids; each of them is in the plan.

    `title` is never empty and may be of any length; `description` is Markdown as it stands. `order` counts
    from 0 in the column, archived cards included. `first_known_at` is when the history begins to tell the
    card's column, which then was `first_known_column`; both None: only the present column is known. `moves`
    are in time order. `candidates`: the first is the one to take; empty: the importer's choice. `parent` and
    the other ends of `links` are cards of the plan or of an earlier import of the same source; any other is
    left. `due` without `due_has_time` is the day that it is in UTC. `told_places` and `told_participants`
    count rows of the source that say where the card was, or who takes part, without a row of their own here.
    `aliases` are other names it is found by. `whole`: kinds of rows ("comment", "checklist", "attachment") of
    which the card tells all it has, so that one that came earlier and is missing was taken away there;
    `deleted_comments`: ids of those of which the source says so itself."""

    external_id: str
    title: str
    column: str
    order: int
    number: int | None = None
    external_key: str | None = None
    url: str | None = None
    description: str = ""
    archived: bool = False
    is_template: bool = False
    created_at: datetime | None = None
    created_known_by: CreationKnownBy = CreationKnownBy.UNKNOWN
    created_by: str | None = None
    start: datetime | None = None
    due: datetime | None = None
    due_has_time: bool = True
    due_complete: bool = False
    completed_at: datetime | None = None
    last_activity_at: datetime | None = None
    card_type: str | None = None
    class_of_service: str | None = None
    project: str | None = None
    price: Decimal | None = None
    hours: tuple[PlannedHours, ...] = ()
    lead: str | None = None
    parent: str | None = None
    links: tuple[PlannedLink, ...] = ()
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    values: tuple[PlannedValue, ...] = ()
    checklists: tuple[PlannedChecklist, ...] = ()
    attachments: tuple[PlannedAttachment, ...] = ()
    comments: tuple[PlannedComment, ...] = ()
    moves: tuple[PlannedMove, ...] = ()
    deadlines: tuple[PlannedDeadline, ...] = ()
    assignments: tuple[PlannedAssignment, ...] = ()
    archived_spans: tuple[ArchivedSpan, ...] = ()
    first_known_at: datetime | None = None
    first_known_column: str | None = None
    unknown: tuple[UnknownStretch, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    lane: str | None = None
    sections: tuple[PlannedSection, ...] = ()
    blockers: tuple[PlannedBlocker, ...] = ()
    kept: tuple[KeptRow, ...] = ()
    aliases: tuple[str, ...] = ()
    told_places: int = 0
    told_participants: int = 0
    whole: frozenset[str] = frozenset()
    deleted_comments: frozenset[str] = frozenset()

    @property
    def responsible(self) -> str | None:
        """The external id of the person to hold the card, or None: then the importer names one."""
        return self.candidates[0].person if self.candidates else None
