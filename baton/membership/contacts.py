"""The people at a client who are asked by mail: written down by the team, shown to the team only."""

from baton.accounts import access
from baton.accounts.models import Client, Contact, Member
from baton.accounts.models.user import normalised
from baton.activity import log
from baton.kit import clock
from baton.kit.deriving import derived
from baton.kit.errors import NotSeen
from baton.membership import clients
from baton.membership.facts import ClientChanged
from baton.membership.refusals import ContactIsKnown

FORGOTTEN = "forgotten@invalid"


def add_contact(client: Client, *, name: str, email: str, by: Member, language: str = "en") -> Contact:
    """Raises ContactIsKnown."""
    access.demand_team(by)
    with log.in_turn(client.workspace_id) as workspace:
        client = clients.fresh(client, by)
        demand_new(client, normalised(email))
        contact = Contact.objects.create(
            client=client, name=name.strip(), email=normalised(email), language=language
        )
        log.record(workspace, ClientChanged(client=client.id), by=by)
        return contact


def change_contact(
    contact: Contact,
    *,
    by: Member,
    name: str | None = None,
    email: str | None = None,
    language: str | None = None,
) -> Contact:
    """None leaves as it is. Raises ContactIsKnown."""
    with log.in_turn(contact.client.workspace_id) as workspace:
        contact = fresh(contact, by)
        address = normalised(email) if email is not None else contact.email
        if address != contact.email:
            demand_new(contact.client, address)
        contact.email = address
        contact.name = name.strip() if name is not None else contact.name
        contact.language = language or contact.language
        contact.save(update_fields=["name", "email", "language"])
        log.record(workspace, ClientChanged(client=contact.client_id), by=by)
        return contact


def archive_contact(contact: Contact, *, by: Member) -> Contact:
    """Nobody is asked there any more; links that they hold open nothing from now on."""
    with log.in_turn(contact.client.workspace_id) as workspace:
        contact = fresh(contact, by)
        contact.archived_at = contact.archived_at or clock.now()
        contact.save(update_fields=["archived_at"])
        log.record(workspace, ClientChanged(client=contact.client_id), by=by)
        return contact


def forget_contact(contact: Contact, *, by: Member) -> Contact:
    """On their wish: name and address go, what they decided stays as somebody's decision."""
    access.demand_administer(by)
    with log.in_turn(contact.client.workspace_id) as workspace:
        contact = fresh(contact, by)
        contact.archived_at = contact.archived_at or clock.now()
        told = ClientChanged(
            client=contact.client_id, forgotten=contact.pk, sign=sign_of_address(contact.email)
        )
        contact.name, contact.email = "—", f"{contact.pk}.{FORGOTTEN}"
        contact.save(update_fields=["archived_at", "name", "email"])
        log.record(workspace, told, by=by)
        return contact


def sign_of_address(address: str) -> str:
    """Of an address that is in no table any more: a keyed sign, from which it cannot be read."""
    return derived("forgotten address", address.strip().casefold())


def fresh(contact: Contact, by: Member) -> Contact:
    found = Contact.objects.seen_by(by).select_related("client").filter(pk=contact.pk).first()
    if found is None:
        raise NotSeen
    return found


def demand_new(client: Client, address: str) -> None:
    known = Contact.objects.filter(client=client, email=address, archived_at=None).first()
    if known is not None:
        raise ContactIsKnown(person=known.name)
