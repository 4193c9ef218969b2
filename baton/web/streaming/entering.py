"""Who opens a stream: checked once with a short database call, then by the roll call every moment."""

from dataclasses import replace
from importlib import import_module

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import parse_cookie

from baton.accounts import looking_as, second_factor
from baton.accounts.authenticating import TokenStaysOut, member_of_session, member_of_token
from baton.accounts.models import Area, Workspace
from baton.kit.errors import NotSeen
from baton.web.streaming.seeing import sight_now
from baton.web.streaming.viewer import RESET, Pass, Viewer


def enter(
    slug: str, headers: dict[bytes, bytes], after: int | None, as_client: str | None = None
) -> Viewer | None:
    """A viewer who starts after entry ``after`` (None: now), with the eyes of the client ``as_client``.

    None: not signed in. Raises NotSeen, SeesLessThanTheClient.
    """
    entered = by_token(slug, headers) or by_session(slug, headers)
    if entered is None:
        return None
    if as_client is not None:
        entered = replace(entered, client=looking_as.client_named(as_client, by=entered.member).pk)
    last = Workspace.objects.values_list("last_entry", flat=True).get(pk=entered.member.workspace_id)
    viewer = Viewer(entered, sight_now(entered), last if after is None else min(after, last))
    if after is not None and after > last:
        # A number from before a restored backup: what that screen shows never happened.
        viewer.put(RESET)
    return viewer


def by_token(slug: str, headers: dict[bytes, bytes]) -> Pass | None:
    kind, _, secret = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
    token = member_of_token(secret.strip()) if kind.lower() == "bearer" else None
    if token is None:
        return None
    if token.member.workspace.slug != slug:
        raise NotSeen
    if not token.opens(Area.BOARDS):
        raise TokenStaysOut(area=str(Area.BOARDS.label), scope=Area.BOARDS.value)
    user = token.member.user
    trusted = user is not None and second_factor.is_known_to_trusted_provider(user)
    return Pass(token.member, token=token.pk, trusted=trusted, areas=frozenset(token.areas))


def by_session(slug: str, headers: dict[bytes, bytes]) -> Pass | None:
    cookies = parse_cookie(headers.get(b"cookie", b"").decode("latin-1"))
    key = cookies.get(settings.SESSION_COOKIE_NAME)
    if not key:
        return None
    session: SessionBase = import_module(settings.SESSION_ENGINE).SessionStore(key)
    member = member_of_session(session, slug)
    if member is None or member.user is None:
        return None
    trusted = second_factor.came_by_trusted_provider(member.user, session)
    return Pass(member, session=key, password=member.user.password, trusted=trusted)
