"""Who can be asked: by a gate, or named freely."""

from collections.abc import Sequence
from dataclasses import dataclass

from baton.accounts.models import Client, Contact, Member
from baton.accounts.roles import TEAM
from baton.approvals.refusals import (
    BothSides,
    NobodyAtTheClient,
    NobodyToAsk,
    NoClient,
    NotAnApprover,
    NotShared,
    NotYourOwn,
)
from baton.boards.access.seeing import sees, works_here
from baton.boards.models import Approvers, Card, Gate
from baton.kit.prepared import Prepared


@dataclass(frozen=True)
class Asked:
    members: list[Member]
    contacts: list[Contact]
    for_client: bool

    def __len__(self) -> int:
        return len(self.members) + len(self.contacts)


def by_gate(
    gate: Gate, card: Card, *, members: Sequence[Member], contacts: Sequence[Contact], by: Member
) -> Asked:
    """Everybody whom the gate names, or those of them who are chosen.

    Raises NobodyToAsk and its kinds, NotAnApprover, NotYourOwn, NotShared.
    """
    possible = possible_for(gate, card)
    chosen = Asked(list(members), list(contacts), gate.is_for_client) if members or contacts else possible
    for person in chosen.members:
        if person not in possible.members:
            demand_sees(person, card)
            raise NotAnApprover(person=person.name)
    for contact in chosen.contacts:
        if contact not in possible.contacts:
            raise NotAnApprover(person=contact.name)
    if not gate.asker_may_approve and by in chosen.members:
        if members:
            raise NotYourOwn
        chosen.members.remove(by)
    if not len(chosen):
        raise NobodyAtTheClient if gate.is_for_client else NobodyToAsk
    return chosen


def possible_for(gate: Gate, card: Card) -> Asked:
    """Raises NoClient."""
    if gate.is_for_client:
        client = client_of(card)
        guests = GUESTS.all(client=client.pk)
        seeing = [guest for guest in guests if sees(guest, card)]
        return Asked(seeing, CONTACTS.all(client=client.pk), for_client=True)
    if gate.approvers == Approvers.MEMBERS:
        named = [place.member for place in gate.places.select_related("member").order_by("id")]
        return Asked([person for person in named if works_here(person, card)], [], for_client=False)
    return Asked(of_job_function(gate.job_function, card), [], for_client=False)


GUESTS: Prepared[Member] = Prepared(
    lambda *, client: Member.objects.present().filter(client=client).order_by("name", "id")
)
CONTACTS: Prepared[Contact] = Prepared(
    lambda *, client: Contact.objects.filter(client=client, archived_at=None).order_by("name", "id")
)


def of_job_function(job_function: str, card: Card) -> list[Member]:
    """Those who take part in the card as such, else those of its project's team, else everybody."""
    team = Member.objects.present().filter(workspace=card.workspace_id, role__in=TEAM)
    on_card = team.filter(pk__in=card.participants.filter(job_function=job_function).values("member"))
    in_project = team.none()
    if card.project is not None:
        in_project = team.filter(
            pk__in=card.project.places.filter(job_function=job_function).values("member")
        )
    for people in (on_card, in_project, team.filter(job_function=job_function)):
        found = [person for person in people.order_by("name", "id") if works_here(person, card)]
        if found:
            return found
    return []


def freely(card: Card, *, members: Sequence[Member], contacts: Sequence[Contact]) -> Asked:
    """Raises NobodyToAsk, BothSides, NotShared, NotAnApprover."""
    guests = [person for person in members if person.is_guest]
    if (guests or contacts) and len(guests) < len(members):
        raise BothSides
    if not members and not contacts:
        raise NobodyToAsk
    for person in members:
        if not person.is_present or person.is_placeholder:
            raise NotAnApprover(person=person.name)
        demand_sees(person, card)
    if contacts:
        client = client_of(card)
        for contact in contacts:
            if contact.client_id != client.id or contact.archived_at is not None:
                raise NotAnApprover(person=contact.name)
    return Asked(list(members), list(contacts), for_client=bool(guests or contacts))


def demand_sees(person: Member, card: Card) -> None:
    if not sees(person, card):
        raise NotShared(person=person.name) if person.is_guest else NotAnApprover(person=person.name)


def client_of(card: Card) -> Client:
    if card.project is None:
        raise NoClient
    return card.project.client
