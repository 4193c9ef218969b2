"""A file of delimited text: its header held against the source, its records piece by piece."""

import codecs
from collections.abc import Iterator
from pathlib import Path

from baton.audiences.sources.dialects import CsvDialect
from baton.audiences.sources.document import MOST_COLUMNS
from baton.audiences.sources.records.decoding import PIECE, Decoded
from baton.audiences.sources.records.one_line import values_of
from baton.audiences.sources.records.pieces import LONGEST, Piece, ReadBy
from baton.audiences.sources.records.recovering import pattern
from baton.audiences.sources.records.scanning import scan
from baton.audiences.wrong import Wrong


class CsvFile:
    """Wrong where the file as a whole is not what its source says."""

    def __init__(self, path: Path, dialect: CsvDialect) -> None:
        self.path, self.dialect = path, dialect
        self._decoded = Decoded(path, dialect.encoding)
        self.size = self._decoded.size
        self._above, self.columns = header(path, dialect)

    @property
    def done(self) -> int:
        return self._decoded.done

    def pieces(self) -> Iterator[Piece]:
        read_by = ReadBy(len(self.columns), self.dialect.delimiter, self.dialect.quote)
        self._decoded = Decoded(self.path, self.dialect.encoding)
        rest, above, line, skipping = b"", self._above, 1, False
        coming = self._decoded.pieces()
        piece = next(coming, None)
        while piece is not None:
            following = next(coming, None)
            final = following is None
            content = rest + piece if rest else piece
            piece, rest = following, b""
            if above > len(content) and not final:
                rest = content
                continue
            if above:
                line += content.count(b"\n", 0, above)
                content, above = content[above:], 0
            if skipping:
                end = content.find(b"\n")
                skipping = end < 0 and not final
                line += end >= 0
                content = content[end + 1 :] if end >= 0 else b""
            if final and content and not content.endswith(b"\n"):
                content += b"\n"
            if not content:
                continue
            found = scan(content, read_by, line, final)
            rest, line, skipping = content[found.consumed :], line + found.lines, found.skipping
            yield found.piece
        if rest:
            raise Wrong(f"{self.path.name}: {len(rest):,} bytes at the end were not read")

    def digest(self) -> str:
        return self._decoded.digest()


def header(path: Path, dialect: CsvDialect) -> tuple[int, list[str]]:
    """How many decoded bytes stand above the first record, and the names of the columns."""
    content = beginning(path, dialect.encoding)
    if not content.strip():
        raise Wrong("is empty")
    place = 0
    for _line in range(dialect.skip):
        end = content.find(b"\n", place)
        if end < 0:
            raise Wrong(f"has no {dialect.skip + 1} lines, and the source says to skip {dialect.skip}")
        place = end + 1
    if content.find(b"\n", place) < 0:
        content += b"\n"
    match = pattern(dialect.delimiter, dialect.quote).match(content, place, place + LONGEST)
    if match is None:
        raise Wrong("its header cannot be read: a quote is not closed, or it is longer than 1,000,000 bytes")
    raw = match.group().removesuffix(b"\n").removesuffix(b"\r")
    names = [name.strip() for name in parted(raw, dialect)]
    return match.end(), looked_at(names)


def parted(raw: bytes, dialect: CsvDialect) -> list[str]:
    try:
        said = raw.decode()
    except UnicodeDecodeError:
        raise Wrong(f"its header is not {dialect.encoding}") from None
    if said.count(dialect.delimiter) > MOST_COLUMNS:
        raise Wrong(f"has more than {MOST_COLUMNS:,} columns")
    if "\r" in said:
        raise Wrong("its lines end with a bare carriage return; save it with line feeds")
    return values_of(said, dialect)


def looked_at(names: list[str]) -> list[str]:
    """The names of a header. Wrong where they cannot name columns."""
    if len(names) > MOST_COLUMNS:
        raise Wrong(f"has more than {MOST_COLUMNS:,} columns")
    if any("\0" in name for name in names):
        raise Wrong("its header holds a NUL character")
    if not any(names):
        raise Wrong("its header has no names")
    return names


def beginning(path: Path, encoding: str) -> bytes:
    """The first decoded bytes, enough for any header."""
    decoded = Decoded(path, encoding)
    content = b""
    for piece in decoded.pieces():
        content += piece[: 2 * LONGEST]
        if len(content) >= 2 * LONGEST or decoded.done >= PIECE:
            break
    return content.removeprefix(codecs.BOM_UTF8)
