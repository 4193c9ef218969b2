"""What the API takes and gives about slots. Minutes are whole; slots are counted from 0."""

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from baton.accounts.models import JobFunction
from baton.boards.models import ClassOfService
from baton.kit.incoming import Strict, Text

Mark = Literal["over", "off", "late", "done"]
"""More in the slot than fits; a day or an hour on which they do not work; over after the card's deadline; the
card is done already."""
Minutes = Annotated[int, Field(ge=1, le=1440)]
Version = Annotated[int, Field(ge=0)]


class SlotIn(Strict):
    """A slot of somebody's day. ``seen``: the ids of what stood in it when it was looked at; when something
    else stands there now, nothing is done. Null: whatever stands there."""

    member: int
    day: date
    slot: int = Field(ge=0, le=23)
    seen: list[int] | None = Field(None, max_length=200)


class PlaceCardIn(SlotIn):
    """``minutes`` null: what is left of the plan; without a plan one slot. ``job_function`` null: as whom
    they work on the card."""

    card: int
    minutes: Annotated[int, Field(ge=1, le=60 * 24 * 60)] | None = None
    job_function: JobFunction | None = None


class MovePlacementIn(SlotIn):
    """``version`` as it was seen. ``whole``: with everything of the card that stands behind it."""

    version: Version
    whole: bool = False


class SwapIn(Strict):
    version: Version
    other: int
    other_version: Version


class ResizeIn(Strict):
    minutes: Minutes
    version: Version


class TakeOffIn(Strict):
    version: Version
    whole: bool = False


class BookSlotIn(Strict):
    """``minutes`` null: what is proposed, the slot's less what is written down of it already."""

    minutes: Minutes | None = None
    text: Annotated[Text, Field(max_length=500)] = ""


class SlotsPerDayIn(Strict):
    """``per_day`` null: of a person, as everybody; of everybody, the usual three."""

    per_day: int | None = Field(ge=1, le=8)


class CardInSlot(Schema):
    id: int
    number: int
    title: str
    project: int | None
    deadline: datetime | None
    deadline_has_time: bool
    class_of_service: ClassOfService
    responsible: int | None
    is_done: bool


class PlacementOut(Schema):
    """``card`` null: one that the asker does not see; that somebody is busy then is no secret."""

    id: int
    card: int | None
    slot: int
    minutes: int
    job_function: JobFunction
    version: int
    by: int | None
    is_booked: bool
    marks: list[Mark]


class DayOfSlots(Schema):
    """``slots``: the minutes of each; none on a day off."""

    day: date
    slots: list[int]
    away: Literal["away", "asked"] | None
    holiday: str | None
    placed: list[PlacementOut]


class PersonOfSlots(Schema):
    member: int
    job_function: JobFunction
    has_left: bool
    per_day: int
    own_number: bool
    days: list[DayOfSlots]


class SlotsOut(Schema):
    number: int
    first_day: date
    today: date
    days: list[date]
    per_day: int
    may_set: bool
    cards: list[CardInSlot]
    people: list[PersonOfSlots]


class CardInTray(Schema):
    """Minutes of the function that is asked about; ``planned`` and ``left`` null: nothing is planned."""

    id: int
    number: int
    title: str
    board: int
    column: str
    project: int | None
    deadline: datetime | None
    deadline_has_time: bool
    class_of_service: ClassOfService
    responsible: int | None
    planned: int | None
    placed: int
    left: int | None


class TrayOut(Schema):
    job_function: JobFunction
    cards: list[CardInTray]
    left_off: int
    minutes: int


class PlacedOut(Schema):
    """``number`` of the entry that can be undone. ``left``: minutes that found no room within a year."""

    number: int | None
    placements: list[int]
    left: int


class CardOfProposal(Schema):
    id: int
    number: int
    title: str
    project: int | None


class ProposalOut(Schema):
    id: int
    day: date
    slot: int
    minutes: int
    job_function: JobFunction
    card: CardOfProposal


class PlannedOnCard(Schema):
    id: int
    member: int
    day: date
    slot: int
    minutes: int
    job_function: JobFunction
    version: int
    is_booked: bool


class CardPlanOut(Schema):
    """Where a card stands in people's plans, and what is left of its planned hours by job function."""

    placements: list[PlannedOnCard]
    left: dict[str, int]
