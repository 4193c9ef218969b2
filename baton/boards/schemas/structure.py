"""What the API takes about spaces, boards and their structure. In a change only what is sent is changed."""

from typing import Annotated, Literal

from pydantic import Field

from baton.accounts.models import JobFunction
from baton.boards.models import ClassOfService, Clock, LimitCounts, LimitRule, Moment, Requirement, StageKind
from baton.kit.incoming import Strict, Text

Limit = Annotated[int, Field(ge=1, le=10_000)]
Minutes = Annotated[int, Field(ge=1, le=1_000_000)]
OfClass = Annotated[
    ClassOfService | Literal[""],
    Field(description="Cards of this class come into the lane by themselves; empty: those without one."),
]
Above = Annotated[
    int | None, Field(description="The neighbour to stand directly before; null: at the end of the order.")
]


class SpaceIn(Strict):
    name: Text
    private: bool = False
    members: list[int] = []


class SpaceEdit(Strict):
    name: Text = ""
    private: bool = False
    members: list[int] = Field([], description="Everybody who is named on the space.")
    above: Above = None


class BoardIn(Strict):
    name: str = Field("", description="Empty: the template's name.")
    template: str | None = None


class BoardEdit(Strict):
    name: Text = ""
    description: Text = ""
    limit_rule: LimitRule = LimitRule.WARN
    person_limit: Limit | None = None
    person_limit_counts: LimitCounts = Field(
        LimitCounts.CARDS, description="Of everybody's limit and of people's own: cards, or planned hours."
    )
    face: list[str] = []
    accept_within_minutes: Minutes = 240
    space: int = 0
    above: Above = None


class LimitIn(Strict):
    wip_limit: Limit | None = Field(None, description="null: no limit of its own.")


Counts = Annotated[LimitCounts, Field(description="What its limits count: cards, or planned hours.")]


class ColumnSettings(Strict):
    wip_limit: Limit | None = None
    limit_counts: Counts = LimitCounts.CARDS
    job_function: JobFunction | None = None
    pulled: bool = Field(False, description="Of a queue: whoever has the job function takes the next card.")
    clock: Clock | None = Field(None, description="Of a wait: on whose time it runs.")
    stuck_after_minutes: Minutes | None = Field(None, description="Working minutes.")
    hint: Text = ""


class ColumnIn(ColumnSettings):
    name: Text
    kind: StageKind
    above: Above = None


class ColumnEdit(ColumnSettings):
    name: Text = ""
    kind: StageKind = StageKind.QUEUE
    above: Above = None
    responsible: int | None = Field(
        None,
        description="Who takes the cards that nobody holds, when the column becomes a stage in progress.",
    )


class Parts(Strict):
    parts: list[str] = Field(min_length=1, max_length=20)


class ColumnLeaving(Strict):
    cards_to: int | None = Field(None, description="The column that takes the cards.")
    reason: Text = Field("", max_length=2000)
    responsible: int | None = None


class LaneIn(Strict):
    name: Text
    wip_limit: Limit | None = None
    limit_counts: Counts = LimitCounts.CARDS
    class_of_service: OfClass = ""
    above: Above = None


class LaneEdit(Strict):
    name: Text = ""
    wip_limit: Limit | None = None
    limit_counts: Counts = LimitCounts.CARDS
    class_of_service: OfClass = ""
    above: Above = None


class LaneLeaving(Strict):
    cards_to: int | None = Field(None, description="The lane that takes the cards.")
    reason: Text = Field("", max_length=2000)


class PolicyIn(Strict):
    moment: Moment
    requirement: Requirement
    field: Text = Field("", description="Of the requirement “field”: the name of a card's own field.")
    custom_field: int | None = None
    checklist: Text = ""
    words: Text = Field("", description="The board's own words for the refusal.")


class PolicyEdit(Strict):
    moment: Moment = Moment.ENTER
    requirement: Requirement = Requirement.FIELD
    field: Text = ""
    custom_field: int | None = None
    checklist: Text = ""
    words: Text = ""
