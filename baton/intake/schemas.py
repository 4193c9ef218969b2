from datetime import datetime

from ninja import Schema
from pydantic import Field

from baton.intake.models import USUALLY, Asked, LetterOutcome, Mailed
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
    mailed: Mailed = Mailed.NO
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
    mailed: Mailed = Mailed.NO
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
    mailed: Mailed
    # Where mails to this form are sent; empty where it takes none.
    mail_address: str
    asks: IntakeAsks
    questions: list[IntakeQuestionTold]
    # As whom it acts.
    by: int
    open: bool
    address: str
    received: int


class LetterForm(Schema):
    id: int
    name: str


class LetterCard(Schema):
    id: int
    number: int
    title: str


class LetterTold(Schema):
    """``why`` it waits, and ``reason``, what the board said; ``whole``: its files are kept while it waits.
    ``card`` is the one that it answers, or that it became."""

    id: int
    sender: str
    sender_name: str
    subject: str
    text: str
    at: datetime
    why: str
    reason: str
    outcome: LetterOutcome
    whole: bool
    form: LetterForm | None
    card: LetterCard | None


class MailIn(Schema):
    """``address`` is empty where no mail comes in; ``trouble`` what the box answered last, for
    administrators."""

    address: str
    trouble: str
    held: list[LetterTold]
    counts: dict[str, int]
