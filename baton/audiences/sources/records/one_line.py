"""One record as delimited text, and its values again."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from baton.audiences.sources.dialects import CsvDialect

COMMAS = CsvDialect(delimiter=",")


def as_line(values: Iterable[Any], dialect: CsvDialect = COMMAS) -> str:
    """Without a line end; nothing is an empty value."""
    if not dialect.quote:
        return dialect.delimiter.join("" if value is None else str(value) for value in values)
    written = io.StringIO()
    csv.writer(written, delimiter=dialect.delimiter, quotechar=dialect.quote, lineterminator="").writerow(
        values
    )
    return written.getvalue()


def values_of(line: str, dialect: CsvDialect = COMMAS) -> list[str]:
    """Of a well-formed record, however long."""
    if not dialect.quote:
        return line.split(dialect.delimiter)
    csv.field_size_limit(max(csv.field_size_limit(), len(line)))
    lines = io.StringIO(line, newline="")
    return next(csv.reader(lines, delimiter=dialect.delimiter, quotechar=dialect.quote, strict=True), [])
