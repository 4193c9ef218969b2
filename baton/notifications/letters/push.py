"""What a browser shows when it is pushed: the card, what happened last, and where it leads."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from baton.notifications.letters.inert import one_line
from baton.notifications.letters.news import News
from baton.notifications.reasons import URGENT

LONGEST = 180


def pushed(news: News) -> dict[str, Any]:
    """Small: a push service takes some 4,000 bytes. ``tag``: the next about the same card takes its place."""
    only, slug = news.only_card, news.to.workspace.slug
    urgent = any(reason in URGENT for reason in news.reasons)
    if only is None:
        count = len(news.cards)
        title = ngettext("News of %(count)d card", "News of %(count)d cards", count) % {"count": count}
        return {"title": title, "body": "", "url": f"/w/{slug}/inbox", "tag": "many", "urgent": urgent}
    line = only.lines[-1]
    by = only.doers(line)
    words = _("%(name)s %(words)s") % {"name": by, "words": line.words} if by else line.words
    body = f"{words}: {line.quote}" if line.quote else words
    return {
        "title": one_line(f"#{only.card.number} {only.card.title}")[:LONGEST],
        "body": one_line(body)[:LONGEST],
        "url": f"/w/{slug}/c/{only.card.code}",
        "tag": only.card.code,
        "urgent": urgent,
    }
