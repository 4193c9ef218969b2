"""One file and what becomes of it: so many accepted, these lines quarantined and why, or refused."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baton.audiences.base.connecting import connected
from baton.audiences.sources.document import Source
from baton.audiences.sources.loading import load
from baton.audiences.sources.quarantine import Quarantined, quarantined
from baton.audiences.sources.reading_documents import source_of
from baton.audiences.sources.recording import QUARANTINE, Load, loads, place_of
from baton.audiences.wrong import Wrong

GOODS: dict[str, Any] = {
    "source": "goods",
    "version": 1,
    "maps_to": "products",
    "csv": {"delimiter": ";"},
    "columns": {
        "id": {"column": "id", "type": "integer", "required": True},
        "name": {"column": "name"},
        "since": {"column": "since", "type": "date", "format": "%d.%m.%Y"},
        "price": {"column": "price", "type": "money", "currency": "EUR", "decimal": ","},
    },
}
HEADER = b"id;name;since;price\n"
PLAIN = b"1;Rose;01.02.2026;9,95\n"


@dataclass(frozen=True)
class Came:
    """``quarantined``: line -> codes, one after the other."""

    accepted: int = 0
    quarantined: dict[int, str] | None = None
    refused: str = ""

    def __str__(self) -> str:
        return self.refused or f"{self.accepted} accepted, {self.quarantined or {}}"


def goods(**changed: Any) -> Source:
    said = {**GOODS, **changed}
    return source_of({key: value for key, value in said.items() if value is not None})


def columns(**changed: Any) -> dict[str, Any]:
    """The columns of the goods, some of them said otherwise."""
    return {
        name: {**GOODS["columns"].get(name, {"column": name}), **changed.get(name, {})}
        for name in {**GOODS["columns"], **changed}
    }


def came(directory: Path, content: bytes, source: Source | None = None, name: str = "goods.csv") -> Came:
    """Loads it into a base of its own; whatever the outcome, the sums come out and nothing half is left."""
    file = directory / name
    file.write_bytes(content)
    source = source or goods()
    base = directory / "base"
    try:
        made = load(source, file, base).load
    except Wrong as error:
        assert not loads(base)
        assert not list(base.glob("sources/*/*")), "a refused file leaves nothing"
        return Came(refused=str(error))
    records = held(base, made)
    assert made.accepted + made.quarantined == made.physical
    assert made.accepted == len(rows(base, made))
    assert made.quarantined == len(records)
    assert not (base / "sources" / "under-way").exists()
    lines = {record.line: " ".join(each.code for each in record.misfits) for record in records}
    assert len(lines) == len(records)
    return Came(made.accepted, lines or None)


def held(base: Path, made: Load) -> list[Quarantined]:
    return list(quarantined(place_of(base, made) / QUARANTINE))


def rows(base: Path, made: Load, what: str = "*") -> list[tuple[Any, ...]]:
    with connected() as connection:
        parts = place_of(base, made) / "part-*.parquet"
        return connection.execute(f"SELECT {what} FROM read_parquet('{parts}') ORDER BY _record").fetchall()


def values(directory: Path, content: bytes, source: Source, what: str, name: str = "goods.csv") -> list[Any]:
    """What was accepted of it, column by column."""
    file = directory / name
    file.write_bytes(content)
    base = directory / "base"
    return [row[0] if len(row) == 1 else row for row in rows(base, load(source, file, base).load, what)]
