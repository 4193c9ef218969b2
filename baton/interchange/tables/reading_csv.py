"""CSV in any dialect: proposed, told, and read to the last row or refused with the line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_noop as _

from baton.interchange.problems import UnreadableFile
from baton.interchange.reading import MEGABYTE
from baton.interchange.sniffing import foreign_binary
from baton.interchange.tables import delimiters, encodings
from baton.interchange.tables.table import MOST_COLUMNS, MOST_ROWS, Table, TableRow
from baton.interchange.wording import Phrase, say

MEND_FILE = _("Put it right in the file, or export it once more.")
# Beyond this the reader gives up; what is merely too long for a field is set aside row by row.
csv.field_size_limit(MEGABYTE)


def content_of(path: Path, name: str, limit: int) -> bytes:
    """Raises UnreadableFile."""
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise UnreadableFile(
            name,
            say(_("The file cannot be opened: %(error)s."), error=error.strerror or type(error).__name__),
            say(_("Check the file's name and whether you may read it.")),
        ) from error
    if len(content) > limit:
        raise UnreadableFile(
            name,
            say(_("The file is larger than %(limit)d MB."), limit=limit // MEGABYTE),
            say(_("Divide it into several files, or ask the administrator to raise the limit.")),
        )
    return content


def read_csv(name: str, content: bytes, settings: Mapping[str, Any]) -> Table:
    """``settings``: encoding, delimiter, quote; those missing are proposed. Raises UnreadableFile."""
    if (foreign := foreign_binary(content[:64])) is not None:
        raise UnreadableFile(name, foreign, say(_("Bring a CSV or an XLSX file.")))
    decoded = encodings.decoded(name, content, settings.get("encoding"))
    refuse_other_texts(name, decoded.text)
    quote = settings.get("quote") or '"'
    told = delimiters.told(decoded.text)
    delimiter, doubtful = told or settings.get("delimiter") or "", False
    if not delimiter:
        delimiter, doubtful = delimiters.proposed(decoded.text, quote)
    rows = list(rows_of(name, decoded.text, delimiter, quote, skipping=told is not None))
    if not rows:
        raise UnreadableFile(name, say(_("The file is empty.")), say(MEND_FILE))
    header, *others = rows
    refuse_width(name, header)
    asked = ("encoding",) * (not decoded.certain) + ("delimiter",) * doubtful
    return Table(
        name,
        header.cells,
        others,
        settings={"encoding": decoded.encoding, "delimiter": delimiter, "quote": quote},
        shown={"encodings": [{"name": one, "sample": sample} for one, sample in decoded.samples]},
        asked=asked,
    )


def rows_of(name: str, text: str, delimiter: str, quote: str, *, skipping: bool) -> Iterator[TableRow]:
    """Empty lines are no rows. Raises UnreadableFile."""
    # "Strict" refuses a quote that is never closed instead of swallowing the rest of the file.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote, strict=True)
    line, count = 1, 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise UnreadableFile(name, what_is_wrong(str(error)), say(MEND_FILE), line=line) from error
        if cells is None:
            return
        if cells and not (skipping and line == 1):
            count += 1
            if count > MOST_ROWS + 1:
                raise too_many_rows(name)
            yield TableRow(line, cells)
        line = reader.line_num + 1


def what_is_wrong(error: str) -> Phrase:
    if "unexpected end" in error:
        return say(_("A quotation mark is opened here and never closed."))
    if "field limit" in error:
        return say(_("A cell has more than a million characters."))
    if "expected after" in error:
        return say(_("After a closing quotation mark the cell goes on."))
    return say(_("This cannot be read as CSV: %(error)s."), error=error)


def refuse_other_texts(name: str, text: str) -> None:
    start = text[:200].lstrip().lower()
    if start.startswith(("<!doctype", "<html", "<head", "<body", "<?xml", "<svg", "<rss")):
        raise UnreadableFile(
            name,
            say(_("This is a web page or XML, not a table.")),
            say(_("Bring a CSV or an XLSX file.")),
            line=1,
        )


def refuse_width(name: str, header: TableRow) -> None:
    if len(header.cells) > MOST_COLUMNS:
        raise UnreadableFile(
            name,
            say(_("The table has more than %(count)d columns."), count=MOST_COLUMNS),
            say(_("Leave those out that nobody needs here.")),
            line=header.line,
        )


def too_many_rows(name: str) -> UnreadableFile:
    return UnreadableFile(
        name,
        say(_("The table has more than %(count)d rows."), count=MOST_ROWS),
        say(_("Divide it into several files.")),
    )
