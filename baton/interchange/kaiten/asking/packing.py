"""The pages of a finished harvest as one zip: a file like any other that somebody brings."""

from __future__ import annotations

import zipfile
from pathlib import Path

import orjson

from baton.interchange.kaiten.asking.pages import META, Pages

CARDS_IN_A_FILE = 250
FORMAT, VERSION = "baton-kaiten-harvest", 1
LISTS, CARDS = "lists.json", "cards-{:05}.jsonl"


def pack(pages: Pages, target: Path) -> None:
    """Whole or not at all."""
    part = target.with_name(target.name + ".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        known = pages.get(META)
        meta = {"format": FORMAT, "version": VERSION, **(known if isinstance(known, dict) else {})}
        archive.writestr("harvest.json", orjson.dumps(meta))
        names = [name for name in pages.names("") if not name.startswith(("card-", "odd-", "cards-", META))]
        archive.writestr(LISTS, orjson.dumps({name: pages.get(name) for name in names}))
        bundles = [*pages.names("card-"), *pages.names("odd-")]
        for number, start in enumerate(range(0, len(bundles), CARDS_IN_A_FILE)):
            lines = (orjson.dumps(pages.get(name)) for name in bundles[start : start + CARDS_IN_A_FILE])
            archive.writestr(CARDS.format(number), b"\n".join(lines))
    part.replace(target)
