"""What the API gives about the desk and the feed."""

from datetime import datetime
from typing import Any

from ninja import Schema


class CardNamed(Schema):
    id: int
    number: int
    title: str


class EntryOut(Schema):
    """An entry of the log as its reader hears it. Of the workspace's vocabulary only what kind and by whom;
    to a guest only that a card changed."""

    number: int
    kind: str
    board: int | None
    card: CardNamed | None
    by: int | None
    happened_at: datetime
    brought: bool
    payload: dict[str, Any]


class FeedOut(Schema):
    entries: list[EntryOut]
    next: int | None
