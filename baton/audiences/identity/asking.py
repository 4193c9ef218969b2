"""The queue for people: pairs that are neither surely one person nor surely two, and those that a rule held
back."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baton.audiences.base.connecting import connected
from baton.audiences.identity.deciding import decisions, in_force
from baton.audiences.identity.kept import Run, run_made


@dataclass(frozen=True)
class Question:
    """Two records by their keys, and what they say. ``why``: ``ask``, or ``held back: …``."""

    a: str
    b: str
    probability: float | None
    weight: float | None
    why: str
    left: dict[str, str | None]
    right: dict[str, str | None]


@dataclass(frozen=True)
class Queue:
    """``waiting``: how many there are in all; ``questions``: the surest first."""

    waiting: int
    questions: list[Question]


def queue(directory: Path, limit: int = 20) -> Queue:
    """Without those that were decided since the last run. Wrong where there is no run."""
    run = run_made(directory)
    decided = sorted(in_force(decisions(run.folder)))
    with connected() as con:
        con.execute("CREATE TEMP TABLE decided (a VARCHAR, b VARCHAR)")
        if decided:
            con.executemany("INSERT INTO decided VALUES (?, ?)", [list(pair) for pair in decided])
        open_ = (
            f"{run.sql('pairs')} AS p ANTI JOIN decided AS d ON d.a = p.a AND d.b = p.b "
            f"WHERE p.state = 'ask' OR p.state LIKE 'held back%'"
        )
        (waiting,) = con.execute(f"SELECT count(*) FROM {open_}").fetchone() or (0,)
        rows = con.execute(
            f"SELECT p.a, p.b, p.probability, p.weight, p.state FROM {open_} "
            f"ORDER BY p.probability DESC NULLS FIRST, p.a, p.b LIMIT {int(limit)}"
        ).fetchall()
        said = _records(con, run, sorted({key for row in rows for key in row[:2]}))
    questions = [
        Question(a, b, probability, weight, why, said[a], said[b]) for a, b, probability, weight, why in rows
    ]
    return Queue(waiting, questions)


def _records(con: Any, run: Run, keys: list[str]) -> dict[str, dict[str, str | None]]:
    found = con.execute(
        f"SELECT * EXCLUDE (source, changed, apart) FROM {run.sql('records')} WHERE k IN (SELECT unnest(?))",
        [keys],
    )
    names = [each[0] for each in found.description]
    return {row[0]: dict(zip(names[1:], row[1:], strict=True)) for row in found.fetchall()}
