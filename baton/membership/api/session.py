"""Who sits before the screen: `/api/session`, outside of any workspace."""

from datetime import datetime
from typing import Any, Literal

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.utils import translation
from ninja import Router, Schema, Status
from ninja.security import APIKeyCookie

from baton.accounts.models import Member, User
from baton.accounts.second_factor import came_by_trusted_provider, has_one
from baton.kit.errors import NotSeen
from baton.kit.incoming import Strict
from baton.membership import preferences
from baton.membership.schemas import Language, Name
from baton.membership.sessions import end_others


class SignedIn(APIKeyCookie):
    """Any signed-in person, member of something or not, with Django's CSRF check."""

    param_name = "sessionid"

    def authenticate(self, request: HttpRequest, key: str | None) -> User | None:
        if not isinstance(request.user, User):
            return None
        translation.activate(request.user.language)
        return request.user


class SessionUser(Schema):
    id: int
    name: str
    email: str
    language: str
    theme: str


class SessionWorkspace(Schema):
    slug: str
    name: str
    member_id: int
    role: str
    # It opens only once the person has set up a second factor, at /accounts/second-factor/.
    needs_second_factor: bool


class Session(Schema):
    user: SessionUser | None
    workspaces: list[SessionWorkspace]
    demo: bool


class Preferences(Strict):
    language: Language | None = None
    theme: Literal["auto", "light", "dark"] | None = None
    name: Name | None = None


class OpenSession(Schema):
    id: int
    ip: str
    user_agent: str
    created_at: datetime
    last_seen_at: datetime
    current: bool


session = Router(tags=["session"])
SIGNED_IN = SignedIn()


@session.get("", response=Session, operation_id="session.session")
def read_session(request: HttpRequest) -> Any:
    """The signed-in person and their workspaces; ``user`` null when nobody is signed in."""
    get_token(request)
    return shown(request, request.user if isinstance(request.user, User) else None)


@session.patch("", response=Session, auth=SIGNED_IN, operation_id="session.change_preferences")
def change_preferences(request: HttpRequest, wish: Preferences) -> Any:
    """Language, theme and name of the person, in all workspaces."""
    user = asker(request)
    preferences.change(user, language=wish.language, theme=wish.theme, name=wish.name)
    return shown(request, user)


@session.post("/sign-out", response={204: None}, auth=SIGNED_IN, operation_id="session.sign_out")
def sign_out(request: HttpRequest) -> Any:
    UserSession.objects.filter(session_key=request.session.session_key).delete()
    logout(request)
    return Status(204, None)


@session.get("/sessions", response=list[OpenSession], auth=SIGNED_IN, operation_id="session.sessions")
def sessions(request: HttpRequest) -> Any:
    """Where the person is signed in, the latest first."""
    living = UserSession.objects.purge_and_list(asker(request))
    rows = sorted(living, key=lambda row: row.created_at, reverse=True)
    current = request.session.session_key
    return [OpenSession(**vars_of(row), current=row.session_key == current) for row in rows]


@session.delete(
    "/sessions/{session_id}", response={204: None}, auth=SIGNED_IN, operation_id="session.end_session"
)
def end_session(request: HttpRequest, session_id: int) -> Any:
    """One of one's own; another's is not there."""
    row = UserSession.objects.filter(user=asker(request), pk=session_id).first()
    if row is None:
        raise NotSeen
    if row.session_key == request.session.session_key:
        return sign_out(request)
    row.end()
    return Status(204, None)


@session.post(
    "/end-other-sessions", response={204: None}, auth=SIGNED_IN, operation_id="session.end_other_sessions"
)
def end_other_sessions(request: HttpRequest) -> Any:
    end_others(asker(request), request)
    return Status(204, None)


def asker(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise NotSeen
    return request.user


def vars_of(row: UserSession) -> dict[str, Any]:
    names = ("id", "ip", "user_agent", "created_at", "last_seen_at")
    return {name: getattr(row, name) for name in names}


def shown(request: HttpRequest, user: User | None) -> Session:
    if user is None:
        return Session(user=None, workspaces=[], demo=settings.DEMO)
    proved = has_one(user) or came_by_trusted_provider(user, request.session)
    memberships = Member.objects.present().filter(user=user).select_related("workspace")
    return Session(
        user=SessionUser(
            id=user.id, name=user.name, email=user.email, language=user.language, theme=user.theme
        ),
        workspaces=[
            SessionWorkspace(
                slug=place.workspace.slug,
                name=place.workspace.name,
                member_id=place.id,
                role=place.role,
                needs_second_factor=place.workspace.demands_second_factor and not proved,
            )
            for place in memberships.order_by("workspace__name")
        ],
        demo=settings.DEMO,
    )
