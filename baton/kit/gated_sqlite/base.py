"""Django's SQLite backend with the write gate held around each transaction."""

from functools import lru_cache
from typing import Any

from django.db.backends.sqlite3 import base

from baton.kit.gated_sqlite.gate import WriteGate

DEFERRED = "DEFERRED"


class Cursor(base.SQLiteCursorWrapper):
    def convert_query(self, query: str, *, param_names: Any = None) -> str:
        if param_names is not None:
            return super().convert_query(query, param_names=param_names)
        return with_question_marks(query)


@lru_cache(maxsize=2048)
def with_question_marks(query: str) -> str:
    """A statement's text in SQLite's manner; Django rewrites the same few hundred texts at every call."""
    return base.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%")


def lowered(text: Any) -> Any:
    return text.lower() if isinstance(text, str) else text


class DatabaseWrapper(base.DatabaseWrapper):
    _gate: WriteGate | None = None
    transaction_mode: str | None

    def get_new_connection(self, conn_params: Any) -> Any:
        opened = super().get_new_connection(conn_params)
        # Its own knows the letters of English only.
        opened.create_function("lower", 1, lowered, deterministic=True)
        return opened

    def create_cursor(self, name: Any = None) -> Any:
        return self.connection.cursor(factory=Cursor)

    def _start_transaction_under_autocommit(self) -> None:
        # Who only reads (kit.one_state) holds up no writer.
        gate = self._write_gate() if self.transaction_mode != DEFERRED else None
        if gate is not None:
            gate.enter()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._leave_gate()
            raise

    def _commit(self) -> Any:
        try:
            return super()._commit()  # type: ignore[misc]
        finally:
            self._leave_gate()

    def _rollback(self) -> Any:
        try:
            return super()._rollback()  # type: ignore[misc]
        finally:
            self._leave_gate()

    def _close(self) -> Any:
        try:
            return super()._close()  # type: ignore[misc]
        finally:
            if self._gate is not None:
                self._gate.close()
                self._gate = None

    def _leave_gate(self) -> None:
        if self._gate is not None:
            self._gate.leave()

    def _write_gate(self) -> WriteGate | None:
        if self.is_in_memory_db():
            return None
        if self._gate is None:
            self._gate = WriteGate(f"{self.settings_dict['NAME']}.gate")
        return self._gate
