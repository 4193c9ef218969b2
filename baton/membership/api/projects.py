from collections.abc import Sequence
from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member, Project
from baton.membership import finding, showing
from baton.membership import projects as verbs
from baton.membership.api.router import routes
from baton.membership.schemas import PlaceIn, ProjectIn, ProjectOut, ProjectPatch


@routes.get("/projects", response=list[ProjectOut])
def projects(request: MemberRequest) -> Any:
    """A guest sees the projects of their client, without who works on them."""
    rows = Project.objects.seen_by(request.member).order_by("client__name", "name")
    shown = [showing.project(row) for row in rows.prefetch_related("places")]
    if request.member.is_guest:
        return [row.model_copy(update={"team": []}) for row in shown]
    return shown


@routes.post("/projects", response=ProjectOut)
def add_project(request: MemberRequest, wish: ProjectIn) -> Any:
    asker = request.member
    added = verbs.add_project(
        wish.name,
        client=finding.client(wish.client, asker),
        colour=wish.colour,
        account_manager=finding.member(wish.account_manager, asker) if wish.account_manager else None,
        team=team_of(wish.team, asker),
        by=asker,
    )
    return showing.project(added)


@routes.patch("/projects/{project_id}", response=ProjectOut)
def change_project(request: MemberRequest, project_id: int, wish: ProjectPatch) -> Any:
    """What is sent is changed; ``team`` is the whole team; ``account_manager`` null: nobody."""
    asker, sent = request.member, wish.model_fields_set
    project = finding.project(project_id, asker)
    if sent & {"name", "client", "colour"}:
        client = finding.client(wish.client, asker) if wish.client is not None else None
        project = verbs.change_project(project, name=wish.name, client=client, colour=wish.colour, by=asker)
    if "account_manager" in sent:
        to = finding.member(wish.account_manager, asker) if wish.account_manager is not None else None
        project = verbs.give_account(project, to=to, by=asker)
    if wish.team is not None:
        project = verbs.staff(project, team=team_of(wish.team, asker), by=asker)
    return showing.project(project)


@routes.post("/projects/{project_id}/archive", response=ProjectOut)
def archive_project(request: MemberRequest, project_id: int) -> Any:
    return showing.project(
        verbs.archive_project(finding.project(project_id, request.member), by=request.member)
    )


@routes.post("/projects/{project_id}/restore", response=ProjectOut)
def restore_project(request: MemberRequest, project_id: int) -> Any:
    return showing.project(
        verbs.restore_project(finding.project(project_id, request.member), by=request.member)
    )


def team_of(places: Sequence[PlaceIn], asker: Member) -> dict[Member, str]:
    people = finding.members([place.member for place in places], asker)
    functions = {place.member: str(place.job_function) for place in places}
    return {member: functions[member.id] for member in people}
