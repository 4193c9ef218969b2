"""Whether somebody has proved themself twice, where a workspace demands that of its members."""

from collections.abc import Collection

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Identity, Member, User, Workspace
from baton.kit.errors import NotAllowed

# In the session of who came by a provider that is trusted to have asked for a second factor.
TRUSTED = "baton_trusted_sign_on"
# Recovery codes alone are none: they stand in for a lost one.
KINDS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


class SecondFactorMissing(NotAllowed):
    words = _(
        "“%(workspace)s” asks its members for a second factor. Set one up under “How you sign in”, "
        "then come back."
    )


def has_one(user: User) -> bool:
    return bool(Authenticator.objects.filter(user=user, type__in=KINDS).exists())


def members_without(members: Collection[int]) -> set[int]:
    """Who of these is in a workspace that demands a second factor, and has none here."""
    found = Member.objects.filter(pk__in=members, workspace__demands_second_factor=True)
    return set(found.exclude(user__authenticator__type__in=KINDS).values_list("pk", flat=True))


def demand_of_session(user: User, workspace: Workspace, session: SessionBase) -> None:
    """Raises SecondFactorMissing. Every way in asks for the factor of whoever has one, so having one is
    having used it."""
    if workspace.demands_second_factor and not has_one(user) and not came_by_trusted_provider(user, session):
        raise SecondFactorMissing(workspace=workspace.name)


def demand_of_token(user: User, workspace: Workspace) -> None:
    """Raises SecondFactorMissing: a program may do what its person may do, and no more."""
    if is_missing(user, workspace):
        raise SecondFactorMissing(workspace=workspace.name)


def is_missing(user: User, workspace: Workspace) -> bool:
    """Of somebody who is not here now, but in whose name something acts."""
    return workspace.demands_second_factor and not has_one(user) and not is_known_to_trusted_provider(user)


def came_by_trusted_provider(user: User, session: SessionBase) -> bool:
    """The session names who came that way: what is left of a sign-in that failed speaks for nobody else."""
    return settings.OIDC_TRUSTED and session.get(TRUSTED) == user.pk


def is_known_to_trusted_provider(user: User) -> bool:
    return settings.OIDC_TRUSTED and Identity.objects.filter(user=user, issuer=settings.OIDC_ISSUER).exists()
