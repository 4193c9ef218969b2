"""A source document from a file, or one of the presets that come with Baton."""

import hashlib
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from baton.audiences.language.saying_wrong import validated
from baton.audiences.language.yaml_text import Lines, read, read_file
from baton.audiences.sources.document import Source
from baton.audiences.wrong import Wrong, known


def read_source(path: Path) -> Source:
    """OSError where it cannot be opened, Wrong with every place that does not fit."""
    value, lines = read_file(path)
    return source_of(value, lines, path.name)


def source_of(value: Any, lines: Lines | None = None, file: str = "") -> Source:
    if not isinstance(value, dict):
        raise Wrong("is no source: it needs keys like “source”, “maps_to” and “columns”", file)
    return validated(Source, value, lines or {}, file)


def presets() -> list[str]:
    folder = files("baton.audiences.sources") / "presets"
    return sorted(each.name.removesuffix(".yaml") for each in folder.iterdir() if each.name.endswith(".yaml"))


def preset_text(name: str) -> str:
    """Wrong where there is none of this name."""
    if name not in presets():
        raise Wrong(f"there is no preset “{name}”; {known(presets())}")
    return (files("baton.audiences.sources") / "presets" / f"{name}.yaml").read_text(encoding="utf-8")


def preset(name: str) -> Source:
    return source_of(*read(preset_text(name).encode()), f"{name}.yaml")


def content_hash(source: Source) -> str:
    """The sha256 of what the document says, however it is laid out."""
    said = source.model_dump(mode="json", exclude_defaults=True)
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
