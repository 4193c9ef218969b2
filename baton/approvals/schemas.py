"""What the API takes and gives about approvals."""

from typing import Annotated, Literal, Self

from django.utils.translation import gettext as _
from ninja import Schema
from pydantic import Field, model_validator

from baton.approvals.models import Decision
from baton.approvals.schemas_comparing import PageSize
from baton.boards.models import Rule, Subject
from baton.boards.schemas.structure import Minutes
from baton.kit.incoming import Strict, Text

Share = Annotated[float | None, Field(ge=0, le=1)]


class ApprovalIn(Strict):
    """Of a gate its own rule and subject hold; ``members`` and ``contacts`` may choose among its approvers.
    Without a gate it is a free approval: say whom, what, by what rule."""

    gate: int | None = None
    again: int | None = Field(None, description="A free approval that this is the next round of.")
    title: Text = Field("", max_length=120)
    note: Text = Field("", max_length=20_000, description="What the approvers should know; they read it.")
    members: list[int] = Field([], max_length=50)
    contacts: list[int] = Field([], max_length=50)
    subject: Subject = Subject.BRIEF_AND_FILES
    sections: list[int] = Field([], max_length=200, description="Of the subject “chosen”.")
    attachments: list[int] = Field([], max_length=200)
    rule: Rule = Rule.ALL
    needed: int | None = Field(None, ge=1, le=50)
    within_minutes: Minutes | None = None
    asker_may_approve: bool = False

    @model_validator(mode="after")
    def says_what_it_means(self) -> Self:
        if self.gate is not None:
            return self
        if (self.sections or self.attachments) and self.subject != Subject.CHOSEN:
            raise ValueError(_("sections and attachments are named for the subject “chosen” alone"))
        if self.rule == Rule.SOME and self.needed is None:
            raise ValueError(_("say how many of them have to approve"))
        return self


class PinIn(Strict):
    proof: int
    text: Text = Field(max_length=20_000)
    page: int | None = Field(None, ge=1, le=100_000)
    width: int | None = Field(
        None, ge=100, le=9_999, description="Of a page of HTML: how wide it lay, in CSS pixels; null: 680."
    )
    x: Share = None
    y: Share = None
    quote: Text = Field("", max_length=20_000)


class AnswerIn(Strict):
    decision: Decision
    shown: str = Field(max_length=64, description="content_hash of what was looked at.")
    comment: Text = Field("", max_length=20_000)
    pins: list[PinIn] = Field([], max_length=200)


class Withdrawal(Strict):
    reason: Text = Field("", max_length=2000)


class PinOut(Schema):
    id: int
    proof: int
    text: str
    page: int | None
    width: int | None
    x: float | None
    y: float | None
    quote: str


class EntranceTold(Schema):
    """The link that an answer came by. ``by_hand``: made to be carried by ``made_by``, else it came with the
    question; ``browser_of``: who of the team was signed in where it was answered."""

    made_by: int | None
    made_at: str
    by_hand: bool
    mailed_at: str | None
    browser_of: int | None


class AnswerOut(Schema):
    """``ip`` and ``user_agent`` only for whoever manages, ``entrance`` only for the team."""

    decision: str
    comment: str
    at: str
    by: int | None
    entrance: EntranceTold | None
    ip: str | None = None
    user_agent: str | None = None


class LinkUseTold(Schema):
    """``kind``: opened, answered, refused."""

    kind: str
    at: str
    browser_of: int | None


class ApprovalLink(Schema):
    id: int
    by: int | None
    by_hand: bool
    mailed_at: str | None
    # Its mail waits to leave. Neither this nor mailed: somebody has to carry it.
    on_its_way: bool
    made_at: str
    expires_at: str
    revoked: bool
    over: bool
    last_used_at: str | None
    refused: int
    uses: list[LinkUseTold]


class ApproverOut(Schema):
    """A member, or a contact of the client with their name here."""

    id: int
    member: int | None
    contact: int | None
    name: str
    first_opened_at: str | None
    answer: AnswerOut | None
    pins: list[PinOut]
    # Only for the team: the contact's way in, the newest first.
    links: list[ApprovalLink]


class ProofOut(Schema):
    """A frozen part: a section with its text, or a file or link. ``pages`` of a PDF or a picture are given by
    ``approvals.proof_page``; ``pages_problem`` says why a PDF has none."""

    id: int
    kind: Literal["section", "file", "link"]
    section: int | None
    attachment: int | None
    job_function: str
    name: str
    text: str
    url: str
    content_type: str
    size: int | None
    digest: str
    width: int | None
    height: int | None
    has_preview: bool
    pages: list[PageSize]
    pages_problem: str


class ChangeTold(Schema):
    """``name`` may be empty: then a section is called by its ``job_function``."""

    kind: str
    name: str
    job_function: str = ""
    how: str


class ApprovalMay(Schema):
    """What the asker may do now; a screen offers that and no more."""

    answer: bool
    withdraw: bool
    remind: bool
    ask_again: bool


class ApprovalOut(Schema):
    """One round. ``state``: open, granted, changes, withdrawn, voided; ``changed`` tells what voided it.

    ``approver`` is as whom the asker may answer.
    """

    id: int
    card: int
    gate: int | None
    column: int | None
    title: str
    note: str
    evidence: str = Field(description="What the gate said is to be looked at.")
    round: int
    previous: int | None
    asked_by: int | None
    asked_at: str
    for_client: bool
    clock: str
    subject: str
    content_hash: str
    rule: str
    needed: int
    answer_by: str | None
    within_minutes: int | None
    overdue: bool
    reminded_at: str | None
    state: str
    ended_at: str | None
    ended_by: int | None
    reason: str
    changed: list[ChangeTold]
    held_up: str
    approvers: list[ApproverOut]
    proofs: list[ProofOut]
    may: ApprovalMay


class PersonTold(Schema):
    id: int
    name: str


class ApprovalChanged(Schema):
    """The entry that tells of it, and the approval as it is now."""

    number: int
    approval: ApprovalOut


class ApprovalLinkMade(Schema):
    """Shown once; whoever has the address can answer."""

    link: ApprovalLink
    address: str
