"""What the API takes about the content of a card."""

from datetime import date, datetime
from decimal import Decimal

from pydantic import Field

from baton.accounts.models import JobFunction
from baton.boards.models import ClassOfService
from baton.boards.models.details import LinkKind
from baton.boards.schemas.cards import CardChanged
from baton.kit.incoming import Strict


class CardEdit(Strict):
    """Only the fields that are sent change. One that somebody else changed since ``based_on`` is refused."""

    title: str = ""
    lead: int | None = None
    project: int | None = None
    card_type: int | None = None
    class_of_service: ClassOfService = ClassOfService.STANDARD
    deadline: datetime | None = Field(
        None, description="Without a zone it is the workspace's wall clock; without a time the whole day."
    )
    deadline_has_time: bool = False
    price: Decimal | None = Field(None, ge=0, max_digits=12, decimal_places=2)
    parent: int | None = None
    shared: bool = False
    based_on: int | None = None


class ParticipantIn(Strict):
    member: int
    job_function: JobFunction


class ParticipantsIn(Strict):
    participants: list[ParticipantIn] = Field(max_length=200)


class PlannedIn(Strict):
    job_function: JobFunction
    minutes: int = Field(ge=0, le=10_000_000)


class PlannedHoursIn(Strict):
    planned_hours: list[PlannedIn] = Field(max_length=50)


class TagsIn(Strict):
    tags: list[int] = Field(max_length=200)


class FieldIn(Strict):
    value: bool | int | float | str | None


class LinkIn(Strict):
    other: int = Field(description="The other card's id.")
    kind: LinkKind
    direction: str = Field(
        "out", pattern="^(out|in)$", description="out: this card blocks the other; in: the other blocks it."
    )


class SectionIn(Strict):
    job_function: JobFunction | None = Field(None, description="Empty: for everybody.")
    title: str = ""
    text: str = ""
    client_visible: bool = False


class SectionText(Strict):
    text: str
    based_on: int = Field(description="The version of the section that was being edited.")


class SectionEdit(Strict):
    title: str | None = None
    job_function: JobFunction | None = None
    client_visible: bool | None = None
    above: int | None = Field(None, description="Another section to stand above; null: at the end.")


class ChecklistIn(Strict):
    name: str
    items: list[str] = Field([], max_length=500, description="What it begins with, as a template gives it.")


class ChecklistEdit(Strict):
    name: str | None = None
    above: int | None = Field(None, description="Another checklist to stand above; null: at the end.")


class ItemIn(Strict):
    text: str
    responsible: int | None = None
    due: date | None = None
    above: int | None = None


class ItemEdit(Strict):
    text: str = ""
    responsible: int | None = None
    due: date | None = None
    done: bool = False
    above: int | None = Field(None, description="Another item to stand above; null: at the end.")


class CommentIn(Strict):
    text: str
    client_visible: bool = False


class CommentEdit(Strict):
    text: str | None = None
    client_visible: bool | None = None


class AttachmentLinkIn(Strict):
    url: str
    name: str = ""
    client_visible: bool = False


class AttachmentEdit(Strict):
    name: str | None = None
    client_visible: bool | None = None


class RowChanged(CardChanged):
    """``id`` is the row's that was made or changed."""

    id: int


class SectionChanged(RowChanged):
    version: int
    text: str
    merged: bool = False
