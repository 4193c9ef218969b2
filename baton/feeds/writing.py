"""Deadlines as iCalendar (RFC 5545): a whole day, or the minute that was promised."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.boards.models import Card
from baton.feeds.models import Feed
from baton.membership.mailing import home

PRODUCT = "-//Baton//Deadlines//EN"
CONTROLS = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]+")


def calendar(feed: Feed, cards: list[Card], changed: dict[int, datetime]) -> bytes:
    workspace = feed.member.workspace
    written = icalendar.Calendar()
    written.add("prodid", PRODUCT)
    written.add("version", "2.0")
    written.add("calscale", "GREGORIAN")
    written.add("method", "PUBLISH")
    written.add("x-wr-calname", one_line(name_of(feed)))
    written.add("x-wr-timezone", workspace.time_zone)
    written.add("refresh-interval", timedelta(hours=1), parameters={"VALUE": "DURATION"})
    written.add("x-published-ttl", "PT1H")
    zone = ZoneInfo(workspace.time_zone)
    for card in cards:
        if card.deadline is not None:
            words = description(card, feed.member)
            written.add_component(event(card, card.deadline, words, workspace.slug, zone, changed))
    return bytes(written.to_ical())


def event(
    card: Card, deadline: datetime, words: str, slug: str, zone: ZoneInfo, changed: dict[int, datetime]
) -> icalendar.Event:
    told = changed.get(card.pk, card.created_at)
    written = icalendar.Event()
    # The code of a card lasts, so a calendar changes the event instead of adding another.
    written.add("uid", f"{card.code}@baton")
    written.add("dtstamp", told)
    written.add("last-modified", told)
    written.add("sequence", min(card.version, 2**31 - 1))
    if card.deadline_has_time:
        written.add("dtstart", deadline.astimezone(UTC))
    else:
        day = deadline.astimezone(zone).date()
        written.add("dtstart", day)
        written.add("dtend", day + timedelta(days=1))
    written.add("summary", one_line(f"#{card.number} {card.title}"))
    written.add("description", words)
    written.add("url", f"{home()}/w/{slug}/c/{card.code}")
    # A deadline takes no time of anybody's day.
    written.add("transp", "TRANSPARENT")
    if card.done_at is not None:
        written.add("status", "CONFIRMED")
        written.add("x-baton-done", "TRUE")
    return written


def description(card: Card, reader: Member) -> str:
    """A guest is never told who is responsible."""
    parts = [f"{card.board.name} / {card.column.name}"]
    if card.project is not None:
        parts.append(f"{card.project.client.name} / {card.project.name}")
    if card.responsible is not None and not reader.is_guest:
        parts.append(card.responsible.name)
    return "\n".join(map(one_line, parts))


def name_of(feed: Feed) -> str:
    if feed.view is not None:
        return _("Deadlines: %(board)s") % {"board": feed.view.name}
    if feed.board is not None:
        return _("Deadlines: %(board)s") % {"board": feed.board.name}
    return _("My deadlines: %(workspace)s") % {"workspace": feed.member.workspace.name}


def one_line(text: str) -> str:
    """S22: a line break in a title once added properties to a calendar."""
    return " ".join(CONTROLS.sub(" ", text).split())
