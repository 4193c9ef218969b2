from typing import Any

from allauth.mfa.models import Authenticator
from ninja import Schema, Status

from baton.accounts import access, second_factor
from baton.accounts.authenticating import MemberRequest, SessionDoor
from baton.accounts.models import Member, Role
from baton.kit.incoming import Strict
from baton.membership import finding
from baton.membership.api.router import ADMINISTRATION, routes
from baton.membership.second_factor import demanding, resetting

# A program shall not take away what guards a person.
SIGNED_IN = [SessionDoor()]


class SecondFactorsOut(Schema):
    demanded: bool
    may_demand: bool
    # Members who have set one up; for whoever administers.
    set_up: list[int]


class DemandIn(Strict):
    demanded: bool


@routes.get("/second-factor", response=SecondFactorsOut, auth=ADMINISTRATION)
def second_factors(request: MemberRequest) -> Any:
    """Whether this workspace demands a second factor, and who has one."""
    access.demand_administer(request.member)
    return told(request.member, demanded=request.member.workspace.demands_second_factor)


@routes.put("/second-factor", response=SecondFactorsOut, auth=SIGNED_IN)
def demand_second_factor(request: MemberRequest, wish: DemandIn) -> Any:
    """An owner's: from the next request on nobody looks in without one, tokens and streams included."""
    changed = demanding.demand(wish.demanded, by=request.member)
    return told(request.member, demanded=changed.demands_second_factor)


@routes.post("/members/{member_id}/reset-second-factor", response={204: None}, auth=SIGNED_IN)
def reset_second_factor(request: MemberRequest, member_id: int) -> Any:
    """An owner's, for somebody who lost phone and recovery codes."""
    resetting.reset(finding.member(member_id, request.member), by=request.member)
    return Status(204, None)


def told(asker: Member, *, demanded: bool) -> dict[str, Any]:
    factors = Authenticator.objects.filter(type__in=second_factor.KINDS)
    set_up = Member.objects.present().filter(workspace=asker.workspace_id, user__in=factors.values("user"))
    return {
        "demanded": demanded,
        "may_demand": asker.role == Role.OWNER,
        "set_up": sorted(set_up.values_list("pk", flat=True)),
    }
