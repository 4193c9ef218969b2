from typing import Any

from ninja import Status

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Team
from baton.membership import finding, showing
from baton.membership import teams as verbs
from baton.membership.api.router import NAMES, PEOPLE, routes
from baton.membership.schemas import TeamIn, TeamOut, TeamPatch


@routes.get("/teams", response=list[TeamOut], auth=NAMES)
def teams(request: MemberRequest) -> Any:
    access.demand_team(request.member)
    rows = Team.objects.filter(workspace=request.member.workspace_id).order_by("name")
    rows = rows.prefetch_related("places")
    return [showing.team(row) for row in rows]


@routes.post("/teams", response=TeamOut, auth=PEOPLE)
def form_team(request: MemberRequest, wish: TeamIn) -> Any:
    people = finding.members(wish.members, request.member)
    return showing.team(verbs.form_team(wish.name, members=people, by=request.member))


@routes.patch("/teams/{team_id}", response=TeamOut, auth=PEOPLE)
def change_team(request: MemberRequest, team_id: int, wish: TeamPatch) -> Any:
    asker = request.member
    people = finding.members(wish.members, asker) if wish.members is not None else None
    team = finding.team(team_id, asker)
    return showing.team(verbs.change_team(team, name=wish.name, members=people, by=asker))


@routes.delete("/teams/{team_id}", response={204: None}, auth=PEOPLE)
def dissolve_team(request: MemberRequest, team_id: int) -> Any:
    verbs.dissolve_team(finding.team(team_id, request.member), by=request.member)
    return Status(204, None)
