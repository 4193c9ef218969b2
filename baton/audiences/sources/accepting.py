"""One piece of a file: what fits becomes Parquet, what does not is named, and both together are all of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from baton.audiences.base.checked import first_line
from baton.audiences.base.files import text
from baton.audiences.sources.converting import Conversion
from baton.audiences.sources.quarantine import Misfit, Quarantined
from baton.audiences.sources.records.pieces import Piece
from baton.audiences.wrong import Wrong

# Numbers as differences, and no dictionary where nearly every text is another: smaller, and sooner written.
WRITTEN = "FORMAT parquet, PARQUET_VERSION v2, DICTIONARY_SIZE_LIMIT 1000"


@dataclass(frozen=True)
class Accepted:
    """``quarantined`` in the order of the file."""

    accepted: int
    quarantined: list[Quarantined]
    blank: int


def accept(
    piece: Piece, conversion: Conversion, number: int, first: int, work: Path, connection: Any
) -> Accepted:
    """Writes ``part-00001.parquet`` of this piece, its records numbered from ``first``."""
    out = [Quarantined(each.line, (Misfit(each.code),), each.original, each.cut) for each in piece.broken]
    accepted = 0
    if piece.count:
        scratch, part = work / f"piece-{number:05}.txt", work / f"part-{number:05}.parquet"
        query = conversion.query(piece.sql(scratch), piece.trimmed)
        try:
            accepted, unfit = written(query, part, number, piece.count, first, connection)
        except duckdb.Error as error:
            # The first line only: the others show the record, with what is to be dropped of it.
            raise Wrong(f"could not be read as it was looked through: {first_line(error)}") from None
        if accepted + len(unfit) != piece.count:
            raise Wrong(
                f"{piece.count:,} records were seen, but {accepted:,} accepted and {len(unfit):,} "
                f"quarantined; nothing was kept"
            )
        if unfit:
            out += reasons(piece, conversion, unfit, scratch, connection)
        scratch.unlink(missing_ok=True)
    out.sort(key=lambda each: each.line)
    return Accepted(accepted, out, piece.blank)


def written(
    query: str, part: Path, number: int, count: int, first: int, connection: Any
) -> tuple[int, list[int]]:
    """How many were accepted, and the numbers of those that were not.

    One pass: those that do not fit tell their number while the others are written. (Two folders by
    PARTITION_BY cost a fifth more, a second query half as much again.) The limit keeps the engine from
    working every condition out twice, before and after the filter.
    """
    unfit: list[int] = []

    def told(record: int) -> bool:
        unfit.append(record)
        return False

    name = f"unfit_{number}"
    connection.create_function(name, told, ["BIGINT"], "BOOLEAN", type="native", side_effects=True)
    try:
        (accepted,) = connection.execute(
            f"COPY (SELECT * EXCLUDE (_fits) REPLACE (_record + {first} AS _record) "
            f"FROM ({query} LIMIT {count + 1}) WHERE _fits OR {name}(_record)) "
            f"TO {text(str(part))} ({WRITTEN})"
        ).fetchone()
    finally:
        connection.remove_function(name)
    if not accepted:
        part.unlink()
    return accepted, sorted(unfit)


def reasons(
    piece: Piece, conversion: Conversion, numbers: list[int], scratch: Path, connection: Any
) -> list[Quarantined]:
    """Why each of these records does not fit: all reasons, not the first."""
    rows = connection.execute(conversion.reasons(piece.some(numbers, scratch))).fetchall()
    if len(rows) != len(numbers):
        raise Wrong(
            f"{len(numbers):,} records do not fit, but {len(rows):,} were found again; nothing was kept"
        )
    return [
        Quarantined(
            piece.line(number),
            tuple(Misfit(each["code"], each["name"], each["column"], each["value"]) for each in found),
            original,
        )
        for number, (found,), original in zip(numbers, rows, piece.originals(numbers), strict=True)
    ]


def nothing(conversion: Conversion, work: Path, connection: Any) -> None:
    """A part without rows, so that the base has the columns of a load of which nothing was accepted."""
    columns = ", ".join(f'CAST(NULL AS {kept}) AS "{name}"' for name, kept in conversion.kept().items())
    query = f"SELECT {columns}, CAST(NULL AS BIGINT) AS _record WHERE false"
    connection.execute(f"COPY ({query}) TO {text(str(work / 'part-00000.parquet'))} (FORMAT parquet)")
