"""Where bytes lie under MEDIA_ROOT: random keys in sharded directories, arriving files apart.

A name that somebody gave never becomes part of a path.
"""

import os
import re
import secrets
from pathlib import Path

from django.conf import settings

PAGES = "pages"
KEY = re.compile(r"[0-9a-f]{48}")


def new_key() -> str:
    return secrets.token_hex(24)


def path_of(key: str) -> Path:
    if not KEY.fullmatch(key):
        raise ValueError("not a key of the file store")
    return root() / key[:2] / key[2:4] / key


def pages_of(key: str) -> Path:
    """Where pictures of a file's pages lie: made again whenever they are gone."""
    if not KEY.fullmatch(key):
        raise ValueError("not a key of the file store")
    return root() / PAGES / key


def new_part() -> Path:
    """A place for bytes that are still arriving; a crash leaves them to the sweep."""
    arriving = root() / "arriving"
    arriving.mkdir(parents=True, exist_ok=True)
    return arriving / f"{new_key()}.part"


def shelve(part: Path, key: str) -> None:
    """Move a written and synced part to its place, so that it is there whole or not at all after a crash."""
    place = path_of(key)
    place.parent.mkdir(parents=True, exist_ok=True)
    os.replace(part, place)
    for directory in (place.parent, place.parent.parent, root()):
        sync_directory(directory)


def sync_directory(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def root() -> Path:
    return Path(settings.MEDIA_ROOT)
