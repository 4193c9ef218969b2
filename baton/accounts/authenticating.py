"""Who asks: a signed-in person or a program with a token, as a member of the workspace in the address."""

from datetime import timedelta
from typing import Any

from allauth.core.internal.ratelimit import truncate_ip
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.utils import translation
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _
from ninja.security import APIKeyCookie, HttpBearer

from baton.accounts import guessing, looking_as, second_factor
from baton.accounts.models import ApiToken, Area, Member, Scope, User
from baton.accounts.models.token import digest
from baton.kit import clock
from baton.kit.errors import NotAllowed, NotSeen, Refusal
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


# How often a token's use is written down: not with every request of a busy program.
NOTED = timedelta(minutes=5)


class TokenOnlyReads(NotAllowed):
    words = _("This token may only read. Make one with the scope “read and write” to change something.")


class TokenStaysOut(NotAllowed):
    words = _("This token does not reach “%(area)s” (%(scope)s). Make one that does, in your settings.")


class TooManyWrongTokens(Refusal):
    status = 429
    words = _("Too many wrong tokens came from this network. Look at your programs, and wait ten minutes.")


class MemberRequest(HttpRequest):
    member: Member
    # Who looks, when ``member`` is a client's guest whom they look as (accounts.looking_as).
    looked_by: Member | None
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
    """A program's key, within its scope: for reading or writing, and in which areas (S13).

    ``areas`` are those of the operation; the token has to open one of them. ``only_reads``: the operation
    changes nothing, though its question is too long for an address.
    """

    def __init__(self, *areas: Area, only_reads: bool = False) -> None:
        self.areas = areas
        self.only_reads = only_reads
        super().__init__()

    def authenticate(self, request: HttpRequest, token: str) -> Member | None:
        ip = guessing.network_of(request)
        found = member_of_token(token, ip)
        if found is None:
            if guessing.was_wrong(guessing.TOKEN, ip):
                raise TooManyWrongTokens
            return None
        if found.member.workspace.slug != slug_of(request):
            raise NotSeen
        self.demand_scope(found, request)
        return enter(request, found.member.narrowed(to=found.areas))

    def demand_scope(self, token: ApiToken, request: HttpRequest) -> None:
        if token.scope == Scope.READ and request.method not in SAFE and not self.only_reads:
            raise TokenOnlyReads
        if self.areas and not any(token.opens(area) for area in self.areas):
            raise TokenStaysOut(area=str(self.areas[0].label), scope=self.areas[0].value)


def member_of_session(session: SessionBase, slug: str) -> Member | None:
    """The member behind a signed-in session; None when it is not signed in.

    Raises NotSeen to a stranger, SecondFactorMissing.
    """
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
    second_factor.demand_of_session(user, member.workspace, session)
    return member


def member_of_token(secret: str, ip: str = "") -> ApiToken | None:
    """The living token behind ``secret``, with its member, user and workspace. Raises SecondFactorMissing."""
    now = clock.real_now()
    found = TOKENS.first(digest=digest(secret))
    if found is None or (found.expires_at is not None and found.expires_at <= now):
        return None
    if found.member.user is not None:
        second_factor.demand_of_token(found.member.user, found.member.workspace)
    network = truncate_ip(ip) if ip else found.last_used_from
    if found.last_used_at is None or now - found.last_used_at > NOTED or network != found.last_used_from:
        ApiToken.objects.filter(pk=found.pk).update(last_used_at=now, last_used_from=network)
    return found


def enter(request: HttpRequest, member: Member) -> Member:
    """Raises NotSeen, OnlyLooking and SeesLessThanTheClient where they look as a client."""
    if member.user is not None:
        translation.activate(member.user.language)
    seeing = looking_as.through(request, member)
    request.member = seeing  # type: ignore[attr-defined]
    request.looked_by = member if seeing is not member else None  # type: ignore[attr-defined]
    return seeing


def slug_of(request: HttpRequest) -> str:
    match: Any = request.resolver_match
    return str(match.kwargs.get("workspace", "")) if match else ""
