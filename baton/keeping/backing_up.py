"""Back an installation up, while it is in use, into one file."""

import io
import sqlite3
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path

import orjson
from django.conf import settings
from django.db import connection

from baton.keeping import databases, manifest
from baton.keeping.manifest import Manifest
from baton.kit import clock

DATABASE, FILES, MANIFEST = "database", "files", "manifest.json"


def back_up(target: Path) -> Manifest:
    """Write ``target`` (a .tar.gz that appears under its name only when it is whole) and say what is in it.

    Files are never changed once stored, so those that the copied database names are there when they are
    packed after it.
    """
    files = Path(settings.MEDIA_ROOT)
    with tempfile.TemporaryDirectory(dir=settings.DATA) as folder:
        copy = Path(folder) / DATABASE
        databases.copy_to(copy)
        about = described(copy, files)
        part = target.with_name(target.name + ".part")
        # In it are the hashes of passwords and everybody's sessions.
        part.touch(mode=0o600)
        with tarfile.open(part, "w:gz", compresslevel=5) as archive:
            archive.add(copy, DATABASE)
            for name in about.files:
                archive.add(files / name, f"{FILES}/{name}")
            document = orjson.dumps(about.as_document(), option=orjson.OPT_INDENT_2)
            entry = tarfile.TarInfo(MANIFEST)
            entry.size = len(document)
            archive.addfile(entry, io.BytesIO(document))
        part.replace(target)
    return about


def described(copy: Path, files: Path) -> Manifest:
    rows, entries = contents(copy)
    return Manifest(
        engine=connection.vendor,
        taken_at=clock.real_now().isoformat(),
        database_sha256=manifest.sha256_of(copy),
        rows=rows,
        entries=entries,
        files=manifest.files_below(files),
    )


def contents(copy: Path) -> tuple[dict[str, int], dict[str, int]]:
    """Rows and last entries as the copy has them; a PostgreSQL dump is counted when it is restored."""
    if not databases.is_sqlite():
        return {}, {}
    with closing(sqlite3.connect(copy)) as database:
        rows = {
            table: database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608
            for table in manifest.tables()
        }
        entries = dict(database.execute("SELECT slug, last_entry FROM accounts_workspace").fetchall())
    return rows, entries
