from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding_content as finding
from baton.boards.api.router import routes
from baton.boards.api.saying import said
from baton.boards.content.linking import link, unlink
from baton.boards.schemas.cards import CardChanged
from baton.boards.schemas.content import LinkIn, RowChanged


@routes.post("/cards/{card_id}/links", response=RowChanged)
def link_cards(request: MemberRequest, card_id: int, sent: LinkIn) -> Any:
    """Say that this card blocks, relates to or duplicates another one, or the other way round."""
    member = request.member
    card, other = finding.card(card_id, member), finding.card(sent.other, member)
    ends = (card, other) if sent.direction == "out" else (other, card)
    done = link(*ends, sent.kind, by=member, told_for=card)
    return said(done, member, id=done.row.id)


@routes.delete("/cards/{card_id}/links/{link_id}", response=CardChanged)
def unlink_cards(request: MemberRequest, card_id: int, link_id: int) -> Any:
    member = request.member
    card = finding.card(card_id, member)
    return said(unlink(finding.link(link_id, card, member), by=member, told_for=card), member)
