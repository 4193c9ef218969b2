"""How long an engine works for somebody: to a deadline, until it is called off, or until the same member
asks the next question."""

import contextlib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from baton.segments.refusals import AskedAnother

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# An interruption is lost between two statements: it is said again so often.
AGAIN = 0.2


class Bounds:
    """``late``: what is raised where the ``seconds`` are over."""

    def __init__(self, seconds: float, late: Exception) -> None:
        self.until = time.monotonic() + seconds
        self.late = late
        self.why: Exception | None = None
        self.connection: DuckDBPyConnection | None = None
        self.left = threading.Event()
        self.lock = threading.Lock()

    def call_off(self, why: Exception) -> None:
        self.why = self.why or why
        self._interrupt()

    def look(self) -> None:
        """Raises why it is over, if it is."""
        if self.why is None and time.monotonic() > self.until:
            self.why = self.late
        if self.why is not None:
            raise self.why

    @contextmanager
    def over(self, connection: "DuckDBPyConnection") -> Iterator[None]:
        """Raises why it ended before it was done, whatever that made of the statement in hand."""
        self.connection = connection
        watch = threading.Thread(target=self._watch, daemon=True)
        watch.start()
        try:
            self.look()
            yield
        except Exception:
            self._leave()
            self.look()
            raise
        finally:
            self._leave()
        self.look()

    def _watch(self) -> None:
        while not self.left.wait(AGAIN):
            if self.why is not None or time.monotonic() > self.until:
                self._interrupt()

    def _interrupt(self) -> None:
        # Under the lock: never a connection that is being closed.
        with self.lock:
            if self.connection is not None and not self.left.is_set():
                with contextlib.suppress(Exception):
                    self.connection.interrupt()

    def _leave(self) -> None:
        with self.lock:
            self.left.set()


_asking: dict[int, Bounds] = {}
_turn = threading.Lock()


@contextmanager
def one_at_a_time(asker: int | None, bounds: Bounds) -> Iterator[None]:
    """The last question of a member counts; the one before is called off. Nobody: any number."""
    if asker is None:
        yield
        return
    with _turn:
        before, _asking[asker] = _asking.get(asker), bounds
    if before is not None:
        before.call_off(AskedAnother())
    try:
        yield
    finally:
        with _turn:
            if _asking.get(asker) is bounds:
                del _asking[asker]
