"""By which channels something can reach somebody at all."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from baton.accounts.models import Member, Workspace
from baton.notifications.reasons import Channel


def reach_of(members: Iterable[Member]) -> dict[int, set[Channel]]:
    """Members read with their workspace and user."""
    return {member.pk: ways_to(member) for member in members}


def ways_to(member: Member) -> set[Channel]:
    if not member.is_present or member.user is None or stays_in_the_house(member.workspace):
        return set()
    return {Channel.EMAIL}


def stays_in_the_house(workspace: Workspace) -> bool:
    """A demo writes to nobody, and without a mail server there is no way out."""
    return workspace.is_demo or settings.EMAIL_BACKEND.endswith("console.EmailBackend")


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
    return ""
