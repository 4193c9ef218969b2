"""Somebody leaves the workspace: all that they hold goes to others, then the door closes. One transaction."""

from baton.accounts.models import ClientMember, Member
from baton.activity import log
from baton.boards.leavers.heirs import Heirs
from baton.boards.leavers.reassigning import PassedOn, pass_on_everything
from baton.boards.models import SpaceMember
from baton.kit.errors import NotAllowed
from baton.membership.changing_roles import fresh
from baton.membership.leaving import demand_may_let_go, leave


def let_go(member: Member, *, heirs: Heirs, by: Member) -> PassedOn:
    """Raises NotAllowed and its kinds, LastOwner, HasLeft, NobodyChosen, NotInTheTeam, HeirSeesLess."""
    with log.in_turn(member.workspace_id) as workspace:
        member, by = fresh(member), fresh(by)
        if not by.is_present:
            raise NotAllowed
        demand_may_let_go(member, by)
        keep_in_sight(member, heirs)
        passed_on = pass_on_everything(member, heirs, workspace, by)
        SpaceMember.objects.filter(member=member).delete()
        leave(member, by=by)
        return passed_on


def keep_in_sight(member: Member, heirs: Heirs) -> None:
    """What only the leaver is named on would be seen by nobody: the heir for all is named in their place."""
    if heirs.for_all is None or heirs.for_all.is_guest:
        return
    for place in SpaceMember.objects.filter(member=member, space__private=True):
        others = SpaceMember.objects.filter(space=place.space_id, member__left_at=None).exclude(member=member)
        if not others.exists():
            SpaceMember.objects.create(space_id=place.space_id, member=heirs.for_all)
    for named in ClientMember.objects.filter(member=member, client__confidential=True):
        rest = ClientMember.objects.filter(client=named.client_id, member__left_at=None).exclude(
            member=member
        )
        if not rest.exists():
            ClientMember.objects.create(client_id=named.client_id, member=heirs.for_all)
