"""A message handed to Slack: by a bot into the person's own thread of the card, or by a webhook."""

import json
from typing import Any

from django.conf import settings
from django.db.models import Q

from baton.accounts.models import Member
from baton.boards.models import Card
from baton.kit.outgoing import Answer
from baton.kit.waiting import seconds_told
from baton.notifications.models import Outgoing, SlackConnection, SlackKind, SlackPerson, SlackThread
from baton.notifications.sending.asking import asked
from baton.notifications.sending.outcomes import NotTaken
from baton.notifications.slack import connection_of, may_be_posted, secret_of, slack_id_of

# The token or the webhook is no good any more: whoever administers has to connect anew.
BROKEN = {"invalid_auth", "account_inactive", "token_revoked", "token_expired", "not_authed", "missing_scope"}
FOR_NOW = {"ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"}


def to_slack(message: Outgoing) -> None:
    """Raises NotTaken, Unreachable, NobodyKnows."""
    member = message.member
    connection = connection_of(message.workspace)
    secret = secret_of(connection) if connection is not None else None
    if member is None or connection is None or secret is None:
        raise NotTaken("not connected to Slack", for_good=True)
    if connection.kind == SlackKind.BOT:
        by_bot(message, member, connection, secret)
    else:
        by_webhook(message, member, connection, secret)


def by_webhook(message: Outgoing, member: Member, connection: SlackConnection, url: str) -> None:
    cards = Card.objects.filter(pk__in=message.cards).select_related("board__space", "project__client")
    if not all(may_be_posted(card, connection) for card in cards):
        raise NotTaken("not for a whole channel", for_good=True)
    text = f"<@{slack_id_of(member)}> {message.parts['text']}"
    answer = asked("POST", url, body=body({"text": text, "unfurl_links": False, "unfurl_media": False}))
    if not answer.is_good:
        words = answer.body[:80].decode(errors="replace")
        refuse(answer, words, connection, broken=answer.status in (403, 404, 410))


def by_bot(message: Outgoing, member: Member, connection: SlackConnection, token: str) -> None:
    thread = SlackThread.objects.filter(member=member, card=message.parts["card"]).first()
    person = slack_id_of(member) or found_by_mail(member, connection, token)
    sent = {
        "channel": thread.channel if thread is not None else person,
        "text": message.parts["text"],
        "unfurl_links": False,
        "unfurl_media": False,
        # By this whoever looks can tell that a repeated one is the same.
        "metadata": {"event_type": "baton", "event_payload": {"id": message.message_id}},
    }
    if thread is not None:
        sent["thread_ts"] = thread.ts
    told = call("chat.postMessage", sent, connection, token)
    if thread is None and message.parts["card"] is not None:
        SlackThread.objects.get_or_create(
            member=member,
            card_id=message.parts["card"],
            defaults={"channel": str(told["channel"]), "ts": str(told["ts"])},
        )


def found_by_mail(member: Member, connection: SlackConnection, token: str) -> str:
    address = member.user.email if member.user else ""
    told = call("users.lookupByEmail", {"email": address}, connection, token)
    person = str(told["user"]["id"])
    SlackPerson.objects.get_or_create(member=member, defaults={"slack_id": person})
    return person


def call(method: str, sent: dict[str, Any], connection: SlackConnection, token: str) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {token}"}
    answer = asked("POST", f"{settings.SLACK_API}/{method}", body=body(sent), headers=headers)
    try:
        told: dict[str, Any] = json.loads(answer.body) if answer.is_good else {"ok": False}
    except ValueError:
        told = {"ok": False, "error": "no answer that can be read"}
    if told.get("ok"):
        healed(connection)
        return told
    why = str(told.get("error") or answer.status)
    refuse(answer, why, connection, broken=why in BROKEN)
    return told


def refuse(answer: Answer, why: str, connection: SlackConnection, *, broken: bool) -> None:
    """Always raises NotTaken."""
    if broken:
        SlackConnection.objects.filter(pk=connection.pk).update(error=why[:200])
    for_now = answer.status == 429 or answer.status >= 500 or why in FOR_NOW or broken
    after = seconds_told(answer.headers.get("retry-after", ""))
    raise NotTaken(f"Slack: {why}", for_good=not for_now, after=after)


def healed(connection: SlackConnection) -> None:
    SlackConnection.objects.filter(Q(pk=connection.pk) & ~Q(error="")).update(error="")


def body(sent: dict[str, Any]) -> bytes:
    return json.dumps(sent).encode()
