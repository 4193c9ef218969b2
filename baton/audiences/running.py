"""A run: the members at one moment, frozen in a file with the reasons, named by what made it."""

import glob
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baton.audiences.asking import Asked
from baton.audiences.base.connecting import connected
from baton.audiences.base.whole_files import on_disk
from baton.audiences.wrong import FilesChanged, Wrong, written

FORMAT = 1
AT_ONCE = 50_000


@dataclass(frozen=True)
class Run:
    """``members_hash`` is the sha256 of the keys in their order, one a line: equal lists, equal hash."""

    file: Path
    members: int
    customers: int
    by_rule: dict[str, int]
    members_hash: str
    about: dict[str, Any]

    def as_document(self) -> dict[str, Any]:
        return {
            **self.about,
            "file": str(self.file),
            "members": self.members,
            "customers": self.customers,
            "by_rule": self.by_rule,
            "members_hash": self.members_hash,
        }


def usual_place(asked: Asked, directory: Path) -> Path:
    """``runs/winback@4/20260630T220000Z-duckdb.parquet`` in the data directory."""
    at = asked.moment.now.strftime("%Y%m%dT%H%M%SZ")
    return directory / "runs" / asked.read.segment.name / f"{at}-{asked.engine.name}.parquet"


def run(asked: Asked, file: Path) -> Run:
    """Writes ``k`` and a column ``r_1``, ``r_2`` … per rule: which of them hold for this member. The file is
    there whole or not at all. Wrong where it is there already: a run is frozen. FilesChanged."""
    if file.exists():
        raise Wrong(f"{file} is there already; a run is never written over")
    file.parent.mkdir(parents=True, exist_ok=True)
    _sweep(file)
    bits, columns = asked.compiled.bits, asked.compiled.columns
    names = {f"r_{number}": column for number, column in enumerate(columns.values(), 1)}
    rules = {name: written(place) for name, place in zip(names, columns, strict=True)}
    held = {name: bits[column].sum() for name, column in names.items()}
    ((customers, *counts),) = asked.rows(bits.aggregate(customers=bits.count(), **held))
    by_rule = {place: int(count or 0) for place, count in zip(rules.values(), counts, strict=True)}
    about = {**asked.as_document(), "format": FORMAT, "rules": rules}
    members = asked.compiled.members()
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        sql = asked.compiled.sql(
            members.select("k", **{name: members[column] for name, column in names.items()})
        )
        asked.engine.write(
            sql, part, {"baton_run": json.dumps({**about, "by_rule": by_rule}, sort_keys=True)}
        )
        number, digest = fingerprint_of(part)
        if not asked.engine.is_as_it_was():
            raise FilesChanged
        _keep(part, file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return Run(file, number, int(customers), by_rule, digest, about)


def _keep(part: Path, file: Path) -> None:
    """On the disk first, then under its name, which no other run can have taken meanwhile."""
    on_disk(part)
    try:
        os.link(part, file)
    except FileExistsError:
        raise Wrong(f"{file} is there already; a run is never written over") from None
    part.unlink()
    on_disk(file.parent)


def _sweep(file: Path) -> None:
    """What a killed run of this very file left behind."""
    for part in file.parent.glob(f"{glob.escape(file.name)}.*.part"):
        process = part.name.rsplit(".", 2)[1]
        if process.isdecimal() and not Path("/proc", process).exists():
            part.unlink(missing_ok=True)


def fingerprint_of(file: Path) -> tuple[int, str]:
    """How many keys a run has, and the sha256 of them in their order."""
    digest, number = hashlib.sha256(), 0
    with connected() as connection:
        rows = connection.execute("SELECT CAST(k AS VARCHAR) FROM read_parquet(?)", [str(file)])
        while batch := rows.fetchmany(AT_ONCE):
            digest.update("".join(f"{key}\n" for (key,) in batch).encode())
            number += len(batch)
    return number, digest.hexdigest()


def size_of(file: Path) -> int:
    """How many members a run has."""
    with connected() as connection:
        ((number,),) = connection.execute("SELECT count(*) FROM read_parquet(?)", [str(file)]).fetchall()
    return int(number)


def about(file: Path) -> dict[str, Any]:
    """What a run says of itself. Wrong where the file is none."""
    with connected() as connection:
        rows = connection.execute(
            "SELECT value FROM parquet_kv_metadata(?) WHERE key = 'baton_run'::BLOB", [str(file)]
        ).fetchall()
    if not rows:
        raise Wrong(f"{file} is no run of a segment")
    said: dict[str, Any] = json.loads(rows[0][0])
    return said
