"""Splink scores the pairs of the blocks by our model, on DuckDB or on Spark.

Splink 5: tables are registered first, then `Linker(table, settings)` and `inference.predict` (its migration
guide v5). What it says on the way goes to its own logger, which stays silent here.
"""

import logging
import tempfile
from pathlib import Path
from typing import Any

from baton.audiences.base.files import text
from baton.audiences.identity.blocking import Blocked, rules
from baton.audiences.identity.model import Comparison, Model
from baton.audiences.identity.speaking_splink import settings


def score(con: Any, model: Model, blocked: Blocked, review: float, *, of_fresh_only: bool = False) -> None:
    """Makes ``scored``: a, b (rows, a < b), weight (powers of two), probability; from ``review`` on."""
    from splink import DuckDBAPI

    api = DuckDBAPI(connection=con)
    table = registered(api, con, model, blocked)
    linking, pairs = _predicted(table, model, blocked, review, of_fresh_only)
    con.execute(f"CREATE OR REPLACE TEMP TABLE scored AS {pairs}")
    clear(linking)


def score_on_spark(
    con: Any,
    session: Any,
    model: Model,
    blocked: Blocked,
    review: float,
    *,
    of_fresh_only: bool = False,
) -> None:
    """The same by a session of Spark: the blocked records go there, the scored pairs come back."""
    import splink

    with tempfile.TemporaryDirectory(prefix="baton-identity-") as folder:
        there, back = Path(folder) / "blocked.parquet", Path(folder) / "scored"
        con.execute(f"COPY {_columns(con, model, blocked)} TO {text(str(there))} (FORMAT parquet)")
        session.read.parquet(str(there)).createOrReplaceTempView("identity_blocked")
        untyped: Any = splink
        api = untyped.SparkAPI(spark_session=session, break_lineage_method="persist")
        table = api.register("identity_blocked")
        _linking, pairs = _predicted(table, model, blocked, review, of_fresh_only)
        session.sql(pairs).write.parquet(str(back))
        parts = text(str(back / "*.parquet"))
        con.execute(f"CREATE OR REPLACE TEMP TABLE scored AS SELECT * FROM read_parquet({parts})")


def _predicted(
    table: Any, model: Model, blocked: Blocked, review: float, of_fresh_only: bool
) -> tuple[Any, str]:
    """The linker, and a query for the pairs that it found."""
    blocks = rules(blocked, of_fresh_only=of_fresh_only)
    linking = linker(table, settings(model, blocked.records, blocks, keeping=bool(model.shared)))
    found = linking.inference.predict(threshold_match_probability=review, warning_mode="never")
    return linking, _weighed(model, blocked.records, review, found.physical_name)


def linker(table: Any, said: Any) -> Any:
    """Splink at work on a registered table, without a word."""
    from splink import Linker

    logging.getLogger("splink").setLevel(logging.ERROR)
    return Linker(table, said, log_level=None, validate_settings=False)


def _weighed(model: Model, records: int, review: float, found: str) -> str:
    """Both engines understand it. What a household shares counts up to its most (`Shared`)."""
    weight = "match_weight"
    if model.shared:
        parts = [
            f"mw_{said.column}" + (f" + mw_tf_adj_{said.column}" if _has_frequencies(said) else "")
            for said in model.comparisons
            if said.column in model.shared.columns
        ]
        if parts:
            most = model.shared.most(model.prior(records))
            weight = f"match_weight - greatest({' + '.join(parts)} - {most}, 0)"
    pairs = f"SELECT least(r_l, r_r) AS a, greatest(r_l, r_r) AS b, {weight} AS weight FROM {found}"
    sure = f"SELECT a, b, weight, 1 / (1 + power(2.0, -weight)) AS probability FROM ({pairs}) AS w"
    return f"SELECT a, b, weight, probability FROM ({sure}) AS p WHERE probability >= {review}"


def _has_frequencies(said: Comparison) -> bool:
    return said.frequent and any(level.way == "same" for level in said.levels)


def registered(api: Any, con: Any, model: Model, blocked: Blocked) -> Any:
    return api.register(_columns(con, model, blocked))


def _columns(con: Any, model: Model, blocked: Blocked) -> str:
    """A table with what is compared and nothing else: Splink carries along all that it is given."""
    needed = dict.fromkeys(each for said in model.comparisons for each in said.columns)
    there = {row[0] for row in con.execute("DESCRIBE blocked").fetchall()}
    kept = [each for each in ("r", "fresh", *needed, *blocked.columns) if each in there]
    con.execute(f"CREATE OR REPLACE TABLE identity_blocked AS SELECT {', '.join(kept)} FROM blocked")
    return "identity_blocked"


def clear(linker: Any) -> None:
    linker.table_management.delete_tables_created_by_splink_from_db()
