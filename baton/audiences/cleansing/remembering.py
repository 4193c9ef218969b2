"""Each distinct value is worked out once, ever: SQL first, then the libraries, and a file remembers.

Python's libraries for contacts cost about 50 CPU seconds per million rows; the distinct values that are not
remembered are fewer by far. The file holds contacts: it lies in the data directory and goes with it.
"""

import multiprocessing
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import duckdb
import numpy

from baton.audiences.base.files import text
from baton.audiences.base.whole_files import written_whole
from baton.audiences.cleansing.emails import EMAIL_SHAPE, LONGEST, LONGEST_LOCAL, NOBODY
from baton.audiences.cleansing.kinds import BESIDE_A_COUNTRY, RULES, Kind, clean
from baton.audiences.cleansing.outcome import Outcome

# A second process pays from so many values on: it starts in about a second.
MANY = 60_000
TOGETHER = 5_000
Value = tuple[str, str | None]


def cleanse(
    connection: duckdb.DuckDBPyConnection, kind: Kind, values: str, into: str, cache: Path | None = None
) -> int:
    """Makes the table ``into``: raw, country, value, why; a row per distinct value. How many were worked out.

    ``values``: a query that gives ``raw`` and ``country`` (text; NULL where none is said or it does not
    count). ``cache``: the directory that remembers; None: nothing is remembered.
    """
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {into} AS SELECT raw, country, {_first_pass(kind)} AS value, "
        f"CAST(NULL AS VARCHAR) AS why FROM (SELECT DISTINCT raw, "
        f"{'country' if kind in BESIDE_A_COUNTRY else 'CAST(NULL AS VARCHAR) AS country'} FROM ({values}) "
        f"WHERE trim(raw) <> '')"
    )
    known = _remembered(cache, kind)
    if known is not None:
        connection.execute(
            f"UPDATE {into} AS v SET value = k.value, why = k.why FROM {known} AS k "
            f"WHERE v.raw = k.raw AND v.country IS NOT DISTINCT FROM k.country AND v.value IS NULL"
        )
    missing = connection.execute(
        f"SELECT raw, country FROM {into} WHERE value IS NULL AND why IS NULL ORDER BY raw, country"
    ).fetchall()
    if not missing:
        return 0
    outcomes = list(worked_out(kind, missing))
    found = {
        "raw": _texts([raw for raw, _country in missing]),
        "country": _texts([country for _raw, country in missing]),
        "value": _texts([each.value for each in outcomes]),
        # A value that cleans to nothing is told apart from one that was never seen.
        "why": _texts([each.why or ("" if each.value is None else None) for each in outcomes]),
    }
    connection.register("worked_out", found)
    connection.execute("CREATE OR REPLACE TEMP TABLE worked_out_now AS SELECT * FROM worked_out")
    connection.unregister("worked_out")
    connection.execute(
        f"UPDATE {into} AS v SET value = w.value, why = w.why FROM worked_out_now AS w "
        f"WHERE v.raw = w.raw AND v.country IS NOT DISTINCT FROM w.country"
    )
    if cache is not None:
        before = f" UNION ALL SELECT * FROM {known}" if known is not None else ""
        written_whole(connection, f"SELECT * FROM worked_out_now{before}", _file(cache, kind))
    connection.execute("DROP TABLE worked_out_now")
    return len(missing)


def worked_out(kind: Kind, values: list[Value]) -> Iterable[Outcome]:
    """In one process, or in several where there are many."""
    if len(values) < MANY:
        return [clean(kind, raw, country) for raw, country in values]
    parts = [values[at : at + TOGETHER] for at in range(0, len(values), TOGETHER)]
    # A fork of a process with DuckDB's threads could stand still for ever.
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("forkserver")) as pool:
        done = pool.map(_part, [kind] * len(parts), parts)
        return [outcome for part in done for outcome in part]


def _part(kind: Kind, values: list[Value]) -> list[Outcome]:
    return [clean(kind, raw, country) for raw, country in values]


def _first_pass(kind: Kind) -> str:
    if kind != "email":
        return "CAST(NULL AS VARCHAR)"
    address = "lower(trim(raw))"
    local = f"regexp_extract({address}, '^(.*)@', 1)"
    nobody = ", ".join(f"'{each}'" for each in sorted(NOBODY))
    return (
        f"CASE WHEN regexp_matches({address}, '{EMAIL_SHAPE}') AND length({address}) <= {LONGEST} "
        f"AND length({local}) <= {LONGEST_LOCAL} "
        f"AND regexp_replace({local}, '[0-9]+$', '') NOT IN ({nobody}) THEN {address} END"
    )


def _texts(values: list[str | None]) -> Any:
    return numpy.array(values, dtype=object)


def _file(cache: Path, kind: Kind) -> Path:
    return cache / f"{kind}-{RULES}.parquet"


def _remembered(cache: Path | None, kind: Kind) -> str | None:
    if cache is None or not (file := _file(cache, kind)).is_file():
        return None
    return f"read_parquet({text(str(file))})"
