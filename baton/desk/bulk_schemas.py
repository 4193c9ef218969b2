"""What the API takes and gives about changing many cards at once."""

from datetime import datetime
from typing import Annotated

from django.utils.translation import gettext as _
from ninja import Schema
from pydantic import Field, model_validator

from baton.boards.models import ClassOfService
from baton.boards.schemas.content import ParticipantIn
from baton.kit.incoming import Strict, Text


class FieldOfMany(Strict):
    """null empties the field."""

    field: int
    value: bool | int | float | str | None


class ChangeIn(Strict):
    """What is given is done to each card. ``shift_days`` moves the deadline by working days; ``responsible``
    null puts the cards back, ``offer_to`` offers them as a handoff; a ``lane`` without a ``column`` leaves
    each card in its column."""

    lead: int | None = None
    project: int | None = None
    card_type: int | None = None
    class_of_service: ClassOfService | None = None
    deadline: datetime | None = None
    deadline_has_time: bool = False
    shift_days: int = Field(0, ge=-2000, le=2000)
    shared: bool | None = None
    tags_add: list[int] = Field([], max_length=200)
    tags_remove: list[int] = Field([], max_length=200)
    participants_add: list[ParticipantIn] = Field([], max_length=200)
    participants_remove: list[int] = Field([], max_length=200)
    fields: list[FieldOfMany] = Field([], max_length=50)
    responsible: int | None = None
    offer_to: int | None = None
    note: str = Field("", max_length=20_000)
    column: int | None = None
    lane: int | None = None
    reason: str = Field("", max_length=2000)
    archive: bool = False


class BulkIn(Strict):
    """The cards are named by ``cards``, or found by ``filter`` (and ``board``); at most 2,000."""

    change: ChangeIn
    cards: list[int] | None = Field(None, max_length=2000)
    filter: Annotated[Text, Field(max_length=20_000)] | None = None
    board: int | None = None
    all_or_nothing: bool = Field(False, description="Else what can be done is done, the rest is refused.")

    @model_validator(mode="after")
    def one_way_to_choose(self) -> "BulkIn":
        if (self.cards is None) == (self.filter is None):
            raise ValueError(_("name the cards, or give a filter"))
        return self


class CardRefused(Schema):
    card: int
    number: int
    title: str
    code: str
    detail: str


class BulkOut(Schema):
    """``same``: those of ``done`` that were so already. ``deed``: by it all of it is undone at once."""

    done: list[int]
    same: list[int]
    refused: list[CardRefused]
    deed: int | None
