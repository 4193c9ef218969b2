"""A fair queue in front of SQLite's one writer.

SQLite's busy handler sleeps and retries without order, so under 32 writers some wait for seconds and a few
fail. ``flock`` on a side file lets the kernel queue them, over processes too, and frees the lock of a
killed process.
"""

import fcntl
import os


class WriteGate:
    """One per connection: each holds its own file description, which is what flock counts."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._file: int | None = None
        self._owner = os.getpid()
        self._held = False

    def enter(self) -> None:
        if self._held:
            return
        if self._file is None or self._owner != os.getpid():
            # After a fork the description would be shared with the parent, and so would the lock.
            self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            self._owner = os.getpid()
        fcntl.flock(self._file, fcntl.LOCK_EX)
        self._held = True

    def leave(self) -> None:
        if self._held and self._file is not None:
            self._held = False
            fcntl.flock(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        self.leave()
        if self._file is not None and self._owner == os.getpid():
            os.close(self._file)
        self._file = None
