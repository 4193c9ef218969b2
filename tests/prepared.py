"""An empty database with all tables, made by the migrations once and then only copied.

To run the migrations takes half a minute, most of it Django's thinking, and each worker of each run needs a
database. The copy is named by all that makes it: another migration or another Django, and it is made anew.
The migrations are asked again over a copy, so nothing is skipped that they have to say.

``python -m tests.prepared`` makes the copy ahead and prints its path.
"""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHELF = ROOT / ".venv" / ".databases"
KEPT = 4  # the last few: one goes to and fro between branches


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    from django.db import connection

    if can_be_copied():
        unpack(prepared(), connection.settings_dict)


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    # What was unpacked is there to be kept. (Without a throw-away PostgreSQL it is replaced next time.)
    return can_be_copied()


def can_be_copied() -> bool:
    return not os.environ.get("DATABASE_URL") or program("pg_dump") is not None


def prepared(url: str | None = None) -> Path:
    """Where the copy lies. Who comes while another makes it waits."""
    url = os.environ.get("DATABASE_URL", "") if url is None else url
    SHELF.mkdir(exist_ok=True)
    path = SHELF / name(url)
    with in_turn(SHELF / f"{path.name}.lock"):
        if path.exists():
            os.utime(path)
        else:
            make(path, url)
            tidy()
    return path


def lay_out(data: Path) -> None:
    """A data directory for an installation of its own, on SQLite."""
    data.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(prepared(url=""), data / "baton.sqlite3")


@contextmanager
def laid_out(data: Path) -> Iterator[dict[str, str]]:
    """The surroundings of an installation of its own, on the kind of database that the tests are on."""
    surroundings = {**os.environ, "BATON_DATA": str(data), "DJANGO_SETTINGS_MODULE": "baton.config.settings"}
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        lay_out(data)
        yield {**surroundings, "DATABASE_URL": ""}
        return
    from django.db import connection

    known, own = connection.settings_dict, f"apart_{uuid.uuid4().hex[:12]}"
    unpack(prepared(), {**known, "TEST": {"NAME": own}})
    try:
        yield {**surroundings, "DATABASE_URL": urlsplit(url)._replace(path=f"/{own}").geturl()}
    finally:
        ask("psql", known, "--quiet", "--command", f'DROP DATABASE "{own}" WITH (FORCE)')


def name(url: str) -> str:
    what = hashlib.sha256()
    by = [
        *ROOT.glob("baton/*/migrations/*.py"),
        *ROOT.glob("baton/kit/**/*.py"),
        ROOT / "requirements" / "base.txt",
    ]
    for file in sorted(by):
        what.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    if not url:
        return f"{what.hexdigest()[:20]}.sqlite3"
    what.update(subprocess.check_output([program("pg_dump") or "", "--version"]))
    return f"{what.hexdigest()[:20]}.sql"


@contextmanager
def in_turn(lock: Path) -> Iterator[None]:
    with lock.open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield


def make(path: Path, url: str) -> None:
    """In a process of its own: this one's settings name the database that the tests are about to use."""
    half = path.with_name(f"half-{path.name}")
    half.unlink(missing_ok=True)
    surroundings = {**os.environ, "DATABASE_URL": url}
    subprocess.run(
        [sys.executable, "-m", "tests.prepared", str(half)], cwd=ROOT, env=surroundings, check=True
    )
    half.rename(path)


def tidy() -> None:
    copies = sorted(SHELF.glob("*.sql*"), key=lambda file: file.stat().st_mtime)
    for ending in (".sqlite3", ".sql"):
        for old in [file for file in copies if file.suffix == ending][:-KEPT]:
            old.unlink(missing_ok=True)


def migrate_into(path: Path) -> None:
    from django.core.management import call_command
    from django.db import connection

    known = connection.settings_dict
    if connection.vendor == "sqlite":
        call_command("migrate", verbosity=0)
        with closing(sqlite3.connect(known["NAME"])) as made:
            made.execute("VACUUM INTO ?", [str(path)])
        return
    # Never the database that DATABASE_URL names: somebody may work in it.
    beside = {**known, "NAME": f"test_{known['NAME']}_prepared"}
    create_anew(beside["NAME"], known)
    known["NAME"] = beside["NAME"]
    call_command("migrate", verbosity=0)
    connection.close()
    ask("pg_dump", beside, "--no-owner", "--file", str(path))


def unpack(copy: Path, into: dict[str, Any]) -> None:
    """Into the database that the tests are about to use; what a run that was killed left there goes."""
    if copy.suffix == ".sqlite3":
        shutil.copyfile(copy, into["TEST"]["NAME"])
        return
    name = into["TEST"]["NAME"] or f"test_{into['NAME']}"
    create_anew(name, into)
    ask("psql", {**into, "NAME": name}, "--quiet", "--set", "ON_ERROR_STOP=1", "--file", str(copy))


def create_anew(name: str, beside: dict[str, Any]) -> None:
    for statement in (f'DROP DATABASE IF EXISTS "{name}"', f'CREATE DATABASE "{name}"'):
        ask("psql", beside, "--quiet", "--command", statement)


def program(name: str) -> str | None:
    beside = Path(os.environ.get("PG_BINDIR", ""), name)
    return str(beside) if beside.is_file() else shutil.which(name)


def ask(which: str, database: dict[str, Any], *words: str) -> None:
    surroundings = {
        **os.environ,
        "PGHOST": database["HOST"],
        "PGPORT": database["PORT"],
        "PGUSER": database["USER"],
        "PGPASSWORD": database["PASSWORD"],
        "PGDATABASE": database["NAME"],
        "PGOPTIONS": "-c client_min_messages=warning",
    }
    subprocess.run([program(which) or which, *words], env=surroundings, stdout=subprocess.DEVNULL, check=True)


def main() -> None:
    if len(sys.argv) == 1:
        print(prepared())
        return
    import tempfile

    with tempfile.TemporaryDirectory(prefix="baton-prepared-") as data:
        os.environ["BATON_DATA"] = data
        os.environ["DJANGO_SETTINGS_MODULE"] = "baton.config.settings"
        import django

        django.setup()
        migrate_into(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
