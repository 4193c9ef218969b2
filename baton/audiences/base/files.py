"""The files behind a table: found by the manifest's pattern, their columns read, never guessed."""

import csv
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baton.audiences.base.tables import Wanted
from baton.audiences.wrong import Problem, Wrong, known

MOST_FILES = 10_000
LONGEST_HEADER = 1_000_000


@dataclass(frozen=True)
class Found:
    """A table's files and the physical type of each column (``VARCHAR`` for all of a CSV)."""

    wanted: Wanted
    paths: tuple[Path, ...]
    columns: dict[str, str]

    @property
    def sql(self) -> str:
        """The files as DuckDB reads them, every value as it stands there."""
        paths = listed(self.paths)
        said = self.wanted.csv
        if said is None:
            return f"read_parquet({paths})"
        names = ", ".join(f"{text(name)}: 'VARCHAR'" for name in self.columns)
        return (
            f"read_csv({paths}, auto_detect=false, columns={{{names}}}, header={str(said.header).lower()}, "
            f"delim={text(said.delimiter)}, quote={text(said.quote)}, escape={text(said.quote)}, "
            f"nullstr={text(said.empty)}, encoding={text(said.encoding)}, strict_mode=true)"
        )


def text(value: str) -> str:
    """As a literal of SQL."""
    return "'" + value.replace("'", "''") + "'"


def listed(paths: Iterable[Path]) -> str:
    """As a list of SQL; unlike a pattern it stands any folder's name."""
    return f"[{', '.join(text(str(path)) for path in paths)}]"


def name(value: str) -> str:
    """As a name of SQL."""
    return '"' + value.replace('"', '""') + '"'


def find(directory: Path, wanted: Wanted, connection: Any) -> Found:
    """Wrong where there is no file, or where one lacks a column that the manifest names."""
    paths = tuple(sorted(path for path in directory.glob(wanted.files) if path.is_file()))
    place = f"{wanted.told}.files"
    if not paths:
        raise Wrong([Problem(place, f"there is no file “{wanted.files}” in the data directory")])
    if len(paths) > MOST_FILES:
        raise Wrong([Problem(place, f"{len(paths):,} files; at most {MOST_FILES:,} are read")])
    columns = _columns(paths[0], wanted, connection)
    for path in paths[1:]:
        if list(_columns(path, wanted, connection).items()) != list(columns.items()):
            reason = f"{path.name} has other columns than {paths[0].name}"
            raise Wrong([Problem(place, reason)])
    lacking = [source for source in wanted.sources if source.column not in columns]
    if lacking:
        raise Wrong(
            Problem(wanted.told, f"{paths[0].name} has no column “{source.column}”; {known(columns)}")
            for source in lacking
        )
    return Found(wanted, paths, columns)


def _columns(path: Path, wanted: Wanted, connection: Any) -> dict[str, str]:
    if wanted.csv is None:
        rows = connection.execute(f"DESCRIBE SELECT * FROM read_parquet({text(str(path))})").fetchall()
        return {row[0]: row[1] for row in rows}
    names = _header(path, wanted)
    twice = sorted({each for each in names if names.count(each) > 1})
    if twice:
        raise Wrong([Problem(wanted.told, f"{path.name} has the column “{twice[0]}” more than once")])
    return dict.fromkeys(names, "VARCHAR")


def _header(path: Path, wanted: Wanted) -> list[str]:
    said = wanted.csv
    assert said is not None  # noqa: S101
    encoding = "utf-8-sig" if said.encoding == "utf-8" else said.encoding
    try:
        with path.open(encoding=encoding, newline="") as file:
            line = file.readline(LONGEST_HEADER)
    except UnicodeError:
        raise Wrong([Problem(wanted.told, f"{path.name} is not {said.encoding}")]) from None
    row = next(csv.reader([line], delimiter=said.delimiter, quotechar=said.quote or None), [])
    if not row:
        raise Wrong([Problem(wanted.told, f"{path.name} is empty")])
    return row if said.header else [f"column{number}" for number in range(1, len(row) + 1)]


def digest_of(file: Path) -> str:
    """The sha256 of its content."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def fingerprint(directory: Path, manifest: Path, paths: list[Path]) -> str:
    """Names, sizes and times of the files, and the manifest's bytes: another one when something changed."""
    digest = hashlib.sha256(manifest.read_bytes())
    for path in paths:
        known_of = path.stat()
        digest.update(f"\n{path.relative_to(directory)} {known_of.st_size} {known_of.st_mtime_ns}".encode())
    return digest.hexdigest()
