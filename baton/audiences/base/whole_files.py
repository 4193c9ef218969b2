"""Files of a data directory are there whole or not at all: written aside, on the disk, then renamed."""

import os
from pathlib import Path
from typing import Any

from baton.audiences.base.files import text


def written_whole(connection: Any, query: str, file: Path, about: dict[str, str] | None = None) -> None:
    """The answer of a query of DuckDB as one Parquet file. A kill leaves the old file, or none, and a
    ``.part``."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f"{file.name}.part")
    said = ", ".join(f"{key}: {text(value)}" for key, value in (about or {}).items())
    metadata = f", KV_METADATA {{{said}}}" if said else ""
    connection.execute(f"COPY ({query}) TO {text(str(part))} (FORMAT parquet, COMPRESSION zstd{metadata})")
    put_in_place(part, file)


def bytes_written_whole(content: bytes, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f"{file.name}.part")
    part.write_bytes(content)
    put_in_place(part, file)


def put_in_place(part: Path, file: Path) -> None:
    """On the disk first, then under its name, then the name itself on the disk."""
    on_disk(part)
    part.replace(file)
    on_disk(file.parent)


def on_disk(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
