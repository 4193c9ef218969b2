"""What the API takes about gates. In a change only what is sent is changed."""

from typing import Annotated

from pydantic import Field

from baton.accounts.models import JobFunction
from baton.boards.models import Approvers, Moment, Rule, Subject, WhenOverdue
from baton.boards.schemas.structure import Minutes
from baton.kit.incoming import Strict, Text

Needed = Annotated[
    int | None, Field(ge=1, le=50, description="Of the rule “some”: how many have to approve.")
]
Within = Annotated[Minutes | None, Field(description="Working minutes for an answer; null: no limit.")]


class GateIn(Strict):
    moment: Moment
    name: Text = Field(max_length=120, description="What is approved, in the board's words: the mock-up.")
    approvers: Approvers
    job_function: JobFunction | None = None
    members: list[int] = Field([], max_length=50)
    subject: Subject = Subject.BRIEF_AND_FILES
    evidence: Text = Field(
        "", max_length=300, description="What was agreed to be looked at; whoever is asked reads it."
    )
    rule: Rule = Rule.ANY
    needed: Needed = None
    answer_within_minutes: Within = None
    when_overdue: WhenOverdue = WhenOverdue.TELL
    escalate_to: int | None = None
    asker_may_approve: bool = Field(False, description="Whether whoever asked may be one of the approvers.")
    moves_on: bool = Field(False, description="The decision moves the card to the next column.")
    hands_over: bool = Field(False, description="And offers it to whoever works there.")
    words: Text = Field("", max_length=300, description="The board's own words for the refusal.")


class GateEdit(Strict):
    moment: Moment = Moment.ENTER
    name: Text = Field("", max_length=120)
    approvers: Approvers = Approvers.CLIENT
    job_function: JobFunction | None = None
    members: list[int] = Field([], max_length=50)
    subject: Subject = Subject.BRIEF_AND_FILES
    evidence: Text = Field("", max_length=300)
    rule: Rule = Rule.ANY
    needed: Needed = None
    answer_within_minutes: Within = None
    when_overdue: WhenOverdue = WhenOverdue.TELL
    escalate_to: int | None = None
    asker_may_approve: bool = False
    moves_on: bool = False
    hands_over: bool = False
    words: Text = Field("", max_length=300)
