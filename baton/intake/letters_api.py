"""The addresses of mails that came in and wait."""

from typing import Any

from django.db.models import Count

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.boards.access.finding import one
from baton.intake.mail import settling
from baton.intake.mail.polling import box_name, is_set_up
from baton.intake.models import Held, Letter, LetterOutcome, MailboxPosition
from baton.intake.router import routes
from baton.intake.schemas import LetterTold, MailIn
from baton.kit.marked_address import house_address

MOST = 200


@routes.get("/letters", response=MailIn)
def letters(request: MemberRequest) -> Any:
    """Mails and forms that were not taken in and wait for somebody to look, the oldest first; how many
    became what. For managers."""
    member = request.member
    access.demand_manage(member)
    mine = Letter.objects.seen_by(member)
    held = mine.filter(outcome=LetterOutcome.HELD).select_related("form", "card").order_by("id")[:MOST]
    counted = dict(mine.order_by().values_list("outcome").annotate(Count("id")))
    box = MailboxPosition.objects.filter(box=box_name()).first() if is_set_up() else None
    return {
        "address": house_address(),
        "trouble": box.trouble if box is not None and member.may_administer else "",
        "held": [told(letter) for letter in held],
        "counts": {outcome.value: counted.get(outcome.value, 0) for outcome in LetterOutcome},
    }


@routes.post("/letters/{letter_id}/take-in", response=LetterTold)
def take_letter_in(request: MemberRequest, letter_id: int) -> Any:
    """It becomes a card of its form after all, or a comment for the team on the card that it answers."""
    member = request.member
    return told(settling.take_after_all(found(letter_id, member), by=member))


@routes.post("/letters/{letter_id}/drop", response=LetterTold)
def drop_letter(request: MemberRequest, letter_id: int) -> Any:
    """What it says is forgotten; that it came and who dropped it is kept."""
    member = request.member
    return told(settling.drop(found(letter_id, member), by=member))


def found(pk: int, member: Member) -> Letter:
    access.demand_manage(member)
    return one(Letter.objects.seen_by(member), pk)


def told(letter: Letter) -> dict[str, Any]:
    return {
        "id": letter.pk,
        "sender": letter.sender,
        "sender_name": letter.sender_name,
        "subject": letter.subject,
        "text": letter.text[:2000],
        "at": letter.created_at,
        "why": str(Held(letter.why_held).label) if letter.why_held else "",
        "reason": letter.reason,
        "outcome": letter.outcome,
        "whole": letter.raw is not None,
        "form": {"id": letter.form.pk, "name": letter.form.name} if letter.form else None,
        "card": {"id": letter.card.pk, "number": letter.card.number, "title": letter.card.title}
        if letter.card
        else None,
    }
