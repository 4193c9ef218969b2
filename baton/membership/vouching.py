"""An invitation lets in only as long as somebody vouches for it who could send it today."""

from dataclasses import asdict

from baton.accounts.models import Member, Role
from baton.kit.errors import NotAllowed
from baton.membership import giving
from baton.membership.giving import Rights
from baton.membership.models import Invitation

NOTHING = Rights(may_manage=False, money=0, may_see_personal_data=False, may_administer=False)


def opens(invitation: Invitation) -> bool:
    """Not too old, and whoever sent it is still here with all the rights that it gives.

    Otherwise somebody who was let go could come back in by an invitation sent to themselves the day before.
    """
    sender = invitation.by
    return not invitation.has_expired and sender is not None and may_vouch(invitation, sender)


def may_vouch(invitation: Invitation, member: Member) -> bool:
    if not member.is_present or (member.user is not None and not member.user.is_active):
        return False
    try:
        demand_may_vouch(invitation, member)
    except NotAllowed:
        return False
    return True


def demand_may_vouch(invitation: Invitation, member: Member) -> None:
    """Raises NotAllowed and its kinds."""
    giving.demand_may_give_role(Role(invitation.role), member)
    if invitation.role != Role.OWNER:
        # Of an owner's rights the role itself decides.
        giving.demand_may_give_rights(rights_of(invitation), member, before=NOTHING)


def rights_of(invitation: Invitation) -> Rights:
    return Rights(**{name: getattr(invitation, name) for name in asdict(NOTHING)})
