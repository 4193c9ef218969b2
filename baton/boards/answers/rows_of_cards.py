"""The cards of a board as rows of their faces' values, for two thousand cards at once.

The same values as ``face.whole`` gives for one card, without a query per card and without model objects:
whole columns are worked on, not rows.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import F, Q, QuerySet

from baton.boards.models import Blocker, Board, Card, CardTag, CustomValue, Handoff
from baton.boards.news import face
from baton.boards.news.moments import Stamp

Told = Mapping[int, Any]
MOMENTS = ("entered_at", "done_at", "deadline")
# SQLite keeps them as 0 and 1.
YES_OR_NO = ("deadline_has_time", "shared")


def rows_of(cards: QuerySet[Card], board: Board, fields: tuple[str, ...]) -> list[tuple[Any, ...]]:
    """One row per card of ``cards``, which stand on ``board``, with the values of ``fields``."""
    own = [name for name in fields if name in face.OWN]
    rows = fetched(cards, own)
    if not rows:
        return []
    columns: dict[str, Iterable[Any]] = dict(zip(own, zip(*rows, strict=True), strict=True))
    ids: Iterable[int] = columns["id"]
    for name in fields:
        if name in YES_OR_NO:
            columns[name] = map(bool, columns[name])
        elif name in BESIDE:
            told, nothing = BESIDE[name](of_cards(board))
            columns[name] = [told.get(card, nothing) for card in ids]
    return list(zip(*(columns[name] for name in fields), strict=True))


def fetched(cards: QuerySet[Card], names: Sequence[str]) -> list[tuple[Any, ...]]:
    """As the database gives them, in the order of the board: Django would look at every value again."""
    stamps = {f"{name}_told": Stamp(F(name)) for name in names if name in MOMENTS}
    asked = [f"{name}_told" if name in MOMENTS else name for name in names]
    plain = cards.order_by("column", "rank").annotate(**stamps).values_list(*asked)
    with connection.cursor() as cursor:
        cursor.execute(*plain.query.sql_with_params())
        return list(cursor.fetchall())


def of_cards(board: Board) -> Q:
    """Rows beside cards on the board; those of cards that are not asked for are left over."""
    return Q(card__board=board, card__archived_at=None, card__deleted_at=None)


def tags(of_cards: Q) -> tuple[Told, Any]:
    told: dict[int, list[int]] = defaultdict(list)
    rows = CardTag.objects.filter(of_cards).order_by("tag_id")
    for card, tag in rows.values_list("card_id", "tag_id"):
        told[card].append(tag)
    return told, []


def blockers(of_cards: Q) -> tuple[Told, Any]:
    standing = Blocker.objects.filter(of_cards, lifted_at=None).order_by("-since", "-id")
    # The oldest comes last and stays.
    return by_card(standing.values("card_id", "id", "kind", "since")), None


def offers(of_cards: Q) -> tuple[Told, Any]:
    opened = Handoff.objects.filter(of_cards, answered_at=None)
    return by_card(opened.values("card_id", "id", "giver", "receiver", "offered_at", "answer_by")), None


def fields(of_cards: Q) -> tuple[Told, Any]:
    told: dict[int, dict[str, str]] = defaultdict(dict)
    shown = CustomValue.objects.filter(of_cards, field__on_face=True, field__archived_at=None)
    rows = shown.exclude(field__kind="money").values_list("card_id", "field_id", "value")
    for card, field, value in rows:
        told[card][str(field)] = value
    return told, {}


def by_card(rows: Iterable[Mapping[str, Any]]) -> Told:
    return {row["card_id"]: face.stamped({k: v for k, v in row.items() if k != "card_id"}) for row in rows}


# What each part needs beside the card's own row: by card, and what a card has that is not named.
BESIDE: dict[str, Callable[[Q], tuple[Told, Any]]] = {
    "tags": tags,
    "blocker": blockers,
    "offer": offers,
    "fields": fields,
}
