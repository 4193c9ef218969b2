"""What waits for me, over all boards: as a few lists of cards, each in the order of urgency."""

from collections.abc import Iterable
from typing import Any

from baton.accounts.models import Member
from baton.boards.models import Handoff
from baton.calendars.today import today_in
from baton.desk.approvals import approvals_around
from baton.desk.cards_on_desk import CardOnDesk, cards_of, shared_with, told_to_all, told_to_team
from baton.desk.items import by_due, item_told, items_given_to
from baton.desk.mentions import mention_told, unseen_mentions
from baton.desk.offers import offer_on_card, offer_told, offers_around
from baton.desk.queues import queue_told, queues_of_job
from baton.desk.returned import returned_to, returned_told
from baton.kit import clock


def my_work(member: Member) -> dict[str, Any]:
    """``{number, cards, counts, <section>: […]}``; the sections name cards by id, each card stands once in
    ``cards``. Seventeen queries for any number of cards, three more when norms have to be found out."""
    desk = desk_of_guest(member) if member.is_guest else desk_of_team(member)
    cards = desk.pop("cards")
    counts = {section: len(rows) for section, rows in desk.items()}
    return {"number": member.workspace.last_entry, "cards": cards, "counts": counts, **desk}


def desk_of_team(member: Member) -> dict[str, Any]:
    now = clock.now()
    today = today_in(member.workspace)
    offers, mentions, items = offers_around(member), unseen_mentions(member), items_given_to(member)
    named = {offer.card_id for offer in (*offers.offered, *offers.given)}
    named |= {item.checklist.card_id for item in items}
    approvals = approvals_around(member, offers.stood_in_for)
    queues = queues_of_job(member)
    named |= approvals.cards | {card for queue in queues for card in queue.first}
    cards = cards_of(member, named=named, mentioned={mention.comment.card_id for mention in mentions})
    places = {card: place for place, (card, each) in enumerate(cards.items()) if each.is_open}
    mine = [each for each in cards.values() if each.is_open and is_mine(each, member)]
    offer_on = {offer.card_id: offer_on_card(offer, now) for offer in offers.here}
    return {
        "cards": [told_to_team(each, offer_on.get(card)) for card, each in cards.items()],
        "to_approve": approvals.told(approvals.asked_of_me, cards, member),
        "asked": approvals.told(approvals.asked_by_us, cards, member),
        "offered": [offer_told(offer, now) for offer in in_order(offers.offered, cards)],
        "returned": [returned_told(each) for card, each in returned_to(member).items() if card in places],
        "given": [offer_told(offer, now) for offer in in_order(offers.given, cards)],
        "responsible": [each.card.pk for each in mine if each.card.responsible_id == member.pk],
        "queues": [queue_told(each, cards) for each in queues],
        "leading": [each.card.pk for each in mine if each.card.responsible_id != member.pk],
        "mentioned": [mention_told(each) for each in mentions if each.comment.card_id in cards],
        "overdue": [each.card.pk for each in mine if each.is_overdue],
        "stuck": [each.card.pk for each in mine if each.stuck_minutes is not None],
        "checklist": [
            item_told(item, today)
            for item in by_due([each for each in items if each.checklist.card_id in places], places)
        ],
    }


def desk_of_guest(member: Member) -> dict[str, Any]:
    mentions = unseen_mentions(member)
    cards = shared_with(member, mentioned={mention.comment.card_id for mention in mentions})
    approvals = approvals_around(member, frozenset())
    return {
        "to_approve": approvals.told(approvals.asked_of_me, cards, member),
        "cards": [told_to_all(each) for each in cards.values()],
        "shared": [card for card, each in cards.items() if each.is_open],
        "mentioned": [mention_told(each) for each in mentions if each.comment.card_id in cards],
    }


def is_mine(each: CardOnDesk, member: Member) -> bool:
    """Held by the member, or led: what nobody holds yet stays with its lead."""
    return member.pk in (each.card.responsible_id, each.card.lead_id)


def in_order(offers: Iterable[Handoff], cards: dict[int, CardOnDesk]) -> list[Handoff]:
    """On open cards the member sees: expedite first, then by when the answer is due."""
    seen = [offer for offer in offers if offer.card_id in cards and cards[offer.card_id].is_open]
    return sorted(seen, key=lambda offer: (cards[offer.card_id].urgency[0], offer.answer_by, offer.pk))
