from typing import Any

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Contact, Member
from baton.membership import contacts as verbs
from baton.membership import finding
from baton.membership.api.router import routes
from baton.membership.schemas import ContactIn, ContactOut, ContactPatch


@routes.get("/clients/{client_id}/contacts", response=list[ContactOut])
def contacts(request: MemberRequest, client_id: int, archived: bool = False) -> Any:
    """The people at a client who can be asked without an account."""
    asker = request.member
    client = finding.client(client_id, asker)
    access.demand_team(asker)
    rows = Contact.objects.seen_by(asker).filter(client=client)
    if not archived:
        rows = rows.filter(archived_at=None)
    return [shown(row, asker) for row in rows.order_by("name", "id")]


@routes.post("/clients/{client_id}/contacts", response=ContactOut)
def add_contact(request: MemberRequest, client_id: int, wish: ContactIn) -> Any:
    client = finding.client(client_id, request.member)
    return shown(verbs.add_contact(client, **wish.model_dump(), by=request.member), request.member)


@routes.patch("/contacts/{contact_id}", response=ContactOut)
def change_contact(request: MemberRequest, contact_id: int, wish: ContactPatch) -> Any:
    contact = finding.contact(contact_id, request.member)
    return shown(
        verbs.change_contact(contact, **wish.model_dump(exclude_unset=True), by=request.member),
        request.member,
    )


@routes.post("/contacts/{contact_id}/archive", response=ContactOut)
def archive_contact(request: MemberRequest, contact_id: int) -> Any:
    """Nobody is asked there any more; their links open nothing from now on."""
    contact = finding.contact(contact_id, request.member)
    return shown(verbs.archive_contact(contact, by=request.member), request.member)


@routes.post("/contacts/{contact_id}/forget", response=ContactOut)
def forget_contact(request: MemberRequest, contact_id: int) -> Any:
    """Erase name and address on their wish; what they decided stays."""
    contact = finding.contact(contact_id, request.member)
    return shown(verbs.forget_contact(contact, by=request.member), request.member)


def shown(contact: Contact, asker: Member) -> ContactOut:
    """The team writes to contacts, so it sees their addresses; a program only with a token for people."""
    return ContactOut(
        id=contact.id,
        client=contact.client_id,
        name=contact.name,
        email=contact.email if asker.reaches_people else None,
        language=contact.language,
        archived=contact.archived_at is not None,
    )
