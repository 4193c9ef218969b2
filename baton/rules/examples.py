"""What an agency wants first, fitted to one of its boards: read, changed where needed, and switched on."""

from typing import Any

from django.utils.translation import gettext as _

from baton.boards.models import Board, Column, StageKind


def examples_for(board: Board) -> list[dict[str, Any]]:
    """Only those for which the board has the stages."""
    columns = list(board.columns.filter(archived_at=None).select_related("parent"))
    columns.sort(key=lambda each: (each.parent.rank if each.parent else each.rank, each.rank))
    found = [content_ready(columns), approved(columns), children_done(columns)]
    return [each | {"board": board.pk, "filter": ""} for each in found if each is not None]


def content_ready(columns: list[Column]) -> dict[str, Any] | None:
    """The stage in which a client or a colleague looks at what was written."""
    waits = next((each for each in columns if each.kind == StageKind.WAIT), None)
    if waits is None:
        return None
    return {
        "name": _("Content is ready: the account manager takes over"),
        "when": {"kind": "moved", "to_column": [waits.pk]},
        "then": [{"do": "offer", "to": "lead", "note": _("The content is ready.")}],
    }


def approved(columns: list[Column]) -> dict[str, Any] | None:
    queues = [each for each in columns if each.kind == StageKind.QUEUE]
    queue = next((each for each in queues if each.job_function == "designer"), None)
    queue = queue or next((each for each in queues if each.pulled), None)
    if queue is None:
        return None
    return {
        "name": _("Approved: to the designers' queue"),
        "when": {"kind": "approved"},
        "then": [{"do": "move", "column": queue.pk}],
    }


def children_done(columns: list[Column]) -> dict[str, Any] | None:
    done = next((each for each in columns if each.kind == StageKind.DONE), None)
    if done is None:
        return None
    return {
        "name": _("All children are done: the parent is too"),
        "when": {"kind": "children_done"},
        "then": [{"do": "move", "column": done.pk}],
    }
