"""The cards of a board as rows of their faces' values, for two thousand cards at once.

The same values as ``face.whole`` gives for one card, without a query per card and without model objects:
whole columns are worked on, not rows.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import F, Q, QuerySet

from baton.accounts.models import Member
from baton.boards.models import Blocker, Board, Card, CardTag, CustomValue, Handoff
from baton.boards.news import face
from baton.boards.news.moments import Stamp
from baton.kit.prepared import Prepared

Told = Mapping[int, Any]
MOMENTS = ("entered_at", "done_at", "deadline", "since", "offered_at", "answer_by")
# SQLite keeps them as 0 and 1.
YES_OR_NO = ("deadline_has_time", "shared")
BLOCKER = ("id", "kind", "since")
OFFER = ("id", "giver", "receiver", "offered_at", "answer_by")


def rows_of(board: Board, by: Member, fields: tuple[str, ...]) -> list[tuple[Any, ...]]:
    """One row per card on ``board`` that ``by`` sees, in the board's order, with the values of ``fields``."""
    own = tuple(name for name in fields if name in face.OWN)
    rows = CARDS.raw(by.role, own, board=board.pk, **by.numbers)
    if not rows:
        return []
    columns: dict[str, Iterable[Any]] = dict(zip(own, zip(*rows, strict=True), strict=True))
    ids: Iterable[int] = columns["id"]
    for name in fields:
        if name in YES_OR_NO:
            columns[name] = map(bool, columns[name])
        elif name in BESIDE:
            told, nothing = BESIDE[name](board.pk)
            columns[name] = [told.get(card, nothing) for card in ids]
    return list(zip(*(columns[name] for name in fields), strict=True))


def cards_on(role: str, names: tuple[str, ...], *, board: int, **asker: int) -> QuerySet[Any, Any]:
    cards = Card.objects.seen_by(Member.like(role, **asker)).on_board().filter(board=board)
    return told_of(cards.order_by("column", "rank"), names)


def told_of(rows: QuerySet[Any], names: tuple[str, ...]) -> QuerySet[Any, Any]:
    """The columns ``names``, moments as they are told."""
    stamps = {f"{name}_told": Stamp(F(name)) for name in names if name in MOMENTS}
    asked = (f"{name}_told" if name in MOMENTS else name for name in names)
    return rows.annotate(**stamps).values_list(*asked)  # type: ignore[no-any-return]


def here(board: int) -> Q:
    """Rows beside cards on the board; those of cards that are not asked for are left over."""
    return Q(card__board=board, card__archived_at=None, card__deleted_at=None)


def tags_on(*, board: int) -> QuerySet[Any, Any]:
    return CardTag.objects.filter(here(board)).order_by("tag_id").values_list("card_id", "tag_id")


def blockers_on(*, board: int) -> QuerySet[Any, Any]:
    standing = Blocker.objects.filter(here(board), lifted_at=None).order_by("-since", "-id")
    return told_of(standing, ("card_id", *BLOCKER))


def offers_on(*, board: int) -> QuerySet[Any, Any]:
    return told_of(Handoff.objects.filter(here(board), answered_at=None), ("card_id", *OFFER))


def values_on(*, board: int) -> QuerySet[Any, Any]:
    shown = CustomValue.objects.filter(here(board), field__on_face=True, field__archived_at=None)
    return shown.exclude(field__kind="money").values_list("card_id", "field_id", "value")


CARDS: Prepared[Any] = Prepared(cards_on)
TAGS: Prepared[Any] = Prepared(tags_on)
BLOCKERS: Prepared[Any] = Prepared(blockers_on)
OFFERS: Prepared[Any] = Prepared(offers_on)
VALUES: Prepared[Any] = Prepared(values_on)


def tags(board: int) -> tuple[Told, Any]:
    told: dict[int, list[int]] = defaultdict(list)
    for card, tag in TAGS.raw(board=board):
        told[card].append(tag)
    return told, []


def blockers(board: int) -> tuple[Told, Any]:
    # The oldest comes last and stays.
    rows = BLOCKERS.raw(board=board)
    return {card: dict(zip(BLOCKER, values, strict=True)) for card, *values in rows}, None


def offers(board: int) -> tuple[Told, Any]:
    rows = OFFERS.raw(board=board)
    return {card: dict(zip(OFFER, values, strict=True)) for card, *values in rows}, None


def fields(board: int) -> tuple[Told, Any]:
    told: dict[int, dict[str, str]] = defaultdict(dict)
    for card, field, value in VALUES.raw(board=board):
        told[card][str(field)] = value
    return told, {}


# What each part needs beside the card's own row: by card, and what a card has that is not named.
BESIDE: dict[str, Callable[[int], tuple[Told, Any]]] = {
    "tags": tags,
    "blocker": blockers,
    "offer": offers,
    "fields": fields,
}
