"""Statuses become columns: by what Jira says of their category, then in the order in which issues went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import fmean

from baton.boards.models import StageKind
from baton.interchange.column_kinds import kind_in
from baton.interchange.jira.issue import Issue
from baton.interchange.plan import PlannedColumn

ORDER = {"queue": 0, "work": 1, "wait": 1, "done": 2}


def status_id(project: str, status: str) -> str:
    """CSV tells no ids of statuses, so the name stands for it, in any case."""
    return f"{project}/{' '.join(status.casefold().split())}"


def columns_of(issues: Sequence[Issue]) -> tuple[PlannedColumn, ...]:
    """A status that only the history names becomes a column too, and stays on the board."""
    by_board: dict[str, dict[str, str]] = defaultdict(dict)
    categories: dict[str, str] = {}
    steps: dict[str, list[int]] = defaultdict(list)
    for issue in issues:
        for place, status in enumerate(way_of(issue)):
            key = status_id(issue.project, status)
            by_board[issue.project].setdefault(key, " ".join(status.split()))
            steps[key].append(place)
        if issue.category:
            categories.setdefault(status_id(issue.project, issue.status), issue.category)
    found = []
    for board, names in by_board.items():
        kinds = {key: kind_of(name, categories.get(key)) for key, name in names.items()}
        marks = {key: (ORDER[kinds[key] or "work"], fmean(steps[key])) for key in names}
        in_order = sorted(names, key=marks.__getitem__)
        found += [
            PlannedColumn(key, names[key], board, order, kind=kinds[key])
            for order, key in enumerate(in_order)
        ]
    return tuple(found)


def way_of(issue: Issue) -> Iterable[str]:
    """The statuses in the order first reached."""
    told = sorted((one for one in issue.changes if one.what == "status"), key=lambda one: one.at)
    met = [name for change in told for name in (change.before, change.after)]
    return dict.fromkeys([*met, issue.status])


def kind_of(name: str, category: str | None) -> str | None:
    """Jira knows no waiting: a status “in progress” whose name waits, waits."""
    by_name = kind_in(name)
    if category == "work":
        return StageKind.WAIT.value if by_name is StageKind.WAIT else StageKind.WORK.value
    return category or (by_name.value if by_name else None)
