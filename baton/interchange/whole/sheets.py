"""Rows as a sheet for people: days as days, numbers as numbers, and what somebody wrote as text, whatever it
begins with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from baton.kit import spreadsheet
from baton.kit.spreadsheet import UNWRITABLE

Cell = str | int | Decimal | date | datetime | None
LONGEST = 32_767
WIDEST, NARROWEST = 60, 9
DAY, MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"


def write_sheet(
    target: Path | BinaryIO,
    title: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    zone: ZoneInfo,
) -> int:
    """How many rows. Moments are told by the clocks of ``zone``: sheets know no time zones."""
    kept = [[shown(cell, zone) for cell in row] for row in rows]
    from openpyxl.utils import get_column_letter

    book = spreadsheet.new_book()
    sheet = book.create_sheet(safe_title(title))
    sheet.freeze_panes = "A2"
    for index, name in enumerate(columns):
        longest = max((len(str(row[index])) for row in kept if row[index] is not None), default=0)
        width = min(max(longest + 2, len(name) + 2, NARROWEST), WIDEST)
        sheet.column_dimensions[get_column_letter(index + 1)].width = width
    sheet.auto_filter.ref = f"A1:{get_column_letter(max(len(columns), 1))}{len(kept) + 1}"
    sheet.append([head(sheet, name) for name in columns])
    for row in kept:
        sheet.append([written(sheet, cell) for cell in row])
    book.save(target)
    return len(kept)


def shown(cell: Cell, zone: ZoneInfo) -> Cell:
    if isinstance(cell, datetime):
        local = cell.astimezone(zone).replace(tzinfo=None, microsecond=0)
        # The calendar of sheets begins in 1900.
        return local if local.year >= 1900 else local.isoformat(sep=" ")
    if isinstance(cell, str):
        return UNWRITABLE.sub("", cell)[:LONGEST]
    return cell


def head(sheet: Any, name: str) -> Any:
    cell = text_cell(sheet, name)
    from openpyxl.styles import Font

    cell.font = Font(bold=True)
    return cell


def written(sheet: Any, value: Cell) -> Any:
    if value is None or value == "":
        return None
    if isinstance(value, str):
        from openpyxl.styles import Alignment

        cell = text_cell(sheet, value)
        cell.alignment = Alignment(vertical="top", wrap_text="\n" in value)
        return cell
    plain: Any = value
    cell = spreadsheet.cell(sheet, plain)
    if isinstance(value, date):
        cell.number_format = MOMENT if isinstance(value, datetime) else DAY
    return cell


def text_cell(sheet: Any, text: str) -> Any:
    """As text by its type: “=1+1” is what somebody wrote and is never worked out."""
    cell = spreadsheet.cell(sheet, text)
    cell.data_type = "s"
    return cell


def safe_title(title: str) -> str:
    """A sheet's name has at most 31 characters, none of these seven."""
    plain = "".join(" " if character in "[]:*?/\\" else character for character in UNWRITABLE.sub("", title))
    return " ".join(plain.strip("'").split())[:31] or "Baton"
