"""Put a gate at a column: whose approval a card needs to enter or leave it. Change it, take it away.

What was approved stays approved, and what is asked goes on as it was asked; the change holds from the next
question on.
"""

from collections.abc import Sequence
from typing import Any

from baton.accounts.models import JobFunction, Member
from baton.boards.access import finding, finding_words
from baton.boards.models import (
    Approvers,
    Column,
    Gate,
    GateApprover,
    Moment,
    Policy,
    Requirement,
    Rule,
    Subject,
    WhenOverdue,
)
from baton.boards.news.structure_facts import PolicyAdded, PolicyChanged, PolicyRemoved
from baton.boards.refusals import NotInTheTeam
from baton.boards.relay.clocks import follow_gates
from baton.boards.structure.arranging import board_in_turn, demand_choice, demand_storable, named, tell, write
from baton.boards.structure.refusals import GateUnclear

OF_POLICY = ("moment", "words")
OF_GATE = (
    *("name", "approvers", "job_function", "subject", "evidence", "rule", "needed", "answer_within_minutes"),
    *("when_overdue", "escalate_to", "asker_may_approve", "moves_on", "hands_over"),
)


def add_gate(
    column: Column,
    *,
    moment: str,
    name: str,
    approvers: str,
    by: Member,
    members: Sequence[Member] = (),
    words: str = "",
    **how: Any,
) -> Gate:
    """``how``: ``subject``, ``rule`` and the other fields of Gate. Raises GateUnclear, NotAChoice,
    NotInTheTeam."""
    with board_in_turn(column.board, by) as (workspace, board):
        column = finding.column(column.pk, by)
        demand_choice(moment, Moment.values)
        policy = Policy(column=column, moment=moment, requirement=Requirement.APPROVAL, words=words.strip())
        gate = Gate(name=named(name), approvers=approvers, **{"subject": Subject.BRIEF_AND_FILES, **how})
        demand_clear(gate, members)
        demand_storable(policy).save()
        gate.policy = policy
        demand_storable(gate).save()
        name_members(gate, members)
        follow_gates(board.pk)
        tell(workspace, board, PolicyAdded, by, column=column.id, name=column.name, policy=policy.id)
        return gate


def change_gate(gate: Gate, *, by: Member, members: Sequence[Member] | None = None, **changes: Any) -> Gate:
    """Change what ``add_gate`` takes; what the new choice does not need goes."""
    with board_in_turn(gate.policy.column.board, by) as (workspace, board):
        gate = finding_words.gate(gate.pk, by)
        wanted = {name: changes.get(name, getattr(gate, name)) for name in OF_GATE}
        wanted["name"], wanted["evidence"] = named(wanted["name"]), wanted["evidence"].strip()
        if wanted["approvers"] != Approvers.JOB_FUNCTION:
            wanted["job_function"] = ""
        if wanted["rule"] != Rule.SOME:
            wanted["needed"] = None
        if wanted["when_overdue"] != WhenOverdue.ESCALATE:
            wanted["escalate_to"] = None
        stays = [place.member for place in gate.places.select_related("member")]
        people = list(members) if members is not None else stays
        if wanted["approvers"] != Approvers.MEMBERS:
            people = []
        policy = gate.policy
        asked = {name: changes.get(name, getattr(policy, name)) for name in OF_POLICY}
        changed = write(gate, wanted, check=lambda row: demand_clear(row, people))
        changed += write(policy, asked, check=lambda row: demand_choice(row.moment, Moment.values))
        if {each.pk for each in people} != {each.pk for each in stays}:
            demand_clear(gate, people)
            name_members(gate, people)
            changed.append("members")
        if changed:
            follow_gates(board.pk)
            column = policy.column
            tell(workspace, board, PolicyChanged, by, column=column.id, name=column.name, policy=policy.id)
        return gate


def remove_gate(gate: Gate, *, by: Member) -> None:
    """With its clearances; an approval that was asked for it goes on as a free one."""
    with board_in_turn(gate.policy.column.board, by) as (workspace, board):
        policy = finding_words.gate(gate.pk, by).policy
        known = {"column": policy.column_id, "name": policy.column.name, "policy": policy.id}
        policy.delete()
        follow_gates(board.pk)
        tell(workspace, board, PolicyRemoved, by, **known)


def demand_clear(gate: Gate, members: Sequence[Member]) -> None:
    """Raises GateUnclear, NotAChoice, NotInTheTeam unless somebody can be asked by it."""
    for value, choices in (
        (gate.approvers, Approvers.values),
        (gate.subject, Subject.values),
        (gate.rule, Rule.values),
        (gate.when_overdue, WhenOverdue.values),
    ):
        demand_choice(value, choices)
    by_function = gate.approvers == Approvers.JOB_FUNCTION
    if gate.job_function:
        demand_choice(gate.job_function, JobFunction.values)
    if by_function != bool(gate.job_function) or (gate.rule == Rule.SOME) != bool(gate.needed):
        raise GateUnclear
    if (gate.approvers == Approvers.MEMBERS) != bool(members):
        raise GateUnclear
    if (gate.when_overdue == WhenOverdue.ESCALATE) != (gate.escalate_to is not None):
        raise GateUnclear
    for person in (*members, *([gate.escalate_to] if gate.escalate_to else [])):
        if person.is_guest or not person.is_present:
            raise NotInTheTeam(person=person.name)


def name_members(gate: Gate, members: Sequence[Member]) -> None:
    gate.places.exclude(member__in=members).delete()
    for member in members:
        GateApprover.objects.get_or_create(gate=gate, member=member)
