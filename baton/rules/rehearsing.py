"""What a rule would have acted on during the last month. Nothing is done.

The occasions are those of the log, also of a history that was brought from elsewhere: no rule acts on that,
but it tells as well what would come of one. Whether a card fits is asked of the card as it is today.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from baton.accounts.models import Member
from baton.activity import log
from baton.activity.models import Entry
from baton.boards.models import Card
from baton.desk.filters.reading import read
from baton.desk.finding_cards import cards_found
from baton.kit import clock
from baton.kit.errors import Refusal
from baton.rules.acting import part_in
from baton.rules.deadlines import come
from baton.rules.documents import THEN, WHEN
from baton.rules.hearing import FACTS, card_meant
from baton.rules.models import Rule
from baton.rules.running import as_it_is, carry_out
from baton.rules.sentence import action_told
from baton.rules.words import Words, WordsOfCard

MONTH = timedelta(days=30)
MOST = 200
# Each holds the workspace for a moment, as the deed itself would.
TRIED = 25
MOST_ENTRIES = 20_000


@dataclass(frozen=True)
class Rehearsed:
    """``cards``: those that would have been acted on, the latest first, with when, how often and what."""

    cards: list[dict[str, Any]]
    occasions: int
    tried: int
    since: datetime


def rehearse(rule: Rule, by: Member) -> Rehearsed:
    """``rule`` need not be saved."""
    now = clock.now()
    moments = happened(rule, now - MONTH, now)
    shown: list[dict[str, Any]] = [
        {
            "card": card.pk,
            "number": card.number,
            "code": card.code,
            "title": card.title,
            "times": len(moments[card.pk]),
            "last": max(moments[card.pk]),
        }
        for card in fitting_cards(rule, set(moments), by)
    ]
    shown.sort(key=lambda each: each["last"], reverse=True)
    words, then = Words(by), THEN.validate_python(rule.then)
    for number, each in enumerate(shown[:MOST]):
        card = as_it_is(each["card"], by)
        known = WordsOfCard(by, words, part_in(card))
        each["would"] = [action_told(action, known) for action in then]
        each["refused"] = tried(rule, card.pk, by) if number < TRIED else None
    return Rehearsed(shown[:MOST], sum(each["times"] for each in shown), min(TRIED, len(shown)), now - MONTH)


class TakenBack(Exception):
    """It could be done, and nobody shall see it."""


def tried(rule: Rule, card: int, by: Member) -> str | None:
    """Why it cannot be done on the card as it is today; everything it did is taken back."""
    try:
        with transaction.atomic(), log.in_turn(by.workspace_id), log.as_one_deed():
            carry_out(rule, card, by)
            raise TakenBack
    except TakenBack:
        return None
    except Refusal as refusal:
        return str(refusal)


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
    )
    for entry in entries.order_by("-number")[:MOST_ENTRIES]:
        meant = card_meant(when, entry)
        if meant is not None:
            moments.setdefault(meant, []).append(entry.happened_at)
    return moments


def fitting_cards(rule: Rule, cards: set[int], by: Member) -> list[Card]:
    rows = Card.objects.seen_by(by).on_board() if not rule.filter else cards_found(read(rule.filter), by)
    if rule.board_id is not None:
        rows = rows.filter(board=rule.board_id)
    found: list[Card] = []
    pks = sorted(cards)
    for start in range(0, len(pks), 500):
        found += rows.filter(pk__in=pks[start : start + 500]).only("number", "code", "title")
    return found
