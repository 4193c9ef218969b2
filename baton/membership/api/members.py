from typing import Annotated, Any

from ninja import Query

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.membership import changing_roles, finding, leaving, showing, standing_in
from baton.membership.api.router import ADMINISTRATION, NAMES, PEOPLE, routes
from baton.membership.giving import Rights
from baton.membership.people_found import people_found
from baton.membership.schemas import DeputyIn, MemberOut, MemberPatch, MembersPage, RightsIn, RoleIn


@routes.get("/members", response=list[MemberOut], auth=NAMES)
def members(request: MemberRequest) -> Any:
    """Everybody whom the asker sees, those who left and those known by name only included."""
    rows = Member.objects.seen_by(request.member).select_related("user").order_by("name", "id")
    return [showing.member(row, request.member) for row in rows]


@routes.get("/members/page", response=MembersPage, auth=NAMES)
def members_page(
    request: MemberRequest,
    text: Annotated[str, Query(max_length=200)] = "",
    after: Annotated[int | None, Query(ge=1, le=2**63 - 1)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Any:
    """By name, page by page: ``text`` is part of a name (or of an address, for who sees addresses), ``after``
    the ``next`` of the page before."""
    found, more = people_found(request.member, text, after=after, limit=limit)
    members = [showing.member(row, request.member) for row in found]
    return {"members": members, "next": found[-1].pk if more else None}


@routes.get("/members/{member_id}", response=MemberOut, auth=NAMES)
def member(request: MemberRequest, member_id: int) -> Any:
    return showing.member(finding.member(member_id, request.member), request.member)


@routes.patch("/members/{member_id}", response=MemberOut, auth=PEOPLE)
def change_member(request: MemberRequest, member_id: int, wish: MemberPatch) -> Any:
    """Another name or job function."""
    asker = request.member
    changed = finding.member(member_id, asker)
    if wish.name is not None:
        changed = changing_roles.rename(changed, to=wish.name, by=asker)
    if wish.job_function is not None:
        changed = changing_roles.change_job_function(changed, to=wish.job_function, by=asker)
    return showing.member(changed, asker)


@routes.post("/members/{member_id}/role", response=MemberOut, auth=ADMINISTRATION)
def change_role(request: MemberRequest, member_id: int, wish: RoleIn) -> Any:
    """Another role, with its usual rights as far as the giver has them."""
    asker = request.member
    client = finding.client(wish.client, asker) if wish.client is not None else None
    found = finding.member(member_id, asker)
    return showing.member(changing_roles.change_role(found, to=wish.role, client=client, by=asker), asker)


@routes.put("/members/{member_id}/rights", response=MemberOut, auth=ADMINISTRATION)
def change_rights(request: MemberRequest, member_id: int, wish: RightsIn) -> Any:
    """The four permissions; nobody gives more than they have."""
    found = finding.member(member_id, request.member)
    changed = changing_roles.change_rights(found, to=Rights(**wish.dict()), by=request.member)
    return showing.member(changed, request.member)


@routes.put("/members/{member_id}/deputy", response=MemberOut, auth=PEOPLE)
def name_deputy(request: MemberRequest, member_id: int, wish: DeputyIn) -> Any:
    """Who stands in, until which day."""
    asker = request.member
    deputy = finding.member(wish.deputy, asker) if wish.deputy is not None else None
    found = finding.member(member_id, asker)
    return showing.member(standing_in.name_deputy(found, deputy=deputy, until=wish.until, by=asker), asker)


@routes.post("/members/{member_id}/come-back", response=MemberOut, auth=PEOPLE)
def let_member_come_back(request: MemberRequest, member_id: int, wish: RoleIn) -> Any:
    """Somebody who left is a member again."""
    asker = request.member
    client = finding.client(wish.client, asker) if wish.client is not None else None
    found = finding.member(member_id, asker)
    return showing.member(leaving.come_back(found, role=wish.role, client=client, by=asker), asker)
