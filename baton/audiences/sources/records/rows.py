"""Rows that come one by one (JSON, Excel, a database), written down as text for DuckDB."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from baton.audiences.sources.records.pieces import KEPT_OF_LONG, LONGEST, Broken, ReadBy, TextPiece

AT_ONCE = 20_000


@dataclass(frozen=True)
class Row:
    """``code``: why it cannot be read. ``original`` where it is not simply its values."""

    line: int
    values: list[str | None]
    original: str | None = None
    code: str = ""


@dataclass
class RowPiece(TextPiece):
    """``said``: each record as it stood, None where that is simply its values."""

    said: list[str | None] = field(default_factory=list)

    def _original(self, number: int) -> str:
        said = self.said[number]
        return super()._original(number) if said is None else said


def in_pieces(rows: Iterable[Row], columns: int) -> Iterator[RowPiece]:
    """At least one piece, also of nothing."""
    read_by = ReadBy(columns, ",", '"')
    waiting = _Waiting(read_by)
    for row in rows:
        waiting.add(row)
        if waiting.full:
            yield waiting.piece()
            waiting = _Waiting(read_by)
    yield waiting.piece()


class _Waiting:
    def __init__(self, read_by: ReadBy) -> None:
        self.read_by = read_by
        self.content = bytearray()
        self.starts: list[int] = []
        self.lines: list[int] = []
        self.said: list[str | None] = []
        self.broken: list[Broken] = []
        self._text = io.StringIO()
        self._csv = csv.writer(self._text, lineterminator="\n", quoting=csv.QUOTE_ALL)

    @property
    def full(self) -> bool:
        return len(self.starts) + len(self.broken) >= AT_ONCE or len(self.content) > 16 * LONGEST

    def add(self, row: Row) -> None:
        code, raw = row.code or self._unfit(row.values), b""
        if not code:
            try:
                raw = self._written(row.values).encode()
            except UnicodeEncodeError:
                code = "not_in_encoding"
        if not code and len(raw) > LONGEST:
            code = "record_too_long"
        if code:
            said = self._written(row.values).rstrip("\n") if row.original is None else row.original
            cut = len(said) > LONGEST
            shown = said[:KEPT_OF_LONG] if cut else said
            self.broken.append(Broken(row.line, code, shown.encode("utf-8", "replace").decode(), cut))
            return
        self.starts.append(len(self.content))
        self.lines.append(row.line)
        self.said.append(row.original)
        self.content += raw

    def _unfit(self, values: list[str | None]) -> str:
        return "nul_character" if any(value and "\0" in value for value in values) else ""

    def _written(self, values: list[str | None]) -> str:
        self._text.seek(0)
        self._text.truncate()
        self._csv.writerow(values)
        return self._text.getvalue()

    def piece(self) -> RowPiece:
        return RowPiece(
            bytes(self.content), self.starts, self.lines, self.read_by, self.broken, said=self.said
        )
