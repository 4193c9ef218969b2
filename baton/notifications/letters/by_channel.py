"""The same news as each channel tells it."""

import secrets
from collections.abc import Callable, Iterator
from typing import Any

from baton.notifications.letters.mail import mail
from baton.notifications.letters.news import News
from baton.notifications.letters.push import pushed
from baton.notifications.letters.slack import slack_message
from baton.notifications.models import PushSubscription
from baton.notifications.reasons import Channel
from baton.notifications.slack import connection_of, may_be_posted

Written = dict[str, Any]
# So many cards are a message each.
FEW = 5


def written(channel: Channel, news: News) -> Iterator[tuple[News, Written]]:
    """Messages with what each tells; none when there is nothing to tell."""
    if news.cards:
        yield from WRITERS[channel](news)


def by_mail(news: News) -> Iterator[tuple[News, Written]]:
    parts = mail(news)
    yield news, {"message_id": parts.pop("message_id"), "parts": parts}


def by_slack(news: News) -> Iterator[tuple[News, Written]]:
    """A message for each card, in its thread; of many cards one that names them."""
    connection = connection_of(news.to.workspace)
    if connection is None:
        return
    cards = [each for each in news.cards if may_be_posted(each.card, connection)]
    parts = [News(news.to, [each]) for each in cards] if len(cards) <= FEW else [News(news.to, cards)]
    for part in parts:
        yield part, {"message_id": f"slack.{secrets.token_hex(8)}", "parts": slack_message(part)}


def by_push(news: News) -> Iterator[tuple[News, Written]]:
    """One for each browser."""
    for subscription in PushSubscription.objects.filter(user=news.to.user).order_by("pk"):
        known = {"message_id": f"push.{secrets.token_hex(8)}", "parts": pushed(news)}
        yield news, known | {"address": str(subscription.pk)}


WRITERS: dict[Channel, Callable[[News], Iterator[tuple[News, Written]]]] = {
    Channel.EMAIL: by_mail,
    Channel.SLACK: by_slack,
    Channel.PUSH: by_push,
}
