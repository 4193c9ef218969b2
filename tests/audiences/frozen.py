"""A run of keys that somebody names, as ``running.run`` writes it."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb

from baton.audiences.base.files import text


def freeze(
    connection: duckdb.DuckDBPyConnection,
    file: Path,
    keys: Iterable[Any],
    *,
    rules: int = 1,
    base: str = "the shop",
    state: str = "one",
    kind: str = "VARCHAR",
) -> Path:
    """With a column per rule, the keys in their order. ``kind``: their type in the file."""
    about = {"segment": file.stem, "version": 1, "content_hash": "0", "as_of": "2026-06-30T22:00:00+00:00"}
    about |= {"engine": "duckdb", "base": base, "base_fingerprint": state}
    columns = "".join(f", true AS r_{number}" for number in range(1, rules + 1))
    connection.execute(
        f"COPY (SELECT k{columns} FROM (SELECT unnest(?::{kind}[]) AS k) ORDER BY k) TO {text(str(file))} "  # noqa: S608
        f"(FORMAT parquet, KV_METADATA {{baton_run: {text(json.dumps(about))}}})",
        [sorted(keys)],
    )
    return file
