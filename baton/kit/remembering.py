"""What a query answered, kept while nobody can have changed it.

While the past is replayed in one transaction (``activity.log.many_deeds``) nobody else writes, and the same
columns, policies and calendars are asked for thousands of times. Any write to a table that a kept answer was
read from forgets them all.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

NAME = re.compile(r'"(\w+)"')
WRITES = ("INSERT", "UPDATE", "DELETE")


@dataclass
class Memory:
    answers: dict[Any, list[Any]] = field(default_factory=dict)
    tables: set[str] = field(default_factory=set)

    def keep(self, key: Any, sql: str, rows: list[Any]) -> None:
        # Names of columns come along; they only make it forget once more than it must.
        self.tables.update(NAME.findall(sql))
        self.answers[key] = rows

    def forget_when_written(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if sql.startswith(WRITES) and (name := NAME.search(sql)) and name.group(1) in self.tables:
            self.answers.clear()
            self.tables.clear()
        return execute(sql, *rest)


_memory: ContextVar[Memory | None] = ContextVar("memory", default=None)


def memory() -> Memory | None:
    return _memory.get()


@contextmanager
def remembering() -> Iterator[None]:
    """Only inside a transaction that keeps everybody else from writing. Inside another one that goes on."""
    if memory() is not None:
        yield
        return
    kept = Memory()
    token = _memory.set(kept)
    try:
        with connection.execute_wrapper(kept.forget_when_written):
            yield
    finally:
        _memory.reset(token)
