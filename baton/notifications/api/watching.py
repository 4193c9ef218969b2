from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding
from baton.notifications import following
from baton.notifications.api.router import routes
from baton.notifications.schemas import WatchingOut


@routes.get("/cards/{card_id}/watching", response=WatchingOut)
def watching(request: MemberRequest, card_id: int) -> Any:
    """Whether I hear of what happens there; whoever has a part in a card does, unless they do not want to."""
    card = finding.card(card_id, request.member)
    return {"watching": following.watches(request.member, card)}


@routes.post("/cards/{card_id}/watch", response=WatchingOut)
def watch_card(request: MemberRequest, card_id: int) -> Any:
    following.watch(finding.card(card_id, request.member), by=request.member)
    return {"watching": True}


@routes.post("/cards/{card_id}/unwatch", response=WatchingOut)
def unwatch_card(request: MemberRequest, card_id: int) -> Any:
    """From now on only what is meant for me alone: an offer, a mention, a question for my approval."""
    following.unwatch(finding.card(card_id, request.member), by=request.member)
    return {"watching": False}
