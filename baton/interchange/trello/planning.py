"""A Trello board export from file to plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from baton.interchange.ledger import Ledger
from baton.interchange.plan import ImportPlan, PlannedBoard, PlannedColumn, PlannedField
from baton.interchange.planned_card import PlannedCard
from baton.interchange.progress import Progress, to_nobody
from baton.interchange.reading import DEFAULT_LIMIT, ReadFile, read_json
from baton.interchange.rows import Row
from baton.interchange.trello.cards import CardPlanner, in_order, usable_cards
from baton.interchange.trello.checklists import checklists
from baton.interchange.trello.columns import columns, deleted_columns
from baton.interchange.trello.fields import custom_fields
from baton.interchange.trello.leftovers import count_left_out, set_aside_homeless
from baton.interchange.trello.log import Log, log_of
from baton.interchange.trello.notices import add_notices
from baton.interchange.trello.people import former_people, members
from baton.interchange.trello.recognising import board_in
from baton.interchange.trello.tags import Tags

T = TypeVar("T")
PORTION = 50


def plan_trello(path: Path | str, *, limit: int = DEFAULT_LIMIT) -> ImportPlan:
    """Read the export at `path`, at most `limit` bytes. Raises UnreadableFile, not for single bad rows."""
    return plan_of(read_json(path, limit=limit))


def plan_of(file: ReadFile, progress: Progress = to_nobody) -> ImportPlan:
    """As `plan_trello`, for a file already read (an upload: `parse_json`)."""
    ledger = Ledger(file)
    board = board_in(file, ledger)
    present = columns(board)
    fields = custom_fields(board)
    tags = Tags(board)
    usable = usable_cards(board, {column.external_id for column in present})
    log = log_of(board)
    planner = CardPlanner(log, tags, fields, checklists(board, usable, log))
    cards = tuple(planner.plan(row, order) for row, order in counted(in_order(usable), progress))
    set_aside_homeless(log, {row.id for row in usable})
    count_left_out(usable)
    plan = _assembled(board, log, present, cards, fields, tags)
    add_notices(plan, log, ledger)
    return replace(
        plan,
        quarantine=tuple(ledger.quarantine),
        repairs=tuple(ledger.repairs),
        notices=tuple(ledger.notices),
        read={kind: count for kind, count in ledger.read.items() if count},
        left_out=dict(ledger.left_out),
    )


def counted(cards: Sequence[T], progress: Progress) -> Iterator[T]:
    """``cards``, telling how many of them have been read."""
    for at, card in enumerate(cards):
        if at % PORTION == 0:
            progress(at, len(cards), "card")
        yield card
    progress(len(cards), len(cards), "card")


def _assembled(
    board: Row,
    log: Log,
    present: tuple[PlannedColumn, ...],
    cards: tuple[PlannedCard, ...],
    fields: dict[str, PlannedField],
    tags: Tags,
) -> ImportPlan:
    told = {
        column
        for card in cards
        for move in card.moves
        for column in (move.from_column, move.to_column)
        if column
    }
    told |= {card.first_known_column for card in cards if card.first_known_column}
    plan = ImportPlan(
        source="trello",
        file=board.ledger.file.name,
        title=board.text("name").strip() or board.ledger.file.name,
        people=members(board),
        boards=(_board(board),),
        columns=(*present, *deleted_columns(board, present, told, log.column_names)),
        tags=tuple(tags.found.values()),
        fields=tuple(fields.values()),
        cards=cards,
        history_since=log.since,
        history_until=log.until,
    )
    return replace(
        plan, people=(*plan.people, *former_people(plan.people, plan.mentioned_people, log.people))
    )


def _board(board: Row) -> PlannedBoard:
    title = board.text("name").strip() or board.ledger.file.name
    url = board.text("shortUrl") or board.text("url") or None
    return PlannedBoard(board.id, title, board.text("desc"), url, board.flag("closed"))
