"""A history as a transitions CSV, the form that `read` reads."""

import csv
from pathlib import Path

from baton.flow.days import moment
from baton.flow.history import LEFT, OPEN, History, Stretches
from baton.flow.workflow import Workflow

HEADER = ("item", "at", "kind", "from", "to", "cause", "deadline")
Row = tuple[str, str, str, str, str, str, str]


def write_transitions(path: Path | str, history: History, workflow: Workflow) -> int:
    """How many rows were written. Two stretches of one item, cause and time cannot be told apart in it."""
    rows = _moves(history, workflow)
    rows += _stretches(history, history.blocks, "blocked", "unblocked")
    rows += _stretches(history, history.waits, "waiting", "resumed")
    rows += _promises(history)
    with Path(path).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows)
    return len(rows)


def _at(instant: int) -> str:
    return moment(instant).isoformat()


def _moves(history: History, workflow: Workflow) -> list[Row]:
    rows: list[Row] = []
    before: tuple[int, str] = (-1, "")
    moves = history.moves
    for item, at, stage in zip(moves.item.tolist(), moves.at.tolist(), moves.stage.tolist(), strict=True):
        came_from = before[1] if before[0] == item else ""
        kind, to = ("cancelled", "") if stage == LEFT else ("moved", workflow.names[stage])
        rows.append((history.names[item], _at(at), kind, came_from, to, "", ""))
        before = (item, to)
    return rows


def _stretches(history: History, stretches: Stretches, begins: str, ends: str) -> list[Row]:
    rows: list[Row] = []
    columns = (stretches.item, stretches.since, stretches.until, stretches.cause)
    for item, since, until, cause in zip(*(column.tolist() for column in columns), strict=True):
        name, why = history.names[item], stretches.causes[cause] if stretches.causes else ""
        rows.append((name, _at(since), begins, "", "", why, ""))
        if until != OPEN:
            rows.append((name, _at(until), ends, "", "", why, ""))
    return rows


def _promises(history: History) -> list[Row]:
    rows: list[Row] = []
    promises = history.promises
    columns = (promises.item, promises.deadline, promises.given, promises.replaced)
    given = set(zip(promises.item.tolist(), promises.given.tolist(), strict=True))
    for item, deadline, since, until in zip(*(column.tolist() for column in columns), strict=True):
        rows.append((history.names[item], _at(since), "promised", "", "", "", _at(deadline)))
        if until != OPEN and (item, until) not in given:
            rows.append((history.names[item], _at(until), "promised", "", "", "", ""))
    return rows
