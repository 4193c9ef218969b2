"""The outbox is worked off: each message is sent, tried later, given up or withdrawn."""

import logging
import time
from collections.abc import Callable, Collection
from datetime import datetime
from random import Random

from baton.approvals import links
from baton.kit import clock
from baton.notifications.asking_contacts import way_of, with_the_way
from baton.notifications.models import Outgoing, State
from baton.notifications.reasons import OUTWARD, Channel
from baton.notifications.sending import patience
from baton.notifications.sending.leasing import end, take_up
from baton.notifications.sending.outcomes import NobodyKnows, NotTaken, Unreachable
from baton.notifications.sending.post import PostOffice
from baton.notifications.sending.resting import Resting
from baton.notifications.sending.rights import may_leave, write_anew
from baton.notifications.sending.to_push import to_push
from baton.notifications.sending.to_slack import to_slack

log = logging.getLogger(__name__)

SECONDS = 2.0
RESTING = Resting()
RNG = Random()  # noqa: S311 (spreads retries, keeps no secret)


def send_mails() -> int:
    """A chore of its own, so that a mail server that hangs holds up neither Slack nor anything else."""
    return send_what_waits(by=(Channel.EMAIL,))


def send_to_slack() -> int:
    return send_what_waits(by=(Channel.SLACK,))


def send_pushes() -> int:
    return send_what_waits(by=(Channel.PUSH,))


def send_what_waits(
    now: datetime | None = None, *, resting: Resting = RESTING, by: Collection[Channel] = OUTWARD
) -> int:
    """For at most ``SECONDS``; returns how many messages were sent."""
    sent, until = 0, time.monotonic() + SECONDS
    others = set(OUTWARD) - set(by)
    with PostOffice() as post:
        ways: dict[Channel, Callable[[Outgoing], None]] = {
            Channel.EMAIL: lambda each: by_mail(each, post),
            Channel.SLACK: to_slack,
            Channel.PUSH: to_push,
        }
        while time.monotonic() < until:
            moment = now or clock.real_now()
            message = take_up(moment, but=others | {Channel(way) for way in resting.at(moment)})
            if message is None:
                break
            sent += send(message, ways[message.sent_as], moment, resting)
    return sent


def send(message: Outgoing, hand_over: Callable[[Outgoing], None], now: datetime, resting: Resting) -> bool:
    if not may_leave(message):
        end(message, State.WITHDRAWN, now)
        write_anew(message)
        return False
    try:
        hand_over(message)
    except NotTaken as refusal:
        not_taken(message, refusal, now)
    except Unreachable as trouble:
        resting.begin(message.channel, now)
        try_later(message, State.WAITING, str(trouble), now)
    except NobodyKnows as trouble:
        try_later(message, State.UNKNOWN, str(trouble), now)
    except Exception as error:
        # Of ours: it shall not stop the others, and it is not known how far it came.
        log.exception("Message %s could not be sent.", message.pk)
        try_later(message, State.UNKNOWN, type(error).__name__, now)
    else:
        resting.end(message.channel)
        return end(message, State.SENT, now)
    return False


def not_taken(message: Outgoing, refusal: NotTaken, now: datetime) -> None:
    if refusal.for_good:
        give_up(message, str(refusal), now)
    else:
        try_later(message, State.WAITING, str(refusal), now, after=refusal.after)


def try_later(
    message: Outgoing, state: State, why: str, now: datetime, *, after: float | None = None
) -> None:
    if patience.is_over(message.created_at, now):
        give_up(message, why, now)
    else:
        end(message, state, now, error=why, again_in=patience.pause(message.attempts, RNG, asked=after))


def give_up(message: Outgoing, why: str, now: datetime) -> None:
    way = way_of(message)
    if end(message, State.DEAD, now, error=why) and way is not None:
        links.was_given_up(way)


def by_mail(message: Outgoing, post: PostOffice) -> None:
    """To the address that the person has now."""
    user = message.member.user if message.member else None
    way = with_the_way(message) if user is None else None
    post.send(message, user.email if user is not None else message.address)
    if way is not None:
        links.was_mailed(way)
