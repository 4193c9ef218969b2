"""Cards as a table: of a board or of a whole workspace, for people and their spreadsheets or for machines."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from baton.accounts.models import Member, MoneyTier, Workspace
from baton.boards.models import Board, Card
from baton.boards.models.card import CardQuerySet
from baton.interchange.whole.sheets import Cell, write_sheet
from baton.kit.spreadsheet import inert

COLUMNS = [
    *("number", "title", "column", "lane", "responsible", "lead", "client", "project", "type"),
    *("class_of_service", "tags", "deadline", "created_at", "entered_at", "done_at", "items_done"),
    *("items_total", "link"),
]
RELATED = ("board", "column__parent", "lane", "responsible", "lead", "project__client", "card_type")


def write_board(board: Board, file: TextIO, *, by: Member, for_spreadsheet: bool = True) -> int:
    """One row per card that ``by`` sees, in the board's order; how many. Machine rows are byte-exact."""
    columns = columns_for(by)
    return write_csv(file, columns, table(cards_of(board, by), columns), for_spreadsheet=for_spreadsheet)


def write_board_sheet(board: Board, target: Path, *, by: Member) -> int:
    """The same as XLSX."""
    columns = columns_for(by)
    rows = table(cards_of(board, by), columns)
    return write_sheet(target, board.name, columns, rows, zone=ZoneInfo(board.workspace.time_zone))


def write_cards(workspace: Workspace, file: TextIO, *, by: Member, for_spreadsheet: bool = True) -> int:
    """Every card of the workspace that ``by`` sees, with its board."""
    columns = ["board", *columns_for(by)]
    rows = table(cards_in(workspace, by), columns)
    return write_csv(file, columns, rows, for_spreadsheet=for_spreadsheet)


def write_cards_sheet(workspace: Workspace, target: Path, *, by: Member) -> int:
    columns = ["board", *columns_for(by)]
    rows = table(cards_in(workspace, by), columns)
    return write_sheet(target, workspace.name, columns, rows, zone=ZoneInfo(workspace.time_zone))


def write_csv(
    file: TextIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]], *, for_spreadsheet: bool
) -> int:
    writer = csv.writer(file)
    writer.writerow(columns)
    count = 0
    for row in rows:
        cells = [as_text(cell) for cell in row]
        writer.writerow([inert(cell) for cell in cells] if for_spreadsheet else cells)
        count += 1
    return count


def as_text(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, date | datetime) else str(cell)


def columns_for(by: Member) -> list[str]:
    return [*COLUMNS, "price"] if by.sees_money(MoneyTier.PRICES) else COLUMNS


def cards_of(board: Board, by: Member) -> CardQuerySet:
    return Card.objects.seen_by(by).on_board().filter(board=board).order_by("column__rank", "rank")


def cards_in(workspace: Workspace, by: Member) -> CardQuerySet:
    found = Card.objects.seen_by(by).on_board().filter(workspace=workspace)
    return found.order_by("board__name", "board", "column__rank", "rank")


def table(cards: CardQuerySet, columns: Sequence[str]) -> Iterator[list[Cell]]:
    for row in rows(cards):
        yield [row[name] for name in columns]


def rows(cards: CardQuerySet) -> Iterator[dict[str, Cell]]:
    for card in cards.select_related(*RELATED).prefetch_related("card_tags__tag"):
        yield {
            "board": card.board.name,
            "number": card.number,
            "title": card.title,
            "column": " / ".join(c.name for c in (card.column.parent, card.column) if c),
            "lane": str(card.lane or ""),
            "responsible": str(card.responsible or ""),
            "lead": str(card.lead or ""),
            "client": str(card.project.client) if card.project else "",
            "project": str(card.project or ""),
            "type": str(card.card_type or ""),
            "class_of_service": card.class_of_service,
            "tags": ", ".join(sorted(each.tag.name for each in card.card_tags.all())),
            "deadline": card.deadline,
            "created_at": card.created_at,
            "entered_at": card.entered_at,
            "done_at": card.done_at,
            "items_done": card.items_done,
            "items_total": card.items_total,
            "link": card.code,
            "price": card.price,
        }
