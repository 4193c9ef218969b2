"""What a run leaves in `identity/` of the data directory: a folder of its own, and a pointer that is set
last.

A kill at any moment leaves the last whole run in force: files are written aside, put on the disk and
renamed, and `current.json` names the new folder only when all of them are there. The run before stays;
older ones go.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baton.audiences.base.alone import alone_in
from baton.audiences.base.files import text
from baton.audiences.base.whole_files import bytes_written_whole
from baton.audiences.wrong import Wrong

FOLDER = "identity"
POINTER = "current.json"
# What a run asks of the one before -> its columns, for a base that has no run yet.
TABLES = {
    "links": "k VARCHAR, person VARCHAR, since TIMESTAMP, mark UBIGINT",
    "memberships": "k VARCHAR, person VARCHAR, since TIMESTAMP, until TIMESTAMP",
    "persons": "person VARCHAR, records BIGINT, born BIGINT, first_key VARCHAR",
    "retired": "person VARCHAR, born BIGINT, run BIGINT",
    "pairs": "a VARCHAR, b VARCHAR, how VARCHAR, weight DOUBLE, probability DOUBLE, state VARCHAR",
    "history": "run BIGINT, at TIMESTAMP, what VARCHAR, person VARCHAR, other VARCHAR, records BIGINT",
}


@dataclass(frozen=True)
class Run:
    """``about``: what the run said of itself. Run 0 is before the first."""

    folder: Path
    number: int
    about: dict[str, Any]

    def file(self, table: str) -> Path:
        return self.folder / "runs" / f"{self.number:06}" / f"{table}.parquet"

    def sql(self, table: str) -> str:
        """The table as DuckDB reads it; empty where no run was made."""
        if self.number == 0:
            columns = [column.split() for column in TABLES[table].split(", ")]
            nothing = ", ".join(f"CAST(NULL AS {kind}) AS {name}" for name, kind in columns)
            return f"(SELECT {nothing} LIMIT 0)"
        return f"read_parquet({text(str(self.file(table)))})"

    def next(self) -> "Run":
        return Run(self.folder, self.number + 1, {})


def folder_of(directory: Path) -> Path:
    return directory.resolve() / FOLDER


def current(folder: Path) -> Run:
    """The last whole run, or run 0. Wrong where the pointer is no pointer."""
    file = folder / POINTER
    if not file.is_file():
        return Run(folder, 0, {})
    try:
        about = json.loads(file.read_bytes())
        return Run(folder, int(about["run"]), about)
    except (ValueError, KeyError, TypeError):
        raise Wrong(f"{file} names no run") from None


def run_made(directory: Path) -> Run:
    """Wrong where there is none."""
    found = current(folder_of(directory))
    if found.number == 0:
        raise Wrong(f"{directory} has no people yet: “baton identity resolve” makes them")
    return found


def set_current(run: Run, about: dict[str, Any]) -> None:
    """From here on ``run`` is in force."""
    content = json.dumps({"run": run.number, **about}, ensure_ascii=False, indent=1).encode()
    bytes_written_whole(content, run.folder / POINTER)
    for old in sorted((run.folder / "runs").iterdir()):
        if old.name.isdigit() and int(old.name) not in (run.number, run.number - 1):
            shutil.rmtree(old, ignore_errors=True)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One run at a time. Wrong where another is at work."""
    with alone_in(folder, f"another run is at work in {folder}; wait for it"):
        yield
