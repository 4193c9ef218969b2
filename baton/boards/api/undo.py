from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.boards.api.router import routes
from baton.boards.api.saying import said
from baton.boards.schemas.relay import UndoneOut, UndoWish
from baton.boards.undo.undoing import undo


@routes.post("/undo", response=UndoneOut)
def undo_deed(request: MemberRequest, wish: UndoWish) -> Any:
    """Take back my last deed (or a certain one) of the last quarter of an hour."""
    undone = undo(by=request.member, number=wish.number)
    card = undone.changed.card
    return said(
        undone.changed,
        request.member,
        words=undone.words,
        cards=undone.cards,
        left=undone.left,
        undone=undone.deed.number,
        board=card.board_id,
        card=card.id,
    )
