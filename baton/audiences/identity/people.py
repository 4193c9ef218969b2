"""One person: the records, the golden record with the source of each field, consents, and the life of the
id."""

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from baton.audiences.base.connecting import connected
from baton.audiences.identity.kept import Run, run_made
from baton.audiences.wrong import Wrong


@dataclass(frozen=True)
class Person:
    """``golden``: column -> (value, key of the record it is from). ``history``: what befell this id, oldest
    first; ``now``: False for an id that is no more. ``consents``: channel and purpose -> the word that
    counts."""

    person: str
    now: bool
    records: list[dict[str, Any]]
    golden: dict[str, tuple[str, str]]
    consents: dict[str, str]
    history: list[dict[str, Any]]

    def as_document(self) -> dict[str, Any]:
        return asdict(self)


def person(directory: Path, name: str) -> Person:
    """By an id, also one that is no more, or by the key of a record. Wrong where it is neither."""
    run = run_made(directory)
    with connected() as con:
        found = con.execute(
            f"SELECT person FROM {run.sql('links')} WHERE k = $1 OR person = $1 UNION ALL "
            f"SELECT person FROM {run.sql('retired')} WHERE person = $1 LIMIT 1",
            [name],
        ).fetchone()
        if found is None:
            raise Wrong(f"“{name}” is neither a person nor a record of the last run")
        return _told(con, run, found[0])


def records_of(directory: Path, name: str) -> tuple[str, list[str]]:
    """The id and the keys of the records of a person."""
    found = person(directory, name)
    return found.person, [record["k"] for record in found.records]


def _told(con: Any, run: Run, name: str) -> Person:
    records = _rows(
        con,
        f"SELECT x.* EXCLUDE (apart), l.since FROM {run.sql('records')} AS x "
        f"JOIN {run.sql('links')} AS l USING (k) WHERE l.person = ? ORDER BY l.since, x.k",
        name,
    )
    golden = _rows(con, f"SELECT * EXCLUDE (person, records) FROM {run.sql('golden')} WHERE person = ?", name)
    chosen = golden[0] if golden else {}
    history = _rows(
        con, f"SELECT * FROM {run.sql('history')} WHERE person = $1 OR other = $1 ORDER BY run", name
    )
    consents: dict[str, str] = {}
    if run.file("consents").is_file():
        # At one instant a refusal counts more than a consent; states other than the manifest's are refusals.
        for row in _rows(
            con,
            f"SELECT channel, purpose, state, at_utc FROM {run.sql('consents')} WHERE person = ? "
            f"ORDER BY at_utc, state = 'granted' DESC",
            name,
        ):
            consents[f"{row['channel']} for {row['purpose']}"] = f"{row['state']} {row['at_utc']}"
    return Person(
        name,
        bool(records),
        records,
        {
            column: (value, chosen[f"{column}_from"])
            for column, value in chosen.items()
            if f"{column}_from" in chosen and value is not None
        },
        consents,
        history,
    )


def _rows(con: Any, query: str, name: str) -> list[dict[str, Any]]:
    found = con.execute(query, [name])
    names = [each[0] for each in found.description]
    return [
        {column: _plain(value) for column, value in zip(names, row, strict=True)} for row in found.fetchall()
    ]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
