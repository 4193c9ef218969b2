"""The same news as each channel tells it."""

from collections.abc import Callable, Iterator
from typing import Any

from baton.notifications.letters.mail import mail
from baton.notifications.letters.news import News
from baton.notifications.reasons import Channel

Written = dict[str, Any]


def written(channel: Channel, news: News) -> Iterator[tuple[News, Written]]:
    """Messages with what each tells; none when there is nothing to tell."""
    if news.cards:
        yield from WRITERS[channel](news)


def by_mail(news: News) -> Iterator[tuple[News, Written]]:
    parts = mail(news)
    yield news, {"message_id": parts.pop("message_id"), "parts": parts}


WRITERS: dict[Channel, Callable[[News], Iterator[tuple[News, Written]]]] = {Channel.EMAIL: by_mail}
