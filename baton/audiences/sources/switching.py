"""Files that are there whole or not at all, whatever is killed meanwhile."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
        sync(file)
    sync(work)
    place.parent.mkdir(parents=True, exist_ok=True)
    work.rename(place)
    sync(place.parent)


def keep_file(content: str, place: Path) -> None:
    """``.part``, to the disk, and only then under its name."""
    part = place.with_name(f"{place.name}.part")
    with part.open("w", encoding="utf-8") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(place)
    sync(place.parent)


def sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
