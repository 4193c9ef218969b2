"""DuckDB's own client, kept at home."""

from typing import Any

import duckdb


def connected(memory: str | None = None) -> duckdb.DuckDBPyConnection:
    """Nothing is fetched from elsewhere, and times are UTC."""
    settings: dict[str, Any] = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    if memory is not None:
        settings["memory_limit"] = memory
    connection = duckdb.connect(config=settings)
    connection.execute("SET TimeZone = 'UTC'")
    return connection
