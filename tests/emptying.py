"""After a test that commits, only the tables that hold something are emptied.

Django would truncate all hundred and fifty: on PostgreSQL that makes each of them and each of its indexes
anew, which is ten times the work.
"""

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(autouse=True, scope="session")
def empty_what_holds_something() -> Iterator[None]:
    from django.db import connection

    if connection.vendor != "postgresql":
        yield
        return
    truncations = type(connection.ops).sql_flush

    def sql_flush(
        operations: Any, style: Any, tables: list[str], *, reset_sequences: bool = False, **how: Any
    ) -> list[str]:
        if reset_sequences:
            # A whole installation is emptied, which counts from 1 again.
            return truncations(operations, style, tables, reset_sequences=True, **how)
        return deletions(operations, tables)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(connection.ops), "sql_flush", sql_flush)
        yield


def deletions(operations: Any, tables: list[str]) -> list[str]:
    """In any order: every foreign key is looked at when the transaction ends."""
    quoted = [operations.quote_name(name) for name in tables]
    asked = " UNION ALL ".join(
        f"SELECT {at} WHERE EXISTS (SELECT 1 FROM {name})"  # noqa: S608
        for at, name in enumerate(quoted)
    )
    with operations.connection.cursor() as cursor:
        cursor.execute(asked)
        return [f"DELETE FROM {quoted[at]}" for (at,) in cursor.fetchall()]  # noqa: S608
