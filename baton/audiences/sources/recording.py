"""What is known of each load: source, file, hash, counts, profile. It lies in the load's own folder."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from baton.audiences.sources.switching import FOLDER
from baton.audiences.wrong import Wrong, known

RECORD = "load.json"
QUARANTINE = "quarantine.jsonl"


@dataclass(frozen=True)
class Load:
    """``accepted + quarantined == physical``. ``fixes``: the load whose quarantine this one
    brings; ``carried``: the records that it took over from there."""

    load: str
    source: str
    version: int
    source_hash: str
    file: str
    file_hash: str
    bytes: int
    begun_at: str
    ended_at: str
    physical: int
    accepted: int
    quarantined: int
    blank: int
    reasons: dict[str, int]
    unmapped: list[str]
    dropped: list[str]
    columns: dict[str, str]
    header: list[str]
    maps_to: str
    mode: str
    owner: str
    purposes: list[str]
    analytics_only: bool
    retention_days: int | None
    fixes: str = ""
    carried: int = 0
    part_of_base: dict[str, Any] = field(default_factory=dict)
    profile: dict[str, Any] = field(default_factory=dict)
    format: int = 1

    def as_document(self) -> dict[str, Any]:
        return asdict(self)


def folder_of(directory: Path, source: str) -> Path:
    return directory / FOLDER / source


def place_of(directory: Path, load: Load) -> Path:
    return folder_of(directory, load.source) / load.load


def loads(directory: Path, source: str | None = None) -> list[Load]:
    """From the first to the last, by source."""
    records = sorted((directory / FOLDER).glob(f"*/load-*/{RECORD}"))
    return [read_load(path) for path in records if source in (None, path.parts[-3])]


def read_load(path: Path) -> Load:
    try:
        said = json.loads(path.read_bytes())
        return Load(**said)
    except (ValueError, TypeError):
        raise Wrong(f"{path} is no record of a load") from None


def load_of(directory: Path, source: str, name: str | None) -> Load:
    """The named load, or the newest. Wrong where there is none."""
    found = {each.load: each for each in loads(directory, source)}
    if not found:
        sources = {each.source for each in loads(directory)}
        raise Wrong(f"nothing was loaded from “{source}”; {known(sources)}")
    if name is None:
        return list(found.values())[-1]
    if name not in found:
        raise Wrong(f"there is no load “{name}” of {source}; {known(found)}")
    return found[name]


def next_name(earlier: list[Load]) -> str:
    number = int(earlier[-1].load.removeprefix("load-")) + 1 if earlier else 1
    return f"load-{number:06}"
