"""Who asks: a signed-in person or a program with a token, as a member of the workspace in the address."""

from typing import Any

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.utils import translation
from django.utils.crypto import constant_time_compare
from ninja.security import APIKeyCookie, HttpBearer

from baton.accounts.models import ApiToken, Member, Scope, User
from baton.accounts.models.token import digest
from baton.kit import clock
from baton.kit.errors import NotAllowed, NotSeen
from baton.kit.prepared import Prepared

# Asked by every request, so composed once.
TOKENS: Prepared[ApiToken] = Prepared(
    lambda digest: ApiToken.objects.select_related(
        "member__user", "member__workspace", "member__client"
    ).filter(digest=digest, revoked_at=None, member__left_at=None, member__user__is_active=True)
)
MEMBERSHIPS: Prepared[Member] = Prepared(
    lambda user: (
        Member.objects.present()
        .select_related("user", "workspace", "client")
        .filter(user=user, user__is_active=True)
    )
)

SAFE = {"GET", "HEAD", "OPTIONS"}


class MemberRequest(HttpRequest):
    member: Member
    # Set by a view whose answer must not be kept for a repetition.
    shows_a_secret: bool


class SessionDoor(APIKeyCookie):
    """The cookie of a signed-in person, with Django's CSRF check."""

    param_name = "sessionid"

    def authenticate(self, request: HttpRequest, key: str | None) -> Member | None:
        # Not request.user: this way session, user and member cost two queries instead of three.
        member = member_of_session(request.session, slug_of(request))
        return enter(request, member) if member is not None else None


class TokenDoor(HttpBearer):
    def authenticate(self, request: HttpRequest, token: str) -> Member | None:
        found = member_of_token(token)
        if found is None:
            return None
        if found.member.workspace.slug != slug_of(request):
            raise NotSeen
        if found.scope == Scope.READ and request.method not in SAFE:
            raise NotAllowed
        return enter(request, found.member)


def member_of_session(session: SessionBase, slug: str) -> Member | None:
    """The member behind a signed-in session; None when it is not signed in. Raises NotSeen to a stranger."""
    user_id = session.get(SESSION_KEY)
    if user_id is None:
        return None
    member = next((each for each in MEMBERSHIPS.all(user=int(user_id)) if each.workspace.slug == slug), None)
    user = member.user if member is not None else User.objects.filter(pk=user_id, is_active=True).first()
    # The hash changes with the password, so that a changed password ends every other session.
    if user is None or not constant_time_compare(
        session.get(HASH_SESSION_KEY, ""), user.get_session_auth_hash()
    ):
        return None
    if member is None:
        raise NotSeen
    return member


def member_of_token(secret: str) -> ApiToken | None:
    """The living token behind ``secret``, with its member, user and workspace."""
    now = clock.real_now()
    found = TOKENS.first(digest=digest(secret))
    if found is None or (found.expires_at is not None and found.expires_at <= now):
        return None
    if found.last_used_on != now.date():
        ApiToken.objects.filter(pk=found.pk).update(last_used_on=now.date())
    return found


def enter(request: HttpRequest, member: Member) -> Member:
    request.member = member  # type: ignore[attr-defined]
    if member.user is not None:
        translation.activate(member.user.language)
    return member


def slug_of(request: HttpRequest) -> str:
    match: Any = request.resolver_match
    return str(match.kwargs.get("workspace", "")) if match else ""
