"""Whom one can choose for a team, a project, a client."""

from baton.accounts.models import Member
from baton.membership.refusals import NotOfTheTeam


def demand_team_members(members: list[Member], workspace_id: int) -> None:
    """Present, no guests, of this workspace. Raises NotOfTheTeam."""
    for member in members:
        if member.workspace_id != workspace_id or member.is_guest or not member.is_present:
            raise NotOfTheTeam(person=member.name)
