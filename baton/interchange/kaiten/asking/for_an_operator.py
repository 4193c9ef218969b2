"""Fetching from the command line: the pages stay on the disk until they have been imported, so that a dry
run and the import after it, or a second try after a fall, ask Kaiten once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from baton.interchange.kaiten.asking.client import Client
from baton.interchange.kaiten.asking.harvesting import Harvest, Scope
from baton.interchange.kaiten.asking.keeping import harvests
from baton.interchange.kaiten.asking.packing import pack
from baton.interchange.kaiten.asking.pages import META, Pages
from baton.interchange.progress import Progress
from baton.interchange.rows import moment
from baton.kit import clock

FRESH = timedelta(days=1)
PACKED = "packed.zip"


@contextmanager
def fetched(
    origin: str,
    scope: Scope,
    *,
    key: Callable[[], str],
    pace: float,
    again: bool,
    progress: Progress,
) -> Iterator[Path]:
    """The packed harvest, fetched or still fresh; the key is asked for only to fetch."""
    pages = Pages(folder_of(origin, scope))
    if again or not is_fresh(pages):
        pages.throw_away()
        pages = Pages(pages.folder)
    packed = pages.folder / PACKED
    if not packed.exists():
        client = Client(origin, key(), pace=pace)
        try:
            Harvest(client, pages, scope, progress).bring_in()
        finally:
            client.close()
        pack(pages, packed)
    yield packed


def throw_away(origin: str, scope: Scope) -> None:
    Pages(folder_of(origin, scope)).throw_away()


def folder_of(origin: str, scope: Scope) -> Path:
    told = "\n".join([origin, *sorted(scope.spaces), "", *sorted(scope.boards)])
    return harvests() / f"typed-{hashlib.sha256(told.encode()).hexdigest()[:16]}"


def is_fresh(pages: Pages) -> bool:
    begun = moment((pages.get(META) or {}).get("begun_at"))
    return begun is not None and clock.real_now() - begun < FRESH
