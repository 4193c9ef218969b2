"""A card's way as the history of its places tells it: moves, changes of lane, times in the archive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.plan import PlannedColumn, PlannedLane
from baton.interchange.planned_card import ArchivedSpan, MoveKind, PlannedMove
from baton.interchange.wording import say

ARCHIVED = 2


@dataclass(frozen=True)
class Told:
    """Where a card was from a moment on. ``column`` None: unknown, or on a board that is not brought."""

    id: str
    at: datetime
    column: str | None
    lane: str | None
    archived: bool
    by: str | None
    reason: str = ""


@dataclass(frozen=True)
class Way:
    moves: tuple[PlannedMove, ...] = ()
    archived: tuple[ArchivedSpan, ...] = ()
    first_known_at: datetime | None = None
    first_known_column: str | None = None
    told_places: int = 0


@dataclass
class Places:
    """The columns and lanes that are there; ``gone``: columns that only a history names, with their board."""

    columns: Mapping[str, PlannedColumn]
    lanes: Mapping[str, PlannedLane]
    boards: frozenset[str]
    gone: dict[str, str] = field(default_factory=dict)
    first_told: datetime | None = None
    last_told: datetime | None = None

    def __post_init__(self) -> None:
        self.first_part: dict[str, str] = {}
        for column in sorted(self.columns.values(), key=lambda column: column.order):
            if column.parent is not None:
                self.first_part.setdefault(column.parent, column.external_id)

    def leaf(self, row: KaitenRow) -> str | None:
        """The sub-column, where the column has any. A deleted column of a board that is there comes back."""
        told = row.ref("subcolumn_id") or row.ref("column_id")
        if told is None:
            return None
        if told in self.columns:
            return self.first_part.get(told, told)
        board = row.ref("board_id") or ""
        if board in self.boards:
            self.gone.setdefault(told, board)
            return told
        return None

    def lane(self, row: KaitenRow) -> str | None:
        told = row.ref("lane_id")
        return told if told in self.lanes else None

    def note(self, at: datetime) -> None:
        self.first_told = min(self.first_told or at, at)
        self.last_told = max(self.last_told or at, at)


def way_through(card: KaitenRow, places: Places) -> Way:
    """The API and Baton tell places (``locations``), the folder of others tells moves (``history``)."""
    told = list(told_places(card, places)) if "locations" in card.data else list(told_moves(card, places))
    told.sort(key=lambda one: (one.at, one.id))
    for one in told:
        places.note(one.at)
    way = way_of(told)
    read = card.ledger.read
    read["told_place"] -= len(way.moves)
    for gone in way.moves:
        read["move" if gone.kind is MoveKind.MOVED else "crossing"] += 1
    return way


def way_of(told: list[Told]) -> Way:
    moves: list[PlannedMove] = []
    # What is told of the time before the first known column is that the card was elsewhere.
    known = next((number for number, one in enumerate(told) if one.column is not None), len(told))
    spans: list[ArchivedSpan] = []
    repeated = 0
    before: Told | None = None
    for number, one in enumerate(told):
        if before is not None and number > known and (one.column, one.lane) != (before.column, before.lane):
            moves.append(move(before, one))
        else:
            repeated += 1
        note_archive(spans, one, was=before is not None and before.archived)
        before = one
    first = told[known] if known < len(told) else None
    at, column = (first.at, first.column) if first else (None, None)
    return Way(tuple(moves), tuple(spans), at, column, repeated)


def move(before: Told, now: Told) -> PlannedMove:
    kind = MoveKind.MOVED
    if now.column is None:
        kind = MoveKind.LEFT
    elif before.column is None:
        kind = MoveKind.ARRIVED
    return PlannedMove(now.id, now.at, before.column, now.column, now.by, kind, now.lane, now.reason)


def note_archive(spans: list[ArchivedSpan], now: Told, *, was: bool) -> None:
    if now.archived and not was:
        spans.append(ArchivedSpan(now.at, None, now.by))
    elif was and not now.archived and spans:
        last = spans.pop()
        spans.append(ArchivedSpan(last.since, now.at, last.by))


def told_places(card: KaitenRow, places: Places) -> Iterator[Told]:
    for index, row in enumerate(card.objects("locations", "told_place")):
        at = row.demand_moment("changed")
        if at is None:
            continue
        key = row.id or f"{card.id}:{index}:{at:%Y%m%d%H%M%S%f}"
        archived = row.data.get("condition") == ARCHIVED
        by, reason = row.ref("author_id"), row.text("reason")
        yield Told(key, at, places.leaf(row), places.lane(row), archived, by, reason)


def told_moves(card: KaitenRow, places: Places) -> Iterator[Told]:
    """Each move tells two places: before the first one the card was where that one began."""
    moves = []
    for row in card.objects("history", "told_place"):
        if row.data.get("type") == "card_due_date_change":
            row.ledger.read["told_place"] -= 1  # counted as a deadline
        elif row.data.get("type") != "card_move":
            row.leave_out(str(row.data.get("type"))[:40])
        elif (at := row.demand_moment("created")) is not None:
            old, new = row.inner("old_value"), row.inner("new_value") or row.inner("value")
            if old is None or new is None or not (old.ref("column_id") and new.ref("column_id")):
                row.set_aside(say(_("The move does not tell from which column to which.")), field="new_value")
            else:
                moves.append((at, row, old, new))
    moves.sort(key=lambda one: one[0])
    created = card.seconds("created")
    for number, (at, row, old, new) in enumerate(moves):
        if number == 0:
            began = min(created or at, at)
            yield Told(f"{card.id}:began", began, leaf_of(old, card, places), places.lane(old), False, None)
            row.ledger.read["told_place"] += 1
        key = f"{card.id}:{at:%Y%m%d%H%M%S%f}:{new.ref('column_id')}"
        yield Told(key, at, leaf_of(new, card, places), places.lane(new), False, row.ref("author_id"))


def leaf_of(inner: KaitenRow, card: KaitenRow, places: Places) -> str | None:
    """A move of the folder names no board; a column that is gone was on the card's."""
    return places.leaf(inner) if inner.ref("board_id") else places.leaf(with_board(inner, card, places))


def with_board(inner: KaitenRow, card: KaitenRow, places: Places) -> KaitenRow:
    column = places.columns.get(card.ref("column_id") or "")
    data = {**inner.data, "board_id": column.board if column else None}
    return KaitenRow(inner.ledger, inner.kind, data, inner.path)
