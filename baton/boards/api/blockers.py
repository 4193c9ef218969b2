from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.boards.access.finding import card as seen_card
from baton.boards.access.finding import named, one
from baton.boards.api.router import routes
from baton.boards.api.saying import said
from baton.boards.models import Blocker, Card
from baton.boards.relay.blocking import block, lift
from baton.boards.schemas.relay import BlockerChanged, Obstacle
from baton.boards.text import check_text


@routes.post("/cards/{card_id}/blockers", response=BlockerChanged)
def block_card(request: MemberRequest, card_id: int, sent: Obstacle) -> Any:
    """Say what holds the card up."""
    member = request.member
    changed = block(
        seen_card(card_id, member),
        kind=sent.kind,
        reason=check_text("reason", sent.reason, at_most=20_000),
        blocking_card=named(Card, sent.blocking_card, member) if sent.blocking_card is not None else None,
        by=member,
    )
    return said(changed, member, blocker=changed.row.id)


@routes.post("/blockers/{blocker_id}/lift", response=BlockerChanged)
def lift_blocker(request: MemberRequest, blocker_id: int) -> Any:
    member = request.member
    blockers = Blocker.objects.filter(card__in=Card.objects.seen_by(member))
    blocker = one(blockers.none() if member.is_guest else blockers.select_related("card"), blocker_id)
    return said(lift(blocker, by=member), member, blocker=blocker.id)
