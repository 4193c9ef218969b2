"""Records whose key stands there already: the first stays, every later one is quarantined."""

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy

from baton.audiences.base.files import listed, name, text
from baton.audiences.sources.quarantine import Misfit, Quarantined
from baton.audiences.sources.records.one_line import as_line
from baton.audiences.sources.records.pieces import Piece


def find(keys: list[str], new: list[Path], earlier: list[Path], connection: Any) -> dict[Path, list[int]]:
    """Part -> the numbers of its records that have to go."""
    if not keys or not new:
        return {}
    columns = ", ".join(map(name, keys))

    def of(files: list[Path], age: int) -> str:
        parts = f"read_parquet({listed(files)}, filename=true)"
        return f"SELECT {columns}, {age} AS _age, _record, filename FROM {parts}"

    every = " UNION ALL ".join([of(new, 1), *([of(earlier, 0)] if earlier else [])])
    twice = f"SELECT {columns} FROM ({every}) GROUP BY ALL HAVING count(*) > 1"
    rows = connection.execute(
        f"SELECT filename, _record FROM (SELECT *, row_number() OVER (PARTITION BY {columns} "
        f"ORDER BY _age, _record) AS _nth FROM ({every}) SEMI JOIN ({twice}) USING ({columns})) "
        f"WHERE _nth > 1 AND _age = 1 ORDER BY filename, _record"
    ).fetchall()
    found: dict[Path, list[int]] = {}
    for file, record in rows:
        found.setdefault(Path(file), []).append(record)
    return found


def take_out(part: Path, records: list[int], connection: Any) -> list[str]:
    """Writes the part anew without these records; what they held, as text, in their order."""
    connection.register("gone", {"_record": numpy.array(records)})
    file = text(str(part))
    rows = connection.execute(
        f"SELECT * EXCLUDE (_record) FROM read_parquet({file}) "
        f"SEMI JOIN gone USING (_record) ORDER BY _record"
    )
    said = [as_line(row) for row in rows.fetchall()]
    other = part.with_suffix(".anew")
    connection.execute(
        f"COPY (SELECT * FROM read_parquet({file}) ANTI JOIN gone USING (_record) ORDER BY _record) "
        f"TO {text(str(other))} (FORMAT parquet)"
    )
    connection.unregister("gone")
    other.replace(part)
    return said


def told_by_values(texts: dict[int, str], fields: list[str]) -> Iterator[Quarantined]:
    """Where the source cannot be read again as it was: what was read stands for the original, and is not all
    of it."""
    for record, said in sorted(texts.items()):
        yield Quarantined(record + 1, _twice(fields), said, cut=True)


def told(pieces: Iterator[Piece], records: Iterable[int], fields: list[str]) -> Iterator[Quarantined]:
    """The same records with their lines, read again."""
    waiting, first = deque(sorted(records)), 0
    for piece in pieces:
        here = []
        while waiting and waiting[0] < first + piece.count:
            here.append(waiting.popleft() - first)
        if here:
            for number, original in zip(here, piece.originals(here), strict=True):
                yield Quarantined(piece.line(number), _twice(fields), original)
        first += piece.count
        if not waiting:
            return


def _twice(fields: list[str]) -> tuple[Misfit, ...]:
    return tuple(Misfit("twice", field) for field in fields)
