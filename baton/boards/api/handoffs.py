from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.boards.access import finding_content
from baton.boards.access.finding import card as seen_card
from baton.boards.access.finding import one
from baton.boards.api.router import routes
from baton.boards.api.saying import said
from baton.boards.api.warning import warned
from baton.boards.changing import Changed
from baton.boards.models import Card, Handoff
from baton.boards.relay import answering
from baton.boards.relay.assigning import assign
from baton.boards.relay.handing_over import offer
from baton.boards.schemas.cards import CardChanged
from baton.boards.schemas.relay import Assignment, HandoffChanged, HandoffIn, Return
from baton.boards.text import check_text

LONGEST = 20_000


@routes.post("/cards/{card_id}/responsible", response=CardChanged)
def assign_card(request: MemberRequest, card_id: int, sent: Assignment) -> Any:
    """Name the responsible without a handoff: where nobody holds the card, or as a manager."""
    member = request.member
    card = seen_card(card_id, member)
    to = finding_content.member(sent.member, member) if sent.member is not None else None
    changed, warnings = assign(card, to=to, by=member)
    return said(changed, member, warnings=warned(warnings))


@routes.post("/cards/{card_id}/handoff", response=HandoffChanged)
def offer_handoff(request: MemberRequest, card_id: int, sent: HandoffIn) -> Any:
    """Offer the card to somebody, with a note and what is expected; it stays where it is until accepted."""
    member = request.member
    card = seen_card(card_id, member)
    changed = offer(
        card,
        to=finding_content.member(sent.to, member),
        note=check_text("note", sent.note, at_most=LONGEST),
        expectation=check_text("expectation", sent.expectation, at_most=LONGEST),
        by=member,
    )
    return said_of(changed, member)


@routes.post("/handoffs/{handoff_id}/accept", response=HandoffChanged)
def accept_handoff(request: MemberRequest, handoff_id: int) -> Any:
    changed, warnings = answering.accept(seen_handoff(handoff_id, request.member), by=request.member)
    return said_of(changed, request.member, warnings=warned(warnings))


@routes.post("/handoffs/{handoff_id}/return", response=HandoffChanged)
def return_handoff(request: MemberRequest, handoff_id: int, sent: Return) -> Any:
    """Not taken, with the reason."""
    reason = check_text("reason", sent.reason, at_most=LONGEST)
    handoff = seen_handoff(handoff_id, request.member)
    return said_of(answering.give_back(handoff, reason=reason, by=request.member), request.member)


@routes.post("/handoffs/{handoff_id}/take-back", response=HandoffChanged)
def take_back_handoff(request: MemberRequest, handoff_id: int) -> Any:
    handoff = seen_handoff(handoff_id, request.member)
    return said_of(answering.take_back(handoff, by=request.member), request.member)


def seen_handoff(pk: int, member: Member) -> Handoff:
    """Who is a guest sees the card, perhaps, but none of its handoffs."""
    offers = Handoff.objects.filter(card__in=Card.objects.seen_by(member))
    return one(offers.none() if member.is_guest else offers.select_related("card"), pk)


def said_of(changed: Changed, member: Member, **more: Any) -> dict[str, Any]:
    return said(changed, member, handoff=changed.row.id, **more)
