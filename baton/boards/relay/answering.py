"""Answer a handoff: accept it, return it with a reason, take it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from baton.accounts.models import Member
from baton.boards.changing import Changed, Turn
from baton.boards.models import Handoff, Outcome
from baton.boards.news.facts import CardFact
from baton.boards.news.relay_facts import HandoffAccepted, HandoffReturned, HandoffTakenBack
from baton.boards.relay import limiting
from baton.boards.relay.assigning import set_responsible
from baton.boards.relay.refusals import (
    AlreadyAnswered,
    NotYoursToAnswer,
    NotYoursToTakeBack,
    ReturnNeedsReason,
)
from baton.boards.relay.standing_in import stands_in
from baton.boards.relay.taking_turns import on_board
from baton.calendars.arithmetic import working_time_between
from baton.calendars.queries import calendar_of
from baton.kit import clock
from baton.kit.again import again
from baton.kit.errors import Refusal


def accept(handoff: Handoff, *, by: Member) -> tuple[Changed, list[Refusal]]:
    """Whoever accepts, the receiver or who stands in for them, is responsible from now on.

    Returns also the limits passed with a warning. Raises AlreadyAnswered, NotYoursToAnswer, PersonIsFull.
    """
    with open_offer(handoff, by) as (turn, offer):
        demand_may_answer(offer, by)
        card = turn.card
        warnings = limiting.check_person(card, by)
        offer.minutes_to_accept = minutes_to_accept(offer)
        close(offer, Outcome.ACCEPTED)
        before = set_responsible(card, by)
        return tell(turn, offer, HandoffAccepted, "responsible", undo=before), warnings


def give_back(handoff: Handoff, *, reason: str, by: Member) -> Changed:
    """Return the offer: the giver's side keeps the card. Raises AlreadyAnswered, NotYoursToAnswer,
    ReturnNeedsReason."""
    with open_offer(handoff, by) as (turn, offer):
        demand_may_answer(offer, by)
        if not reason.strip():
            raise ReturnNeedsReason
        close(offer, Outcome.RETURNED, reason.strip())
        return tell(turn, offer, HandoffReturned)


def take_back(handoff: Handoff, *, by: Member) -> Changed:
    """The giver, or a manager, takes the offer back. Raises AlreadyAnswered, NotYoursToTakeBack."""
    with open_offer(handoff, by) as (turn, offer):
        if by.id != offer.giver_id and not by.may_manage and not stands_in(by, offer.giver):
            raise NotYoursToTakeBack(person=offer.giver.name)
        close(offer, Outcome.TAKEN_BACK)
        return tell(turn, offer, HandoffTakenBack)


@contextmanager
def open_offer(handoff: Handoff, by: Member) -> Iterator[tuple[Turn, Handoff]]:
    with on_board(handoff.card, by) as turn:
        offer = again(handoff, "giver", "receiver")
        if offer.answered_at is not None:
            raise AlreadyAnswered
        yield turn, offer


def demand_may_answer(offer: Handoff, by: Member) -> None:
    if by.id != offer.receiver_id and not stands_in(by, offer.receiver):
        raise NotYoursToAnswer(person=offer.receiver.name)


def close(offer: Handoff, outcome: Outcome, reason: str = "") -> None:
    offer.answered_at, offer.outcome, offer.reason = clock.now(), outcome, reason
    offer.save(update_fields=["answered_at", "outcome", "reason", "minutes_to_accept"])


def minutes_to_accept(offer: Handoff) -> int:
    """In the receiver's working time."""
    worked = working_time_between(offer.offered_at, clock.now(), calendar_of(offer.receiver))
    return max(0, worked // timedelta(minutes=1))


def tell(
    turn: Turn, offer: Handoff, kind: type[CardFact], *parts: str, undo: dict[str, Any] | None = None
) -> Changed:
    return turn.tell(
        kind,
        "offer",
        *parts,
        row=offer,
        columns=parts,
        undo=undo,
        handoff=offer.id,
        giver=offer.giver_id,
        receiver=offer.receiver_id,
    )
