from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.boards.access.finding import named
from baton.boards.api.router import routes
from baton.boards.api.warning import moved_told
from baton.boards.models import Card, Column, Lane
from baton.boards.relay.moving import move
from baton.boards.schemas.cards import CardChanged, MoveIntent
from baton.boards.text import check_text


@routes.post("/cards/{card_id}/move", response=CardChanged)
def move_card(request: MemberRequest, card_id: int, intent: MoveIntent) -> Any:
    """Move a card to a column and lane, directly above another card or to the end."""
    member = request.member
    moved = move(
        named(Card, card_id, member),
        to=named(Column, intent.column, member),
        lane=named(Lane, intent.lane, member) if intent.lane else None,
        above=named(Card, intent.above, member) if intent.above else None,
        reason=check_text("reason", intent.reason),
        based_on=intent.based_on,
        by=member,
    )
    return moved_told(moved)
