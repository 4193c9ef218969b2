"""Entries of the log with what decides who may see them, as it is now: fetched once, however many look."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from baton.activity.models import Entry
from baton.boards.models import Board, Card


@dataclass(frozen=True)
class Place:
    """Where a card or board is: its space, and the card's client and mark for the client.

    ``guests``: the clients whose guests come to the board, by a card that is shared with them.
    """

    space: int
    client: int | None = None
    shared: bool = False
    guests: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Told:
    """An entry and the present place of its card or board (None: neither, or gone for good)."""

    entry: Entry
    place: Place | None


def placed(entries: list[Entry]) -> list[Told]:
    """Two or three queries for any number of entries."""
    cards = places_of_cards({entry.card for entry in entries if entry.card is not None})
    boards = places_of_boards(
        {entry.board for entry in entries if entry.card is None and entry.board is not None}
    )
    return [Told(entry, place_of(entry, cards, boards)) for entry in entries]


def place_of(entry: Entry, cards: dict[int, Place], boards: dict[int, Place]) -> Place | None:
    if entry.card is not None:
        return cards.get(entry.card)
    return boards.get(entry.board) if entry.board is not None else None


def places_of_cards(ids: Iterable[int]) -> dict[int, Place]:
    rows = Card.objects.filter(id__in=ids).values_list("id", "board__space", "project__client", "shared")
    return {card: Place(space, client, shared) for card, space, client, shared in rows}


def places_of_boards(ids: set[int]) -> dict[int, Place]:
    if not ids:
        return {}
    guests: dict[int, set[int]] = defaultdict(set)
    shared = Card.objects.filter(board__in=ids, shared=True, deleted_at=None, project__isnull=False)
    for board, client in shared.values_list("board", "project__client").distinct():
        guests[board].add(client)
    rows = Board.objects.filter(id__in=ids).values_list("id", "space")
    return {board: Place(space, guests=frozenset(guests[board])) for board, space in rows}
