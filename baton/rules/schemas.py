"""What the API takes and gives about rules."""

from datetime import date, datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

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


class RunOut(Schema):
    """``links``: how many rules led here, this one counted."""

    id: int
    rule: int
    rule_name: str
    card: int
    number: int
    title: str
    at: datetime
    outcome: str
    said: str
    links: int


class RehearsedCard(Schema):
    card: int
    number: int
    title: str
    times: int
    last: datetime


class RehearsedOut(Schema):
    """``sentence`` says what was rehearsed; nothing has been done."""

    sentence: str
    since: datetime
    occasions: int
    cards: list[RehearsedCard]


class ExampleOut(Schema):
    """As a new rule is sent, with its sentence."""

    name: str
    board: int
    when: dict[str, Any]
    filter: str
    actions: list[dict[str, Any]]
    sentence: str


class ButtonOut(Schema):
    rule: int
    label: str
    sentence: str


Interval = Annotated[int, Field(ge=1, le=999)]
Weekdays = Annotated[list[Annotated[int, Field(ge=0, le=6)]], Field(max_length=7)]
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
    start: date
    until: date | None = None
    shift: Shift = Shift.NONE
    active: bool = True


class RecurrenceEdit(Strict):
    title: CardTitle = ""
    column: int = 0
    lane: int | None = None
    template: int | None = None
    every: Frequency = Frequency.WEEK
    interval: Interval = 1
    weekdays: Weekdays = []
    start: date = date.min
    until: date | None = None
    shift: Shift = Shift.NONE
    active: bool = True


class TimeOut(Schema):
    """``card`` is null when none was filed, which ``said`` tells, or when the reader does not see it."""

    day: date
    card: int | None
    said: str


class RecurrenceOut(Schema):
    """``next``: the day on which a card is filed next, null when there is none. ``times``: the last ones."""

    id: int
    title: str
    board: int
    column: int
    lane: int | None
    template: int | None
    every: str
    interval: int
    weekdays: list[int]
    start: date
    until: date | None
    shift: str
    active: bool
    acts_as: int
    next: date | None
    times: list[TimeOut]
    may_change: bool
