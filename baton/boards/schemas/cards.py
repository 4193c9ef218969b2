"""What the API takes and gives about boards."""

from typing import Any

from ninja import Schema
from pydantic import Field

from baton.kit.incoming import Strict


class MoveIntent(Strict):
    """Where a card shall go: the place is told by a neighbour, never by a whole order."""

    column: int
    lane: int | None = None
    above: int | None = Field(None, description="The card to stand directly above; empty: at the end.")
    reason: str = Field("", max_length=2000)
    based_on: int | None = Field(None, description="The version of the card that the mover looked at.")


class Warned(Schema):
    detail: str
    code: str


class CardChanged(Schema):
    """A write's answer: the entry it made in the log and the changed parts of the card's face."""

    number: int | None
    face: dict[str, Any]
    warnings: list[Warned] = []


class Refused(Schema):
    detail: str
    code: str = ""
    facts: dict[str, Any] = {}
