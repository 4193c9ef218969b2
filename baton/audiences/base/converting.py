"""How a column of a file becomes ours, in DuckDB's SQL; and whether it can fail."""

from baton.audiences.base.files import name, text
from baton.audiences.base.manifest import Csv
from baton.audiences.base.tables import Source

KEPT = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "decimal": "DECIMAL(18, 4)",
    "money": "DECIMAL(18, 4)",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "time": "TIMESTAMP",
}
WHOLE = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"}
INEXACT = {"FLOAT", "DOUBLE"}
STAMPS = {"TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "DATE"}
ZONED = "TIMESTAMP WITH TIME ZONE"
# What a column of each type may be in a Parquet file; a text is converted, and counted where it does not fit.
READ_AS: dict[str, set[str]] = {
    "text": {"VARCHAR", "BOOLEAN", "DATE", "UUID", *WHOLE},
    "integer": {*WHOLE, "UBIGINT", "HUGEINT", *INEXACT, "VARCHAR"},
    "decimal": {*WHOLE, "UBIGINT", "HUGEINT", *INEXACT, "VARCHAR"},
    "money": {*WHOLE, "UBIGINT", "HUGEINT", *INEXACT, "VARCHAR"},
    "boolean": {"BOOLEAN", "VARCHAR"},
    "date": {"DATE", "VARCHAR", *STAMPS},
    "time": {*STAMPS, ZONED, "VARCHAR"},
}


def readable(source: Source, physical: str) -> bool:
    decimal = physical.startswith("DECIMAL") and source.type in ("integer", "decimal", "money")
    return decimal or physical in READ_AS[source.type]


def can_fail(source: Source, physical: str) -> bool:
    """Whether a value that is there may not fit; what cannot fail is not scanned."""
    if physical == "VARCHAR":
        return source.type != "text"
    if source.type in ("decimal", "money"):
        return physical not in WHOLE - {"BIGINT"}
    return source.type == "integer" and physical not in WHOLE


def converted(source: Source, physical: str, zone: str, csv: Csv | None, *, trying: bool) -> str:
    """``trying``: NULL for what does not fit; otherwise such a value ends the query."""
    column, cast = name(source.column), "TRY_CAST" if trying else "CAST"
    kept = KEPT[source.type]
    if physical == "VARCHAR" and csv is not None and source.type in ("date", "time"):
        parsed = "try_strptime" if trying else "strptime"
        way = csv.dates if source.type == "date" else csv.times
        inner = f"{parsed}({column}, {text(way)})"
        return in_utc(inner, zone) if source.type == "time" else f"CAST({inner} AS DATE)"
    if (
        physical == "VARCHAR"
        and csv is not None
        and csv.decimal == ","
        and source.type in ("decimal", "money")
    ):
        # A point would be a divider of thousands, which nobody declared.
        plain = f"CASE WHEN NOT contains({column}, '.') THEN replace({column}, ',', '.') ELSE '?' END"
        return f"{cast}(CASE WHEN {column} IS NOT NULL THEN {plain} END AS {kept})"
    if source.type == "integer" and physical not in WHOLE:
        number = column if physical != "VARCHAR" else f"{cast}({column} AS DECIMAL(38, 4))"
        return f"CASE WHEN {number} = trunc({number}) THEN {cast}({number} AS BIGINT) END"
    if source.type == "time":
        if physical == ZONED:
            return f"timezone('UTC', {column})"
        return in_utc(f"{cast}({column} AS TIMESTAMP)", zone)
    return (
        column if physical == kept.replace(", ", ",") or physical == kept else f"{cast}({column} AS {kept})"
    )


def in_utc(stamp: str, zone: str) -> str:
    return stamp if zone == "UTC" else f"timezone('UTC', timezone({text(zone)}, {stamp}))"
