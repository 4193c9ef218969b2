from ninja import Schema
from pydantic import Field

from baton.intake.models import USUALLY, Asked
from baton.kit.incoming import Strict, Text


class IntakeAsks(Schema):
    """What is asked beside the title."""

    about: Asked = USUALLY["about"]
    wish: Asked = USUALLY["wish"]
    files: Asked = USUALLY["files"]
    name: Asked = USUALLY["name"]
    email: Asked = USUALLY["email"]


class IntakeQuestionIn(Strict):
    field: int
    required: bool = False


class IntakeQuestionTold(Schema):
    field: int
    required: bool
    name: str


class IntakeFormIn(Strict):
    name: Text = Field(max_length=120)
    words: Text = ""
    column: int
    lane: int | None = None
    template: int | None = None
    project: int | None = None
    lead: int | None = None
    responsible: int | None = None
    shared: bool = False
    asks: IntakeAsks = IntakeAsks()
    questions: list[IntakeQuestionIn] = Field(default=[], max_length=30)


class IntakeFormEdit(Strict):
    name: Text = Field("", max_length=120)
    words: Text = ""
    column: int = 0
    lane: int | None = None
    template: int | None = None
    project: int | None = None
    lead: int | None = None
    responsible: int | None = None
    shared: bool = False
    asks: IntakeAsks = IntakeAsks()
    questions: list[IntakeQuestionIn] = Field(default=[], max_length=30)


class IntakeFormTold(Schema):
    id: int
    name: str
    words: str
    column: int
    lane: int | None
    template: int | None
    project: int | None
    lead: int | None
    responsible: int | None
    shared: bool
    asks: IntakeAsks
    questions: list[IntakeQuestionTold]
    # As whom it acts.
    by: int
    open: bool
    address: str
    received: int
