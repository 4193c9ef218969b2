"""DuckDB over the files of a data directory."""

from pathlib import Path
from typing import Any

from duckdb import DuckDBPyConnection

from baton.audiences.base.checked import checked, still
from baton.audiences.base.connecting import connected
from baton.audiences.base.converting import KEPT, converted
from baton.audiences.base.files import Found, name, text
from baton.audiences.base.manifest import read_base
from baton.audiences.base.tables import CUSTOMERS, Source, event_table


class DuckDB:
    name = dialect = "duckdb"

    def __init__(
        self, directory: Path, *, anew: bool = False, connection: DuckDBPyConnection | None = None
    ) -> None:
        """``anew``: check the files even where nothing changed; ``connection``: whoever gives one closes it.
        Wrong where the files do not keep to the manifest."""
        self.directory = directory.resolve()
        self.base, _lines = read_base(self.directory)
        self.connection = connected() if connection is None else connection
        self.lent = connection is not None
        try:
            self.found, self.tables, self.fingerprint = checked(
                self.directory, self.base, self.connection, anew
            )
            for table in self.found:
                self.connection.execute(view(table))
            if self.base.customers.of:
                source = event_table(self.base.customers.of)
                self.connection.execute(f"CREATE VIEW {CUSTOMERS} AS SELECT DISTINCT k FROM {source}")
        except BaseException:
            self.close()
            raise

    def define(self, name: str, sql: str) -> None:
        self.connection.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS {sql}")

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return self.connection.execute(sql).fetchall()

    def write(self, sql: str, file: Path, about: dict[str, str]) -> None:
        said = ", ".join(f"{key}: {text(value)}" for key, value in about.items())
        self.connection.execute(
            f"COPY (SELECT * FROM ({sql}) ORDER BY k) TO {text(str(file))} "
            f"(FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{said}}})"
        )

    def is_as_it_was(self) -> bool:
        return still(self.directory, self.found, self.fingerprint)

    def close(self) -> None:
        if not self.lent:
            self.connection.close()


def view(found: Found) -> str:
    """A table of ours over its files."""
    table = found.wanted

    def column(source: Source) -> str:
        made = converted(source, found.columns[source.column], table.zone, table.csv, trying=False)
        return f"{made} AS {source.name}"

    nothing = [f"CAST(NULL AS {KEPT[source.type]}) AS {source.name}" for source in table.absent]
    columns = ", ".join([*map(column, table.sources), *nothing])
    key = name(table.sources[0].column)
    kept = f" WHERE {key} IS NOT NULL" if table.without_key == "left_out" else ""
    return f"CREATE VIEW {table.name} AS SELECT {columns} FROM {found.sql}{kept}"
