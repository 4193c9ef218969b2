"""The history of chosen cards, as the engine takes it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baton.accounts.models import Member
from baton.boards.models import Board, Card, CardQuerySet
from baton.flow.history import LEFT, OPEN, History, Moves, Promises, Stretches
from baton.flow.workflow import Workflow
from baton.measuring.keeping_up import KEPT
from baton.measuring.reasons import REASONS
from baton.measuring.rows import CLOCKS, Columns, fetched
from baton.measuring.selecting import Selection
from baton.measuring.stages import stages_of

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Told:
    """``ids`` of the cards in the order of the history's items, which bear the cards' numbers as names."""

    boards: list[Board]
    number: int
    history: History
    workflow: Workflow
    ids: Numbers


def history_for(selection: Selection, *, by: Member) -> Told:
    """Raises NotSeen, NotAllowed."""
    return history_of(selection.boards_for(by), selection.cards_for(by))


def whole_history_of(board: Board) -> Told:
    """Whoever may see what: for what the house itself keeps."""
    return history_of([board], Card.objects.filter(workspace=board.workspace_id, deleted_at=None))


def history_of(boards: list[Board], cards: CardQuerySet) -> Told:
    kept = [KEPT.rows(board) for board in boards]
    stages = stages_of(boards)
    seen = np.array(fetched(cards.order_by("id").values_list("id", "number")), np.int64).reshape(-1, 2)
    ids = seen[:, 0]
    stays = joined([each.rows.stays for each in kept], ids)
    on_boards = stays.card[np.flatnonzero(np.diff(stays.card, prepend=-1))]
    names = seen[np.searchsorted(ids, on_boards), 1].astype(str).tolist()
    blocks, waits, promises = (
        joined([getattr(each.rows, part) for each in kept], on_boards)
        for part in ("blocks", "waits", "promises")
    )
    history = History(
        names,
        moves_of(stays, on_boards, stages.place),
        stretches(blocks, on_boards, REASONS.texts),
        stretches(waits, on_boards, CLOCKS),
        Promises(items(promises, on_boards), *promises.values) if len(promises) else Promises.none(),
    )
    return Told(boards, max(each.number for each in kept), history, stages.workflow, on_boards)


def joined(parts: list[Columns], ids: Numbers) -> Columns:
    """The rows of several boards, of these cards only, in the order of card and time."""
    chosen = [part.of(np.isin(part.card, ids)) for part in parts]
    if len(chosen) == 1:
        return chosen[0]
    card = np.concatenate([part.card for part in chosen])
    values = [np.concatenate(column) for column in zip(*(part.values for part in chosen), strict=True)]
    order = np.lexsort((values[0], card))
    return Columns(card[order], tuple(value[order] for value in values))


def items(columns: Columns, ids: Numbers) -> NDArray[np.int32]:
    return np.searchsorted(ids, columns.card).astype(np.int32)


def stretches(columns: Columns, ids: Numbers, causes: tuple[str, ...]) -> Stretches:
    if not len(columns):
        return Stretches.none()
    since, until, cause = columns.values
    return Stretches(items(columns, ids), since, until, cause.astype(np.int32), causes)


def moves_of(stays: Columns, ids: Numbers, place: dict[int, int]) -> Moves:
    """Entering each stay is a move; a stay that ended without another after it, too: off the boards."""
    if not len(stays):
        return Moves.of([], [], [])
    entered, left, column = stays.values
    item = items(stays, ids)
    known = np.array(sorted(place), np.int64)
    stage = np.array([place[each] for each in known.tolist()], np.int64)[np.searchsorted(known, column)]
    follows = np.zeros(len(item), bool)
    follows[:-1] = (item[1:] == item[:-1]) & (entered[1:] <= left[:-1])
    gone = ~follows & (left != OPEN)
    # The stays lie in order already: what ended one stands behind it.
    behind = np.flatnonzero(gone) + 1
    return Moves(
        np.insert(item, behind, item[gone]),
        np.insert(entered, behind, left[gone]),
        np.insert(stage, behind, LEFT).astype(np.int16),
    )
