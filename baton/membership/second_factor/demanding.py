"""A workspace demands a second factor of its members."""

from allauth.mfa.models import Authenticator

from baton.accounts import second_factor
from baton.accounts.models import Member, Role, User, Workspace
from baton.activity import log
from baton.kit.errors import NotAllowed
from baton.membership.changing_roles import fresh
from baton.membership.facts import SecondFactorDemanded
from baton.membership.refusals import SetUpYourOwnFirst


def demand(wanted: bool, *, by: Member) -> Workspace:
    """From the next request on, or not any more. Raises NotAllowed, SetUpYourOwnFirst."""
    with log.in_turn(by.workspace_id) as workspace:
        by = fresh(by)
        if by.role != Role.OWNER or by.user is None:
            raise NotAllowed
        proved = second_factor.has_one(by.user) or second_factor.is_known_to_trusted_provider(by.user)
        if wanted and not proved:
            # Whoever sets the lock must be able to open it again.
            raise SetUpYourOwnFirst
        if wanted != workspace.demands_second_factor:
            workspace.demands_second_factor = wanted
            workspace.save(update_fields=["demands_second_factor"])
            log.record(workspace, SecondFactorDemanded(demanded=wanted), by=by)
        return workspace


def demanding_workspace(user: User, *, without: Authenticator | None = None) -> Workspace | None:
    """One of the person's workspaces that demands a factor, if they have none (or none ``without`` this)."""
    factors = Authenticator.objects.filter(user=user, type__in=second_factor.KINDS)
    if without is not None:
        factors = factors.exclude(pk=without.pk)
    if factors.exists():
        return None
    places = Member.objects.present().filter(user=user, workspace__demands_second_factor=True)
    first = places.select_related("workspace").order_by("pk").first()
    return first.workspace if first is not None else None
