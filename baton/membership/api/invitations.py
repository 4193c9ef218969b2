from typing import Any

from ninja import Status

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.membership import finding, inviting, showing
from baton.membership.api.router import ADMINISTRATION, routes
from baton.membership.giving import Rights
from baton.membership.models import Invitation
from baton.membership.schemas import InvitationOut, InviteIn


@routes.get("/invitations", response=list[InvitationOut], auth=ADMINISTRATION)
def invitations(request: MemberRequest) -> Any:
    """Those neither used nor revoked, the newest first."""
    access.demand_administer(request.member)
    rows = Invitation.objects.seen_by(request.member).open().select_related("by__user")
    return [showing.invitation(row) for row in rows.prefetch_related("mails").order_by("-id")]


@routes.post("/invitations", response=InvitationOut, auth=ADMINISTRATION)
def invite(request: MemberRequest, wish: InviteIn) -> Any:
    """Send an invitation by e-mail; it is good for seven days."""
    asker = request.member
    access.demand_administer(asker)
    sent = inviting.invite(
        wish.email,
        role=wish.role,
        job_function=wish.job_function,
        client=finding.client(wish.client, asker) if wish.client is not None else None,
        rights=Rights(**wish.rights.dict()) if wish.rights else None,
        name=wish.name,
        language=wish.language or "",
        claims=finding.member(wish.claims, asker) if wish.claims is not None else None,
        by=asker,
    )
    request.shows_a_secret = sent.link is not None
    return showing.invitation(sent.invitation, sent.link)


@routes.post("/invitations/{invitation_id}/send-again", response=InvitationOut, auth=ADMINISTRATION)
def send_invitation_again(request: MemberRequest, invitation_id: int) -> Any:
    """With a new link and seven new days; the old link is dead."""
    sent = inviting.send_again(finding.invitation(invitation_id, request.member), by=request.member)
    request.shows_a_secret = sent.link is not None
    return showing.invitation(sent.invitation, sent.link)


@routes.delete("/invitations/{invitation_id}", response={204: None}, auth=ADMINISTRATION)
def revoke_invitation(request: MemberRequest, invitation_id: int) -> Any:
    inviting.revoke(finding.invitation(invitation_id, request.member), by=request.member)
    return Status(204, None)
