"""Any file -> what happened, the stages, and what could not be taken."""

from dataclasses import dataclass
from pathlib import Path

from baton.flow.history import History
from baton.flow.reading.assembling import history_of
from baton.flow.reading.jira import log_of as log_of_jira
from baton.flow.reading.log import Log
from baton.flow.reading.opening import is_json, json_of, text_of
from baton.flow.reading.options import Options
from baton.flow.reading.ordering import workflow_of
from baton.flow.reading.problems import Counts, Problem, Unreadable, kinds_of
from baton.flow.reading.table import table_of
from baton.flow.reading.transitions import is_transitions
from baton.flow.reading.transitions import log_of as log_of_transitions
from baton.flow.reading.trello import is_board
from baton.flow.reading.trello import log_of as log_of_trello
from baton.flow.reading.wide import log_of as log_of_wide
from baton.flow.workflow import Workflow


@dataclass(frozen=True)
class Read:
    """``notes``: what was assumed where nothing was said, in sentences."""

    history: History
    workflow: Workflow
    problems: list[Problem]
    counts: Counts
    notes: list[str]


def read(path: Path | str, options: Options | None = None) -> Read:
    """A transitions CSV, a table with a column per stage, an export of Jira (REST search) or Trello (JSON).

    Raises Unreadable, a ValueError, where nothing of it can be read, OSError where there is no such file, and
    ValueError for options that contradict each other. The order of the rows in the file does not matter.
    """
    asked = options or Options()
    log = log_of(Path(path), asked)
    if not log.read:
        raise Unreadable(log.file, "it holds no rows.", "Export it again.")
    if not log.items:
        raise _nothing(log)
    workflow = workflow_of(log, asked)
    history = history_of(log, workflow, visits=asked.same_stage == "visit")
    if not len(history):
        raise _nothing(log)
    log.problems.sort(key=lambda problem: (problem.line or 0, problem.item or "", problem.kind))
    counts = Counts(
        log.read,
        len(log.quarantined),
        len(history),
        len(history.moves),
        log.staying,
        kinds_of(log.problems),
    )
    return Read(history, workflow, log.problems, counts, log.notes)


def log_of(path: Path, options: Options) -> Log:
    text = text_of(path, options.encoding)
    if not is_json(text):
        table = table_of(text, path.name, options)
        return (log_of_transitions if is_transitions(table) else log_of_wide)(table, options)
    document = json_of(text, path.name)
    if is_board(document):
        return log_of_trello(document, path.name, options)
    return log_of_jira(document, path.name, options)


def _nothing(log: Log) -> Unreadable:
    if not log.problems:
        return Unreadable(log.file, "no item of it moves.", "Is it the right file?")
    first = min(log.problems, key=lambda problem: problem.line or 0)
    more = f" (none of {log.read} rows can be read; this is the first)"
    return Unreadable(log.file, first.reason + more, first.advice, line=first.line, field=first.field)
