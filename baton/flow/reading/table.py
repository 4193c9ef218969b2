"""A CSV file as a header and rows with their lines."""

import csv
import io
from dataclasses import dataclass

from baton.flow.reading.log import Log
from baton.flow.reading.options import Options
from baton.flow.reading.problems import Kind, Unreadable

OTHERS = (",", ";", "\t", "|")
SAID = {"\t": "$'\\t'"}


@dataclass(frozen=True)
class Table:
    file: str
    header: list[str]
    rows: list[list[str]]
    lines: list[int]

    def column(self, number: int) -> list[str]:
        return [row[number] for row in self.rows]


def table_of(text: str, file: str, options: Options) -> Table:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=options.delimiter)
    try:
        rows = list(reader)
    except csv.Error as error:
        raise Unreadable(
            file, f"this is no CSV: {error}.", "Is a quotation mark left open?", line=reader.line_num
        ) from error
    lines = list(range(1, len(rows) + 1))
    if reader.line_num != len(rows):
        lines = _lines(text, options)
    if not all(rows):
        lines = [line for line, row in zip(lines, rows, strict=True) if row]
        rows = [row for row in rows if row]
    header = [name.strip() for name in rows[0]]
    if len(header) < 2:
        raise _one_column(file, text, options)
    for name in header:
        if name and header.count(name) > 1 and name.casefold() in ("item", "at", "to", "from", "kind"):
            raise Unreadable(file, f"the column “{name}” is there twice.", "Rename one of them.", line=1)
    return Table(file, header, rows[1:], lines[1:])


def _lines(text: str, options: Options) -> list[int]:
    """On which line each row begins where some rows take several."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=options.delimiter)
    ends = [reader.line_num for _ in reader]
    return [1, *(end + 1 for end in ends[:-1])]


def _one_column(file: str, text: str, options: Options) -> Unreadable:
    first = text.partition("\n")[0]
    better = max(OTHERS, key=first.count)
    if better != options.delimiter and first.count(better):
        advice = f"It looks divided by “{better}”: say --delimiter {SAID.get(better, repr(better))}."
    else:
        advice = "A transitions file begins with the header item,at,to."
    return Unreadable(
        file, f"divided by “{options.delimiter}” the header has one column.", advice, line=1, field=first[:60]
    )


def whole_rows(table: Table, log: Log) -> tuple[list[list[str]], list[int]]:
    """The rows as long as the header, trimmed, and their numbers in ``log``; the others are set aside."""
    log.lines = table.lines
    log.read = len(table.rows)
    wide = len(table.header)
    for number, row in enumerate(table.rows):
        if len(row) != wide:
            log.set_aside(
                Kind.SHAPE,
                number,
                None,
                "(whole row)",
                f"it has {len(row)} fields, the header {wide}.",
                "Put a field that holds the delimiter in quotation marks.",
            )
    if not log.quarantined:
        return table.rows, list(range(len(table.rows)))
    numbers = [n for n in range(len(table.rows)) if n not in log.quarantined]
    return [table.rows[n] for n in numbers], numbers
