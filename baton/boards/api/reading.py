from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding_content as finding
from baton.boards.access import resolving
from baton.boards.answers import history, reading
from baton.boards.api.router import routes
from baton.boards.schemas.page import CardPage, History, OldKeys, Resolved


@routes.get("/cards/{card_id}", response=CardPage, exclude_unset=True)
def card_page(request: MemberRequest, card_id: int) -> Any:
    """Everything about a card that the asker may see; what they may not is absent."""
    return reading.page(finding.card(card_id, request.member), request.member)


@routes.get("/cards/{card_id}/history", response=History)
def card_history(
    request: MemberRequest,
    card_id: int,
    before: int | None = None,
    limit: int = history.PAGE,
) -> Any:
    """What happened to the card, newest first."""
    card = finding.card(card_id, request.member)
    return history.history(card, request.member, before=before, limit=limit)


@routes.get("/old-keys", response=OldKeys)
def old_keys(request: MemberRequest) -> Any:
    """What the keys begin with that cards had in an old tracker: CRM, of CRM-17."""
    return {"prefixes": resolving.prefixes_seen_by(request.member)}


@routes.get("/c/{name}", response=Resolved)
def resolve_card(request: MemberRequest, name: str) -> Any:
    """The card behind a short code, a number (412 or #412) or the key it had in an old tracker."""
    card = resolving.resolve(name, request.member)
    return {"id": card.id, "number": card.number, "code": card.code, "board": card.board_id}
