"""How far an import is, told while it runs: from inside its one transaction nobody would hear it."""

import threading
import time
from collections.abc import Callable

from django.db import connection

from baton.interchange.applied import Applied
from baton.interchange.progress import Progress
from baton.jobs import notes
from baton.jobs.leasing import Cancelled, Leased, LeaseLost

EVERY = 1.0
# A note costs no transaction.
NOTED_EVERY = 0.3


def now_and_then(progress: Progress, seconds: float = EVERY) -> Progress:
    """``progress``, but not more often than a reader can follow; its last word is always passed on."""
    latest = -seconds

    def told(done: int, total: int, step: str) -> None:
        nonlocal latest
        if done == total or time.monotonic() - latest >= seconds:
            latest = time.monotonic()
            progress(done, total, step)

    return told


class Noted:
    """For SQLite, whose one writer is the import: as a note beside the database.

    Nobody can ask it to end, either: that would have to be written.
    """

    def __init__(self, leased: Leased) -> None:
        self.progress: Progress = now_and_then(
            lambda *how_far: notes.note(leased.job.lease, notes.HowFar(*how_far)), NOTED_EVERY
        )

    def __enter__(self) -> "Noted":
        return self

    def __exit__(self, *args: object) -> None:
        pass

    def ended(self, then: Callable[[Applied], None]) -> Callable[[Applied], None]:
        return then


class Beside:
    """Over a connection of its own, which also keeps the lease and hears that somebody wants it to end."""

    def __init__(self, leased: Leased) -> None:
        self.leased = leased
        self.latest: tuple[int, int, str] | None = None
        self.trouble: LeaseLost | Cancelled | None = None
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.keep_telling, daemon=True)

    def __enter__(self) -> "Beside":
        self.thread.start()
        return self

    def __exit__(self, *args: object) -> None:
        self.end()

    def end(self) -> None:
        self.over.set()
        if self.thread.is_alive():
            self.thread.join()

    def progress(self, done: int, total: int, step: str) -> None:
        self.latest = (done, total, step)
        if self.trouble is not None:
            raise self.trouble

    def ended(self, then: Callable[[Applied], None]) -> Callable[[Applied], None]:
        """``then``, once nothing is told beside any more: both write the same row."""

        def finish(applied: Applied) -> None:
            self.end()
            if self.trouble is not None:
                raise self.trouble
            then(applied)

        return finish

    def keep_telling(self) -> None:
        try:
            while not self.over.wait(EVERY):
                if self.latest is not None:
                    self.leased.progress(*self.latest)
        except (LeaseLost, Cancelled) as trouble:
            self.trouble = trouble
        finally:
            connection.close()


def teller(leased: Leased) -> Noted | Beside:
    return Beside(leased) if connection.vendor == "postgresql" else Noted(leased)
