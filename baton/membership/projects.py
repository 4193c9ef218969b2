"""Projects of clients, with their team and who answers for them."""

from collections.abc import Mapping

from baton.accounts import access
from baton.accounts.models import Client, Member, Project, ProjectMember
from baton.activity import log
from baton.activity.facts import Fact
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.membership.choosing import demand_team_members
from baton.membership.facts import ProjectAdded, ProjectChanged, ProjectWentToClient
from baton.membership.refusals import ClientIsArchived, NameIsTaken

# Who works on it, and as what.
ProjectTeam = Mapping[Member, str]


def add_project(
    name: str,
    *,
    client: Client,
    by: Member,
    colour: str = "gray",
    account_manager: Member | None = None,
    team: ProjectTeam | None = None,
) -> Project:
    access.demand_manage(by)
    with log.in_turn(client.workspace_id) as workspace:
        demand_open(client)
        demand_free(name, client)
        demand_team_members([account_manager] if account_manager else [], client.workspace_id)
        project = Project.objects.create(
            workspace=workspace,
            client=client,
            name=name.strip(),
            colour=colour,
            account_manager=account_manager,
        )
        write_team(project, team or {})
        log.record(workspace, ProjectAdded(project=project.id), by=by)
        return project


def change_project(
    project: Project,
    *,
    by: Member,
    name: str | None = None,
    client: Client | None = None,
    colour: str | None = None,
) -> Project:
    """None: as it is."""
    access.demand_manage(by)
    with log.in_turn(project.workspace_id) as workspace:
        project = fresh(project, by)
        moved = client is not None and client != project.client
        if client is not None and moved:
            demand_open(client)
            project.client = client
        if moved or (name is not None and name.strip() != project.name):
            demand_free(name or project.name, project.client)
        project.name = (name or project.name).strip()
        project.colour = colour or project.colour
        project.save()
        told: Fact = (ProjectWentToClient if moved else ProjectChanged)(project=project.id)
        log.record(workspace, told, by=by)
        return project


def give_account(project: Project, *, to: Member | None, by: Member) -> Project:
    """``to`` answers for the project towards the client."""
    access.demand_manage(by)
    with log.in_turn(project.workspace_id) as workspace:
        project = fresh(project, by)
        demand_team_members([to] if to else [], project.workspace_id)
        project.account_manager = to
        project.save(update_fields=["account_manager"])
        log.record(workspace, ProjectChanged(project=project.id), by=by)
        return project


def staff(project: Project, *, team: ProjectTeam, by: Member) -> Project:
    """The whole team of the project, each person with the job function they have on it."""
    access.demand_manage(by)
    with log.in_turn(project.workspace_id) as workspace:
        project = fresh(project, by)
        write_team(project, team)
        log.record(workspace, ProjectChanged(project=project.id), by=by)
        return project


def archive_project(project: Project, *, by: Member) -> Project:
    """No new cards; those it has stay as they are."""
    return set_archived(project, archived=True, by=by)


def restore_project(project: Project, *, by: Member) -> Project:
    return set_archived(project, archived=False, by=by)


def set_archived(project: Project, *, archived: bool, by: Member) -> Project:
    access.demand_manage(by)
    with log.in_turn(project.workspace_id) as workspace:
        project = fresh(project, by)
        if not archived:
            demand_open(project.client)
        project.archived_at = clock.now() if archived else None
        project.save(update_fields=["archived_at"])
        log.record(workspace, ProjectChanged(project=project.id), by=by)
        return project


def fresh(project: Project, by: Member) -> Project:
    found = Project.objects.seen_by(by).select_related("client").filter(pk=project.pk).first()
    if found is None:
        raise NotSeen
    return found


def write_team(project: Project, team: ProjectTeam) -> None:
    # Whoever was on it before may stay though they have left: the history names them.
    known = set(project.places.values_list("member_id", flat=True))
    demand_team_members([member for member in team if member.id not in known], project.workspace_id)
    project.places.exclude(member__in=list(team)).delete()
    for member, job_function in team.items():
        ProjectMember.objects.update_or_create(
            project=project, member=member, defaults={"job_function": job_function}
        )


def demand_open(client: Client) -> None:
    if client.archived_at is not None:
        raise ClientIsArchived(client=client.name)


def demand_free(name: str, client: Client) -> None:
    if Project.objects.filter(client=client, name=name.strip()).exists():
        raise NameIsTaken(name=name.strip())
