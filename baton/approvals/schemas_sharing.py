"""What the API tells of how a client's work is shared."""

from ninja import Schema

from baton.approvals.schemas import PersonTold


class SharedCard(Schema):
    """``sections``, ``comments`` and ``files``: how many of each are marked for the client."""

    id: int
    number: int
    code: str
    title: str
    board: int
    board_name: str
    column_name: str
    project: int | None
    done: bool
    sections: int
    comments: int
    files: int


class ClientLook(Schema):
    """Somebody of the team looked at a board or a card as the client does."""

    by: int
    at: str
    board: int | None
    card: int | None
    title: str


class ClientSharing(Schema):
    """``next``: the ``before`` of the next page."""

    total: int
    cards: list[SharedCard]
    next: int | None
    guests: list[PersonTold]
    contacts: list[PersonTold]
    views: list[ClientLook]
