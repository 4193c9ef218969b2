"""A card's way over the columns as the actions tell it, and when that telling begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_noop as _

from baton.interchange.planned_card import MoveKind, PlannedMove
from baton.interchange.trello.log import CREATIONS, CROSSINGS, Log, Told
from baton.interchange.wording import say


@dataclass(frozen=True)
class Beginning:
    """Both None: the history never tells where the card was; only its present column is known."""

    at: datetime | None = None
    column: str | None = None


def is_move(told: Told) -> bool:
    """Whether an updateCard changed the list (also a malformed one, so that it is set aside)."""
    old = told.data.inner("old")
    return told.type == "updateCard" and (
        bool({"listBefore", "listAfter"} & told.data.data.keys())
        or (old is not None and "idList" in old.data)
    )


def moves(log: Log, card: str) -> tuple[PlannedMove, ...]:
    """Oldest first. A move without both ends is set aside."""
    found = []
    for told in log.by_card.get(card, ()):
        if is_move(told):
            told.row.kind = "move"
            told.row.ledger.read["move"] += 1
            before, after = _ends(told)
            if before and after:
                found.append(PlannedMove(told.id, told.at, before, after, told.by))
            else:
                told.row.set_aside(say(_("The move does not tell from which list to which.")), field="data")
        elif told.type in CROSSINGS:
            told.row.kind = "crossing"
            told.row.ledger.read["crossing"] += 1
            if not told.column:
                told.row.set_aside(say(_("The move does not tell from which list to which.")), field="data")
            elif told.type == "moveCardToBoard":
                found.append(PlannedMove(told.id, told.at, None, told.column, told.by, MoveKind.ARRIVED))
            else:
                found.append(PlannedMove(told.id, told.at, told.column, None, told.by, MoveKind.LEFT))
    return tuple(found)


def beginning(
    log: Log, card: str, *, created_at: datetime | None, column: str, way: tuple[PlannedMove, ...]
) -> Beginning:
    """Since when the card's column is told.

    All actions after the export's first one are in it, so a card older than that action stood still between
    it and the card's own first move; of the time before, nothing is claimed. `column` is the card's present
    one.
    """
    actions = log.by_card.get(card, ())
    creation = next((told for told in actions if told.type in CREATIONS), None)
    first = way[0].from_column if way else column
    if creation is not None:
        at = min(created_at, creation.at) if created_at else creation.at
        start = creation.column or (first if way else "")
        return Beginning(at, start) if start else Beginning()
    if way and way[0].kind is MoveKind.ARRIVED:
        return Beginning()
    if created_at is None or log.since is None:
        return _first_evidence(actions, way)
    if created_at > log.since and not way:
        return _first_evidence(actions, way)
    at = max(created_at, log.since)
    arrived = log.arrived_columns.get(first or "")
    if arrived is not None and arrived > at and (not way or arrived < way[0].at):
        at = arrived  # the whole list came from another board, whose history is not here
    return Beginning(at, first)


def _first_evidence(actions: list[Told] | tuple[()], way: tuple[PlannedMove, ...]) -> Beginning:
    """The first action that mentions the card's list while doing something else."""
    for told in actions:
        if told.column and not is_move(told) and (not way or told.at < way[0].at):
            return Beginning(told.at, told.column)
    return Beginning()


def _ends(told: Told) -> tuple[str, str]:
    before, after = told.data.inner("listBefore"), told.data.inner("listAfter")
    old, card = told.data.inner("old"), told.data.inner("card")
    return (
        (before.id if before else "") or (old.ref("idList") if old else None) or "",
        (after.id if after else "") or (card.ref("idList") if card else None) or "",
    )
