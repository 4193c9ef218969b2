from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.calendars.queries import calendar_of
from baton.notifications import reachable, rhythms, slack, wishes
from baton.notifications.api.router import routes
from baton.notifications.reasons import OFFERED, URGENT
from baton.notifications.schemas import WishesIn, WishesOut


@routes.get("/notifications/preferences", response=WishesOut)
def preferences(request: MemberRequest) -> Any:
    """What reaches me by which channel, and when."""
    return told(request.member)


@routes.patch("/notifications/preferences", response=WishesOut)
def change_preferences(request: MemberRequest, sent: WishesIn) -> Any:
    """What is named changes. A new rhythm holds for what is waiting too."""
    member = request.member
    for each in sent.wishes:
        wishes.wish(member, each.reason, each.channel, each.how)
    if sent.rhythm is not None:
        rhythms.change(member, **sent.rhythm.dict())
    if sent.slack_id is not None:
        slack.name_oneself(member, sent.slack_id)
    if sent.digest is not None:
        rhythms.want_digest(member, sent.digest)
    return told(member)


def told(member: Member) -> dict[str, Any]:
    connection = None if member.is_guest else slack.connection_of(member.workspace)
    known, channels = wishes.wishes_of([member.pk]), wishes.channels_for(member)
    return {
        "reasons": [
            {
                "reason": reason,
                "label": str(reason.label),
                "how": {channel.value: known.how(member.pk, reason, channel) for channel in channels},
                "offered": {channel.value: list(OFFERED[channel]) for channel in channels},
                "urgent": reason in URGENT,
            }
            for reason in wishes.reasons_for(member)
        ],
        "channels": [
            {"channel": channel, "label": str(channel.label), **reachable.told(member, channel)}
            for channel in channels
        ],
        "rhythm": vars(known.peace(member.pk)),
        "digest": rhythms.wants_digest(member) if rhythms.may_have_digest(member) else None,
        "time_zone": str(calendar_of(member).zone),
        "slack": connection.kind if connection is not None else None,
        "slack_id": slack.slack_id_of(member),
    }
