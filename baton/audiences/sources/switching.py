"""Files that are there whole or not at all, whatever is killed meanwhile."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from baton.audiences.base.whole_files import on_disk
from baton.audiences.wrong import Wrong

FOLDER = "sources"
UNDER_WAY = "under-way"


@contextmanager
def alone(directory: Path) -> Iterator[Path]:
    """One load at a time in a data directory; whoever dies lets go. Gives the empty folder to work in."""
    sources = directory / FOLDER
    sources.mkdir(parents=True, exist_ok=True)
    with (sources / ".lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Wrong("another load is under way in this data directory") from None
        work = sources / UNDER_WAY
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        try:
            yield work
        finally:
            shutil.rmtree(work, ignore_errors=True)


def keep_folder(work: Path, place: Path) -> None:
    """Everything on the disk first; then under its name, at once."""
    for file in sorted(work.iterdir()):
        on_disk(file)
    on_disk(work)
    place.parent.mkdir(parents=True, exist_ok=True)
    work.rename(place)
    on_disk(place.parent)
