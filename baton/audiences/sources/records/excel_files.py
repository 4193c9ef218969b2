"""A sheet of an Excel file. What would blow up is refused before it is opened; a formula counts by its saved
value, and one without a value is shown, not taken for nothing."""

import os
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse
from python_calamine import CalamineError, CalamineWorkbook

from baton.audiences.base.checked import first_line
from baton.audiences.base.files import digest_of
from baton.audiences.sources.dialects import ExcelSheet
from baton.audiences.sources.records.csv_files import looked_at
from baton.audiences.sources.records.pieces import Piece
from baton.audiences.sources.records.rows import Row, in_pieces
from baton.audiences.wrong import Wrong, known

LARGEST_UNPACKED = 1_000_000_000
MOST_TIMES_LARGER = 200
SMALL = 10_000_000
AT_ONCE = 1_000_000
SHEETS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class ExcelFile:
    def __init__(self, path: Path, said: ExcelSheet) -> None:
        self.path, self.said = path, said
        self.size, self.done = path.stat().st_size, 0
        if not self.size:
            raise Wrong("is empty")
        self._rows: list[list[Any]] = self._read()
        if len(self._rows) < said.header:
            raise Wrong(f"the sheet “{said.sheet}” has no row {said.header}, where the names should stand")
        names = [shown(value) or "" for value in self._rows[said.header - 1]]
        while names and not names[-1]:
            names.pop()
        self.columns = looked_at([name.strip() for name in names])
        self._unsaved, self._errors = cells(path, said.sheet)

    def _read(self) -> list[list[Any]]:
        with book(self.path) as opened:
            if self.said.sheet not in opened.sheet_names:
                raise Wrong(f"has no sheet “{self.said.sheet}”; {known(opened.sheet_names)}")
            return opened.get_sheet_by_name(self.said.sheet).to_python(skip_empty_area=False)

    def digest(self) -> str:
        return digest_of(self.path)

    def pieces(self) -> Iterator[Piece]:
        yield from in_pieces(self._as_rows(), len(self.columns))
        self.done = self.size

    def _as_rows(self) -> Iterator[Row]:
        width = len(self.columns)
        for number, row in enumerate(self._rows[self.said.header :], self.said.header + 1):
            values = [shown(value) for value in row]
            code = "formula_without_value" if number in self._unsaved else ""
            code = code or ("error_value" if number in self._errors else "")
            code = code or ("too_many_values" if any(values[width:]) else "")
            if any(values) or code:
                yield Row(
                    number, (values[:width] if not code else values) + [None] * (width - len(row)), None, code
                )


@contextmanager
def book(path: Path) -> Iterator[CalamineWorkbook]:
    """Wrong where it is none, or would blow up: that is found out before it is opened."""
    unpacks(path)
    try:
        with CalamineWorkbook.from_path(path) as opened:
            yield opened
    except Wrong:
        raise
    except (CalamineError, OSError, ValueError) as error:
        raise Wrong(f"is no Excel file that can be read: {first_line(error)}") from None


def sheets(path: Path) -> list[str]:
    """Their names, in their order."""
    with book(path) as opened:
        return list(opened.sheet_names)


def unpacks(path: Path) -> None:
    """Wrong where the packed content would turn out to be far larger than the file. What an entry says of its
    size is not believed: it is unpacked once, and thrown away."""
    most = LARGEST_UNPACKED
    if MOST_TIMES_LARGER * path.stat().st_size < most:
        most = max(SMALL, MOST_TIMES_LARGER * path.stat().st_size)
    whole = 0
    try:
        with zipfile.ZipFile(path) as packed, path.open("rb") as file:
            for each in packed.infolist():
                whole += max(each.file_size, unpacked(file, each, most - whole))
                if whole > most:
                    raise Wrong(f"would unpack to more than {most:,} bytes; it is not opened")
    except Wrong:
        raise
    except (zipfile.BadZipFile, zlib.error, struct.error, OSError, ValueError):
        raise Wrong("is no Excel file that can be read: it is not a whole .xlsx") from None


def unpacked(file: BinaryIO, entry: zipfile.ZipInfo, most: int) -> int:
    """How large an entry really is, counted no further than a little beyond ``most``."""
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        return entry.compress_size
    file.seek(entry.header_offset + 26)
    name, extra = struct.unpack("<HH", file.read(4))
    file.seek(name + extra, os.SEEK_CUR)
    inflating, size, left = zlib.decompressobj(-zlib.MAX_WBITS), 0, entry.compress_size
    while left > 0 and size <= most and not inflating.eof:
        part = file.read(min(left, AT_ONCE))
        if not part:
            break
        left -= len(part)
        while part and size <= most:
            size += len(inflating.decompress(part, AT_ONCE))
            part = inflating.unconsumed_tail
    return size


def cells(path: Path, sheet: str) -> tuple[set[int], set[int]]:
    """The rows with a formula without a value, and those with an error in a cell."""
    unsaved: set[int] = set()
    errors: set[int] = set()
    try:
        with zipfile.ZipFile(path) as packed, packed.open(_part_of(packed, sheet)) as content:
            for _event, cell in iterparse(content):
                if cell.tag == f"{SHEETS}c":
                    value = cell.find(f"{SHEETS}v")
                    row = int(re.sub(r"\D", "", cell.get("r", "0")) or 0)
                    if (
                        cell.find(f"{SHEETS}f") is not None
                        and (value is None or not value.text)
                        and cell.get("t") != "str"
                    ):
                        unsaved.add(row)
                    if cell.get("t") == "e":
                        errors.add(row)
                elif cell.tag == f"{SHEETS}row":
                    cell.clear()
    except (KeyError, ParseError, DefusedXmlException, zipfile.BadZipFile, EOFError, OSError) as error:
        raise Wrong(f"is no Excel file that can be read: {type(error).__name__}") from None
    return unsaved, errors


def _part_of(packed: zipfile.ZipFile, sheet: str) -> str:
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    with packed.open("xl/workbook.xml") as content:
        ids = {
            each.get("name"): each.get(relation)
            for _e, each in iterparse(content)
            if each.tag == f"{SHEETS}sheet"
        }
    with packed.open("xl/_rels/workbook.xml.rels") as content:
        targets = {each.get("Id"): each.get("Target", "") for _e, each in iterparse(content)}
    target = targets[ids[sheet]]
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def shown(value: Any) -> str | None:
    """A cell as text: numbers exactly, days and times as ISO writes them."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        return format(Decimal(repr(value)), "f")
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value.total_seconds()) if isinstance(value, timedelta) else str(value)
