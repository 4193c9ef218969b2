"""Entries with what decides who may see them, as it is now: fetched once for all viewers of a batch."""

from collections.abc import Iterable
from dataclasses import dataclass

from baton.activity.models import Entry
from baton.boards.models import Board, Card

AT_MOST = 500


@dataclass(frozen=True)
class Place:
    """Where a card or board is: its space, and the card's client and mark for the client."""

    space: int
    client: int | None = None
    shared: bool = False


@dataclass(frozen=True)
class Told:
    """An entry and the present place of its card or board (None: neither, or gone for good)."""

    entry: Entry
    place: Place | None


def entries_after(workspace_id: int, number: int, at_most: int = AT_MOST) -> list[Told]:
    entries = Entry.objects.filter(workspace_id=workspace_id, number__gt=number).order_by("number")
    return placed(list(entries[:at_most]))


def placed(entries: list[Entry]) -> list[Told]:
    cards = places_of_cards({entry.card for entry in entries if entry.card is not None})
    boards = places_of_boards({entry.board for entry in entries if entry.board is not None})
    return [Told(entry, place_of(entry, cards, boards)) for entry in entries]


def place_of(entry: Entry, cards: dict[int, Place], boards: dict[int, Place]) -> Place | None:
    if entry.card is not None:
        return cards.get(entry.card)
    return boards.get(entry.board) if entry.board is not None else None


def places_of_cards(ids: Iterable[int]) -> dict[int, Place]:
    rows = Card.objects.filter(id__in=ids).values_list("id", "board__space", "project__client", "shared")
    return {card: Place(space, client, shared) for card, space, client, shared in rows}


def places_of_boards(ids: Iterable[int]) -> dict[int, Place]:
    return {
        board: Place(space) for board, space in Board.objects.filter(id__in=ids).values_list("id", "space")
    }
