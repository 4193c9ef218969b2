"""Open handoffs around a person: offered to them or to whom they stand in for, given by them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from baton.accounts.models import Member
from baton.boards.models import Handoff
from baton.boards.relay.standing_in import stands_in


@dataclass(frozen=True)
class Offers:
    """``here`` are all that stand on the person's own cards too, whoever gave them to whom."""

    here: list[Handoff]
    member: int
    stood_in_for: frozenset[int]

    @property
    def offered(self) -> list[Handoff]:
        return [offer for offer in self.here if offer.receiver_id in {self.member, *self.stood_in_for}]

    @property
    def given(self) -> list[Handoff]:
        return [offer for offer in self.here if offer.giver_id == self.member]


def offers_around(member: Member) -> Offers:
    """Two queries; whether the member sees the cards is for the caller to ask."""
    absent = Member.objects.filter(workspace=member.workspace_id, deputy=member)
    stood_in_for = frozenset(person.pk for person in absent if stands_in(member, person))
    theirs = Q(receiver__in={member.pk, *stood_in_for}) | Q(giver=member)
    on_my_cards = Q(card__responsible=member) | Q(card__lead=member)
    standing = Handoff.objects.filter(theirs | on_my_cards, answered_at=None)
    return Offers(list(standing.order_by("answer_by", "id")), member.pk, stood_in_for)


def offer_on_card(offer: Handoff, now: datetime) -> dict[str, Any]:
    return {
        "id": offer.pk,
        "giver": offer.giver_id,
        "receiver": offer.receiver_id,
        "answer_by": offer.answer_by,
        "overdue": offer.answer_by < now,
    }


def offer_told(offer: Handoff, now: datetime) -> dict[str, Any]:
    return offer_on_card(offer, now) | {
        "card": offer.card_id,
        "note": offer.note,
        "expectation": offer.expectation,
        "offered_at": offer.offered_at,
    }
