"""A Parquet file, read by DuckDB itself; its values as text, so that the same rules hold as for any other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from baton.audiences.base.checked import first_line
from baton.audiences.base.connecting import connected
from baton.audiences.base.files import digest_of, name, text
from baton.audiences.sources.document import MOST_COLUMNS
from baton.audiences.sources.records.one_line import as_line
from baton.audiences.sources.records.pieces import Broken, Piece
from baton.audiences.wrong import Wrong

ROWS = 1_000_000
NESTED = ("STRUCT", "MAP", "UNION", "VARIANT")


@dataclass
class ParquetPiece:
    path: Path
    columns: dict[str, str]
    first: int
    count: int
    broken: list[Broken] = field(default_factory=list)
    blank: int = 0
    trimmed: bool = False

    def sql(self, scratch: Path) -> str:
        last = self.first + self.count
        return self._read(f"file_row_number >= {self.first} AND file_row_number < {last}")

    def some(self, numbers: Sequence[int], scratch: Path) -> str:
        return self._read(self._among(numbers))

    def line(self, number: int) -> int:
        return self.first + number + 1

    def originals(self, numbers: Sequence[int]) -> list[str]:
        with connected() as connection:
            rows = connection.execute(f"SELECT * FROM {self._read(self._among(numbers))}").fetchall()
        return [as_line(row) for row in rows]

    def _among(self, numbers: Sequence[int]) -> str:
        return f"file_row_number IN ({', '.join(str(self.first + number) for number in numbers)})"

    def _read(self, condition: str) -> str:
        listed = ", ".join(f"{as_said(each, type_)} AS c{number}"
                           for number, (each, type_) in enumerate(self.columns.items()))  # fmt: skip
        return (
            f"(SELECT {listed} FROM read_parquet({text(str(self.path))}, file_row_number=true) "
            f"WHERE {condition} ORDER BY file_row_number)"
        )


class ParquetFile:
    """``types`` are DuckDB's, by column. Wrong where the file is none, or a part of it is missing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size, self.done = path.stat().st_size, 0
        try:
            with connected() as connection:
                file = text(str(path))
                rows = connection.execute(f"DESCRIBE SELECT * FROM read_parquet({file})").fetchall()
                (self.rows,) = connection.execute(
                    f"SELECT count(*) FROM read_parquet({file})"
                ).fetchone() or (0,)
        except duckdb.Error as error:
            raise Wrong(f"is no Parquet file that can be read: {first_line(error)}") from None
        self.types: dict[str, str] = {row[0]: row[1] for row in rows}
        self.columns = list(self.types)
        if len(self.columns) > MOST_COLUMNS:
            raise Wrong(f"has more than {MOST_COLUMNS:,} columns")

    def pieces(self) -> Iterator[Piece]:
        for first in range(0, max(self.rows, 1), ROWS):
            yield ParquetPiece(self.path, self.types, first, min(ROWS, self.rows - first))
            self.done = min(self.size, self.size * (first + ROWS) // max(self.rows, 1))

    def digest(self) -> str:
        return digest_of(self.path)


def as_said(column: str, type_: str) -> str:
    """A value as text; a time with a zone in UTC; what is nested as JSON."""
    if type_ == "TIMESTAMP WITH TIME ZONE":
        return f"CAST(timezone('UTC', {name(column)}) AS VARCHAR)"
    if type_ == "BLOB":
        return f"try(decode({name(column)}))"
    nested = type_.startswith(NESTED) or type_.endswith("]")
    return f"CAST({'to_json(' + name(column) + ')' if nested else name(column)} AS VARCHAR)"
