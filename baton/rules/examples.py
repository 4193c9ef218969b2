"""What an agency wants first, fitted to one of its boards: read, changed where needed, and switched on."""

from typing import Any

from django.utils.translation import gettext as _

from baton.boards.models import Board, ChecklistTemplate, Column, StageKind


def examples_for(board: Board) -> list[dict[str, Any]]:
    """Only those for which the board has the stages."""
    columns = list(board.columns.filter(archived_at=None).select_related("parent"))
    columns.sort(key=lambda each: (each.parent.rank if each.parent else each.rank, each.rank))
    found = [
        content_ready(columns),
        approved(columns),
        children_done(columns),
        deadline_near(),
        blocked(),
        changes_asked(),
        checked_before_release(board, columns),
        back_to_the_lead(),
    ]
    return [{"filter": ""} | each | {"board": board.pk} for each in found if each is not None]


def content_ready(columns: list[Column]) -> dict[str, Any] | None:
    """The stage in which the account manager reads what was written; without one, the first that waits."""
    reads = (
        each for each in columns if each.kind == StageKind.WORK and each.job_function == "account_manager"
    )
    waits = next(reads, None) or next((each for each in columns if each.kind == StageKind.WAIT), None)
    if waits is None:
        return None
    return {
        "name": _("Content is ready: the account manager takes over"),
        "when": {"kind": "moved", "to_column": [waits.pk]},
        "then": [{"do": "offer", "to": "account_manager", "note": _("The content is ready.")}],
    }


def approved(columns: list[Column]) -> dict[str, Any] | None:
    """Of cards that are not there yet: what is approved further on must not come back."""
    queues = [each for each in columns if each.kind == StageKind.QUEUE]
    queue = next((each for each in queues if each.job_function == "designer"), None)
    queue = queue or next((each for each in queues if each.pulled), None)
    before = columns[: columns.index(queue)] if queue is not None else []
    if queue is None or not before:
        return None
    return {
        "name": _("Approved: to the designers' queue"),
        "when": {"kind": "approved"},
        "filter": f"column:{','.join(str(each.pk) for each in before)}",
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


def deadline_near() -> dict[str, Any]:
    return {
        "name": _("Two days before the deadline: whoever holds it hears of it"),
        "when": {"kind": "deadline", "days": -2},
        "then": [{"do": "notify", "to": ["responsible"], "text": _("Two working days are left.")}],
    }


def blocked() -> dict[str, Any]:
    return {
        "name": _("Blocked: the lead is told"),
        "when": {"kind": "blocked"},
        "then": [{"do": "notify", "to": ["lead"], "text": _("This is blocked. What can be done?")}],
    }


def changes_asked() -> dict[str, Any]:
    return {
        "name": _("The client wants changes: the account manager is told"),
        "when": {"kind": "changes_asked"},
        "then": [{"do": "notify", "to": ["account_manager"], "text": _("The client asks for changes.")}],
    }


def checked_before_release(board: Board, columns: list[Column]) -> dict[str, Any] | None:
    """With a checklist that the house keeps, where the technical check begins."""
    checked = next((each for each in columns if each.job_function == "technical_specialist"), None)
    kept = ChecklistTemplate.objects.filter(workspace=board.workspace_id, archived_at=None)
    checklist = kept.order_by("pk").first()
    if checked is None or checklist is None:
        return None
    return {
        "name": _("The technical check begins: with its checklist"),
        "when": {"kind": "moved", "to_column": [checked.pk]},
        "then": [{"do": "checklist", "checklist_template": checklist.pk}],
    }


def back_to_the_lead() -> dict[str, Any]:
    return {
        "name": _("A button: back to the lead"),
        "when": {"kind": "button", "label": _("Back to the lead")},
        "then": [{"do": "offer", "to": "lead", "note": _("Please have a look at this.")}],
    }
