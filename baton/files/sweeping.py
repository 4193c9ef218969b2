"""Throw away bytes that no row names: parts of broken uploads, files of writes that were taken back; and
pictures of pages at which nobody looks any more."""

from contextlib import suppress
from datetime import timedelta
from shutil import rmtree

from baton.files import shelves
from baton.files.models import StoredFile
from baton.kit import clock

# A write that is still under way must not lose its file.
YOUNG = timedelta(days=1)
# A picture of a page is drawn again when somebody looks after all.
UNSEEN = timedelta(days=30)


def sweep_orphans(*, older_than: timedelta = YOUNG) -> int:
    """How many files were thrown away."""
    oldest_kept = (clock.real_now() - older_than).timestamp()
    swept = 0
    for directory in sorted(path for path in shelves.root().glob("*") if path.is_dir()):
        files = [path for path in directory.rglob("*") if path.is_file()]
        named = keys_in_use({path.name for path in files})
        for path in files:
            ours = path.suffix == ".part" or shelves.KEY.fullmatch(path.name)
            if ours and path.name not in named and path.stat().st_mtime < oldest_kept:
                path.unlink(missing_ok=True)
                swept += 1
    return swept + sweep_pages(oldest_kept) + sweep_unseen_pages()


def sweep_pages(oldest_kept: float) -> int:
    """Pictures of pages of files that no row names."""
    folders = {folder.name: folder for folder in (shelves.root() / shelves.PAGES).glob("*")}
    orphans = folders.keys() - keys_in_use(set(folders))
    old = [folders[key] for key in orphans if folders[key].stat().st_mtime < oldest_kept]
    for folder in old:
        rmtree(folder, ignore_errors=True)
    return len(old)


def sweep_unseen_pages() -> int:
    """Pictures that nobody looked at for a month, and what is remembered of those that could not be drawn."""
    oldest_kept = (clock.real_now() - UNSEEN).timestamp()
    swept = 0
    for folder in (shelves.root() / shelves.PAGES).glob("*"):
        old = [picture for picture in folder.glob("*") if picture.stat().st_mtime < oldest_kept]
        for picture in old:
            picture.unlink(missing_ok=True)
        if old:
            # Not while others are left in it.
            with suppress(OSError):
                folder.rmdir()
        swept += len(old)
    return swept


def keys_in_use(names: set[str]) -> set[str]:
    """Those of ``names`` that a row names. A shard holds a 256th of all, asked in portions."""
    found: set[str] = set()
    wanted = sorted(names)
    for at in range(0, len(wanted), 500):
        portion = wanted[at : at + 500]
        found.update(StoredFile.objects.filter(key__in=portion).values_list("key", flat=True))
        found.update(StoredFile.objects.filter(preview_key__in=portion).values_list("preview_key", flat=True))
    return found


def has_lain(stored: StoredFile) -> bool:
    """For longer than a write may take, by the disk's clock: what an import brings bears past dates."""
    try:
        laid_down = shelves.path_of(stored.key).stat().st_mtime
    except FileNotFoundError:
        return True
    return laid_down < (clock.real_now() - YOUNG).timestamp()
