"""The structure of a board as the screen and the log tell it: everything but its cards."""

from collections import defaultdict
from typing import Any

from django.db.models import F

from baton.boards.models import Board, CellLimit, Column, Lane, PersonLimit, Policy

BOARD = (
    "id",
    "name",
    "description",
    "limit_rule",
    "person_limit",
    "face",
    "accept_within_minutes",
)
COLUMN = (
    "id",
    "name",
    "kind",
    "rank",
    "wip_limit",
    "job_function",
    "pulled",
    "clock",
    "stuck_after_minutes",
    "hint",
)
POLICY = ("id", "moment", "requirement", "field", "checklist", "words")
LANE = ("id", "name", "rank", "wip_limit")
GUESTS_BOARD = ("id", "space", "name", "archived")
GUESTS_COLUMN = ("id", "parent", "name", "kind", "rank")
GUESTS_LANE = ("id", "name", "rank")


def structure_of(board: Board) -> dict[str, Any]:
    """``{board, columns, lanes, cell_limits, person_limits}`` of what is not archived, in the order of the
    screen; five queries. Sub-columns stand in the flat list of columns and name their ``parent``."""
    columns = Column.objects.filter(board=board, archived_at=None).order_by("rank", "id")
    lanes = Lane.objects.filter(board=board, archived_at=None).order_by("rank", "id")
    policies = policies_of(board)
    return {
        "board": board_told(board),
        "columns": [column_told(column, policies[column.id]) for column in columns],
        "lanes": [lane_told(lane) for lane in lanes],
        "cell_limits": cell_limits_of(board),
        "person_limits": person_limits_of(board),
    }


def for_guest(structure: dict[str, Any]) -> dict[str, Any]:
    """How the agency works inside (limits, policies, hints, job functions) is no guest's business."""
    board = structure["board"]
    return {
        "board": {name: board[name] for name in GUESTS_BOARD},
        "columns": [{name: column[name] for name in GUESTS_COLUMN} for column in structure["columns"]],
        "lanes": [{name: lane[name] for name in GUESTS_LANE} for lane in structure["lanes"]],
    }


def archived_parts_of(board: Board) -> dict[str, Any]:
    """``{columns, lanes}`` that can be brought back: those archived on their own, not with their column."""
    policies = policies_of(board)
    columns = Column.objects.filter(board=board, archived_at__isnull=False).exclude(
        parent__archived_at=F("archived_at")
    )
    lanes = Lane.objects.filter(board=board, archived_at__isnull=False)
    return {
        "columns": [column_told(column, policies[column.id]) for column in columns.order_by("rank", "id")],
        "lanes": [lane_told(lane) for lane in lanes.order_by("rank", "id")],
    }


def board_told(board: Board) -> dict[str, Any]:
    told = {name: getattr(board, name) for name in BOARD}
    return {**told, "space": board.space_id, "archived": board.archived_at is not None}


def column_told(column: Column, policies: list[dict[str, Any]]) -> dict[str, Any]:
    told = {name: getattr(column, name) for name in COLUMN}
    return {**told, "parent": column.parent_id, "policies": policies}


def lane_told(lane: Lane) -> dict[str, Any]:
    return {name: getattr(lane, name) for name in LANE}


def policy_told(policy: Policy) -> dict[str, Any]:
    told = {name: getattr(policy, name) for name in POLICY}
    return {**told, "custom_field": policy.custom_field_id}


def policies_of(board: Board) -> dict[int, list[dict[str, Any]]]:
    """Column id -> its policies."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for policy in Policy.objects.filter(column__board=board).order_by("id"):
        found[policy.column_id].append(policy_told(policy))
    return found


def cell_limits_of(board: Board) -> list[dict[str, Any]]:
    cells = CellLimit.objects.filter(
        column__board=board, column__archived_at=None, lane__archived_at=None
    ).order_by("id")
    return [
        {"column": column, "lane": lane, "wip_limit": most}
        for column, lane, most in cells.values_list("column_id", "lane_id", "wip_limit")
    ]


def person_limits_of(board: Board) -> list[dict[str, Any]]:
    limits = PersonLimit.objects.filter(board=board).order_by("id")
    return [
        {"member": member, "wip_limit": most} for member, most in limits.values_list("member", "wip_limit")
    ]
