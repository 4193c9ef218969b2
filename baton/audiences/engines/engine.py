"""What a doing asks of an engine."""

from pathlib import Path
from typing import Any, Protocol

from baton.audiences.base.manifest import Base


class Engine(Protocol):
    """An open data directory. ``dialect`` is Ibis's name for its SQL."""

    name: str
    dialect: str
    base: Base
    tables: dict[str, Any]
    fingerprint: str

    def define(self, name: str, sql: str) -> None:
        """A view of this session."""

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The answer of one query."""

    def write(self, sql: str, file: Path, about: dict[str, str]) -> None:
        """The answer as one Parquet file, in the order of ``k``, with ``about`` in its metadata."""

    def is_as_it_was(self) -> bool:
        """Whether the files are still those of the fingerprint."""

    def close(self) -> None: ...
