"""What is read together is of one moment, though others write meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction


@contextmanager
def one_state() -> Iterator[None]:
    """Also a decorator. Of many questions each sees what the first saw: no figure is half of yesterday.
    Nobody waits for a reader, and a reader for nobody. Within a transaction there is nothing to do: it is a
    writer's, who is alone. Not for what writes.

    SQLite keeps the state of the first question for a deferred transaction (sqlite.org/isolation); PostgreSQL
    for one that is REPEATABLE READ (section 13.2.2 of its manual)."""
    if connection.in_atomic_block:
        yield
        return
    connection.ensure_connection()
    with _begun_as_reader(), transaction.atomic():
        yield


@contextmanager
def _begun_as_reader() -> Iterator[None]:
    """Writers begin as writers (config.database): what is usual comes back when the reading is over."""
    of: Any
    wanted: Any
    if connection.vendor == "sqlite":
        of, name, wanted = connection, "transaction_mode", "DEFERRED"
    else:
        from psycopg import IsolationLevel

        of, name, wanted = connection.connection, "isolation_level", IsolationLevel.REPEATABLE_READ
    usual: Any = getattr(of, name)
    setattr(of, name, wanted)
    try:
        yield
    finally:
        setattr(of, name, usual)
