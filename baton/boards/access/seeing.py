"""Who of several people sees a card: for naming them on it."""

from collections.abc import Iterable

from baton.accounts.models import Member
from baton.boards import sight
from baton.boards.models import Card
from baton.boards.refusals import NotInTheTeam


def sees(member: Member, card: Card) -> bool:
    """As the card is in memory, so that a change can be weighed before it is saved."""
    return sight.sight_of(member).sees(
        space=card.board.space_id,
        client=card.project.client_id if card.project else None,
        shared=card.shared,
    )


def works_here(member: Member, card: Card) -> bool:
    """Somebody who may be named on a card's work: present, of the team, and sees the card."""
    same_house = member.workspace_id == card.workspace_id
    return same_house and member.is_present and not member.is_guest and sees(member, card)


def demand_works_here(people: Iterable[Member | None], card: Card) -> None:
    for person in people:
        if person is not None and not works_here(person, card):
            raise NotInTheTeam(person=person.name)
