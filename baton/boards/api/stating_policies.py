from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.boards.access import finding, finding_words
from baton.boards.api.arranged import restructured, sent
from baton.boards.api.router import routes
from baton.boards.models import CustomField
from baton.boards.news.structure_told import StructureChanged
from baton.boards.schemas.structure import PolicyEdit, PolicyIn
from baton.boards.structure import stating_policies as policies


@routes.post("/columns/{column_id}/policies", response=StructureChanged)
def add_policy(request: MemberRequest, column_id: int, policy: PolicyIn) -> Any:
    """What a card must bring to enter or leave the column."""
    member = request.member
    column = finding.column(column_id, member)
    wanted = policy.model_dump() | {"custom_field": asked_for(policy.custom_field, member)}
    made = policies.add_policy(column, by=member, **wanted)
    return restructured(member, column.board_id, made.id)


@routes.patch("/policies/{policy_id}", response=StructureChanged)
def change_policy(request: MemberRequest, policy_id: int, changes: PolicyEdit) -> Any:
    member = request.member
    policy = finding_words.policy(policy_id, member)
    wanted = sent(changes)
    if "custom_field" in wanted:
        wanted["custom_field"] = asked_for(changes.custom_field, member)
    policies.change_policy(policy, by=member, **wanted)
    return restructured(member, policy.column.board_id, policy_id)


@routes.delete("/policies/{policy_id}", response=StructureChanged)
def remove_policy(request: MemberRequest, policy_id: int) -> Any:
    member = request.member
    policy = finding_words.policy(policy_id, member)
    policies.remove_policy(policy, by=member)
    return restructured(member, policy.column.board_id, policy_id)


def asked_for(pk: int | None, member: Member) -> CustomField | None:
    return finding_words.custom_field(pk, member) if pk else None
