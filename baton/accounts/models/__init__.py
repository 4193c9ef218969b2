from baton.accounts.models.attempt import Attempt
from baton.accounts.models.client import Client, ClientMember, Project, ProjectMember
from baton.accounts.models.contact import Contact
from baton.accounts.models.identity import Identity
from baton.accounts.models.member import AT_WORK, Member
from baton.accounts.models.team import Team, TeamMember
from baton.accounts.models.token import ApiToken, Area, Scope
from baton.accounts.models.user import User
from baton.accounts.models.workspace import Workspace
from baton.accounts.roles import JobFunction, MoneyTier, Role

__all__ = [
    "AT_WORK",
    "ApiToken",
    "Area",
    "Attempt",
    "Client",
    "ClientMember",
    "Contact",
    "Identity",
    "JobFunction",
    "Member",
    "MoneyTier",
    "Project",
    "ProjectMember",
    "Role",
    "Scope",
    "Team",
    "TeamMember",
    "User",
    "Workspace",
]
