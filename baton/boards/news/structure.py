"""The structure of a board as the screen and the log tell it: everything but its cards."""

from collections import defaultdict
from typing import Any

from django.db.models import F, QuerySet

from baton.boards.models import (
    Approvers,
    Board,
    CellLimit,
    Column,
    Gate,
    GateApprover,
    Lane,
    PersonLimit,
    Policy,
    Requirement,
)
from baton.kit.prepared import Prepared

BOARD = (
    "id",
    "name",
    "description",
    "limit_rule",
    "person_limit",
    "person_limit_counts",
    "face",
    "accept_within_minutes",
)
COLUMN = (
    "id",
    "name",
    "kind",
    "rank",
    "wip_limit",
    "limit_counts",
    "job_function",
    "pulled",
    "clock",
    "stuck_after_minutes",
    "hint",
    "parent",
)
POLICY = ("id", "column", "moment", "requirement", "field", "custom_field", "checklist", "words")
GATE = (
    "id",
    "policy",
    "name",
    "approvers",
    "job_function",
    "subject",
    "evidence",
    "rule",
    "needed",
    "answer_within_minutes",
    "when_overdue",
    "escalate_to",
    "asker_may_approve",
    "moves_on",
    "hands_over",
)
LANE = ("id", "name", "rank", "wip_limit", "limit_counts", "class_of_service")
GUESTS_BOARD = ("id", "space", "name", "archived")
GUESTS_COLUMN = ("id", "parent", "name", "kind", "rank")
GUESTS_LANE = ("id", "name", "rank")


def structure_of(board: Board) -> dict[str, Any]:
    """``{board, columns, lanes, cell_limits, person_limits}`` of what is not archived, in the order of the
    screen; six queries. Sub-columns stand in the flat list of columns and name their ``parent``."""
    policies, gates = policies_of(board), gates_of(board)
    columns = COLUMNS.all(board=board.pk)
    return {
        "board": board_told(board),
        "columns": [with_rules(column, policies, gates) for column in columns],
        "lanes": LANES.all(board=board.pk),
        "cell_limits": CELL_LIMITS.all(board=board.pk),
        "person_limits": PERSON_LIMITS.all(board=board.pk),
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
    policies, gates = policies_of(board), gates_of(board)
    columns = Column.objects.filter(board=board, archived_at__isnull=False).exclude(
        parent__archived_at=F("archived_at")
    )
    lanes = Lane.objects.filter(board=board, archived_at__isnull=False)
    return {
        "columns": [with_rules(column, policies, gates) for column in told_columns(columns)],
        "lanes": list(told_lanes(lanes)),
    }


def board_told(board: Board) -> dict[str, Any]:
    told = {name: getattr(board, name) for name in BOARD}
    return {**told, "space": board.space_id, "archived": board.archived_at is not None}


def policies_of(board: Board) -> dict[int, list[dict[str, Any]]]:
    """Column id -> its policies."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for policy in POLICIES.all(board=board.pk):
        found[policy.pop("column")].append(policy)
    return found


def gates_of(board: Board) -> dict[int, list[dict[str, Any]]]:
    """Column id -> its gates."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    gates = GATES.all(board=board.pk)
    named = members_named([gate["id"] for gate in gates if gate["approvers"] == Approvers.MEMBERS])
    for gate in gates:
        column = gate.pop("policy__column")
        gate["moment"], gate["words"] = gate.pop("policy__moment"), gate.pop("policy__words")
        found[column].append({**gate, "members": named[gate["id"]]})
    return found


def members_named(gates: list[int]) -> dict[int, list[int]]:
    """Gate id -> who is named on it."""
    found: dict[int, list[int]] = defaultdict(list)
    places = GateApprover.objects.filter(gate__in=gates).order_by("member") if gates else ()
    for place in places:
        found[place.gate_id].append(place.member_id)
    return found


def with_rules(column: dict[str, Any], policies: Any, gates: Any) -> dict[str, Any]:
    return {**column, "policies": policies[column["id"]], "gates": gates[column["id"]]}


def told_columns(columns: QuerySet[Column]) -> Any:
    return columns.order_by("rank", "id").values(*COLUMN)


def told_lanes(lanes: QuerySet[Lane]) -> Any:
    return lanes.order_by("rank", "id").values(*LANE)


def columns_on(*, board: int) -> Any:
    return told_columns(Column.objects.filter(board=board, archived_at=None))


def lanes_on(*, board: int) -> Any:
    return told_lanes(Lane.objects.filter(board=board, archived_at=None))


def policies_on(*, board: int) -> Any:
    rows = Policy.objects.filter(column__board=board).exclude(requirement=Requirement.APPROVAL)
    return rows.order_by("id").values(*POLICY)


def gates_on(*, board: int) -> Any:
    rows = Gate.objects.filter(policy__column__board=board).order_by("policy__moment", "id")
    return rows.values(*GATE, "policy__column", "policy__moment", "policy__words")


def cell_limits_on(*, board: int) -> Any:
    living = CellLimit.objects.filter(column__board=board, column__archived_at=None, lane__archived_at=None)
    return living.order_by("id").values("column", "lane", "wip_limit")


def person_limits_on(*, board: int) -> Any:
    return PersonLimit.objects.filter(board=board).order_by("id").values("member", "wip_limit")


COLUMNS: Prepared[dict[str, Any]] = Prepared(columns_on)
LANES: Prepared[dict[str, Any]] = Prepared(lanes_on)
POLICIES: Prepared[dict[str, Any]] = Prepared(policies_on)
GATES: Prepared[dict[str, Any]] = Prepared(gates_on)
CELL_LIMITS: Prepared[dict[str, Any]] = Prepared(cell_limits_on)
PERSON_LIMITS: Prepared[dict[str, Any]] = Prepared(person_limits_on)
