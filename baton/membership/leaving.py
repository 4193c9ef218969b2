"""Somebody leaves the workspace, or comes back. What they held is passed on first: see boards.reassigning."""

from allauth.usersessions.models import UserSession

from baton.accounts.models import ApiToken, Client, ClientMember, Member, Role, TeamMember, User
from baton.activity import log
from baton.kit import clock
from baton.membership import giving
from baton.membership.changing_roles import demand_here, fresh
from baton.membership.facts import MemberCameBack, MemberLeft
from baton.membership.giving import Rights
from baton.membership.models import Invitation
from baton.membership.refusals import HasNotLeft


def demand_may_let_go(member: Member, by: Member) -> None:
    """Anybody may leave; to let somebody else go takes administration. The last owner stays."""
    if member != by:
        giving.demand_may_touch(member, by)
    demand_here(member)
    giving.demand_another_owner(member)


def leave(member: Member, *, by: Member) -> Member:
    """From now on they are no member: the next request of theirs, by session or token, meets a closed door.

    Called by boards.leaving inside its transaction, after everything they held has gone to others.
    """
    with log.in_turn(member.workspace_id) as workspace:
        member, by = fresh(member), fresh(by)
        demand_may_let_go(member, by)
        member.left_at = clock.now()
        member.deputy = member.deputy_until = None
        member.save(update_fields=["left_at", "deputy", "deputy_until"])
        Member.objects.filter(deputy=member).update(deputy=None, deputy_until=None)
        ApiToken.objects.filter(member=member, revoked_at=None).update(revoked_at=clock.real_now())
        Invitation.objects.open().filter(claims=member).update(revoked_at=clock.real_now())
        TeamMember.objects.filter(member=member).delete()
        # Who comes back shall be named anew on what is confidential.
        ClientMember.objects.filter(member=member).delete()
        if member.user is not None:
            end_sessions_without_a_home(member.user)
        log.record(workspace, MemberLeft(member=member.id), by=by)
        return member


def end_sessions_without_a_home(user: User) -> None:
    """Whoever is a member nowhere is signed out; the sessions of others serve their other workspaces."""
    if Member.objects.present().filter(user=user).exists():
        return
    for session in UserSession.objects.filter(user=user):
        session.end()


def come_back(member: Member, *, role: Role, by: Member, client: Client | None = None) -> Member:
    """Under the same name, with their history; with the usual rights of the role, as at a first joining."""
    with log.in_turn(member.workspace_id) as workspace:
        member, by = fresh(member), fresh(by)
        giving.demand_may_touch(member, by)
        giving.demand_may_give_role(role, by)
        giving.demand_client_fits(role, client)
        if member.is_present:
            raise HasNotLeft(person=member.name)
        member.role, member.client, member.left_at = role, client, None
        Rights.usual(role).within(Rights.of(by)).give_to(member)
        member.save()
        log.record(workspace, MemberCameBack(member=member.id), by=by)
        return member
