"""The files of a base, found and looked through once; where nothing changed, not again."""

from pathlib import Path
from typing import Any

import duckdb

from baton.audiences.base.checking import check, remember, remembered
from baton.audiences.base.files import Found, find, fingerprint
from baton.audiences.base.manifest import NAME, Base
from baton.audiences.base.tables import wanted
from baton.audiences.wrong import Problem, Wrong


def checked(
    directory: Path, base: Base, connection: duckdb.DuckDBPyConnection, anew: bool = False
) -> tuple[list[Found], dict[str, Any], str]:
    """The tables' files; what the check counted, now or the last time; the mark of their state."""
    try:
        found = [find(directory, table, connection) for table in wanted(base)]
        mark = mark_of(directory, found)
        tables = None if anew else remembered(directory, mark)
        if tables is None:
            tables = check(found, connection)
            remember(directory, mark, tables)
    except duckdb.InterruptException:
        # Says nothing about the files.
        raise
    except duckdb.Error as error:
        raise Wrong([Problem("", f"a file cannot be read: {first_line(error)}")], NAME) from None
    except Wrong as error:
        raise Wrong(error.problems, NAME) from None
    return found, tables, mark


def mark_of(directory: Path, found: list[Found]) -> str:
    """Of the state of these files as it is now. OSError where one is gone."""
    return fingerprint(directory, directory / NAME, [path for table in found for path in table.paths])


def still(directory: Path, found: list[Found], mark: str) -> bool:
    """Whether the tables have the files that they had, and as they were."""
    try:
        paths = [tuple(sorted(filter(Path.is_file, directory.glob(table.wanted.files)))) for table in found]
        return paths == [table.paths for table in found] and mark_of(directory, found) == mark
    except OSError:
        return False


def first_line(error: Exception) -> str:
    return str(error).splitlines()[0][:300]
