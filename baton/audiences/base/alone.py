"""One at work in a folder at a time, over all processes of the machine."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from baton.audiences.wrong import Wrong

NAME = ".lock"


@contextmanager
def alone_in(folder: Path, otherwise: str) -> Iterator[None]:
    """Makes the folder where it is not there. Wrong, ``otherwise``, where another is at work in it; whoever
    dies lets go."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / NAME).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Wrong(otherwise) from None
        yield
