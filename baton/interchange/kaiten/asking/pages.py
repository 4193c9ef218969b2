"""What was fetched, on the disk: each answer whole or not at all, so that one can go on after a fall."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

META = "harvest"


class Pages:
    """Names are ours, never the server's: letters of the kind of thing and digits of its id."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        os.chmod(folder, 0o700)

    def get(self, name: str) -> Any | None:
        """None when it is not there, or fell with the machine while it was written."""
        try:
            return orjson.loads(self.path(name).read_bytes())
        except (FileNotFoundError, orjson.JSONDecodeError):
            return None

    def has(self, name: str) -> bool:
        return self.path(name).exists()

    def put(self, name: str, value: Any) -> None:
        place = self.path(name)
        part = place.with_suffix(".part")
        part.write_bytes(orjson.dumps(value))
        part.replace(place)

    def names(self, beginning: str) -> Iterator[str]:
        return iter(sorted(path.stem for path in self.folder.glob(f"{beginning}*.json")))

    def path(self, name: str) -> Path:
        if not name.replace("-", "").isalnum() or not name.isascii():
            raise ValueError("not a name of a page")
        return self.folder / f"{name}.json"

    def throw_away(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
