"""Who of several people sees a card: for naming them on it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, QuerySet

from baton.accounts import access
from baton.accounts.models import Member
from baton.boards import sight
from baton.boards.models import Card, Space
from baton.boards.refusals import NotInTheTeam
from baton.kit.prepared import Prepared


def sees(member: Member, card: Card) -> bool:
    """As the card is in memory, so that a change can be weighed before it is saved."""
    client = card.project.client_id if card.project else None
    if member.is_guest:
        return card.shared and client == member.client_id
    seen = SPACE.first(member.role, space=card.board.space_id, of_client=client, **member.numbers)
    return seen is not None and not seen["hidden"]


def space_seen(role: str, *, space: int, of_client: int, **asker: int) -> QuerySet[Any, Any]:
    """The space where ``asker`` sees it, and whether the client is ``hidden`` from them."""
    who = Member.like(role, **asker)
    hidden = Exists(access.clients_hidden_from(who).filter(pk=of_client))
    return Space.objects.filter(sight.spaces_seen_by(who), pk=space).values(hidden=hidden)


SPACE: Prepared[dict[str, bool]] = Prepared(space_seen)


def works_here(member: Member, card: Card) -> bool:
    """Somebody who may be named on a card's work: present, of the team, and sees the card."""
    same_house = member.workspace_id == card.workspace_id
    return same_house and member.is_present and not member.is_guest and sees(member, card)


def demand_works_here(people: Iterable[Member | None], card: Card) -> None:
    for person in people:
        if person is not None and not works_here(person, card):
            raise NotInTheTeam(person=person.name)
