"""SQLite by default, PostgreSQL by DATABASE_URL."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000; "
    "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;"
)


def from_environment(data: Path) -> dict[str, Any]:
    url = os.environ.get("DATABASE_URL", "")
    return postgresql(url) if url else sqlite(data / "baton.sqlite3")


def sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "baton.kit.gated_sqlite",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": PRAGMAS,
            # Django's statements are many: with the default of 128 SQLite compiles them again and again.
            "cached_statements": 1024,
        },
        # A file, not memory: threads, processes and the write gate are then the real ones in tests too.
        "TEST": {"NAME": str(path.with_name("test-baton.sqlite3"))},
    }


def postgresql(url: str) -> dict[str, Any]:
    """``postgresql://user:password@host:port/name?sslmode=require``. ValueError on another scheme."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError("DATABASE_URL must begin with postgresql://; leave it empty for SQLite.")
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
