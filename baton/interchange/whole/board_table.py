"""A board as CSV, for people and their spreadsheets or for machines."""

import csv
from collections.abc import Iterator
from typing import TextIO

from baton.accounts.models import Member, MoneyTier
from baton.boards.models import Board, Card
from baton.kit.spreadsheet import inert

COLUMNS = [
    *(
        "number",
        "title",
        "column",
        "lane",
        "responsible",
        "lead",
        "client",
        "project",
        "type",
        "class_of_service",
    ),
    *("tags", "deadline", "created_at", "entered_at", "done_at", "items_done", "items_total", "link"),
]


def write_board(board: Board, file: TextIO, *, by: Member, for_spreadsheet: bool = True) -> int:
    """One row per card that ``by`` sees, in the board's order; how many. Machine rows are byte-exact."""
    columns = [*COLUMNS, "price"] if by.sees_money(MoneyTier.PRICES) else COLUMNS
    writer = csv.writer(file)
    writer.writerow(columns)
    count = 0
    for row in rows(board, by):
        cells = [str(row[name]) for name in columns]
        writer.writerow([inert(cell) for cell in cells] if for_spreadsheet else cells)
        count += 1
    return count


def rows(board: Board, by: Member) -> Iterator[dict[str, object]]:
    cards = Card.objects.seen_by(by).on_board().filter(board=board)
    related = ("column__parent", "lane", "responsible", "lead", "project__client", "card_type")
    for card in (
        cards.select_related(*related).prefetch_related("card_tags__tag").order_by("column__rank", "rank")
    ):
        yield {
            "number": card.number,
            "title": card.title,
            "column": " / ".join(c.name for c in (card.column.parent, card.column) if c),
            "lane": card.lane or "",
            "responsible": card.responsible or "",
            "lead": card.lead or "",
            "client": card.project.client if card.project else "",
            "project": card.project or "",
            "type": card.card_type or "",
            "class_of_service": card.class_of_service,
            "tags": ", ".join(sorted(each.tag.name for each in card.card_tags.all())),
            "deadline": card.deadline.isoformat() if card.deadline else "",
            "created_at": card.created_at.isoformat(),
            "entered_at": card.entered_at.isoformat(),
            "done_at": card.done_at.isoformat() if card.done_at else "",
            "items_done": card.items_done,
            "items_total": card.items_total,
            "link": card.code,
            "price": card.price if card.price is not None else "",
        }
