"""The customers of a base as cleansed records: one table, a row each, and what was refused with its reason.

``records``: ``r`` the row (from 0, in the order of the keys), ``k`` the key as text, ``source``,
``changed`` (UTC), ``apart`` (true: of a source for analytics only), and each column of the identity as text
or NULL. ``refused``: ``k``, ``field``, ``raw``, ``why``.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from baton.audiences.base.files import text
from baton.audiences.base.tables import CUSTOMERS, field_column
from baton.audiences.cleansing.junk import NAME as BLOCK_LIST
from baton.audiences.cleansing.junk import Found, find_junk, keep_junk, read_block_list
from baton.audiences.cleansing.kinds import BESIDE_A_COUNTRY, JOIN, Kind
from baton.audiences.cleansing.remembering import cleanse
from baton.audiences.engines.duckdb import DuckDB
from baton.audiences.identity.document import PARTS, Identity

PYTHON: dict[str, Kind] = {
    "email": "email", "phone": "phone", "name": "name", "name_part": "name_part", "postcode": "postcode",
    "city": "city", "address": "address",
}  # fmt: skip
NO_DAY = "('0001-01-01', '1111-11-11', '1900-01-01', '9999-12-31')"
ON_THE_LIST = "stands on the list of blocked contacts"
CACHE = "cleansing"


@dataclass
class Prepared:
    """``refused``: field and reason -> records. ``junk``: contacts newly put on the block list."""

    records: int
    refused: dict[str, int] = field(default_factory=dict)
    junk: list[Found] = field(default_factory=list)


def prepare(engine: DuckDB, identity: Identity, folder: Path) -> Prepared:
    """Makes ``records`` and ``refused`` in the engine's session. ``folder``: where cache and block list
    lie."""
    con = engine.connection
    for name, read in identity.fields.items():
        if read.kind in PYTHON:
            _cleanse(con, identity, name, folder / CACHE)
    con.execute(_records(identity))
    con.execute(_refused(identity))
    junk = _block(con, identity, folder)
    (records,) = con.execute("SELECT count(*) FROM records").fetchone() or (0,)
    refused = con.execute(
        "SELECT field || ': ' || why, count(*) FROM refused GROUP BY 1 ORDER BY 2 DESC, 1"
    ).fetchall()
    return Prepared(records, dict(refused), junk)


def _raw(identity: Identity, name: str) -> str:
    """What a record for analytics only says of a person is not even looked at."""
    raw = f"CAST({field_column(identity.attribute(name))} AS VARCHAR)"
    return f"CASE WHEN NOT {_apart(identity)} THEN {raw} END" if identity.analytics_only else raw


def _source(identity: Identity) -> str:
    column = field_column(identity.source) if identity.source else "NULL"
    return f"CAST({column} AS VARCHAR)"


def _apart(identity: Identity) -> str:
    listed = ", ".join(text(each) for each in identity.analytics_only)
    return f"coalesce({_source(identity)} IN ({listed}), false)" if listed else "false"


def _country(identity: Identity) -> str:
    default = text(identity.country) if identity.country else "CAST(NULL AS VARCHAR)"
    beside = [name for name, read in identity.fields.items() if read.kind == "country"]
    return f"coalesce(nullif(upper(trim({_raw(identity, beside[0])})), ''), {default})" if beside else default


def _beside(identity: Identity, kind: str, cleansed: str) -> str:
    """What a join asks for besides the value where the country counts."""
    counts = kind in BESIDE_A_COUNTRY
    return f" AND {cleansed}.country IS NOT DISTINCT FROM {_country(identity)}" if counts else ""


def _cleanse(con: Any, identity: Identity, name: str, cache: Path) -> None:
    values = f"SELECT {_raw(identity, name)} AS raw, {_country(identity)} AS country FROM {CUSTOMERS}"
    cleanse(con, PYTHON[identity.fields[name].kind], values, f"clean_{name}", cache)


def _records(identity: Identity) -> str:
    columns, joins = [], []
    for name, read in identity.fields.items():
        raw = _raw(identity, name)
        if read.kind in PYTHON:
            at = f"c_{name}"
            beside = _beside(identity, read.kind, at)
            joins.append(f"LEFT JOIN clean_{name} AS {at} ON {at}.raw = {raw}{beside}")
        if read.kind == "name":
            parts = f"string_split(c_{name}.value, {text(JOIN)})"
            columns += [f"nullif({parts}[{at + 1}], '') AS {part}" for at, part in enumerate(PARTS)]
        else:
            columns.append(f"{_value(read.kind, raw, name)} AS {name}")
    changed = field_column(identity.changed) if identity.changed else "NULL"
    row = "row_number() OVER (ORDER BY CAST(k AS VARCHAR)) - 1 AS r, CAST(k AS VARCHAR) AS k"
    of = (
        f"{_source(identity)} AS source, CAST({changed} AS TIMESTAMP) AS changed, {_apart(identity)} AS apart"
    )
    return (
        f"CREATE OR REPLACE TEMP TABLE records AS SELECT {row}, {of}, {', '.join(columns)} "
        f"FROM {CUSTOMERS} {' '.join(joins)} ORDER BY r"
    )


def _value(kind: str, raw: str, name: str) -> str:
    match kind:
        case "date":
            day = f"CAST(TRY_CAST({raw} AS DATE) AS VARCHAR)"
            return f"CASE WHEN {day} NOT IN {NO_DAY} THEN {day} END"
        case "country":
            return f"nullif(upper(trim({raw})), '')"
        case "text":
            return f"nullif(lower(strip_accents(trim({raw}))), '')"
    return f"c_{name}.value"


def _refused(identity: Identity) -> str:
    parts = []
    for name, read in identity.fields.items():
        raw = _raw(identity, name)
        if read.kind in PYTHON:
            beside = _beside(identity, read.kind, "c")
            parts.append(
                f"SELECT CAST(k AS VARCHAR) AS k, {text(name)} AS field, c.raw, c.why FROM {CUSTOMERS} "
                f"JOIN clean_{name} AS c ON c.raw = {raw}{beside} WHERE c.why <> ''"
            )
        elif read.kind == "date":
            parts.append(
                f"SELECT CAST(k AS VARCHAR) AS k, {text(name)} AS field, {raw} AS raw, "
                f"CASE WHEN TRY_CAST({raw} AS DATE) IS NULL THEN 'is no day like 1980-01-31' "
                f"ELSE 'a placeholder, nobody''s day' END AS why FROM {CUSTOMERS} WHERE trim({raw}) <> '' "
                f"AND coalesce(CAST(TRY_CAST({raw} AS DATE) AS VARCHAR) IN {NO_DAY}, true)"
            )
    columns = ", ".join(f"CAST(NULL AS VARCHAR) AS {each}" for each in ("k", "field", "raw", "why"))
    none = f"SELECT {columns} LIMIT 0"
    return f"CREATE OR REPLACE TEMP TABLE refused AS {' UNION ALL '.join(parts or [none])}"


def _block(con: Any, identity: Identity, folder: Path) -> list[Found]:
    """Finds junk, keeps it on the list, and takes what is on the list out of the records."""
    columns = {name: kind for name, kind in identity.columns.items() if kind in ("email", "phone")}
    names = [name for name in PARTS if name in identity.columns and name != "middle_name"]
    found = find_junk(con, "records", columns, names, identity.most_people)
    file = folder / BLOCK_LIST
    new = keep_junk(file, found, datetime.now(UTC).date().isoformat())
    blocked = read_block_list(file)
    for name, kind in columns.items():
        listed = blocked.of(kind)
        if not listed:
            continue
        con.execute("CREATE OR REPLACE TEMP TABLE on_the_list AS SELECT unnest(?) AS value", [listed])
        con.execute(
            f"INSERT INTO refused SELECT k, {text(name)}, {name}, {text(ON_THE_LIST)} FROM records "
            f"WHERE {name} IN (SELECT value FROM on_the_list)"
        )
        con.execute(f"UPDATE records SET {name} = NULL WHERE {name} IN (SELECT value FROM on_the_list)")
    return new
