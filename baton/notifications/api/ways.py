"""Slack of a workspace, and the browsers of a person."""

from typing import Any

from ninja import Status

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.notifications import pushing, slack
from baton.notifications.api.router import ADMINISTRATION, routes
from baton.notifications.models import SlackConnection
from baton.notifications.schemas import BrowserGone, BrowserIn, PushKeyOut, SlackIn, SlackOut
from baton.notifications.vapid import public_key


@routes.get("/slack", response=SlackOut | None, auth=ADMINISTRATION)
def show_slack(request: MemberRequest) -> Any:
    """How this workspace is connected to Slack; null when it is not."""
    access.demand_administer(request.member)
    connection = slack.connection_of(request.member.workspace)
    return told(connection) if connection is not None else None


@routes.put("/slack", response=SlackOut, auth=ADMINISTRATION)
def connect_slack(request: MemberRequest, sent: SlackIn) -> Any:
    """An incoming webhook posts into one channel, a bot writes to each person. What was there is replaced."""
    member = request.member
    return told(slack.connect(member.workspace, kind=sent.kind, secret=sent.secret, by=member))


@routes.delete("/slack", response={204: None}, auth=ADMINISTRATION)
def disconnect_slack(request: MemberRequest) -> Any:
    slack.disconnect(request.member.workspace, by=request.member)
    return Status(204, None)


@routes.get("/push/key", response=PushKeyOut)
def push_key(request: MemberRequest) -> Any:
    """The public key under which a browser lets itself be pushed to."""
    return {"key": public_key()}


@routes.post("/push/browsers", response={204: None})
def push_to_browser(request: MemberRequest, sent: BrowserIn) -> Any:
    """This browser shows what is pushed to me, in all my workspaces."""
    agent = request.headers.get("User-Agent", "")
    pushing.subscribe(request.member, endpoint=sent.endpoint, p256dh=sent.p256dh, auth=sent.auth, agent=agent)
    return Status(204, None)


@routes.post("/push/browsers/forget", response={204: None})
def forget_browser(request: MemberRequest, sent: BrowserGone) -> Any:
    pushing.unsubscribe(request.member, endpoint=sent.endpoint)
    return Status(204, None)


def told(connection: SlackConnection) -> dict[str, Any]:
    return {"kind": connection.kind, "since": connection.created_at, "error": connection.error}
