"""What the API takes and gives when boards are opened, cards filed, handed over, taken, deeds undone."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

from baton.boards.models import BlockerKind, ClassOfService
from baton.boards.schemas.cards import CardChanged
from baton.boards.schemas.content import ParticipantIn, PlannedIn, SectionIn
from baton.kit.incoming import Strict

Words = Annotated[str, Field(max_length=20_000)]


class FieldOfNewCard(Strict):
    field: int
    value: bool | int | float | str


class ChecklistOfNewCard(Strict):
    name: str
    items: list[str] = Field([], max_length=500)


class CardForm(Strict):
    """What a card begins with, filled in at once or kept as a template."""

    lead: int | None = None
    responsible: int | None = None
    project: int | None = None
    card_type: int | None = None
    class_of_service: ClassOfService = ClassOfService.STANDARD
    price: Decimal | None = Field(None, max_digits=12, decimal_places=2, ge=0)
    shared: bool = False
    brief: list[SectionIn] = Field([], max_length=50)
    tags: list[int] = Field([], max_length=200)
    participants: list[ParticipantIn] = Field([], max_length=200)
    planned_hours: list[PlannedIn] = Field([], max_length=50)
    fields: list[FieldOfNewCard] = Field([], max_length=200)
    checklists: list[ChecklistOfNewCard] = Field([], max_length=50)


class NewCard(CardForm):
    title: str = Field(min_length=1, max_length=500)
    column: int
    lane: int | None = None
    above: int | None = None
    deadline: datetime | None = None
    deadline_has_time: bool = False
    parent: int | None = None
    template: int | None = Field(
        None, description="What the card begins with; what is sent beside it goes before it."
    )


class CardFiledOut(CardChanged):
    """``left_out``: what of the template is gone by now or hidden from whoever files, in words."""

    id: int
    code: str
    left_out: list[str] = []


class Assignment(Strict):
    member: int | None


class HandoffIn(Strict):
    to: int
    note: Words = ""
    expectation: Words = ""


class Return(Strict):
    reason: Words


class HandoffChanged(CardChanged):
    handoff: int


class Obstacle(Strict):
    kind: BlockerKind
    reason: Words = ""
    blocking_card: int | None = None


class BlockerChanged(CardChanged):
    blocker: int


class UndoWish(Strict):
    number: int | None = Field(None, description="The entry to take back; empty: my last deed.")


class UndoneOut(CardChanged):
    """Of a deed to many cards ``cards`` were taken back, ``left`` not, changed by others since; face, board
    and card are those of the last one."""

    words: str
    cards: int = 1
    left: int = 0
    undone: int
    board: int
    card: int


class LoadOut(Schema):
    member: int
    in_progress: int
    on_this_board: int


class QueueOut(Schema):
    """A shared queue: ids of its cards, the next one first, and what those who take from it hold already."""

    column: int
    name: str
    job_function: str
    cards: list[int]
    load: list[LoadOut]


class CardInTrash(Schema):
    id: int
    number: int
    title: str
    board: int
    column: int
    deleted_at: str
    deleted_by: int | None
    expires_at: str


class ArchivedDone(Schema):
    archived: int


class Cards(Schema):
    """Names of fields once, then a row of values per card."""

    fields: list[str]
    rows: list[list[Any]]


class CalendarTold(Schema):
    """Working stretches in minutes after midnight: seven days, Monday first, and the days that differ."""

    time_zone: str
    week: list[list[tuple[int, int]]]
    exceptions: dict[str, list[tuple[int, int]]]


class BoardOpened(Schema):
    """A guest's answer has neither limits nor calendar nor norms."""

    number: int
    board: dict[str, Any]
    columns: list[dict[str, Any]]
    lanes: list[dict[str, Any]]
    cell_limits: list[dict[str, Any]] = []
    person_limits: list[dict[str, Any]] = []
    calendar: CalendarTold | None = None
    norms: dict[str, tuple[int, int, int]] = Field(
        {}, description="By column: 50th, 85th, 95th percentile of a stay, in working minutes."
    )
    cards: Cards
