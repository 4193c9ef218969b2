"""A workspace's way into Slack: connected by whoever administers it, used for those who want it."""

import re
from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.boards.models import Card
from baton.kit.errors import Malformed
from baton.kit.sealing import seal, unseal
from baton.notifications.models import SlackConnection, SlackKind, SlackPerson, SlackThread

PURPOSE = "slack"
WEBHOOK = re.compile(r"^https://hooks\.slack(?:-gov)?\.com/services/[\w/-]{10,200}$", re.ASCII)
BOT = re.compile(r"^xoxb-[\w-]{10,300}$", re.ASCII)
PERSON = re.compile(r"^[UW][A-Z0-9]{6,20}$", re.ASCII)


def connect(workspace: Workspace, *, kind: SlackKind, secret: str, by: Member) -> SlackConnection:
    """What was connected before is forgotten, its threads too. Raises NotAllowed, Malformed."""
    access.demand_administer(by)
    secret, form = secret.strip(), WEBHOOK if kind is SlackKind.WEBHOOK else BOT
    if not form.match(secret):
        reason = {
            SlackKind.WEBHOOK: _("an incoming webhook begins with https://hooks.slack.com/services/."),
            SlackKind.BOT: _("a bot token begins with xoxb-."),
        }[kind]
        raise Malformed(field="secret", reason=str(reason))
    with transaction.atomic():
        SlackThread.objects.filter(member__workspace=workspace).delete()
        connection, _made = SlackConnection.objects.update_or_create(
            workspace=workspace,
            defaults={"kind": kind, "secret": seal(secret, purpose=PURPOSE), "error": ""},
        )
    return connection


def disconnect(workspace: Workspace, *, by: Member) -> None:
    access.demand_administer(by)
    SlackConnection.objects.filter(workspace=workspace).delete()
    SlackThread.objects.filter(member__workspace=workspace).delete()


def connection_of(workspace: Workspace) -> SlackConnection | None:
    return SlackConnection.objects.filter(workspace=workspace).first()


def secret_of(connection: SlackConnection) -> str | None:
    return unseal(connection.secret, purpose=PURPOSE)


def name_oneself(member: Member, slack_id: str) -> None:
    """Empty: found by the e-mail address, where a bot speaks. Raises Malformed."""
    slack_id = slack_id.strip().lstrip("@").upper()
    if not slack_id:
        SlackPerson.objects.filter(member=member).delete()
        return
    if not PERSON.match(slack_id):
        reason = _("a member ID looks like U024BE7LH; Slack shows it in your profile.")
        raise Malformed(field="slack_id", reason=str(reason))
    SlackPerson.objects.update_or_create(member=member, defaults={"slack_id": slack_id})


def slack_id_of(member: Member) -> str:
    return SlackPerson.objects.filter(member=member).values_list("slack_id", flat=True).first() or ""


def reached(members: Sequence[Member]) -> set[int]:
    """A webhook posts into a channel for all: only for whoever wants to be called there by name."""
    houses = {member.workspace_id for member in members}
    kinds = dict(SlackConnection.objects.filter(workspace__in=houses).values_list("workspace", "kind"))
    if not kinds:
        return set()
    named = set(SlackPerson.objects.filter(member__in=members).values_list("member", flat=True))
    return {
        member.pk
        for member in members
        if not member.is_guest
        and (kind := kinds.get(member.workspace_id)) is not None
        and (kind == SlackKind.BOT or member.pk in named)
    }


def may_be_posted(card: Card, connection: SlackConnection) -> bool:
    """A channel is read by the whole team: nothing from private spaces and of confidential clients."""
    if connection.kind == SlackKind.BOT:
        return True
    client = card.project.client if card.project else None
    return not card.board.space.private and not (client is not None and client.confidential)
