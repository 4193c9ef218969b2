"""A board's rows kept in this process; of what has changed since, only the cards that changed are read
again."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

import numpy as np

from baton.activity.models import Entry
from baton.boards.models import Board
from baton.measuring.rows import Rows, rows_of

MOST_BOARDS = 64
# Beyond so many changed cards all are read anew.
FEW = 400


@dataclass(frozen=True)
class KeptRows:
    number: int
    rows: Rows


class Memory:
    """Safe between threads; the board not asked for longest goes first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, datetime], KeptRows] = OrderedDict()
        self._lock = Lock()

    def rows(self, board: Board) -> KeptRows:
        """As of the latest entry told of the board, or a later one."""
        key = (board.pk, board.created_at)
        with self._lock:
            before = self._kept.get(key)
        # The number is read before the rows: what changes in between is read once more the next time.
        number = latest_entry(board)
        if before is not None and before.number == number:
            return before
        kept = KeptRows(number, caught_up(board, before) if before else rows_of(board.pk))
        with self._lock:
            self._kept[key] = kept
            self._kept.move_to_end(key)
            while len(self._kept) > MOST_BOARDS:
                self._kept.popitem(last=False)
        return kept

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()


KEPT = Memory()


def latest_entry(board: Board) -> int:
    last = Entry.objects.filter(board=board.pk).order_by("-number").values_list("number", flat=True).first()
    return last or 0


def caught_up(board: Board, before: KeptRows) -> Rows:
    """The same rows as reading all of them anew."""
    told = Entry.objects.filter(board=board.pk, number__gt=before.number)
    changed = set(told.order_by().values_list("card", flat=True).distinct()[: FEW + 2])
    # What is told of no card may concern all: an import, for one.
    if len(changed) > FEW or (None in changed and brought_cards(board, before.number)):
        return rows_of(board.pk)
    cards = [card for card in changed if card is not None]
    return before.rows.replaced(np.array(cards, np.int64), rows_of(board.pk, cards)) if cards else before.rows


def brought_cards(board: Board, number: int) -> bool:
    told = Entry.objects.filter(board=board.pk, card=None, number__gt=number)
    return told.exclude(kind__in=OF_THE_BOARD_ALONE).exists()


# Facts without a card that change no card's way.
OF_THE_BOARD_ALONE = (
    "BoardChanged",
    "PersonLimitSet",
    "ColumnAdded",
    "ColumnChanged",
    "ColumnReordered",
    "LaneAdded",
    "LaneChanged",
    "PolicyAdded",
    "PolicyChanged",
    "PolicyRemoved",
    "CardsRespread",
)
