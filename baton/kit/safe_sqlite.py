"""Put a SQLite without the WAL-reset bug under the name ``sqlite3``.

Versions 3.7.0 to 3.51.2 can corrupt a database when two connections write and checkpoint at the same
instant (sqlite.org/wal.html, "WAL-reset bug"); Debian 12 ships 3.40.1.
"""

import sys

import pysqlite3

SAFE_SINCE = (3, 51, 3)


class UnsafeSqlite(RuntimeError):
    """The SQLite that Python found may corrupt data."""


def install() -> None:
    """Make ``import sqlite3`` give the bundled library. Raises UnsafeSqlite when it is too old."""
    version = tuple(int(part) for part in pysqlite3.sqlite_version.split("."))
    if version < SAFE_SINCE:
        raise UnsafeSqlite(
            f"SQLite {pysqlite3.sqlite_version} can corrupt a database in WAL mode; "
            "3.51.3 or later is needed: reinstall the package pysqlite3."
        )
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
