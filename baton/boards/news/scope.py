"""Entries of the log with what decides who may see them, as it is now: fetched once, however many look."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from baton.activity.models import Entry
from baton.boards.models import Board, Card
from baton.boards.news.face import FOR_GUESTS, stamped

# Of a card, who sees it and where.
DECIDING = ("board__space", "board", "project__client", "deleted_at", "archived_at")


@dataclass(frozen=True)
class Place:
    """Where a card or board is: its space, and the card's client and mark for the client.

    ``face``: the guests' part of a shared card as it stands on ``board`` now; None when it stands on none.
    ``guests``: the clients whose guests come to the board, by a card that is shared with them.
    """

    space: int
    client: int | None = None
    shared: bool = False
    board: int | None = None
    face: Mapping[str, Any] | None = None
    guests: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Told:
    """An entry and the present place of its card or board (None: neither, or gone for good); of an entry
    about the order of many cards (``ranks``), the place of each."""

    entry: Entry
    place: Place | None
    ordered: Mapping[int, Place] = field(default_factory=dict)


def placed(entries: list[Entry]) -> list[Told]:
    """Two or three queries for any number of entries."""
    ordered = {int(card) for entry in entries for card in entry.payload.get("ranks", ())}
    cards = places_of_cards(ordered | {entry.card for entry in entries if entry.card is not None})
    boards = places_of_boards(
        {entry.board for entry in entries if entry.card is None and entry.board is not None}
    )
    return [Told(entry, place_of(entry, cards, boards), cards if ordered else {}) for entry in entries]


def place_of(entry: Entry, cards: dict[int, Place], boards: dict[int, Place]) -> Place | None:
    if entry.card is not None:
        return cards.get(entry.card)
    return boards.get(entry.board) if entry.board is not None else None


def places_of_cards(ids: Iterable[int]) -> dict[int, Place]:
    rows = Card.objects.filter(id__in=ids).values(*DECIDING, *FOR_GUESTS)
    return {row["id"]: place_of_card(row) for row in rows}


def place_of_card(row: dict[str, Any]) -> Place:
    space, board, client, deleted_at, archived_at = (row[name] for name in DECIDING)
    stands = row["shared"] and deleted_at is None and archived_at is None
    face = stamped({name: row[name] for name in FOR_GUESTS}) if stands else None
    return Place(space, client, row["shared"], board, face)


def places_of_boards(ids: set[int]) -> dict[int, Place]:
    if not ids:
        return {}
    guests: dict[int, set[int]] = defaultdict(set)
    shared = Card.objects.filter(board__in=ids, shared=True, deleted_at=None, project__isnull=False)
    for board, client in shared.values_list("board", "project__client").distinct():
        guests[board].add(client)
    rows = Board.objects.filter(id__in=ids).values_list("id", "space")
    return {board: Place(space, board=board, guests=frozenset(guests[board])) for board, space in rows}
