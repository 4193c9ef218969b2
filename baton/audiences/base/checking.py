"""Whether the files keep to the manifest: rows that do not fit are counted and shown, and refused."""

import json
import os
from pathlib import Path
from typing import Any

from baton.audiences.base.converting import can_fail, converted, readable
from baton.audiences.base.files import Found, name
from baton.audiences.base.tables import CUSTOMERS, SCORES, Source
from baton.audiences.wrong import Problem, Wrong

STAMP = ".checked.json"
SHOWN = 3


def check(found: list[Found], connection: Any) -> dict[str, Any]:
    """Rows of each table, and how many were left out for want of a key. Wrong names file, table and
    column."""
    problems: list[Problem] = []
    for table in found:
        problems += _types(table)
    if problems:
        raise Wrong(problems)
    tables = {}
    for table in found:
        tables[table.wanted.name] = _rows(table, connection, problems)
    if problems:
        raise Wrong(problems)
    return tables


def _types(found: Found) -> list[Problem]:
    return [
        Problem(
            _place(found, source),
            f"is {found.columns[source.column]} in {found.paths[0].name}, which is no {source.type}",
        )
        for source in found.wanted.sources
        if not readable(source, found.columns[source.column])
    ]


def _place(found: Found, source: Source) -> str:
    return f"{found.wanted.told}, column “{source.column}”"


def _tried(found: Found, source: Source) -> str:
    wanted = found.wanted
    return converted(source, found.columns[source.column], wanted.zone, wanted.csv, trying=True)


def _rows(found: Found, connection: Any, problems: list[Problem]) -> dict[str, int]:
    wanted = found.wanted
    doubtful = [source for source in wanted.sources if can_fail(source, found.columns[source.column])]
    needed = [source for source in wanted.sources if source.needed]
    bad = {
        source.name: f"{name(source.column)} IS NOT NULL AND {_tried(found, source)} IS NULL"
        for source in doubtful
    }
    empty = {source.name: f"{name(source.column)} IS NULL" for source in needed}
    counted = [f"count(*) FILTER (WHERE {condition})" for condition in (*bad.values(), *empty.values())]
    rows, *counts = connection.execute(
        f"SELECT {', '.join(['count(*)', *counted])} FROM {found.sql}"
    ).fetchone()
    misfits, missing = counts[: len(bad)], counts[len(bad) :]
    for source, count in zip(doubtful, misfits, strict=True):
        if count:
            reason = f"{count:,} of {rows:,} values are no {source.type}"
            problems.append(
                Problem(_place(found, source), reason + _first(found, source, bad[source.name], connection))
            )
    left_out = 0
    for source, count in zip(needed, missing, strict=True):
        if count and source.name == "k" and wanted.without_key == "left_out":
            left_out = count
        elif count:
            reason = f"{count:,} of {rows:,} rows have no value"
            problems.append(
                Problem(_place(found, source), reason + _first(found, source, empty[source.name], connection))
            )
    if not problems:
        _twice(found, connection, problems)
    return {"rows": rows, "left_out": left_out}


def _first(found: Found, source: Source, condition: str, connection: Any) -> str:
    """Where the first of them stand, and what stands there."""
    header = 2 if found.wanted.csv and found.wanted.csv.header else 1
    rows = connection.execute(
        f"SELECT line, value FROM (SELECT row_number() OVER () - 1 + {header} AS line, "
        f"CAST({name(source.column)} AS VARCHAR) AS value, ({condition}) AS bad FROM {found.sql}) "
        f"WHERE bad ORDER BY line LIMIT {SHOWN}"
    ).fetchall()
    said = ", ".join(
        f"row {line}: {'nothing' if value is None else '“' + value[:40] + '”'}" for line, value in rows
    )
    return f" ({said})"


def _twice(found: Found, connection: Any, problems: list[Problem]) -> None:
    keys = {CUSTOMERS: ("k",), SCORES: ("k", "name", "at_utc")}.get(found.wanted.name)
    if keys is None:
        return
    by_name = {source.name: source for source in found.wanted.sources}
    tried = ", ".join(f"{_tried(found, by_name[key])} AS {key}" for key in keys)
    listed = ", ".join(keys)
    grouped = (
        f"SELECT {listed}, count(*) AS n FROM (SELECT {tried} FROM {found.sql}) GROUP BY ALL HAVING n > 1"
    )
    count, example = connection.execute(f"SELECT count(*), min(k) FROM ({grouped})").fetchone()
    if count:
        what = "customers stand" if found.wanted.name == CUSTOMERS else "scores of one name and time stand"
        reason = f"{count:,} {what} in more than one row (one is “{example}”)"
        problems.append(Problem(_place(found, by_name["k"]), reason))


def remembered(directory: Path, mark: str) -> dict[str, Any] | None:
    """What the last check found, where nothing has changed since."""
    try:
        kept = json.loads((directory / STAMP).read_bytes())
    except (OSError, ValueError):
        return None
    return kept["tables"] if isinstance(kept, dict) and kept.get("fingerprint") == mark else None


def remember(directory: Path, mark: str, tables: dict[str, Any]) -> None:
    """A directory that cannot be written is checked again each time."""
    part = directory / f"{STAMP}.{os.getpid()}.part"
    try:
        part.write_text(json.dumps({"fingerprint": mark, "tables": tables}))
        part.replace(directory / STAMP)
    except OSError:
        part.unlink(missing_ok=True)
