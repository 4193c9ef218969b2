"""Hand a card over: responsibility is offered, and stays where it is until the offer is accepted."""

from datetime import datetime, timedelta

from django.db.models import QuerySet

from baton.accounts.models import Member
from baton.boards.access.seeing import demand_works_here
from baton.boards.changing import Changed
from baton.boards.models import Card, Handoff, Outcome
from baton.boards.news.relay_facts import HandoffOffered
from baton.boards.refusals import NotInTheTeam
from baton.boards.relay.refusals import AlreadyHeld, AlreadyOffered, NotYoursToGive
from baton.boards.relay.standing_in import stands_in
from baton.boards.relay.taking_turns import on_board
from baton.calendars.arithmetic import NoWorkingTime, add_working_time
from baton.calendars.queries import calendar_of
from baton.kit import clock
from baton.kit.prepared import Prepared


def offer(card: Card, *, to: Member, by: Member, note: str = "", expectation: str = "") -> Changed:
    """Offer ``card`` to ``to``; the row of the answer is the handoff.

    Raises NotYoursToGive, NotInTheTeam, AlreadyHeld, AlreadyOffered.
    """
    with on_board(card, by) as turn:
        card = turn.card
        demand_may_give(card, by)
        if card.responsible_id == to.id:
            raise AlreadyHeld(person=to.name)
        demand_works_here([to], card)
        if to.is_placeholder:
            raise NotInTheTeam(person=to.name)
        make_way(card)
        handoff = Handoff.objects.create(
            card=card,
            giver=by,
            receiver=to,
            note=note.strip(),
            expectation=expectation.strip(),
            offered_at=clock.now(),
            answer_by=answer_due(to, card.board.accept_within_minutes),
        )
        return turn.tell(
            HandoffOffered, "offer", row=handoff, handoff=handoff.id, giver=by.id, receiver=to.id
        )


def demand_may_give(card: Card, by: Member) -> None:
    if not may_give(card, by):
        raise NotYoursToGive


def may_give(card: Card, by: Member) -> bool:
    held_by = card.responsible
    if held_by is None or by.may_manage or by.id in (held_by.id, card.lead_id):
        return True
    return stands_in(by, held_by)


def make_way(card: Card) -> None:
    """A card is offered to one person at a time; an offer to somebody who has left stands in nobody's way."""
    standing = STANDING.first(card=card.pk)
    if standing is None:
        return
    if standing.receiver.is_present:
        raise AlreadyOffered(person=standing.receiver.name)
    standing.answered_at, standing.outcome = clock.now(), Outcome.OVERTAKEN
    standing.save(update_fields=["answered_at", "outcome"])


def standing_offer(*, card: int) -> QuerySet[Handoff]:
    return Handoff.objects.filter(card=card, answered_at=None).select_related("receiver")


STANDING: Prepared[Handoff] = Prepared(standing_offer)


def answer_due(receiver: Member, minutes: int) -> datetime:
    """When the agreed time runs out by the receiver's own working hours and absences."""
    allowed = timedelta(minutes=minutes)
    try:
        return add_working_time(clock.now(), allowed, calendar_of(receiver))
    except NoWorkingTime:
        # Somebody whose calendar has no hours at all still gets an hour for an hour.
        return clock.now() + allowed
