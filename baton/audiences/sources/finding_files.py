"""Which files a load takes: those that are named, those in a folder, or none where a database answers."""

from pathlib import Path

from baton.audiences.sources.document import Source
from baton.audiences.wrong import Wrong

ENDINGS = {
    "csv": ("*.csv", "*.tsv", "*.txt"), "excel": ("*.xlsx", "*.xlsm"),
    "json_lines": ("*.jsonl", "*.ndjson", "*.json"), "parquet": ("*.parquet",), "sql": (),
}  # fmt: skip


def files_of(source: Source, named: list[Path]) -> list[Path | None]:
    """In the order of their names, so that a folder is loaded the same way every time."""
    if source.sql is not None:
        if named:
            raise Wrong(f"{source.source} reads a database; it takes no file")
        return [None]
    found: list[Path | None] = []
    for path in named:
        found += _in(source, path) if path.is_dir() else [path]
    if not found:
        raise Wrong("say a file, or a folder of them")
    for file in found:
        if file is not None and not file.is_file():
            raise Wrong(f"there is no file {file}")
    if source.mode == "replace" and len(found) > 1:
        raise Wrong(f"{source.source} replaces what was loaded before: it takes one file, not {len(found):,}")
    return found


def _in(source: Source, folder: Path) -> list[Path]:
    patterns = [source.files] if source.files else list(ENDINGS[source.kind])
    found = sorted({path for pattern in patterns for path in folder.glob(pattern) if path.is_file()})
    if not found:
        raise Wrong(f"there is no {' or '.join(patterns)} in {folder}")
    return found
