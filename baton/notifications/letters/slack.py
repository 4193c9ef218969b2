"""A Slack message: the card as a link of ours, what happened, nothing that Slack would make more of."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from baton.membership.mailing import home
from baton.notifications.letters.inert import inert
from baton.notifications.letters.news import CardNews, News

LINES = 6
CARDS = 20


def slack_message(news: News) -> dict[str, Any]:
    """``card``: whose thread it belongs to; none for a list of many."""
    only = news.only_card
    if only is not None:
        return {"text": "\n".join([card_line(only), *lines(only)]), "card": only.card.pk}
    rest = len(news.cards) - CARDS
    told = [card_line(each) for each in news.cards[:CARDS]]
    if rest > 0:
        more = ngettext("%(count)d more card", "%(count)d more cards", rest) % {"count": rest}
        told.append(f"<{home()}/w/{news.to.workspace.slug}/inbox|{escaped(more)}>")
    count = len(news.cards)
    head = ngettext("News of %(count)d card", "News of %(count)d cards", count) % {"count": count}
    return {"text": "\n".join([head, *told]), "card": None}


def card_line(news: CardNews) -> str:
    title = escaped(f"#{news.card.number} {news.card.title}").replace("|", "¦")
    return f"*<{news.link}|{title}>*"


def lines(news: CardNews) -> list[str]:
    told = []
    for line in news.lines[-LINES:]:
        by = news.doers(line)
        words = _("%(name)s %(words)s") % {"name": by, "words": line.words} if by else line.words
        told.append(escaped(words))
        if line.quote:
            told.append(f"> {escaped(line.quote)}")
    return told


def escaped(text: str) -> str:
    """No mention of a channel, no link, no bold: Slack reads <, > and & as marks, and so do * _ ~ ` ."""
    plain = inert(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"\u200b{sign}\u200b" if sign in "*_~`@#" else sign for sign in plain)
