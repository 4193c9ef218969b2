"""What the columns of a load look like: filled, least and most of all rows, the rest of a sample."""

from pathlib import Path
from typing import Any

from baton.audiences.base.files import listed, name, text
from baton.audiences.sources.converting import words
from baton.audiences.sources.document import Source

SAMPLE = 20_000
TOP = 5
# A value's pattern: letters become a, digits 9, so that 1012 AB and 9999 ZZ look alike.
WORDS = "regexp_replace({value}, '\\p{{L}}+', 'a', 'g')"
PATTERN = f"left(regexp_replace({WORDS}, '[0-9]+', '9', 'g'), 60)"


def profiled(work: Path, kept: dict[str, str], source: Source, connection: Any) -> dict[str, Any]:
    """Of each column; of an address only its form, no value. ``filled``, ``min`` and ``max`` are of all
    rows (by the files' own statistics; none where a text is too long for them), the rest of a sample."""
    parts = sorted(work.glob("part-[0-9][0-9]*.parquet"))
    files = listed(parts)
    connection.execute(f"CREATE OR REPLACE TEMP TABLE chunks AS SELECT * FROM parquet_metadata({files})")
    (rows,) = connection.execute(f"SELECT sum(num_rows) FROM parquet_file_metadata({files})").fetchone()
    share = max(1, SAMPLE // max(1, len(parts)))
    some = " UNION ALL ".join(
        f"(SELECT * FROM read_parquet({text(str(part))}) LIMIT {share})" for part in parts
    )
    connection.execute(f"CREATE OR REPLACE TEMP TABLE sampled AS {some}")
    (sampled,) = connection.execute("SELECT count(*) FROM sampled").fetchone()
    columns = {}
    for each, type_ in kept.items():
        filled, least, most = connection.execute(
            f"SELECT coalesce(sum(num_values - stats_null_count), 0)::BIGINT, "
            f"min(TRY_CAST(stats_min_value AS {type_}))::VARCHAR, "
            f"max(TRY_CAST(stats_max_value AS {type_}))::VARCHAR FROM chunks WHERE path_in_schema = ?",
            [each],
        ).fetchone()
        columns[each] = {"filled": filled, **_sampled(each, type_, source, connection)}
        if source.columns[each].shape == "any":
            columns[each] |= {"min": _short(least), "max": _short(most)}
    return {"rows": int(rows), "sampled": sampled, "columns": columns}


def _sampled(column: str, type_: str, source: Source, connection: Any) -> dict[str, Any]:
    value = f"CAST({name(column)} AS VARCHAR)"
    (distinct,) = connection.execute(f"SELECT count(DISTINCT {name(column)}) FROM sampled").fetchone()
    found: dict[str, Any] = {"distinct": distinct}
    if type_ == "VARCHAR":
        found["patterns"] = _most(PATTERN.format(value=value), connection)
    shape = source.columns[column].shape
    if shape == "any":
        found["top"] = _most(value, connection)
    else:
        told = source.columns[column].model_copy(update={"misfit": "quarantine"})
        (condition,) = [
            each for code, each in words(told, name(column))[1].items() if code.startswith("not_a")
        ]
        (wrong,) = connection.execute(f"SELECT count(*) FILTER (WHERE {condition}) FROM sampled").fetchone()
        found["out_of_shape"] = wrong
    return found


def _most(value: str, connection: Any) -> list[list[Any]]:
    rows = connection.execute(
        f"SELECT {value} AS v, count(*) AS n FROM sampled WHERE v IS NOT NULL "
        f"GROUP BY v ORDER BY n DESC, v LIMIT {TOP}"
    ).fetchall()
    return [[_short(said), count] for said, count in rows]


def _short(value: str | None) -> str | None:
    return value[:80] if value is not None else None
