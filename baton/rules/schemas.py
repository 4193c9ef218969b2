"""What the API takes and gives about rules."""

from datetime import datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

from baton.kit.incoming import Strict, Text
from baton.rules.documents import Name, Then, When

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
