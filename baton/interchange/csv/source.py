"""Any table among the sources."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from django.utils.translation import gettext_noop as _

from baton.boards.models import StageKind
from baton.interchange.column_kinds import kind_in
from baton.interchange.csv.dialects import dated, decide_doubts, numbered
from baton.interchange.csv.proposing import propose
from baton.interchange.csv.rows import NO, YES, CardReader
from baton.interchange.csv.settings import TableSettings, demand_settings, settings_of
from baton.interchange.plan import (
    FieldKind,
    ImportPlan,
    PlannedBoard,
    PlannedCardType,
    PlannedColumn,
    PlannedField,
    PlannedOption,
    PlannedTag,
    Reading,
)
from baton.interchange.quarantine import BESIDE
from baton.interchange.source import Brought, Source
from baton.interchange.tables.ledger import TableLedger
from baton.interchange.tables.table import Table
from baton.interchange.tables.taking_up import shape_of, take_up, texts_in
from baton.interchange.wording import say

FIRST_COLUMN = "To do"
PREVIEW_ROWS = 12
PREVIEW_CELL = 120
DERIVED = ("person", "board", "column", "tag", "field", "card_type", "link")


def plan_table(brought: Brought) -> ImportPlan:
    taken = take_up(brought, settings_of(brought.settings), propose, rows=PREVIEW_ROWS, longest=PREVIEW_CELL)
    board = taken.settings.board or PurePath(taken.table.name).stem[:120] or "Table"
    taken.settings = taken.settings.model_copy(update={"board": board})
    decide_doubts(taken)
    table, settings = taken.table, taken.settings
    untitled = settings.column_of("title") is None
    asked = (*taken.asked, *(["title"] if untitled else []))
    reading = Reading(settings.document(), shape_of(table.header), asked, taken.shown)
    if untitled:
        return ImportPlan(source="csv", file=table.name, title=settings.board, reading=reading)
    return plan_of(table, settings, reading)


def plan_of(table: Table, settings: TableSettings, reading: Reading) -> ImportPlan:
    ledger = TableLedger(table.name)
    kinds = kinds_of(table, settings)
    reader = CardReader(table, ledger, settings, kinds, FIRST_COLUMN)
    cards = tuple(reader.cards())
    met = reader.met
    board = f"{reader.realm}:board"
    if settings.column_of("key") is None:
        ledger.notice(
            "no_key",
            say(
                _(
                    "No column is the key: a row is known again by its title, and a changed title makes "
                    "a new card."
                )
            ),
        )
    undated = sum(
        bool(reader.at(row, index)) for row in table.rows for index in settings.columns_of("comment")
    ) - sum(len(card.comments) for card in cards)
    if undated > 0:
        text = _("Comments of rows without a date of creation are left out: %(count)d.")
        ledger.notice("undated_comments", say(text, count=undated), count=undated)
    plan = ImportPlan(
        source="csv",
        file=table.name,
        title=settings.board,
        people=tuple(met.people.values()),
        boards=(PlannedBoard(board, settings.board),),
        columns=columns_of(met.columns, board),
        tags=tuple(PlannedTag(key, name) for key, name in met.tags.items()),
        card_types=tuple(PlannedCardType(key, name) for key, name in met.types.items()),
        fields=tuple(field_of(table, settings, reader, index, kind) for index, kind in kinds.items()),
        projects=tuple(met.projects.values()),
        cards=cards,
        quarantine=tuple(ledger.quarantine),
        repairs=tuple(ledger.repairs),
        notices=tuple(ledger.notices),
        header=tuple(name for name in table.header if name not in BESIDE),
        reading=reading,
    )
    planned = plan.planned
    read = {**ledger.read, **{kind: planned[kind] for kind in DERIVED if planned.get(kind)}}
    return replace(plan, read=read)


def columns_of(names: dict[str, str], board: str) -> tuple[PlannedColumn, ...]:
    """Queues on the left, what is done on the right, the others between as the rows met them."""
    kinds = {key: kind_in(name) for key, name in names.items()}
    queued = StageKind.QUEUE in kinds.values()
    places = {StageKind.QUEUE: 0, StageKind.DONE: 2}
    in_order = sorted(names, key=lambda key: places.get(kinds[key] or StageKind.WORK, 1))
    found = []
    for order, key in enumerate(in_order):
        kind = kinds[key] or (StageKind.WORK if queued else None)
        found.append(PlannedColumn(key, names[key], board, order, kind=kind.value if kind else None))
    return tuple(found)


def field_of(
    table: Table, settings: TableSettings, reader: CardReader, index: int, kind: str
) -> PlannedField:
    name = settings.columns[index].name or " ".join(table.header[index].split()) or f"{index + 1}"
    options = reader.met.options.get(index, {})
    return PlannedField(
        f"{reader.realm}:field:{index}",
        name,
        FieldKind(kind),
        options=tuple(PlannedOption(key, text) for key, text in options.items()),
        by_name=True,
    )


def kinds_of(table: Table, settings: TableSettings) -> dict[int, str]:
    """Of each custom field: as chosen, else as its values are. An empty column makes no field."""
    return {
        index: one.kind or kind_of(table, index, settings)
        for index, one in enumerate(settings.columns)
        if one.meaning == "field" and texts_in(table, index)
    }


def kind_of(table: Table, index: int, settings: TableSettings) -> str:
    texts = texts_in(table, index)
    if all(text.casefold() in YES | NO and not text.isdigit() for text in texts):
        return "checkbox"
    if numbered(table, index):
        return "number"
    return "date" if dated(table, index, settings) else "text"


CSV = Source("csv", plan_table, endings=(".csv", ".tsv", ".txt", ".xlsx"), demand_settings=demand_settings)
