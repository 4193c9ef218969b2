"""Spark over the files of a data directory: the same tables, the same text compiled for it, the same members.

Optional: the extra ``[spark]`` and a Java. Spark reads the files itself; whether they keep to the manifest is
looked at by DuckDB, and a run's one Parquet file is written by it.
"""

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from baton.audiences.base.checked import checked, still
from baton.audiences.base.connecting import connected
from baton.audiences.base.converting import INEXACT, ZONED
from baton.audiences.base.files import Found, text
from baton.audiences.base.manifest import NAME, read_base
from baton.audiences.base.tables import CUSTOMERS, Source, event_table
from baton.audiences.wrong import Problem, Wrong

KEPT = {
    "text": "STRING",
    "integer": "BIGINT",
    "decimal": "DECIMAL(18, 4)",
    "money": "DECIMAL(18, 4)",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "time": "TIMESTAMP",
}


class Spark:
    name = "spark"
    dialect = "pyspark"

    def __init__(self, directory: Path, *, anew: bool = False) -> None:
        """Wrong where pyspark is not installed, or where a column would not be the same on both engines."""
        self.directory = directory.resolve()
        self.base, _lines = read_base(self.directory)
        with connected() as connection:
            self.found, self.tables, self.fingerprint = checked(self.directory, self.base, connection, anew)
        problems = [problem for table in self.found for problem in not_the_same(table)]
        if problems:
            raise Wrong(problems, NAME)
        self.session = session()
        for table in self.found:
            self._read(table)
        if self.base.customers.of:
            source = event_table(self.base.customers.of)
            self.session.sql(f"SELECT DISTINCT k FROM {source}").createOrReplaceTempView(CUSTOMERS)

    def _read(self, found: Found) -> None:
        table = found.wanted
        rows = self.session.read.parquet(*map(str, found.paths))
        columns = [
            f"CAST({quoted(source.column)} AS {KEPT[source.type]}) AS {source.name}"
            for source in table.sources
        ]
        columns += [f"CAST(NULL AS {KEPT[source.type]}) AS {source.name}" for source in table.absent]
        read = rows.selectExpr(*columns)
        if table.without_key == "left_out":
            read = read.where("k IS NOT NULL")
        read.createOrReplaceTempView(table.name)

    def define(self, name: str, sql: str) -> None:
        self.session.sql(sql).createOrReplaceTempView(name)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self.session.sql(sql).collect()]

    def write(self, sql: str, file: Path, about: dict[str, str]) -> None:
        """Spark writes parts; they become the one file in the order of the keys."""
        parts = Path(tempfile.mkdtemp(prefix=".spark-", dir=file.parent))
        try:
            self.session.sql(sql).write.mode("overwrite").parquet(str(parts / "rows"))
            said = ", ".join(f"{key}: {text(value)}" for key, value in about.items())
            rows = text(str(parts / "rows" / "*.parquet"))
            with connected() as connection:
                connection.execute(
                    f"COPY (SELECT * FROM read_parquet({rows}) ORDER BY k) "
                    f"TO {text(str(file))} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{said}}})"
                )
        finally:
            shutil.rmtree(parts, ignore_errors=True)

    def is_as_it_was(self) -> bool:
        return still(self.directory, self.found, self.fingerprint)

    def close(self) -> None:
        """The session serves whoever comes next in this process; it ends with it."""


def quoted(column: str) -> str:
    return "`" + column.replace("`", "``") + "`"


def session() -> Any:
    """``SPARK_MASTER`` names a cluster; else two threads of this machine."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise Wrong("Spark is not installed here: pip install 'baton[spark]', and a Java 17") from None
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    made = (
        SparkSession.builder.master(os.environ.get("SPARK_MASTER", "local[2]"))
        .appName("baton segments")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.shuffle.partitions", os.environ.get("SPARK_PARTITIONS", "4"))
        .getOrCreate()
    )
    made.sparkContext.setLogLevel("ERROR")
    # Two bases of one process do not see each other's tables.
    own = made.newSession()
    own.conf.set("spark.sql.session.timeZone", "UTC")
    own.conf.set("spark.sql.ansi.enabled", "true")
    return own


def not_the_same(found: Found) -> list[Problem]:
    """What the two engines would read differently: text files, other zones, rounded fractions."""
    table = found.wanted
    if table.csv is not None:
        return [
            Problem(table.told, "Spark reads Parquet here; a text file's dialect means other things to it")
        ]
    problems = []
    for source in table.sources:
        physical = found.columns[source.column]
        place = f"{table.told}, column “{source.column}”"
        if table.zone != "UTC" and source.type == "time":
            problems.append(Problem(place, "Spark needs times in UTC, not on another zone's clock"))
        elif not alike(source, physical):
            problems.append(
                Problem(place, f"is {physical}; Spark needs it as {KEPT[source.type]} in the file")
            )
    return problems


def alike(source: Source, physical: str) -> bool:
    if source.type == "text":
        return physical == "VARCHAR"
    if source.type == "time":
        return (physical.startswith("TIMESTAMP") and physical not in ("TIMESTAMP_NS",)) or physical == ZONED
    return physical not in INEXACT and physical != "VARCHAR"
