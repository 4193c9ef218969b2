"""One piece of a file: what fits becomes Parquet, what does not is named, and both together are all of it."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

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
        scratch, folder = work / f"piece-{number:05}.txt", work / f"piece-{number:05}"
        query = conversion.query(piece.sql(scratch), piece.trimmed)
        query = f"SELECT * REPLACE (_record + {first} AS _record) FROM ({query})"
        try:
            connection.execute(f"COPY ({query}) TO {text(str(folder))} ({WRITTEN}, PARTITION_BY (_fits))")
        except duckdb.Error as error:
            raise Wrong(f"could not be read as it was looked through: {str(error)[:300]}") from None
        accepted, unfit = parted(folder, work, number, connection)
        if accepted + len(unfit) != piece.count:
            raise Wrong(
                f"{piece.count:,} records were seen, but {accepted:,} accepted and {len(unfit):,} "
                f"quarantined; nothing was kept"
            )
        if unfit:
            out += reasons(piece, conversion, [each - first for each in unfit], scratch, connection)
        scratch.unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)
    out.sort(key=lambda each: each.line)
    return Accepted(accepted, out, piece.blank)


def parted(folder: Path, work: Path, number: int, connection: Any) -> tuple[int, list[int]]:
    """How many were accepted, and the numbers of those that were not."""
    accepted = 0
    for file_number, file in enumerate(sorted(folder.glob("_fits=true/*.parquet"))):
        rows = connection.execute("SELECT num_rows FROM parquet_file_metadata(?)", [str(file)]).fetchone()
        accepted += rows[0]
        file.rename(work / f"part-{number:05}{'' if not file_number else f'-{file_number}'}.parquet")
    unfit: list[int] = []
    for file in sorted(folder.glob("_fits=false/*.parquet")):
        rows = connection.execute(
            f"SELECT _record FROM read_parquet({text(str(file))}, hive_partitioning=false)"
        ).fetchall()
        unfit += [row[0] for row in rows]
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
            piece.original(number),
        )
        for number, (found,) in zip(numbers, rows, strict=True)
    ]


def nothing(conversion: Conversion, work: Path, connection: Any) -> None:
    """A part without rows, so that the base has the columns of a load of which nothing was accepted."""
    columns = ", ".join(f'CAST(NULL AS {kept}) AS "{name}"' for name, kept in conversion.kept().items())
    query = f"SELECT {columns}, CAST(NULL AS BIGINT) AS _record WHERE false"
    connection.execute(f"COPY ({query}) TO {text(str(work / 'part-00000.parquet'))} (FORMAT parquet)")
