"""What a backup says of itself, so that a restored one can be held against it."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import connection

from baton.accounts.models import Workspace
from baton.files.shelves import PAGES

FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    engine: str
    taken_at: str
    database_sha256: str
    # Table -> rows; workspace -> last entry: what the copied database holds, counted in the copy itself.
    rows: dict[str, int] = field(default_factory=dict)
    entries: dict[str, int] = field(default_factory=dict)
    # Path below the files folder -> SHA-256.
    files: dict[str, str] = field(default_factory=dict)
    format: int = FORMAT

    def as_document(self) -> dict[str, Any]:
        return asdict(self)


def tables() -> list[str]:
    return sorted(model._meta.db_table for model in apps.get_models() if model._meta.managed)


def rows_here(of: Iterable[str] = ()) -> dict[str, int]:
    """Rows per table (``of`` some, else of all) in the database that Django is connected to."""
    with connection.cursor() as cursor:
        counted = {}
        for table in sorted(of) or tables():
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608
            counted[table] = int(cursor.fetchone()[0])
    return counted


def entries_here() -> dict[str, int]:
    return dict(Workspace.objects.order_by("slug").values_list("slug", "last_entry"))


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def files_below(folder: Path) -> dict[str, str]:
    # Pictures of pages are made again when they are looked at.
    drawn = folder / PAGES
    found = (
        path
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(".part") and drawn not in path.parents
    )
    return {path.relative_to(folder).as_posix(): sha256_of(path) for path in sorted(found)}
