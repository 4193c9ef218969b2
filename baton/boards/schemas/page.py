"""A card's page as it goes out. What somebody may not see is absent, never null."""

from typing import Any, Literal

from ninja import Field, Schema

from baton.boards.models import ClassOfService, StageKind
from baton.boards.models.details import LinkKind


class Named(Schema):
    id: int
    name: str


class SectionOut(Schema):
    id: int
    job_function: str
    title: str
    text: str
    version: int
    client_visible: bool
    rank: str


class ParticipantOut(Schema):
    member: int
    job_function: str


class PlannedOut(Schema):
    job_function: str
    minutes: int


class ChecklistItemOut(Schema):
    id: int
    text: str
    rank: str
    responsible: int | None
    due: str | None
    done_at: str | None
    done_by: int | None
    done_when_unknown: bool


class ChecklistOut(Schema):
    id: int
    name: str
    rank: str
    items: list[ChecklistItemOut]


class AttachmentOut(Schema):
    """``url`` opens it; ``preview`` is null where there is no picture to show."""

    id: int
    name: str
    kind: Literal["file", "link"]
    url: str
    preview: str | None
    content_type: str
    size: int | None
    width: int | None
    height: int | None
    by: int | None
    created_at: str
    client_visible: bool
    inline: bool


class CommentOut(Schema):
    """``rule``: the name of the rule that wrote it in the name of ``by``; told to the team."""

    id: int
    by: int
    text: str
    client_visible: bool
    rule: str = ""
    created_at: str
    edited_at: str | None
    mentions: list[int]


class OtherCard(Schema):
    id: int
    number: int
    code: str
    title: str
    board: int
    column_kind: StageKind


class LinkOut(Schema):
    id: int
    kind: LinkKind
    direction: Literal["out", "in"]
    card: OtherCard


class BlockerOut(Schema):
    id: int
    kind: str
    reason: str
    blocking_card: OtherCard | None
    since: str
    by: int | None
    lifted_at: str | None
    lifted_by: int | None


class HandoffOut(Schema):
    id: int
    giver: int
    receiver: int
    note: str
    expectation: str
    offered_at: str
    answer_by: str
    answered_at: str | None
    outcome: str
    reason: str
    minutes_to_accept: int | None


class StayOut(Schema):
    id: int
    board: int
    column: int | None
    lane: int | None
    came_from: int | None
    entered_at: str
    left_at: str | None
    working_minutes: int
    backward: bool
    reason: str
    because: dict[str, str] = Field(
        description="What moved it there where nobody gave a reason: the `rule` by its name then; or what was"
        " `approved`, and `by` whom."
    )
    by: int | None
    responsible: int | None


class WaitOut(Schema):
    """``of_approval``: it lasted while somebody was asked to approve ``cause``. ``working_minutes`` so far,
    by the calendar of the workspace."""

    id: int
    clock: str
    cause: str
    round: int
    since: str
    until: str | None
    outcome: str
    of_approval: bool
    working_minutes: int


class PromiseOut(Schema):
    id: int
    deadline: str
    given_at: str
    given_by: int | None
    replaced_at: str | None
    done_at: str | None


class May(Schema):
    edit: bool
    move: bool
    comment: bool
    attach: bool
    remove: bool
    remove_comments: bool
    see_price: bool


class CardPage(Schema):
    id: int
    number: int
    code: str
    version: int
    title: str
    board: Named
    column: int
    column_name: str
    deadline: str | None
    deadline_has_time: bool
    project: int | None
    brief: list[SectionOut]
    attachments: list[AttachmentOut]
    comments: list[CommentOut]
    may: May
    # The team's; a guest's page does not have them.
    space: int = 0
    column_kind: StageKind = StageKind.QUEUE
    lane: int | None = None
    lane_name: str = ""
    rank: str = ""
    entered_at: str = ""
    done_at: str | None = None
    archived_at: str | None = None
    responsible: int | None = None
    lead: int | None = None
    card_type: int | None = None
    class_of_service: ClassOfService = ClassOfService.STANDARD
    shared: bool = False
    items_done: int = 0
    items_total: int = 0
    price: str | None = None
    created_at: str = ""
    created_by: int | None = None
    tags: list[int] = []
    participants: list[ParticipantOut] = []
    planned_hours: list[PlannedOut] = []
    checklists: list[ChecklistOut] = []
    links: list[LinkOut] = []
    children: list[OtherCard] = []
    parent: OtherCard | None = None
    blockers: list[BlockerOut] = []
    handoffs: list[HandoffOut] = []
    stays: list[StayOut] = []
    waits: list[WaitOut] = []
    promises: list[PromiseOut] = []
    values: dict[str, str] = {}
    aliases: list[str] = []


class EntryOut(Schema):
    number: int
    kind: str
    by: int | None
    # Whoever of the client answered by a link, without an account.
    contact: str | None
    # Of a file's new version: how it is called.
    file: str | None
    happened_at: str
    brought: bool
    payload: dict[str, Any]


class History(Schema):
    """Newest first; ``before`` is what to ask the next page with, null at the beginning."""

    entries: list[EntryOut]
    before: int | None


class OldKeys(Schema):
    prefixes: list[str]


class Resolved(Schema):
    id: int
    number: int
    code: str
    board: int


class RevisionOut(Schema):
    version: int
    text: str
    by: int | None
    created_at: str
