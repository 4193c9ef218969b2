"""What the API takes and gives about notifications."""

from datetime import datetime

from ninja import Schema
from pydantic import Field

from baton.desk.schemas import DeskNamed, Moment
from baton.kit.incoming import Strict, Text
from baton.notifications.models import About, SlackKind, State, Window
from baton.notifications.reasons import Channel, How, Reason


class PersonNamed(Schema):
    id: int
    name: str


class LineOut(Schema):
    """``words`` follow the names in ``by``, or stand alone when nobody did it; ``quote`` is a text of
    somebody's, plain."""

    by: list[PersonNamed]
    words: str
    quote: str
    reason: Reason


class CardTold(Schema):
    id: int
    number: int
    code: str
    title: str
    board: DeskNamed
    column: DeskNamed
    project: int | None


class NotificationOut(Schema):
    """One row per card. ``lines``: what happened in this round, the latest first, squashed."""

    id: int
    card: CardTold
    reason: Reason
    reasons: list[Reason]
    unread: int
    first_at: Moment
    last_at: Moment
    read_at: Moment | None
    lines: list[LineOut]


class CountOut(Schema):
    """``unread``: cards with something unread, and notices. ``number``: the last entry of the log in it;
    ``behind``: the log goes further, and more may come within seconds."""

    unread: int
    number: int
    behind: bool


class NoticeOut(Schema):
    """Something of the house itself or of a ``project``, and of no card. ``count``: since it was last read;
    of skew, in points of a hundred."""

    id: int
    about: About
    words: str
    project: int | None = None
    count: int
    unread: bool
    last_at: Moment


class InboxOut(CountOut):
    """``notices`` stand above the rows of the first page."""

    notices: list[NoticeOut]
    rows: list[NotificationOut]
    next: int | None


class ReadAll(Strict):
    until: datetime | None = Field(None, description="The newest that was looked at; later ones stay unread.")
    reason: Reason | None = None


class WatchingOut(Schema):
    watching: bool


class WishOut(Schema):
    reason: Reason
    label: str
    # Channel -> how, for each that this member can have.
    how: dict[str, How]
    # Channel -> what may be chosen.
    offered: dict[str, list[How]]
    urgent: bool


class ChannelOut(Schema):
    """``ready``: something can reach the member by it now; ``why_not`` says what is missing."""

    channel: Channel
    label: str
    ready: bool
    why_not: str


class RhythmIO(Strict):
    window: Window
    hour: int = Field(ge=0, le=23)
    weekday: int = Field(ge=0, le=6, description="0 is Monday.")
    quiet_from: int = Field(ge=0, lt=1440, description="Minutes after midnight.")
    quiet_until: int = Field(ge=0, lt=1440, description="Equal to quiet_from: never quiet.")
    quiet_days_off: bool


class WishesOut(Schema):
    reasons: list[WishOut]
    channels: list[ChannelOut]
    rhythm: RhythmIO
    # None: it is not offered to this member.
    digest: bool | None
    time_zone: str
    # None: the workspace is not connected to Slack, or the member is a guest.
    slack: SlackKind | None
    slack_id: str


class WishIn(Strict):
    reason: Reason
    channel: Channel
    how: How


class WishesIn(Strict):
    wishes: list[WishIn] = []
    rhythm: RhythmIO | None = None
    digest: bool | None = None
    slack_id: str | None = Field(None, max_length=40, description="Empty: found by the e-mail address.")


class SlackIn(Strict):
    kind: SlackKind
    secret: Text = Field(max_length=400, description="The webhook's address, or the bot's token.")


class SlackOut(Schema):
    """``error``: what Slack said when it last refused. The secret is never told."""

    kind: SlackKind
    since: Moment
    error: str


class PushKeyOut(Schema):
    key: str


class BrowserIn(Strict):
    endpoint: Text = Field(max_length=1000)
    p256dh: Text = Field(max_length=120)
    auth: Text = Field(max_length=40)


class BrowserGone(Strict):
    endpoint: Text = Field(max_length=1000)


class CardInOutbox(Schema):
    number: int
    code: str
    title: str


class OutgoingOut(Schema):
    """``unknowns``: how often nobody knows whether it arrived. ``next_try_at``: while it waits. ``subject``:
    its first line; ``card``: of a bundle none, and none that one does not see."""

    id: int
    subject: str
    card: CardInOutbox | None
    member: int | None
    to: str
    channel: Channel
    state: State
    state_label: str
    attempts: int
    unknowns: int
    error: str
    created_at: Moment
    next_try_at: Moment | None
    ended_at: Moment | None


class OutboxOut(Schema):
    # State -> how many messages of the workspace are in it.
    counts: dict[str, int]
    messages: list[OutgoingOut]
