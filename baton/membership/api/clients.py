from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Client
from baton.membership import clients as verbs
from baton.membership import finding, showing
from baton.membership.api.router import routes
from baton.membership.schemas import ClientIn, ClientOut, ClientPatch


@routes.get("/clients", response=list[ClientOut])
def clients(request: MemberRequest) -> Any:
    rows = Client.objects.seen_by(request.member).order_by("name").prefetch_related("places", "guests")
    return [showing.client(row, request.member) for row in rows]


@routes.post("/clients", response=ClientOut)
def add_client(request: MemberRequest, wish: ClientIn) -> Any:
    asker = request.member
    named = finding.members(wish.named, asker)
    added = verbs.add_client(wish.name, confidential=wish.confidential, named=named, by=asker)
    return showing.client(added, asker)


@routes.patch("/clients/{client_id}", response=ClientOut)
def change_client(request: MemberRequest, client_id: int, wish: ClientPatch) -> Any:
    """Another name; confidential or open; who is named on it (the whole list)."""
    asker = request.member
    client = finding.client(client_id, asker)
    if wish.name is not None:
        client = verbs.rename_client(client, to=wish.name, by=asker)
    if wish.confidential is not None or wish.named is not None:
        named = finding.members(wish.named, asker) if wish.named is not None else None
        confidential = client.confidential if wish.confidential is None else wish.confidential
        client = verbs.set_confidential(client, confidential=confidential, named=named, by=asker)
    return showing.client(client, asker)


@routes.post("/clients/{client_id}/archive", response=ClientOut)
def archive_client(request: MemberRequest, client_id: int) -> Any:
    asker = request.member
    return showing.client(verbs.archive_client(finding.client(client_id, asker), by=asker), asker)


@routes.post("/clients/{client_id}/restore", response=ClientOut)
def restore_client(request: MemberRequest, client_id: int) -> Any:
    asker = request.member
    return showing.client(verbs.restore_client(finding.client(client_id, asker), by=asker), asker)
