"""Where a fetch has its pages and, as long as its job lasts, the key: a file for the server alone, beside the
database and never in it, so that no backup, export, log or report can carry it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from baton.files import shelves
from baton.interchange.kaiten.asking.pages import Pages

KEY = "key"
RUN = re.compile(r"run-(\d{1,18})")


def folder_of(run: int) -> Path:
    return harvests() / f"run-{run}"


def harvests() -> Path:
    return shelves.root() / "harvests"


def keep_key(run: int, key: str) -> None:
    place = folder_of(run)
    Pages(place)
    handle = os.open(place / KEY, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(key)


def key_of(run: int) -> str | None:
    try:
        return (folder_of(run) / KEY).read_text()
    except FileNotFoundError:
        return None


def forget(run: int) -> None:
    """Key and pages; done twice it does nothing."""
    place = folder_of(run)
    (place / KEY).unlink(missing_ok=True)
    Pages(place).throw_away()


def runs_kept() -> Iterator[int]:
    for place in harvests().glob("run-*"):
        if found := RUN.fullmatch(place.name):
            yield int(found[1])
