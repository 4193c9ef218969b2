"""Which deeds can be taken back, and how: verbs that keep ``undo`` with their entry register the way here."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise as LazyText

from baton.accounts.models import Member
from baton.activity.facts import Fact, beside_the_card
from baton.activity.models import Entry
from baton.boards import sight
from baton.boards.changing import Changed, Turn
from baton.boards.models import Card
from baton.boards.relay.refusals import TouchedSince
from baton.kit.errors import NotSeen

TakeBack = Callable[[Turn, Entry], Changed]


@dataclass(frozen=True)
class WayBack:
    take_back: TakeBack
    words: str | LazyText


WAYS: dict[str, WayBack] = {}


def can_take_back(kind: type[Fact], words: str | LazyText) -> Callable[[TakeBack], TakeBack]:
    """The decorated function takes back a deed told as ``kind``: it restores what ``entry.undo`` kept and
    tells a ``DeedUndone`` with ``undone=entry.number``. Nobody has changed the same parts since.

    ``words`` tells what was taken back; ``%(title)s`` is the card's.
    """

    def register(function: TakeBack) -> TakeBack:
        WAYS[kind.__name__] = WayBack(function, words)
        return function

    return register


def parts_of(entry: Entry) -> set[str]:
    """What a deed changed, by name: the parts its fact says, else those of the card's face."""
    payload: dict[str, Any] = entry.payload
    named = payload.get("changed") or payload.get("face", {})
    return set(named) - {"id", "version"}


def taken_back(by: Member) -> set[int]:
    told = Entry.objects.filter(workspace=by.workspace_id, by=by, payload__has_key="undone")
    return set(told.values_list("payload__undone", flat=True))


def card_of(pk: int | None, by: Member) -> Card:
    """On the board, in the archive or in the trash."""
    card = cards_of([pk], by).get(pk) if pk is not None else None
    if card is None:
        raise NotSeen
    return card


def cards_of(pks: Collection[int], by: Member) -> dict[int, Card]:
    seen = Card.objects.filter(sight.cards_seen_by(by), pk__in=pks)
    rows = seen.select_related("board", "column__parent", "lane", "responsible", "lead", "project__client")
    return {card.pk: card for card in rows}


def demand_untouched(deed: Entry, later: Iterable[Entry], undone: Collection[int] = ()) -> None:
    """Raises TouchedSince when one of the ``later`` deeds to its card changed the same parts and still
    stands; ``undone`` are those taken back a moment ago."""
    mine, later, beside = parts_of(deed), list(later), set(beside_the_card())
    gone = {*undone, *(entry.payload["undone"] for entry in later if "undone" in entry.payload)}
    for entry in later:
        if "undone" in entry.payload or entry.number in gone:
            continue
        # Hours and plans are no part of the card: they stand in the way of nothing but themselves.
        if entry.kind in beside and deed.kind not in beside:
            continue
        if not mine or mine & parts_of(entry) or (not parts_of(entry) and entry.kind not in beside):
            raise TouchedSince(person=entry.by.name if entry.by else "Baton")
