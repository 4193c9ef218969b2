"""Who sees what and who may do what: the rules of accounts, asked by every floor above.

Seeing is always a condition for a query (``Q``), so that lists, counts and single objects agree; rooms above
add their own part (boards: spaces and shared cards) and nobody else writes such a condition.
"""

from typing import TYPE_CHECKING

from django.apps import apps
from django.db.models import Model, Q, QuerySet

from baton.accounts.roles import MoneyTier
from baton.kit.errors import NotAllowed

if TYPE_CHECKING:
    from baton.accounts.models import Member


def clients_seen_by(member: "Member", prefix: str = "") -> Q:
    """A guest sees their own client; a confidential client only those who are named on it.

    ``prefix`` leads from the asked model to the client, for instance ``"project__client__"``.
    """
    if member.is_guest:
        return Q(**{f"{prefix}id": member.client_id})
    return Q(**{f"{prefix}workspace": member.workspace_id}) & (
        Q(**{f"{prefix}confidential": False})
        | Q(**{f"{prefix}id__in": member.client_places.values("client")})
    )


def projects_seen_by(member: "Member", prefix: str = "") -> Q:
    return Q(**{f"{prefix}workspace": member.workspace_id}) & clients_seen_by(member, f"{prefix}client__")


def clients_hidden_from(member: "Member") -> QuerySet[Model]:
    """The confidential clients of the workspace that this team member is not named on."""
    # Models ask these rules; an import back would be a circle.
    confidential = apps.get_model("accounts", "Client").objects.filter(
        workspace=member.workspace_id, confidential=True
    )
    return confidential.exclude(id__in=member.client_places.values("client"))


def demand_manage(member: "Member") -> None:
    """Boards, columns, clients, projects, teams. Raises NotAllowed."""
    if not member.may_manage:
        raise NotAllowed


def demand_administer(member: "Member") -> None:
    """Members, roles, permissions, tokens of others, import, export. Raises NotAllowed."""
    if not member.may_administer:
        raise NotAllowed


def demand_team(member: "Member") -> None:
    """Everything but looking and commenting is the team's. Raises NotAllowed to a guest."""
    if member.is_guest:
        raise NotAllowed


def demand_money(member: "Member", tier: MoneyTier) -> None:
    if not member.sees_money(tier):
        raise NotAllowed
