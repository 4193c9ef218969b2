"""A mail: one thread per card, plain and HTML, nothing fetched from anywhere, one click to be left alone."""

import secrets
from collections.abc import Sequence
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import ngettext

from baton.accounts.models import Member
from baton.boards.models import Card
from baton.membership.mailing import home, host
from baton.notifications.leaving_alone import link_for
from baton.notifications.letters.inert import inert, subject
from baton.notifications.letters.news import CardNews, News
from baton.notifications.reply_address import reply_address

# More stand in the inbox; a mail of five thousand cards reads nobody.
CARDS = 25
LINES = 8


def mail(news: News) -> dict[str, Any]:
    """The parts of a mail in the language that is active: subject, text, html, headers, message_id."""
    card = news.only_card
    rest = len(news.cards) - CARDS
    known = {
        "cards": [card_told(each) for each in news.cards[:CARDS]],
        "rest": ngettext("%(count)d more card", "%(count)d more cards", rest) % {"count": rest}
        if rest > 0
        else "",
        "inbox": f"{home()}/w/{news.to.workspace.slug}/inbox",
    }
    about = subject(title_of(card.card)) if card is not None else subject_of_many(news)
    hangs_on = thread(card)
    if card is not None and (back := reply_address(news.to.pk, card.card.pk)):
        hangs_on["Reply-To"] = back
    return written(
        "notifications/mail/news", about, known, news.to, [each.value for each in news.reasons], hangs_on
    )


def written(
    template: str,
    about: str,
    known: dict[str, Any],
    to: Member,
    reasons: Sequence[str],
    thread_of: dict[str, str],
) -> dict[str, Any]:
    """``template`` names two files: ``.txt`` and ``.html``."""
    alone = link_for(to, reasons)
    known = known | {
        "language": to.user.language if to.user else to.workspace.language,
        "workspace": inert(to.workspace.name),
        "settings": f"{home()}/w/{to.workspace.slug}/settings?tab=notifications",
        "alone": alone,
    }
    return {
        "subject": about,
        "text": render_to_string(f"{template}.txt", known),
        "html": render_to_string(f"{template}.html", known),
        "message_id": thread_of["message_id"],
        "headers": {
            **{name: value for name, value in thread_of.items() if name != "message_id"},
            "List-Unsubscribe": f"<{alone}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            # Answering machines stay silent.
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
        },
    }


def card_told(news: CardNews) -> dict[str, Any]:
    shown = news.lines[-LINES:]
    return {
        "title": inert(title_of(news.card)),
        "board": inert(news.card.board.name),
        "link": news.link,
        "lines": [
            {"by": inert(news.doers(line)), "words": inert_words(line.words), "quote": inert(line.quote)}
            for line in shown
        ],
    }


def inert_words(words: str) -> str:
    """Names of columns and titles stand in them."""
    return inert(words)


def title_of(card: Card) -> str:
    return f"#{card.number} {card.title}"


def subject_of_many(news: News) -> str:
    count = len(news.cards)
    words = ngettext("News of %(count)d card", "News of %(count)d cards", count) % {"count": count}
    return subject(words)


def thread(card: CardNews | None) -> dict[str, str]:
    """All mails about a card hang on one root that is never sent, so they stand together; an answer names the
    card by what it answers to."""
    token = secrets.token_hex(8)
    if card is None:
        return {"message_id": f"<news.{token}@{host()}>"}
    root = f"<card-{card.card.code}@{host()}>"
    return {
        "message_id": f"<card-{card.card.code}.{token}@{host()}>",
        "In-Reply-To": root,
        "References": root,
    }
