"""What has happened in the workspace, newest first, as far as the reader may hear of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from baton.accounts.models import Member
from baton.activity import reading
from baton.activity.models import Entry
from baton.activity.reading import EVERYTHING, Wanted
from baton.boards.models import Card
from baton.boards.news.contacts import contacts_named
from baton.boards.news.scope import Told, placed
from baton.boards.news.showing_entries import as_shown_to
from baton.boards.news.telling import Part, part_for, told_as
from baton.boards.sight import Sight, sight_of

LOOK = 200
# Whoever sees little of a busy workspace gets a short page and goes on from its cursor, not a slow answer.
MOST_LOOKS = 10
# How a whole board looks now, or who saw a card before: for screens to follow, not for people to read.
NOT_TOLD = {"structure", "was"}


@dataclass(frozen=True)
class Feed:
    """``next``: the number before which to go on; None when there is nothing older."""

    entries: list[dict[str, Any]]
    next: int | None


def feed(member: Member, *, before: int | None = None, wanted: Wanted = EVERYTHING, limit: int = 50) -> Feed:
    """At most ``limit`` entries; fewer do not mean the end, ``next`` says that."""
    if member.is_guest and wanted.by is not None:
        # To a guest nobody did it: a filter by person must not tell who.
        return Feed([], None)
    sight, heard = sight_of(member), list[tuple[Part, Told]]()
    for _ in range(MOST_LOOKS):
        batch = placed(list(older(member, before, wanted)[:LOOK]))
        for told in batch:
            before = told.entry.number
            part = part_in_feed(told, sight, member)
            if part is not None:
                heard.append((part, told))
            if len(heard) == limit:
                return Feed(with_cards(heard, sight, member), before)
        if len(batch) < LOOK:
            return Feed(with_cards(heard, sight, member), None)
    return Feed(with_cards(heard, sight, member), before)


def older(member: Member, before: int | None, wanted: Wanted) -> QuerySet[Entry]:
    entries = reading.newest_first(member.workspace_id, before=before, wanted=wanted).defer("undo")
    return entries.filter(card__in=Card.objects.seen_by(member).values("pk")) if member.is_guest else entries


def part_in_feed(told: Told, sight: Sight, member: Member) -> Part | None:
    """As the stream tells it, but what only asks a screen to look again is no news."""
    part = part_for(told, sight)
    if part is Part.VOCABULARY:
        return part if sight.guest_of is None else None
    if part is Part.WHOLE:
        # A card's history leaves out that a price was set, for whoever does not see prices: so does the feed.
        return part if as_shown_to(member, told.entry.kind, told.entry.payload) is not None else None
    return part if part is Part.GUESTS else None


def with_cards(heard: list[tuple[Part, Told]], sight: Sight, member: Member) -> list[dict[str, Any]]:
    """The entries with their cards as they are called now, in the trash too."""
    cards = Card.objects.filter(pk__in={told.entry.card for _, told in heard if told.entry.card})
    named = {card["id"]: card for card in cards.values("id", "number", "title")}
    rows = [row(part, told, sight, named) for part, told in heard]
    contacts = contacts_named((each["payload"] for each in rows), member)
    return [each | {"contact": contacts.get(each["payload"].get("contact"))} for each in rows]


def row(part: Part, heard: Told, sight: Sight, cards: Mapping[int, Any]) -> dict[str, Any]:
    entry = heard.entry
    told = told_as(part, heard, sight) | {
        "card": cards.get(entry.card) if entry.card else None,
        "brought": entry.brought,
    }
    if part is Part.VOCABULARY:
        return told | {"kind": entry.kind, "by": entry.by_id}
    if part is Part.GUESTS:
        # Its face is of today, and would stand there as if it were of then.
        return told | {"payload": {}}
    payload = {name: value for name, value in entry.payload.items() if name not in NOT_TOLD}
    return told | {"payload": payload}
