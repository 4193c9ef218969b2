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
        mark = fingerprint(directory, directory / NAME, [path for table in found for path in table.paths])
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


def first_line(error: Exception) -> str:
    return str(error).splitlines()[0][:300]
