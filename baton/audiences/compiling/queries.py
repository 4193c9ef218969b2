"""An analyst's own query: read before it runs, so that it can ask for keys and do nothing else."""

from collections.abc import Iterable
from typing import Any

import sqlglot
from sqlglot import expressions as say

LONGEST = 20_000
# What gives another answer tomorrow would make a run that nobody can repeat.
CHANGING = (say.Rand, say.Randn, say.CurrentDate, say.CurrentTime, say.CurrentTimestamp, say.TableSample)
CHANGING_NAMES = {"random", "uuid", "gen_random_uuid", "now", "today", "setseed", "get_current_timestamp"}
WHAT_IT_MAY_BE = "one SELECT over the tables of the base that returns one column, “k”"


def checked(query: str, tables: Iterable[str], dialect: str) -> str:
    """The query in the dialect of the engine. ValueError in words where it may not run."""
    try:
        parsed = [each for each in sqlglot.parse(query, dialect="duckdb") if each is not None]
    except (sqlglot.errors.SqlglotError, RecursionError) as error:
        raise ValueError(f"cannot be read as SQL: {str(error).splitlines()[0][:200]}") from None
    if len(parsed) != 1 or not isinstance(parsed[0], say.Query):
        raise ValueError(f"has to be {WHAT_IT_MAY_BE}")
    statement: Any = parsed[0]
    if statement.named_selects != ["k"]:
        raise ValueError(
            f"has to be {WHAT_IT_MAY_BE}; it returns {', '.join(statement.named_selects) or 'nothing'}"
        )
    if any(statement.find_all(say.Into, say.Command, say.DML)):
        raise ValueError(f"has to be {WHAT_IT_MAY_BE}")
    _tables(statement, set(tables))
    _unchanging(statement)
    return str(statement.sql(dialect="spark" if dialect == "pyspark" else dialect))


def _tables(statement: Any, known: set[str]) -> None:
    own = {each.alias for each in statement.find_all(say.CTE)}
    for table in statement.find_all(say.Table):
        named = isinstance(table.this, say.Identifier) and not table.args.get("db")
        if not named or table.name not in known | own:
            listed = ", ".join(sorted(known))
            raise ValueError(
                f"asks “{table.sql(dialect='duckdb')[:80]}”, which is no table of the base; known: {listed}"
            )


def _unchanging(statement: Any) -> None:
    for found in statement.find_all(*CHANGING):
        raise ValueError(f"uses {found.sql(dialect='duckdb')[:40]}, which answers differently each time")
    for found in statement.find_all(say.Anonymous, say.Func):
        called = (found.name if isinstance(found, say.Anonymous) else found.sql_name()).lower()
        if called in CHANGING_NAMES:
            raise ValueError(f"uses {called}(), which answers differently each time")
        if called.startswith(("read_", "scan_", "getenv", "query", "glob")) or called.endswith("_scan"):
            raise ValueError(f"uses {called}(), which reads beside the base")
