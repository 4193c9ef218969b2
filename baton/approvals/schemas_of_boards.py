"""What the API tells of the approvals and gates of a card and a board."""

from ninja import Schema

from baton.approvals.schemas import ApprovalOut, PersonTold


class GateState(Schema):
    """A gate of the card's board and how the card stands to it. ``state``: clear, changed (approved, then
    changed), asked, needed; ``cannot_ask`` says why nobody can be asked now.

    Of an approval asked for now: ``members`` and ``contacts`` would be asked (``not_you``: but not the asker,
    who is one of the gate's), ``sections`` and ``attachments`` shown, an answer due ``answer_by``."""

    id: int
    name: str
    column: int
    moment: str
    state: str
    approval: int | None
    ahead: bool
    cannot_ask: str | None
    members: list[int]
    contacts: list[PersonTold]
    not_you: bool
    for_client: bool
    subject: str
    rule: str
    needed: int | None
    answer_by: str | None
    sections: list[int]
    attachments: list[int]


class CardApprovals(Schema):
    """The newest round first. ``gates`` is the team's: a guest has none."""

    approvals: list[ApprovalOut]
    gates: list[GateState]


class Badge(Schema):
    """The state of the newest round of one question, for a card's face. ``wants_changes``: somebody asked for
    changes, while others may still decide."""

    approval: int
    gate: int | None
    title: str
    round: int
    state: str
    for_client: bool
    since: str
    answer_by: str | None
    overdue: bool
    wants_changes: bool
    members: list[int]
    contacts: list[str]


class BoardApprovals(Schema):
    """``cards``: card id -> its badges. ``number``: the entry of the log up to which they hold."""

    number: int
    cards: dict[str, list[Badge]]
