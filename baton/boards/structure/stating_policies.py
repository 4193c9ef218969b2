"""State what a column asks of the cards that enter or leave it."""

from typing import Any

from baton.accounts.models import Member
from baton.boards.access import finding, finding_words
from baton.boards.models import Column, CustomField, Moment, Policy, Requirement
from baton.boards.news.structure_facts import PolicyAdded, PolicyChanged, PolicyRemoved
from baton.boards.relay.policies import FIELDS
from baton.boards.structure.arranging import board_in_turn, demand_choice, demand_storable, tell, write
from baton.boards.structure.refusals import Archived, OtherBoard, PolicyUnclear


def add_policy(
    column: Column,
    *,
    moment: str,
    requirement: str,
    by: Member,
    field: str = "",
    custom_field: CustomField | None = None,
    checklist: str = "",
    words: str = "",
) -> Policy:
    """``requirement`` is "field" (with a ``field`` of policies.FIELDS or a ``custom_field``), "checklist"
    (with its name) or "checklists" (all of the card's are finished). ``words`` are the board's own.

    Raises PolicyUnclear, NotAChoice, OtherBoard, Archived.
    """
    with board_in_turn(column.board, by) as (workspace, board):
        column = finding.column(column.pk, by)
        policy = Policy(
            column=column,
            moment=moment,
            requirement=requirement,
            field=field,
            custom_field=custom_field,
            checklist=checklist.strip(),
            words=words.strip(),
        )
        demand_clear(policy)
        demand_storable(policy).save()
        tell(workspace, board, PolicyAdded, by, column=column.id, name=column.name, policy=policy.id)
        return policy


def change_policy(policy: Policy, *, by: Member, **changes: Any) -> Policy:
    """Change what ``add_policy`` takes; what the new requirement does not need goes."""
    with board_in_turn(policy.column.board, by) as (workspace, board):
        policy = finding_words.policy(policy.pk, by)
        before = {name: getattr(policy, name) for name in CHANGEABLE}
        wanted = {**before, **changes}
        if "field" in changes and changes["field"] and "custom_field" not in changes:
            wanted["custom_field"] = None
        if changes.get("custom_field") and "field" not in changes:
            wanted["field"] = ""
        needed = NEEDED.get(wanted["requirement"], ())
        wanted |= {name: EMPTY[name] for name in EMPTY if name not in needed}
        if write(policy, wanted, check=demand_clear):
            column = policy.column
            tell(workspace, board, PolicyChanged, by, column=column.id, name=column.name, policy=policy.id)
        return policy


def remove_policy(policy: Policy, *, by: Member) -> None:
    with board_in_turn(policy.column.board, by) as (workspace, board):
        policy = finding_words.policy(policy.pk, by)
        known = {"column": policy.column_id, "name": policy.column.name, "policy": policy.id}
        policy.delete()
        tell(workspace, board, PolicyRemoved, by, **known)


CHANGEABLE = ("moment", "requirement", "field", "custom_field", "checklist", "words")
NEEDED = {Requirement.FIELD: ("field", "custom_field"), Requirement.CHECKLIST: ("checklist",)}
# A granted approval is demanded by a gate: see stating_gates.
WITHOUT_GATE = [each.value for each in Requirement if each != Requirement.APPROVAL]
EMPTY = {"field": "", "custom_field": None, "checklist": ""}


def demand_clear(policy: Policy) -> None:
    """Raises PolicyUnclear, NotAChoice, OtherBoard, Archived unless the policy can be asked of a card."""
    demand_choice(policy.moment, Moment.values)
    demand_choice(policy.requirement, WITHOUT_GATE)
    if policy.requirement == Requirement.FIELD:
        demand_field(policy)
    elif policy.field or policy.custom_field is not None:
        raise PolicyUnclear
    if (policy.requirement == Requirement.CHECKLIST) != bool(policy.checklist.strip()):
        raise PolicyUnclear


def demand_field(policy: Policy) -> None:
    if bool(policy.field) == (policy.custom_field is not None):
        raise PolicyUnclear
    if policy.custom_field is None:
        demand_choice(policy.field, FIELDS)
        return
    if policy.custom_field.archived_at is not None:
        raise Archived(name=policy.custom_field.name)
    board = policy.custom_field.board_id
    if board is not None and board != policy.column.board_id:
        raise OtherBoard(name=policy.custom_field.name)
