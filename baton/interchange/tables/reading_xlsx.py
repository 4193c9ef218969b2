"""XLSX: values only, within limits. Formulas are read as what they came to; macros and links are not looked
at."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils.translation import gettext_noop as _

from baton.interchange.problems import UnreadableFile
from baton.interchange.reading import MEGABYTE
from baton.interchange.tables.reading_csv import refuse_width, too_many_rows
from baton.interchange.tables.table import MOST_COLUMNS, MOST_ROWS, Table, TableRow
from baton.interchange.wording import Phrase, say

MAGIC = b"PK\x03\x04"
MOST_ENTRIES = 1000
MOST_UNPACKED = 500 * MEGABYTE
# Real sheets are packed to a tenth; repeated texts may reach a fiftieth.
HIGHEST_RATIO = 100
SAVE_AGAIN = _("Save the sheet once more as .xlsx or as CSV.")


def is_xlsx(content: bytes) -> bool:
    return content.startswith(MAGIC)


def read_xlsx(name: str, content: bytes, settings: Mapping[str, Any]) -> Table:
    """``settings``: sheet; missing: the first that is shown. Raises UnreadableFile."""
    from openpyxl import DEFUSEDXML, load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    if not DEFUSEDXML:
        raise RuntimeError("defusedxml is not there to guard the reading of sheets")
    refuse_bombs(name, content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        shown = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
        names = shown or [sheet.title for sheet in book.worksheets]
        if not names:
            raise unreadable(name, say(_("There is no sheet in this file.")))
        wanted = settings.get("sheet") or names[0]
        if wanted not in book.sheetnames or wanted not in names:
            raise unreadable(name, say(_("There is no sheet “%(sheet)s” in this file."), sheet=wanted))
        rows = list(rows_of(name, book[wanted]))
    except UnreadableFile:
        raise
    # A workbook of a stranger breaks in many ways; whichever it is, nothing has been taken from it.
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError,
            AttributeError, IndexError, SyntaxError, AssertionError, EOFError,
            NotImplementedError, RuntimeError) as error:  # fmt: skip
        raise unreadable(name, say(_("This is no workbook that can be read."))) from error
    if not rows:
        raise unreadable(name, say(_("The sheet “%(sheet)s” is empty."), sheet=wanted))
    header, *others = rows
    refuse_width(name, header)
    return Table(name, header.cells, others, settings={"sheet": wanted}, shown={"sheets": names})


def refuse_bombs(name: str, content: bytes) -> None:
    """By measuring what is unpacked, since what the archive says of itself may be a lie."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if "[Content_Types].xml" not in archive.namelist() or "xl/workbook.xml" not in archive.namelist():
                raise unreadable(
                    name, say(_("This is a zip archive or another kind of document, not a sheet."))
                )
            if len(entries) > MOST_ENTRIES:
                raise unreadable(name, say(_("The file unpacks to more than a sheet may hold.")))
            allowed = min(MOST_UNPACKED, max(HIGHEST_RATIO * len(content), 5 * MEGABYTE))
            unpacked = 0
            for entry in entries:
                with archive.open(entry) as part:
                    while piece := part.read(MEGABYTE):
                        unpacked += len(piece)
                        if unpacked > allowed:
                            raise unreadable(name, say(_("The file unpacks to more than a sheet may hold.")))
    except UnreadableFile:
        raise
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, OSError,
            EOFError, ValueError) as error:  # fmt: skip
        raise unreadable(name, say(_("The file is cut off, broken or locked with a password."))) from error


def rows_of(name: str, sheet: Any) -> Iterator[TableRow]:
    """Empty rows are none. A sheet that says it is a million rows long is read as far as it has any."""
    sheet.reset_dimensions()
    count = 0
    for line, values in enumerate(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS + 1), 1):
        cells = [text_of(value) for value in values]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            count += 1
            if count > MOST_ROWS + 1:
                raise too_many_rows(name)
            yield TableRow(line, cells)
        elif line > 10 * MOST_ROWS:
            raise too_many_rows(name)


def text_of(value: object) -> str:
    """As a CSV for machines would hold it: ISO dates, numbers with a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        if value.time() == time():
            return value.date().isoformat()
        # Sheets keep days as fractions, a minute comes out a few microseconds short.
        return (value + timedelta(milliseconds=500)).replace(microsecond=0).isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def unreadable(name: str, reason: Phrase) -> UnreadableFile:
    return UnreadableFile(name, reason, say(SAVE_AGAIN))
