"""What the API takes and gives about templates of cards and checklists."""

from typing import Any

from ninja import Schema
from pydantic import Field

from baton.boards.schemas.relay import CardForm
from baton.kit.incoming import Strict, Text

Days = Field(None, ge=0, le=1000, description="Working days from the filing to the deadline; null: none.")


class TemplateForm(CardForm):
    """As a new card is sent, without its place, its title and its deadline."""


class CardTemplateIn(Strict):
    name: Text = Field(max_length=120)
    board: int | None = Field(None, description="null: offered on all boards.")
    form: TemplateForm = Field(default_factory=lambda: TemplateForm.model_validate({}))
    deadline_in_days: int | None = Days


class CardTemplateEdit(Strict):
    name: Text = Field("", max_length=120)
    board: int | None = None
    form: TemplateForm = Field(default_factory=lambda: TemplateForm.model_validate({}))
    deadline_in_days: int | None = Days
    archived: bool = False


class TemplateOfCard(Strict):
    name: Text = Field(max_length=120)
    board: int | None = Field(None, description="null: offered on all boards.")
    deadline_in_days: int | None = Days


class CardTemplateOut(Schema):
    """``form``: what the asker may use of it now; ``left_out``: what of it is gone or hidden, in words."""

    id: int
    name: str
    board: int | None
    form: dict[str, Any]
    deadline_in_days: int | None
    deadline: str | None = Field(description="The deadline that a card filed now would get.")
    left_out: list[str]
    archived: bool
    may_change: bool


class ChecklistTemplateIn(Strict):
    name: Text = Field(max_length=120)
    items: list[Text] = Field([], max_length=500)


class ChecklistTemplateEdit(ChecklistTemplateIn):
    archived: bool = False


class ChecklistTemplateOut(Schema):
    id: int
    name: str
    items: list[str]
    archived: bool
    may_change: bool
