"""What the API takes and gives about rules."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from baton.boards.news.structure_told import Arranged
from baton.kit.incoming import Strict, Text
from baton.rules.documents import Name, Then, When
from baton.rules.models import Frequency, Shift

FilterText = Annotated[Text, Field(max_length=4000)]


class RuleIn(Strict):
    """``board``: empty for all boards. ``filter`` as text."""

    name: Name
    board: int | None = None
    when: When
    filter: FilterText = ""
    actions: Then
    active: bool = True


class RuleEdit(Strict):
    name: Name = ""
    board: int | None = None
    when: When | None = None
    filter: FilterText = ""
    actions: Then = []
    active: bool = True


class ActedOut(Schema):
    """How often in the last thirty days, on cards that the reader sees, and when last."""

    done: int
    refused: int
    stopped: int
    last: datetime | None


class RuleOut(Schema):
    """``sentence`` and ``filter`` are in the reader's words; ``when`` and ``actions`` are told to whoever
    may change it."""

    id: int
    name: str
    board: int | None
    sentence: str
    when: dict[str, Any] | None
    filter: str
    actions: list[dict[str, Any]]
    active: bool
    acts_as: int
    may_change: bool
    acted: ActedOut


class RunOut(Schema):
    """``said``: why not, in the reader's language; what they do not see is "…". ``links``: how many rules led
    here, this one counted."""

    id: int
    rule: int
    rule_name: str
    card: int
    number: int
    code: str
    title: str
    at: datetime
    outcome: str
    said: str
    links: int


class RehearsedCard(Schema):
    """``would``: what would be done, one after the other, with the people of this card; ``refused``: why that
    cannot be done today; null when it was not tried on this card."""

    card: int
    number: int
    code: str
    title: str
    times: int
    last: datetime
    would: list[str]
    refused: str | None


class RehearsedOut(Schema):
    """``sentence`` says what was rehearsed; nothing has been done. ``tried``: on so many of the cards, the
    latest ones, it was tried whether it can be done today."""

    sentence: str
    since: datetime
    occasions: int
    tried: int
    cards: list[RehearsedCard]


class RuleSentence(Schema):
    sentence: str


class ExampleOut(Schema):
    """As a new rule is sent, with its sentence."""

    name: str
    board: int
    when: dict[str, Any]
    filter: str
    actions: list[dict[str, Any]]
    sentence: str


class BoardTemplateIn(Strict):
    """``rules``: those of the board go along."""

    name: Name
    description: Annotated[Text, Field(max_length=2000)] = ""
    rules: bool = True


class BoardTemplateEdit(Strict):
    name: Name = ""
    description: Annotated[Text, Field(max_length=2000)] = ""
    archived: bool = False


class StageOfTemplate(Schema):
    """``parts``: the names of its sub-columns."""

    name: str
    kind: str
    parts: list[str]


class BoardTemplateOut(Schema):
    """``rules``: their names."""

    id: int
    name: str
    description: str
    stages: list[StageOfTemplate]
    lanes: list[str]
    policies: int
    gates: int
    rules: list[str]
    made_by: int | None
    archived: bool


class BoardByTemplateIn(Strict):
    """``name``: empty, as the template is called."""

    template: int
    name: Annotated[Text, Field(max_length=120)] = ""


class BoardByTemplateOut(Arranged):
    """``left_out``: what of the template is gone by now, in words; ``rules``: how many the board has."""

    rules: int
    left_out: list[str]


class ButtonOut(Schema):
    rule: int
    label: str
    sentence: str


Interval = Annotated[int, Field(ge=1, le=999)]
Weekdays = Annotated[list[Annotated[int, Field(ge=0, le=6)]], Field(max_length=7)]
WeekOfMonth = Annotated[
    Literal[1, 2, 3, 4, -1] | None,
    Field(description="Of a month: a weekday in it, the first to the fourth or (-1) the last; empty: a day."),
]
DaysBefore = Annotated[
    int, Field(ge=-30, le=30, description="Working days ahead of its day, below nothing after it.")
]
CardTitle = Annotated[Text, Field(min_length=1, max_length=300)]


class RecurrenceIn(Strict):
    """``weekdays``: Monday is 0. ``{date}`` in the title is the day for which a card is filed."""

    title: CardTitle
    column: int
    lane: int | None = None
    template: int | None = None
    every: Frequency
    interval: Interval = 1
    weekdays: Weekdays = []
    week_of_month: WeekOfMonth = None
    start: date
    until: date | None = None
    shift: Shift = Shift.NONE
    days_before: DaysBefore = 0
    active: bool = True


class RecurrenceEdit(Strict):
    title: CardTitle = ""
    column: int = 0
    lane: int | None = None
    template: int | None = None
    every: Frequency = Frequency.WEEK
    interval: Interval = 1
    weekdays: Weekdays = []
    week_of_month: WeekOfMonth = None
    start: date = date.min
    until: date | None = None
    shift: Shift = Shift.NONE
    days_before: DaysBefore = 0
    active: bool = True


class TimeOut(Schema):
    """``card`` is null when none was filed, which ``said`` tells, or when the reader does not see it.
    ``late_by``: so many days after it was due, because nothing was at work."""

    day: date
    card: int | None
    number: int | None
    said: str
    late_by: int
    skipped: bool
    skipped_by: int | None


class ComingOut(Schema):
    """``day`` of the rhythm, and the day ``falls_on`` on which its card is filed, unless it is skipped."""

    day: date
    falls_on: date
    skipped: bool


class RecurrencePreview(Schema):
    sentence: str
    coming: list[ComingOut]
    time_zone: str


class SkipIn(Strict):
    day: date


class RecurrenceOut(Schema):
    """``next``: the day on which a card is filed next, null when there is none. ``coming``: the next five.
    ``times``: the last ones. ``sentence``: its rhythm in the reader's words."""

    id: int
    title: str
    sentence: str
    board: int
    column: int
    lane: int | None
    template: int | None
    every: str
    interval: int
    weekdays: list[int]
    week_of_month: int | None
    start: date
    until: date | None
    shift: str
    days_before: int
    active: bool
    acts_as: int
    next: date | None
    coming: list[ComingOut]
    times: list[TimeOut]
    may_change: bool
