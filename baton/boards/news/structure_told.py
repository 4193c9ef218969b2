"""What the API gives about the structure of a board: the shapes of ``structure_of``."""

from typing import Literal

from ninja import Schema


class BoardTold(Schema):
    id: int
    space: int
    name: str
    description: str
    limit_rule: str
    person_limit: int | None
    person_limit_counts: str
    face: list[str]
    accept_within_minutes: int
    archived: bool


class PolicyTold(Schema):
    id: int
    moment: str
    requirement: str
    field: str
    custom_field: int | None
    checklist: str
    words: str


class GateTold(Schema):
    """A gate: who approves what before a card enters or leaves the column."""

    id: int
    policy: int
    moment: str
    words: str
    name: str
    approvers: str
    job_function: str
    members: list[int]
    subject: str
    evidence: str
    rule: str
    needed: int | None
    answer_within_minutes: int | None
    when_overdue: str
    escalate_to: int | None
    asker_may_approve: bool
    moves_on: bool
    hands_over: bool


class ColumnTold(Schema):
    id: int
    parent: int | None
    name: str
    kind: str
    rank: str
    wip_limit: int | None
    limit_counts: str
    job_function: str
    pulled: bool
    clock: str
    stuck_after_minutes: int | None
    hint: str
    policies: list[PolicyTold]
    gates: list[GateTold] = []


class LaneTold(Schema):
    id: int
    name: str
    rank: str
    wip_limit: int | None
    limit_counts: str
    class_of_service: Literal["", "expedite", "fixed_date", "standard", "intangible"] = ""


class CellLimitTold(Schema):
    column: int
    lane: int
    wip_limit: int


class PersonLimitTold(Schema):
    member: int
    wip_limit: int


class Structure(Schema):
    board: BoardTold
    columns: list[ColumnTold]
    lanes: list[LaneTold]
    cell_limits: list[CellLimitTold]
    person_limits: list[PersonLimitTold]


class StructureChanged(Schema):
    """The last entry of the log, what was made or changed, and the board's structure as it is now."""

    number: int
    id: int
    structure: Structure


class Arranged(Schema):
    """The last entry of the log, and what was made or changed: see GET /workspace."""

    number: int
    id: int


class ArchivedParts(Schema):
    columns: list[ColumnTold]
    lanes: list[LaneTold]


class StageTold(Schema):
    name: str
    kind: str
    job_function: str
    pulled: bool
    clock: str
    wip_limit: int | None
    stuck_after_minutes: int | None
    hint: str


class TemplateTold(Schema):
    key: str
    name: str
    description: str
    stages: list[StageTold]
