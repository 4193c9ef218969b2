"""What an import would make, whatever tracker it came from. Nothing here touches the database."""

from __future__ import annotations

import enum
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from baton.interchange.planned_card import MoveKind, PersonNamed, PlannedCard
from baton.interchange.problems import Notice, Problem


class FieldKind(enum.Enum):
    TEXT = "text"
    NUMBER = "number"
    CHECKBOX = "checkbox"
    DATE = "date"
    CHOICE = "choice"
    PERSON = "person"
    LINK = "link"
    MONEY = "money"


@dataclass(frozen=True)
class PlannedPerson:
    """Somebody to be mapped to a member. `role`: "admin", "member" or "guest", None if not told.

    `placeholder`: not in the source's list of people, known only from what they did (or only by id, then
    `name` is empty). `email` is None where the source gives none: map by `username` and `name`.
    """

    external_id: str
    name: str
    username: str | None = None
    email: str | None = None
    role: str | None = None
    active: bool = True
    placeholder: bool = False


@dataclass(frozen=True)
class PlannedSpace:
    external_id: str
    title: str


@dataclass(frozen=True)
class PlannedBoard:
    """`space`: external id of the one it lies in, None where the source knows none. `limit_rule`: "warn" or
    "refuse"; `person_limit`: cards in progress a person may hold; both None if not told."""

    external_id: str
    title: str
    description: str = ""
    url: str | None = None
    archived: bool = False
    space: str | None = None
    limit_rule: str | None = None
    person_limit: int | None = None
    person_limit_counts: str = "cards"


@dataclass(frozen=True)
class PlannedColumn:
    """`order` counts from 0 on its board, archived ones included. `wip_limit` None for no limit; it counts
    "cards" or "hours".

    `kind`: "queue", "work", "wait" or "done" where the source tells, else None.
    `parent`: the column this one is a part of; it is of the same kind.
    `stuck_after_minutes`: working time. `clock` ("ours", "client", "supplier") None: guessed from the name.
    `placeholder`: gone from the source, told only by moves; always archived.
    """

    external_id: str
    name: str
    board: str
    order: int
    archived: bool = False
    wip_limit: int | None = None
    limit_counts: str = "cards"
    kind: str | None = None
    placeholder: bool = False
    parent: str | None = None
    clock: str | None = None
    job_function: str = ""
    pulled: bool = False
    stuck_after_minutes: int | None = None
    hint: str = ""


@dataclass(frozen=True)
class PlannedLane:
    external_id: str
    name: str
    board: str
    order: int
    archived: bool = False
    wip_limit: int | None = None
    limit_counts: str = "cards"


@dataclass(frozen=True)
class PlannedCellLimit:
    """Of what the column counts where `column` and `lane` cross."""

    column: str
    lane: str
    wip_limit: int


@dataclass(frozen=True)
class PlannedPolicy:
    """What a card brings to enter or leave `column`: `moment` and `requirement` in Baton's words, with a
    `field` of its own, a `custom_field` by external id, or the name of a `checklist`. Never an approval."""

    column: str
    moment: str
    requirement: str
    field: str = ""
    custom_field: str | None = None
    checklist: str = ""
    words: str = ""


@dataclass(frozen=True)
class PlannedTag:
    """`color` is the source's word for it. `placeholder`: not in the source's list, told only by a card."""

    external_id: str
    name: str
    color: str | None = None
    placeholder: bool = False


@dataclass(frozen=True)
class PlannedCardType:
    """`told`: a row of the source's own list, not only a word on cards."""

    external_id: str
    name: str
    told: bool = False


@dataclass(frozen=True)
class PlannedOption:
    external_id: str
    text: str
    color: str | None = None


@dataclass(frozen=True)
class PlannedField:
    """A custom field; `options` only for a choice. `by_name`: one of that name and kind that the whole
    workspace has is taken instead of a new one."""

    external_id: str
    name: str
    kind: FieldKind
    options: tuple[PlannedOption, ...] = ()
    on_card_face: bool = False
    by_name: bool = False


@dataclass(frozen=True)
class PlannedProject:
    """Found here by the names of its client and its own; made where there is none."""

    external_id: str
    name: str
    client: str


@dataclass(frozen=True)
class Reading:
    """How the files were read, where somebody may choose otherwise.

    ``settings``: all of those in force, proposed or chosen; given back they lead to the same plan. ``shape``:
    the same for files of the same make, so that what was chosen for one is proposed for the next. ``asked``:
    names of settings that only a person can decide; until then the plan is not for applying. ``shown``: what
    helps to choose (samples, possible values), for screens."""

    settings: Mapping[str, Any]
    shape: str = ""
    asked: tuple[str, ...] = ()
    shown: Mapping[str, Any] = field(default_factory=dict)


class Contents(Protocol):
    """Files that were brought along. ``chunks`` raises UnreadableFile."""

    def size(self, path: str) -> int | None: ...

    def chunks(self, path: str) -> Iterator[bytes]: ...


