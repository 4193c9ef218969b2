"""Cards that somebody gave back and that lie there since: what was wrong, until it is dealt with."""

from typing import Any

from django.db.models import F, OuterRef, Subquery

from baton.accounts.models import Member
from baton.boards.models import Handoff, Outcome


def returned_to(member: Member) -> dict[int, Handoff]:
    """Card id -> the last handoff of a card that the member holds, when it was returned to them and the card
    has not moved since; the latest first. One query."""
    latest = Handoff.objects.filter(card=OuterRef("card")).order_by("-offered_at", "-id").values("pk")
    found = Handoff.objects.filter(
        giver=member,
        outcome=Outcome.RETURNED,
        card__responsible=member,
        card__entered_at__lte=F("answered_at"),
        pk=Subquery(latest[:1]),
    )
    return {handoff.card_id: handoff for handoff in found.order_by("-answered_at", "-id")}


def returned_told(handoff: Handoff) -> dict[str, Any]:
    return {
        "card": handoff.card_id,
        "by": handoff.receiver_id,
        "at": handoff.answered_at,
        "reason": handoff.reason,
    }
