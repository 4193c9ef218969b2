"""A load grows in a folder of its own, which is in its place at once or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from baton.audiences.base.alone import alone_in
from baton.audiences.base.whole_files import on_disk

FOLDER = "sources"
UNDER_WAY = "under-way"


@contextmanager
def alone(directory: Path) -> Iterator[Path]:
    """One load at a time in a data directory; whoever dies lets go. Gives the empty folder to work in."""
    sources = directory / FOLDER
    with alone_in(sources, "another load is under way in this data directory"):
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
