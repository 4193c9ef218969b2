"""The people around cards: who holds them, has a part in them or follows them; for many cards at once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from baton.accounts.models import Member
from baton.boards.models import Card, Participant
from baton.boards.sight import Sight, sight_of
from baton.notifications.models import Watch


@dataclass
class Around:
    """``followers``: who holds, leads, takes part in or watches a card and has not muted it."""

    followers: dict[int, set[int]]
    people: dict[int, Member]
    cards: dict[int, Card]
    _sights: dict[int, Sight] = field(default_factory=dict)

    def hears(self, member_id: int, card_id: int) -> bool:
        """Present, with an account, and sees the card as both are now."""
        member, card = self.people.get(member_id), self.cards.get(card_id)
        if member is None or card is None or card.deleted_at is not None:
            return False
        if member_id not in self._sights:
            self._sights[member_id] = sight_of(member)
        client = card.project.client_id if card.project else None
        return self._sights[member_id].sees(space=card.board.space_id, client=client, shared=card.shared)


def around(workspace_id: int, card_ids: Iterable[int]) -> Around:
    """Four queries; whoever is asked about later costs two more, once."""
    cards = Card.objects.filter(pk__in=set(card_ids)).select_related("board__space", "project")
    known = {card.pk: card for card in cards}
    present = Member.objects.present().filter(workspace=workspace_id, user__is_active=True)
    people = {member.pk: member for member in present.select_related("user", "workspace")}
    return Around(followers_of(known), people, known)


def followers_of(cards: dict[int, Card]) -> dict[int, set[int]]:
    followers: dict[int, set[int]] = defaultdict(set)
    for card in cards.values():
        followers[card.pk] |= {pk for pk in (card.responsible_id, card.lead_id) if pk is not None}
    for card_id, member_id in Participant.objects.filter(card__in=cards).values_list("card", "member"):
        followers[card_id].add(member_id)
    for watch in Watch.objects.filter(card__in=cards):
        if watch.muted:
            followers[watch.card_id].discard(watch.member_id)
        else:
            followers[watch.card_id].add(watch.member_id)
    return followers


def has_a_part(member: Member, card: Card) -> bool:
    """Follows it without having asked for it."""
    named = Q(member=member, card=card)
    return member.pk in (card.responsible_id, card.lead_id) or Participant.objects.filter(named).exists()
