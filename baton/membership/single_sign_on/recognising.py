"""Whose account it is that a provider vouches for. Nobody comes in who has no place here (S26, S38)."""

from django.conf import settings
from django.db import IntegrityError, transaction

from baton.accounts.models import Identity, Role, User, Workspace
from baton.kit import clock
from baton.membership import joining
from baton.membership.second_factor import telling
from baton.membership.single_sign_on.proving import Claims
from baton.membership.single_sign_on.refusals import (
    AddressNotProved,
    DomainNotAllowed,
    LinkedToAnother,
    NotInvited,
)


def person(claims: Claims, *, language: str) -> User:
    """The account that is theirs: known before, found by a verified address, invited, or of an open domain.

    Raises DomainNotAllowed, AddressNotProved, LinkedToAnother, NotInvited, and what joining refuses.
    """
    domain = claims.email.rpartition("@")[2]
    if settings.OIDC_DOMAINS and domain not in settings.OIDC_DOMAINS:
        raise DomainNotAllowed(domain=domain)
    known = Identity.objects.filter(issuer=settings.OIDC_ISSUER, subject=claims.subject).first()
    if known is not None:
        Identity.objects.filter(pk=known.pk).update(last_used_at=clock.real_now())
        return known.user
    if not claims.email or not claims.is_verified:
        raise AddressNotProved(provider=settings.OIDC_NAME)
    user = User.objects.filter(email=claims.email).first() or newcomer(claims, language)
    return linked(user, claims)


def linked(user: User, claims: Claims) -> User:
    try:
        with transaction.atomic():
            Identity.objects.create(user=user, issuer=settings.OIDC_ISSUER, subject=claims.subject)
    except IntegrityError:
        raise LinkedToAnother(email=user.email, provider=settings.OIDC_NAME) from None
    telling.tell(user, telling.SIGN_ON_LINKED)
    return user


def newcomer(claims: Claims, language: str) -> User:
    invitation = joining.invitation_for(claims.email)
    if invitation is not None:
        return joining.join_vouched(invitation, name=claims.name, language=language)
    place = open_to_domains()
    if place is None:
        raise NotInvited(email=claims.email)
    workspace, role = place
    return joining.join_openly(workspace, role, email=claims.email, name=claims.name, language=language)


def open_to_domains() -> tuple[Workspace, Role] | None:
    """The workspace that people of the allowed domains join without an invitation, and in which role."""
    slug, _, role = settings.OIDC_JOIN.partition(":")
    if not settings.OIDC_DOMAINS or role not in (Role.MEMBER, Role.MANAGER):
        return None
    workspace = Workspace.objects.filter(slug=slug).first()
    return (workspace, Role(role)) if workspace is not None else None
