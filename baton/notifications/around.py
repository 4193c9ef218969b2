"""The people around cards: who holds them, has a part in them or follows them; for many cards at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Q

from baton.accounts.models import Member
from baton.boards.models import Card, Participant
from baton.boards.sight import Sight, sight_of
from baton.notifications.models import Watch

WATCHED = ("card", "member", "muted")
FILED = ("created_by", "project__account_manager")


@dataclass(frozen=True, slots=True)
class Where:
    """A card, as far as it decides who hears of it."""

    space: int
    client: int | None
    shared: bool
    # Who holds it and leads it; and the account manager who filed it, and answers to the client for it.
    followers: Sequence[int | None]


@dataclass
class Around:
    """``followers``: who holds, leads, takes part in or watches a card and has not muted it."""

    followers: dict[int, set[int]]
    people: dict[int, Member]
    cards: dict[int, Where]
    _sights: dict[int, Sight] = field(default_factory=dict)

    def hears(self, member_id: int, card_id: int) -> bool:
        """Present, with an account, and sees the card as both are now."""
        member, card = self.people.get(member_id), self.cards.get(card_id)
        if member is None or card is None:
            return False
        if member_id not in self._sights:
            self._sights[member_id] = sight_of(member)
        return self._sights[member_id].sees(space=card.space, client=card.client, shared=card.shared)


def around(workspace_id: int, card_ids: Iterable[int]) -> Around:
    """Four queries; whoever is asked about later costs two more, once."""
    known = places_of(set(card_ids))
    present = Member.objects.present().filter(workspace=workspace_id, user__is_active=True)
    people = {member.pk: member for member in present.select_related("user", "workspace")}
    return Around(followers_of(known), people, known)


def places_of(card_ids: set[int]) -> dict[int, Where]:
    """Without those in the trash."""
    rows = Card.objects.filter(pk__in=card_ids, deleted_at=None).values_list(
        *("pk", "board__space", "project__client", "shared", "responsible", "lead", *FILED)
    )
    return {
        pk: Where(space, client, shared, (holds, leads, filed if filed == accounts else None))
        for pk, space, client, shared, holds, leads, filed, accounts in rows
    }


def followers_of(cards: dict[int, Where]) -> dict[int, set[int]]:
    followers: dict[int, set[int]] = defaultdict(set)
    for pk, card in cards.items():
        followers[pk] |= {holder for holder in card.followers if holder is not None}
    for card_id, member_id in Participant.objects.filter(card__in=cards).values_list("card", "member"):
        followers[card_id].add(member_id)
    for card_id, member_id, muted in Watch.objects.filter(card__in=cards).values_list(*WATCHED):
        (followers[card_id].discard if muted else followers[card_id].add)(member_id)
    return followers


def has_a_part(member: Member, card: Card) -> bool:
    """Follows it without having asked for it."""
    named = Q(member=member, card=card)
    own = [card.responsible_id, card.lead_id]
    if card.project is not None and card.project.account_manager_id == card.created_by_id:
        own.append(card.created_by_id)
    return member.pk in own or Participant.objects.filter(named).exists()
