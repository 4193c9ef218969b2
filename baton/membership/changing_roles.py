"""Give a member another role, other rights, another job function, another name."""

from baton.accounts.models import Client, Member, Role
from baton.activity import log
from baton.kit.errors import NotAllowed, NotSeen
from baton.membership import giving
from baton.membership.facts import JobFunctionChanged, MemberRenamed, PermissionsChanged, RoleChanged
from baton.membership.giving import Rights
from baton.membership.refusals import (
    GuestsHaveNoRights,
    HasLeft,
    OwnersHaveAllRights,
    TeamMembersLeaveFirst,
)


def change_role(member: Member, *, to: Role, by: Member, client: Client | None = None) -> Member:
    """With the usual rights of that role, as far as the giver has them. A guest needs a ``client``.

    Raises NotAllowed and its kinds, LastOwner, TeamMembersLeaveFirst, GuestNeedsClient, TeamHasNoClient.
    """
    with log.in_turn(member.workspace_id) as workspace:
        member, by = fresh(member), fresh(by)
        giving.demand_may_touch(member, by)
        giving.demand_may_give_role(to, by)
        demand_here(member)
        giving.demand_client_fits(to, client)
        if to == Role.GUEST and not member.is_guest:
            raise TeamMembersLeaveFirst(person=member.name)
        if to != Role.OWNER:
            giving.demand_another_owner(member)
        if to == member.role and client == member.client:
            return member
        if to != member.role:
            Rights.usual(to).within(Rights.of(by)).give_to(member)
        member.role, member.client = to, client
        member.save()
        log.record(workspace, RoleChanged(member=member.id), by=by)
        return member


def change_rights(member: Member, *, to: Rights, by: Member) -> Member:
    """Raises NotAllowed and its kinds, OwnersHaveAllRights, GuestsHaveNoRights, HasLeft."""
    with log.in_turn(member.workspace_id) as workspace:
        member, by = fresh(member), fresh(by)
        giving.demand_may_touch(member, by)
        demand_here(member)
        before = Rights.of(member)
        if member.role == Role.OWNER and to != before:
            raise OwnersHaveAllRights
        if member.is_guest and to != before:
            raise GuestsHaveNoRights
        giving.demand_may_give_rights(to, by, before=before)
        if to != before:
            to.give_to(member)
            member.save()
            log.record(workspace, PermissionsChanged(member=member.id), by=by)
        return member


def change_job_function(member: Member, *, to: str, by: Member) -> Member:
    """By whoever manages or administers. Raises NotAllowed, HasLeft."""
    with log.in_turn(member.workspace_id) as workspace:
        member, by = fresh(member), fresh(by)
        if not (by.may_manage or by.may_administer):
            raise NotAllowed
        demand_here(member)
        if to != member.job_function:
            member.job_function = to
            member.save(update_fields=["job_function"])
            log.record(workspace, JobFunctionChanged(member=member.id), by=by)
        return member


def rename(member: Member, *, to: str, by: Member) -> Member:
    """One's own name in this workspace, or anybody's for whoever may touch them."""
    with log.in_turn(member.workspace_id) as workspace:
        member, by = fresh(member), fresh(by)
        if member != by:
            giving.demand_may_touch(member, by)
        if to.strip() and to.strip() != member.name:
            member.name = to.strip()
            member.save(update_fields=["name"])
            log.record(workspace, MemberRenamed(member=member.id), by=by)
        return member


def fresh(member: Member) -> Member:
    """As it is now, in turn: the giver's rights too, they may be gone since the request began."""
    found = Member.objects.select_related("user", "client").filter(pk=member.pk).first()
    if found is None:
        raise NotSeen
    return found


def demand_here(member: Member) -> None:
    if not member.is_present:
        raise HasLeft(person=member.name)
