"""By which channels something can reach somebody at all."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from baton.accounts.models import Member, Workspace
from baton.notifications import pushing, slack
from baton.notifications.reasons import Channel


def reach_of(members: Iterable[Member]) -> dict[int, set[Channel]]:
    """Members read with their workspace and user; three queries for all."""
    known = list(members)
    there = [
        each for each in known if each.is_present and each.user and not stays_in_the_house(each.workspace)
    ]
    reach = {member.pk: set[Channel]() for member in known}
    reached = {
        Channel.EMAIL: {member.pk for member in there} if has_a_mail_server() else set[int](),
        Channel.SLACK: slack.reached(there) if there else set[int](),
        Channel.PUSH: pushing.reached(there) if there else set[int](),
    }
    for channel, people in reached.items():
        for member in people:
            reach[member].add(channel)
    return reach


def ways_to(member: Member) -> set[Channel]:
    return reach_of([member])[member.pk]


def stays_in_the_house(workspace: Workspace) -> bool:
    """A demo writes to nobody."""
    return workspace.is_demo


def has_a_mail_server() -> bool:
    return not settings.EMAIL_BACKEND.endswith("console.EmailBackend")


def told(member: Member, channel: Channel) -> dict[str, Any]:
    if channel is Channel.INBOX:
        return {"ready": True, "why_not": ""}
    ready = channel in ways_to(member)
    return {"ready": ready, "why_not": "" if ready else why_not(member, channel)}


def why_not(member: Member, channel: Channel) -> str:
    if member.workspace.is_demo:
        return _("A demo workspace sends nothing out.")
    if channel is Channel.EMAIL:
        return _("No mail server is set up for this installation.")
    if channel is Channel.PUSH:
        return _("Allow it for this browser first, below.")
    connection = slack.connection_of(member.workspace)
    if connection is None:
        return _("This workspace is not connected to Slack.")
    return _("Enter your Slack member ID below.")
