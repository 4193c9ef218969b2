"""Teams: named groups of people."""

from baton.accounts import access
from baton.accounts.models import Member, Team, TeamMember
from baton.activity import log
from baton.kit.errors import NotSeen
from baton.membership.choosing import demand_team_members
from baton.membership.facts import TeamsChanged
from baton.membership.refusals import NameIsTaken


def form_team(name: str, *, members: list[Member], by: Member) -> Team:
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        demand_free(name, by.workspace_id)
        demand_team_members(members, by.workspace_id)
        team = Team.objects.create(workspace=workspace, name=name.strip())
        TeamMember.objects.bulk_create(TeamMember(team=team, member=member) for member in members)
        log.record(workspace, TeamsChanged(team=team.id), by=by)
        return team


def change_team(
    team: Team, *, by: Member, name: str | None = None, members: list[Member] | None = None
) -> Team:
    """None: as it is."""
    access.demand_manage(by)
    with log.in_turn(team.workspace_id) as workspace:
        team = fresh(team)
        if name is not None and name.strip() != team.name:
            demand_free(name, team.workspace_id)
            team.name = name.strip()
            team.save(update_fields=["name"])
        if members is not None:
            demand_team_members(members, team.workspace_id)
            team.places.exclude(member__in=members).delete()
            here = set(team.places.values_list("member_id", flat=True))
            TeamMember.objects.bulk_create(
                TeamMember(team=team, member=member) for member in members if member.id not in here
            )
        log.record(workspace, TeamsChanged(team=team.id), by=by)
        return team


def dissolve_team(team: Team, *, by: Member) -> None:
    """Nothing hangs on a team but its list of people."""
    access.demand_manage(by)
    with log.in_turn(team.workspace_id) as workspace:
        team = fresh(team)
        number = team.id
        team.delete()
        log.record(workspace, TeamsChanged(team=number), by=by)


def fresh(team: Team) -> Team:
    found = Team.objects.filter(pk=team.pk).first()
    if found is None:
        raise NotSeen
    return found


def demand_free(name: str, workspace_id: int) -> None:
    if Team.objects.filter(workspace=workspace_id, name=name.strip()).exists():
        raise NameIsTaken(name=name.strip())
