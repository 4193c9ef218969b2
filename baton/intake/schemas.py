from ninja import Schema
from pydantic import Field

from baton.intake.models import USUALLY, Asked


class Asks(Schema):
    """What is asked beside the title."""

    about: Asked = USUALLY["about"]
    wish: Asked = USUALLY["wish"]
    files: Asked = USUALLY["files"]
    name: Asked = USUALLY["name"]
    email: Asked = USUALLY["email"]


class QuestionIn(Schema):
    field: int
    required: bool = False


class QuestionTold(QuestionIn):
    name: str


class FormIn(Schema):
    name: str = Field(max_length=120)
    words: str = ""
    column: int
    lane: int | None = None
    template: int | None = None
    project: int | None = None
    lead: int | None = None
    responsible: int | None = None
    shared: bool = False
    asks: Asks = Asks()
    questions: list[QuestionIn] = Field(default=[], max_length=30)


class FormEdit(Schema):
    name: str = Field("", max_length=120)
    words: str = ""
    column: int = 0
    lane: int | None = None
    template: int | None = None
    project: int | None = None
    lead: int | None = None
    responsible: int | None = None
    shared: bool = False
    asks: Asks = Asks()
    questions: list[QuestionIn] = Field(default=[], max_length=30)


class FormTold(Schema):
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
    asks: Asks
    questions: list[QuestionTold]
    # As whom it acts.
    by: int
    open: bool
    address: str
    received: int
