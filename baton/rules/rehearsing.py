"""What a rule would have acted on during the last month. Nothing is done.

The occasions are those of the log; whether a card fits is asked of the card as it is today.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.boards.models import Card
from baton.desk.filters.reading import read
from baton.desk.finding_cards import cards_found
from baton.kit import clock
from baton.rules.deadlines import come
from baton.rules.documents import WHEN
from baton.rules.hearing import FACTS, card_meant
from baton.rules.models import Rule

MONTH = timedelta(days=30)
MOST = 200
MOST_ENTRIES = 20_000


@dataclass(frozen=True)
class Rehearsed:
    """``cards``: those that would have been acted on, the latest first, with when and how often."""

    cards: list[dict[str, Any]]
    occasions: int
    since: datetime


def rehearse(rule: Rule, by: Member) -> Rehearsed:
    """``rule`` need not be saved."""
    now = clock.now()
    moments = happened(rule, now - MONTH, now)
    fitting = fitting_cards(rule, set(moments), by)
    shown: list[dict[str, Any]] = [
        {"card": pk, "number": number, "title": title, "times": len(moments[pk]), "last": max(moments[pk])}
        for pk, number, title in fitting
    ]
    shown.sort(key=lambda each: each["last"], reverse=True)
    return Rehearsed(shown[:MOST], sum(each["times"] for each in shown), now - MONTH)


def happened(rule: Rule, since: datetime, until: datetime) -> dict[int, list[datetime]]:
    when = WHEN.validate_python(rule.when)
    moments: dict[int, list[datetime]] = {}
    if when.kind == "deadline":
        for card, _day in come(rule, since, until):
            moments.setdefault(card, []).append(until)
        return moments
    entries = Entry.objects.filter(
        workspace=rule.workspace_id,
        kind__in=FACTS.get(when.kind, ()),
        happened_at__gte=since,
        brought=False,
    )
    for entry in entries.order_by("-number")[:MOST_ENTRIES]:
        meant = card_meant(when, entry)
        if meant is not None:
            moments.setdefault(meant, []).append(entry.happened_at)
    return moments


def fitting_cards(rule: Rule, cards: set[int], by: Member) -> list[tuple[int, int, str]]:
    rows = Card.objects.seen_by(by).on_board() if not rule.filter else cards_found(read(rule.filter), by)
    if rule.board_id is not None:
        rows = rows.filter(board=rule.board_id)
    found: list[tuple[int, int, str]] = []
    pks = sorted(cards)
    for start in range(0, len(pks), 500):
        part = rows.filter(pk__in=pks[start : start + 500])
        found += part.values_list("pk", "number", "title")
    return found
