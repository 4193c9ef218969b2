from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.boards import face, finding
from baton.boards.api.router import routes
from baton.boards.moving import MOVED, move
from baton.boards.schemas import CardChanged, MoveIntent


@routes.post("/cards/{card_id}/move", response=CardChanged)
def move_card(request: MemberRequest, card_id: int, intent: MoveIntent) -> Any:
    """Move a card to a column and lane, directly above another card or to the end."""
    member = request.member
    moved = move(
        finding.card(card_id, member),
        to=finding.column(intent.column, member),
        lane=finding.lane(intent.lane, member) if intent.lane else None,
        above=finding.card(intent.above, member) if intent.above else None,
        reason=intent.reason,
        based_on=intent.based_on,
        by=member,
    )
    return {
        "number": moved.entry.number if moved.entry else None,
        "face": face.patch(moved.card, *MOVED),
        "warnings": [{"detail": str(warning), "code": warning.code} for warning in moved.warnings],
    }
