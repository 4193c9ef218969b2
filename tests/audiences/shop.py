"""A small shop: rows in Python, the same rows as the Parquet files of a data directory."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from baton.audiences.asking import Asked, asked
from baton.audiences.base.connecting import connected
from baton.audiences.engines.duckdb import DuckDB
from baton.audiences.engines.engine import Engine
from baton.audiences.language.reading import Read, segment_of
from baton.audiences.neighbours import Library

MANIFEST: dict[str, Any] = {
    "format": 1,
    "base": "the shop",
    "customers": {
        "files": "customers.parquet",
        "key": {"column": "id"},
        "attributes": {
            "country": {"type": "text"},
            "born": {"type": "date"},
            "signed_up": {"type": "time"},
            "points": {"type": "integer"},
            "employee": {"type": "boolean"},
            "email": {"type": "text"},
            "phone": {"type": "text"},
        },
    },
    "events": {
        "orders": {
            "files": "orders.parquet",
            "key": "id",
            "time": "at",
            "label": {"en": "orders", "nl": "bestellingen", "ru": "заказы"},
            "fields": {
                "amount": {"type": "money", "currency": "EUR"},
                "category": {"type": "text"},
                "quantity": {"type": "integer"},
            },
        },
        "messages": {"files": "messages.parquet", "key": "id", "time": "at", "fields": {"channel": {"type":
        "text"}}}, },
    "consents": {
        "files": "consents.parquet", "key": "id", "channel": "channel", "purpose": "purpose", "state":
        "state", "time": "at",
    },
    "suppressions": {"files": "suppressions.parquet", "key": "id", "channel": "channel", "time": "at"},
    "scores": {
        "files": "scores.parquet", "key": "id", "name": "name", "value": "value", "time": "at",
    },
    "channels": {
        "email": {"address": "email", "shape": "email"},
        "sms": {"address": "phone", "shape": "phone"},
    },
    "messages": {"event": "messages", "channel": "channel"},
}  # fmt: skip
COLUMNS = {
    "customers": "id VARCHAR, country VARCHAR, born DATE, signed_up TIMESTAMP, points BIGINT, "
    "employee BOOLEAN, email VARCHAR, phone VARCHAR",
    "orders": "id VARCHAR, at TIMESTAMP, amount DECIMAL(18, 4), category VARCHAR, quantity BIGINT",
    "messages": "id VARCHAR, at TIMESTAMP, channel VARCHAR",
    "consents": "id VARCHAR, channel VARCHAR, purpose VARCHAR, state VARCHAR, at TIMESTAMP",
    "suppressions": "id VARCHAR, channel VARCHAR, at TIMESTAMP",
    "scores": "id VARCHAR, name VARCHAR, value DECIMAL(18, 4), at TIMESTAMP",
}
Row = tuple[Any, ...]


@dataclass
class Shop:
    """Tables of rows, in the order of ``COLUMNS``; times are naive and UTC."""

    customers: list[Row] = field(default_factory=list)
    orders: list[Row] = field(default_factory=list)
    messages: list[Row] = field(default_factory=list)
    consents: list[Row] = field(default_factory=list)
    suppressions: list[Row] = field(default_factory=list)
    scores: list[Row] = field(default_factory=list)

    def write(self, directory: Path) -> Path:
        directory.mkdir(parents=True, exist_ok=True)
        with connected() as connection:
            for name, columns in COLUMNS.items():
                quoted = re.sub(r"(^|, )([a-z_]+) ", r'\1"\2" ', columns)
                connection.execute(f"CREATE TABLE {name} ({quoted})")
                rows = getattr(self, name)
                if rows:
                    marks = ", ".join("?" * len(rows[0]))
                    connection.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608
                connection.execute(f"COPY {name} TO '{directory / name}.parquet' (FORMAT parquet)")
        (directory / "base.yaml").write_text(yaml.safe_dump(MANIFEST, allow_unicode=True))
        return directory


def customer(
    key: str,
    country: str | None = None,
    *,
    born: date | None = None,
    signed_up: datetime | None = None,
    points: int | None = None,
    employee: bool | None = None,
    email: str | None = None,
    phone: str | None = None,
) -> Row:
    return (key, country, born, signed_up, points, employee, email, phone)


def order(
    key: str, at: str, amount: str | None = "10", category: str | None = None, quantity: int | None = 1
) -> Row:
    return (key, datetime.fromisoformat(at), None if amount is None else Decimal(amount), category, quantity)


def segment(*rules: Any, combinator: str = "and", **more: Any) -> Read:
    """A document of these rules; ``not_`` turns it round."""
    group: dict[str, Any] = {"combinator": combinator, "rules": list(rules)}
    if more.pop("not_", False):
        group["not"] = True
    return segment_of({"segment": "tried", "version": 1, "definition": group, **more})


def library(*reads: Read) -> Library:
    return Library({read.segment.name: read for read in reads})


def members(engine: Engine, read: Read, as_of: str = "2026-06-30", **more: Any) -> list[str]:
    found = ask(engine, read, as_of, **more)
    return keys(found)


def ask(engine: Engine, read: Read, as_of: Any = "2026-06-30", **more: Any) -> Asked:
    return asked(read, more.pop("library", Library()), engine, as_of, **more)


def keys(found: Asked) -> list[str]:
    return sorted(str(key) for (key,) in found.rows(found.compiled.members().select("k")))


def opened(shop: Shop, directory: Path) -> DuckDB:
    return DuckDB(shop.write(directory))
