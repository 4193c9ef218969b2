"""What the API gives about the desk and the feed."""

from datetime import date, datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import PlainSerializer

from baton.boards.news.moments import stamp

# As in faces and facts, so that a card on the desk and one that the stream tells of compare equal.
Moment = Annotated[datetime, PlainSerializer(stamp, return_type=str)]


class CardNamed(Schema):
    id: int
    number: int
    title: str


class FeedEntry(Schema):
    """An entry of the log as its reader hears it. Of the workspace's vocabulary only what kind and by whom;
    to a guest only that a card changed."""

    number: int
    kind: str
    board: int | None
    card: CardNamed | None
    by: int | None
    # Whoever of the client answered by a link, without an account; to a guest nobody.
    contact: str | None
    happened_at: Moment
    brought: bool
    payload: dict[str, Any]


class FeedOut(Schema):
    entries: list[FeedEntry]
    next: int | None


class DeskNamed(Schema):
    id: int
    name: str


class ColumnNamed(DeskNamed):
    kind: str


class BlockedOut(Schema):
    id: int
    kind: str
    reason: str
    since: Moment


class OfferOnCard(Schema):
    id: int
    giver: int
    receiver: int
    answer_by: Moment
    overdue: bool


class OfferOut(OfferOnCard):
    card: int
    note: str
    expectation: str
    offered_at: Moment


class CardOnDeskOut(Schema):
    """A guest gets the part up to ``overdue``. ``open``: neither done nor archived (only a mention brings
    others). Ages are working minutes in the column; ``stuck_minutes`` how far beyond the column's norm;
    ``clock`` on whose time a card in a wait column waits."""

    id: int
    number: int
    code: str
    title: str
    version: int
    board: DeskNamed
    column: ColumnNamed
    project: int | None
    deadline: Moment | None
    deadline_has_time: bool
    open: bool
    overdue: bool
    client: int | None = None
    responsible: int | None = None
    lead: int | None = None
    class_of_service: str = ""
    since: Moment | None = None
    age_minutes: int | None = None
    stuck_minutes: int | None = None
    clock: str | None = None
    blocked: BlockedOut | None = None
    offer: OfferOnCard | None = None


class ReturnedOut(Schema):
    """A card that was given back: by whom, when and why."""

    card: int
    by: int
    at: Moment
    reason: str


class MentionOut(Schema):
    """``text`` is the beginning of the comment, as Markdown."""

    id: int
    card: int
    comment: int
    by: int
    text: str
    client_visible: bool
    created_at: Moment


class ItemOut(Schema):
    id: int
    card: int
    checklist: DeskNamed
    text: str
    due: date | None
    overdue: bool


class ApprovalOnDesk(Schema):
    """An open question. ``waited_for``: the names of who has not answered; ``wants_changes``: somebody who
    has; ``waited_minutes`` of working time, which a guest is not told."""

    id: int
    card: int
    title: str
    round: int
    asked_by: int | None
    asked_at: Moment
    answer_by: Moment | None
    overdue: bool
    for_client: bool
    waited_for: list[str]
    wants_changes: bool
    waited_minutes: int | None


class QueueOnDesk(Schema):
    """A shared queue that the asker's job function takes from: how many wait, how many of them nothing
    blocks, and the next eight, the first one first."""

    column: ColumnNamed
    board: DeskNamed
    count: int
    free: int
    cards: list[int]


class MyWorkOut(Schema):
    """Sections name cards by id; each card stands once in ``cards``, the most urgent first. The team has no
    ``shared``, a guest has only ``shared``, ``mentioned`` and ``to_approve``."""

    number: int
    cards: list[CardOnDeskOut]
    counts: dict[str, int]
    to_approve: list[ApprovalOnDesk] = []
    asked: list[ApprovalOnDesk] = []
    offered: list[OfferOut] = []
    returned: list[ReturnedOut] = []
    given: list[OfferOut] = []
    responsible: list[int] = []
    queues: list[QueueOnDesk] = []
    leading: list[int] = []
    mentioned: list[MentionOut] = []
    overdue: list[int] = []
    stuck: list[int] = []
    checklist: list[ItemOut] = []
    shared: list[int] = []
