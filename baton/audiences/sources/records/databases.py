"""The answer of one query to a database, by SQLAlchemy; read as a stream."""

import hashlib
import os
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from baton.audiences.sources.dialects import SqlQuery
from baton.audiences.sources.records.csv_files import looked_at
from baton.audiences.sources.records.pieces import Piece
from baton.audiences.sources.records.rows import Row, in_pieces
from baton.audiences.wrong import Wrong

DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg", "mysql": "mysql+pymysql"}
AT_ONCE = 10_000


class Database:
    """``size`` and ``done`` count rows; how many there are is not known before."""

    def __init__(self, said: SqlQuery) -> None:
        self.said = said
        self.size = self.done = 0
        # A colon would begin a parameter, and there are none.
        self._query = text(said.query.replace(":", "\\:"))
        self._hash = hashlib.sha256()
        url = os.environ.get(said.url_in, "")
        if not url:
            raise Wrong(
                f"the environment has no {said.url_in}, where the address of the database should stand"
            )
        scheme, mark, rest = url.partition("://")
        try:
            self._engine = create_engine(DRIVERS.get(scheme, scheme) + mark + rest)
            self.columns = self._names()
        except Wrong:
            raise
        except ValueError:
            raise Wrong(f"{said.url_in} holds no address of a database") from None
        except (SQLAlchemyError, ImportError) as error:
            raise Wrong(f"the database of {said.url_in} does not answer: {_plainly(error)}") from None

    def _names(self) -> list[str]:
        with self._engine.connect() as connection:
            found = connection.execution_options(stream_results=True).execute(self._query)
            keys = list(found.keys())
            names = looked_at([str(key).strip() for key in keys])
            found.close()
            return names

    def pieces(self) -> Iterator[Piece]:
        self._hash, self.done = hashlib.sha256(), 0
        yield from in_pieces(self._rows(), len(self.columns))

    def _rows(self) -> Iterator[Row]:
        try:
            with self._engine.connect() as connection:
                stream = connection.execution_options(stream_results=True, yield_per=AT_ONCE)
                for number, row in enumerate(stream.execute(self._query), 1):
                    values = [shown(value) for value in row]
                    self._hash.update(repr(values).encode("utf-8", "surrogatepass"))
                    self.done = number
                    bytes_in = any(isinstance(value, bytes | memoryview) for value in row)
                    yield Row(number, values, None, "not_a_text" if bytes_in else "")
        except SQLAlchemyError as error:
            raise Wrong(f"the database of {self.said.url_in} broke off: {_plainly(error)}") from None
        finally:
            self._engine.dispose()

    def digest(self) -> str:
        return self._hash.hexdigest()


def shown(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return (
            format(Decimal(repr(value)), "f") if value == value and abs(value) != float("inf") else str(value)
        )
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime):
        return value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else str(value)


def _plainly(error: Exception) -> str:
    """The first line, without the address: it holds the password."""
    said = str(getattr(error, "orig", None) or error).splitlines()[0]
    return said[:200] if "://" not in said else type(error).__name__
