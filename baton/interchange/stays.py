"""From a card's told moves to its stays in columns; where nothing is told, the column is None."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from baton.interchange.planned_card import PlannedCard, UnknownStretch


@dataclass(frozen=True)
class PlannedStay:
    """`column` None: unknown, or on another board. `entered_at` None: unknown; `left_at` None: open."""

    column: str | None
    entered_at: datetime | None
    left_at: datetime | None


def stays(card: PlannedCard) -> tuple[PlannedStay, ...]:
    """The card's whole life, each stay beginning when the one before ends; the last is where it is now.

    A stretch in which two tellings contradict each other is unknown from the first to the second. Where the
    coming into the present column is not told, the last stay has no `entered_at` and the unknown one before
    no `left_at`.
    """
    doubtful = {(stretch.since, stretch.until) for stretch in contradictions(card)}
    found = []
    since, column = card.first_known_at, card.first_known_column
    if since is None:
        since, column = card.created_at, None
    elif card.created_at is not None and card.created_at < since:
        found.append(PlannedStay(None, card.created_at, since))
    for move in card.moves:
        found.append(PlannedStay(None if (since, move.at) in doubtful else column, since, move.at))
        since, column = move.at, move.to_column
    if column != card.column:
        found.append(PlannedStay(None, since, None))
        since = None
    return (*found, PlannedStay(card.column, since, None))


def contradictions(card: PlannedCard) -> tuple[UnknownStretch, ...]:
    """The stretches in which one telling of the card's column does not fit the next, or the present one."""
    found = []
    since, column = card.first_known_at, card.first_known_column
    for move in card.moves:
        if since is not None and move.from_column != column:
            found.append(UnknownStretch(since, move.at))
        since, column = move.at, move.to_column
    if since is not None and column != card.column:
        found.append(UnknownStretch(since, None))
    return tuple(found)