@dataclass(frozen=True)
class ImportPlan:
    """`source` names the format ("trello"), `file` the file, `title` the workspace's or board's name.

    `read` counts the rows of each kind met in the file. Nothing is lost silently: for every kind `read[kind]
    == planned[kind] + rows of that kind in quarantine`. `left_out` counts what Baton has no place for
    (stickers, card positions in the history), by the source's own word. `history_since`: the first moment the
    source's history tells of; before it nothing is claimed. `header`: of a table, its first row; the `raw` of
    its rows in quarantine are then lists of cells, to be mended and brought again. `realm` tells one house of
    a tracker from another whose ids may be the same ("relay.kaiten.ru")."""

    source: str
    file: str
    title: str
    people: tuple[PlannedPerson, ...] = ()
    realm: str = ""
    spaces: tuple[PlannedSpace, ...] = ()
    boards: tuple[PlannedBoard, ...] = ()
    columns: tuple[PlannedColumn, ...] = ()
    lanes: tuple[PlannedLane, ...] = ()
    cell_limits: tuple[PlannedCellLimit, ...] = ()
    policies: tuple[PlannedPolicy, ...] = ()
    tags: tuple[PlannedTag, ...] = ()
    card_types: tuple[PlannedCardType, ...] = ()
    fields: tuple[PlannedField, ...] = ()
    projects: tuple[PlannedProject, ...] = ()
    cards: tuple[PlannedCard, ...] = ()
    quarantine: tuple[Problem, ...] = ()
    repairs: tuple[Problem, ...] = ()
    notices: tuple[Notice, ...] = ()
    history_since: datetime | None = None
    history_until: datetime | None = None
    read: Mapping[str, int] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)
    header: tuple[str, ...] = ()
    reading: Reading | None = None
    contents: Contents | None = field(default=None, compare=False, repr=False)

    @property
    def origin(self) -> str:
        """Under which name it is remembered what came: the same ids of another house are other things."""
        if not self.realm:
            return self.source
        return f"{self.source}:{hashlib.sha256(self.realm.encode()).hexdigest()[:10]}"

    @property
    def planned(self) -> dict[str, int]:
        """How many rows of each kind will be made out of rows of the file (placeholders are not)."""
        cards = self.cards
        lists = [checklist for card in cards for checklist in card.checklists]
        moves = [move for card in cards for move in card.moves]
        return {
            "person": sum(not person.placeholder for person in self.people),
            "space": len(self.spaces),
            # A source whose file is one board has no row for it.
            "board": len(self.boards) if self.read.get("board") else 0,
            "card_type": sum(one.told for one in self.card_types),
            "lane": len(self.lanes),
            "cell_limit": len(self.cell_limits),
            "policy": len(self.policies),
            "column": sum(not column.placeholder for column in self.columns),
            "tag": sum(not tag.placeholder for tag in self.tags),
            "field": len(self.fields),
            "card": len(cards),
            "checklist": len(lists),
            "item": sum(len(checklist.items) for checklist in lists),
            "attachment": sum(len(card.attachments) for card in cards),
            "value": sum(len(card.values) for card in cards),
            "comment": sum(len(card.comments) for card in cards),
            "move": sum(move.kind is MoveKind.MOVED for move in moves),
            "crossing": sum(move.kind is not MoveKind.MOVED for move in moves),
            "told_place": sum(card.told_places for card in cards),
            "deadline": sum(len(card.deadlines) for card in cards),
            "blocker": sum(len(card.blockers) for card in cards),
            "participant": sum(card.told_participants for card in cards),
            "time_log": sum(kept.kind == "time_log" for card in cards for kept in card.kept),
            "assignment": sum(len(card.assignments) for card in cards),
            "link": sum(len(card.links) for card in cards),
        }

    @property
    def mentioned_people(self) -> frozenset[str]:
        """External ids of everybody a card, a comment or the history names."""
        return frozenset(person for card in self.cards for person in people_on(card))


def people_on(card: PlannedCard) -> Iterator[str]:
    """Everybody whom the card names, once for each time."""
    yield from card.people
    named = [card.created_by, card.lead, *(candidate.person for candidate in card.candidates)]
    named += [comment.author for comment in card.comments] + [move.by for move in card.moves]
    named += [who for one in card.assignments for who in (one.person, one.by)]
    named += [deadline.by for deadline in card.deadlines] + [span.by for span in card.archived_spans]
    named += [attachment.added_by for attachment in card.attachments]
    named += [who for row in card.blockers for who in (row.by, row.lifted_by)]
    named += [kept.person for kept in card.kept]
    named += [value.value.person for value in card.values if isinstance(value.value, PersonNamed)]
    for checklist in card.checklists:
        named += [who for item in checklist.items for who in (item.person, item.completed_by)]
    yield from (who for who in named if who is not None)
