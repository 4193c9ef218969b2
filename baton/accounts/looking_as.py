"""Look through a client's eyes: what may be read is read as a guest of theirs gets it, and nothing is done.

Nobody sees more that way than as themselves: where something of the client's lies out of their own sight,
they cannot look.
"""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from baton.accounts import access
from baton.accounts.models import Client, Member, Role
from baton.kit.errors import NotAllowed, NotSeen

HEADER = "X-View-As-Client"
SAFE = {"GET", "HEAD", "OPTIONS"}
LONGEST = 18
Hidden = Callable[[Client, Member], bool]
# Asked of the floors above: does something that the client's guests see lie out of the member's sight?
HIDDEN: list[Hidden] = []


class OnlyLooking(NotAllowed):
    words = _(
        "You are looking as a client does, and nothing is changed that way. Leave the client's view first."
    )


class SeesLessThanTheClient(NotAllowed):
    words = _(
        "Something that this client sees lies where you do not look in yourself. Ask somebody who does."
    )


def through(request: HttpRequest, member: Member) -> Member:
    """``member``, or a guest of the client whose view the request asks for. Raises NotSeen, OnlyLooking."""
    asked = request.headers.get(HEADER)
    if asked is None:
        return member
    if request.method not in SAFE:
        raise OnlyLooking
    return guest_of(client_named(asked, by=member), by=member)


def client_named(text: str, *, by: Member) -> Client:
    """Raises NotSeen."""
    if not (text.isascii() and text.isdecimal() and len(text) <= LONGEST):
        raise NotSeen
    found = Client.objects.seen_by(by).filter(pk=int(text)).first()
    if found is None:
        raise NotSeen
    return found


def guest_of(client: Client, *, by: Member) -> Member:
    """Somebody like a guest of the client who is nobody in particular; never saved."""
    access.demand_team(by)
    if any(hidden(client, by) for hidden in HIDDEN):
        raise SeesLessThanTheClient
    guest = Member.like(Role.GUEST, member=0, workspace=client.workspace_id, client=client.pk)
    guest.workspace, guest.client, guest.money, guest.name = by.workspace, client, 0, client.name
    return guest
