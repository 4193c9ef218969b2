"""One shop's customers as a base with identity.yaml, small enough to know everybody."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from baton.audiences.base.connecting import connected
from baton.audiences.identity.kept import run_made

COLUMNS = ("id", "name", "email", "phone", "born", "postcode", "shop", "changed")
MANIFEST = """\
format: 1
base: shop
customers:
  files: customers.csv
  csv: {delimiter: ";"}
  key: {column: id, type: text}
  attributes:
    name: {type: text}
    email: {type: text}
    phone: {type: text}
    born: {type: date}
    postcode: {type: text}
    shop: {type: text}
    changed: {type: date}
"""
CONSENTS = """\
consents: {files: consents.csv, csv: {delimiter: ";"}, key: id, channel: channel, purpose: purpose, state:
state,
  time: at}
"""
IDENTITY = """\
format: 1
identity: shop
country: NL
fields:
  name: {kind: name}
  email: {kind: email}
  phone: {kind: phone}
  birth_date: {kind: date, attribute: born}
  postcode: {kind: postcode}
source: shop
changed: changed
keys:
  - {all: [email], unless: [first_name, last_name, birth_date]}
  - {all: [phone, first_name], unless: [last_name, birth_date]}
"""
# Anna twice, her husband with the same phone, a namesake elsewhere, and Boris in two alphabets.
PEOPLE = {
    "a1": ("Anna de Vries", "anna@post.nl", "06 12345670", "1980-01-31", "1012AB", "web", "2026-01-01"),
    "a2": ("Vries, Anna de", "Anna@Post.nl", "", "1980-01-31", "1012 ab", "till", "2026-03-01"),
    "h1": ("Piet de Vries", "piet@post.nl", "0612345670", "1979-05-05", "1012AB", "web", "2026-01-01"),
    "n1": ("Anna de Vries", "devries@box.nl", "", "1951-07-07", "9711AA", "web", "2026-01-01"),
    "b1": (
        "Иванов Борис Петрович",
        "boris@box.nl",
        "+7 916 123 45 67",
        "1990-02-02",
        "",
        "web",
        "2026-01-01",
    ),
    "b2": ("Boris Ivanov", "boris@box.nl", "", "", "", "till", "2026-02-01"),
}


def write_shop(
    directory: Path,
    people: Mapping[str, tuple[str, ...]],
    identity: str = IDENTITY,
    consents: str | None = None,
) -> Path:
    rows = [";".join(COLUMNS), *(";".join((key, *said)) for key, said in people.items())]
    (directory / "customers.csv").write_text("\n".join(rows) + "\n")
    (directory / "base.yaml").write_text(MANIFEST + (CONSENTS if consents is not None else ""))
    (directory / "identity.yaml").write_text(identity)
    if consents is not None:
        (directory / "consents.csv").write_text("id;channel;purpose;state;at\n" + consents)
    return directory


def links(directory: Path) -> dict[str, str]:
    """Record -> person."""
    with connected() as con:
        return dict(con.execute(f"SELECT k, person FROM {run_made(directory).sql('links')}").fetchall())  # noqa: S608


def together(directory: Path) -> set[frozenset[str]]:
    """The people of more than one record."""
    found: dict[str, set[str]] = {}
    for record, person in links(directory).items():
        found.setdefault(person, set()).add(record)
    return {frozenset(records) for records in found.values() if len(records) > 1}


def table(directory: Path, name: str, columns: str = "*") -> list[tuple[Any, ...]]:
    with connected() as con:
        return con.execute(f"SELECT {columns} FROM {run_made(directory).sql(name)} ORDER BY ALL").fetchall()  # noqa: S608
