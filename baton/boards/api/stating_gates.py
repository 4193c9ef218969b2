from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.boards.access import finding, finding_words
from baton.boards.api.arranged import restructured, sent
from baton.boards.api.router import routes
from baton.boards.news.structure_told import StructureChanged
from baton.boards.schemas.gates import GateEdit, GateIn
from baton.boards.structure import stating_gates as gates


@routes.post("/columns/{column_id}/gates", response=StructureChanged)
def add_gate(request: MemberRequest, column_id: int, gate: GateIn) -> Any:
    """Demand an approval before a card enters or leaves the column."""
    member = request.member
    column = finding.column(column_id, member)
    wanted = people_in(gate.model_dump(), member)
    made = gates.add_gate(column, by=member, **wanted)
    return restructured(member, column.board_id, made.id)


@routes.patch("/gates/{gate_id}", response=StructureChanged)
def change_gate(request: MemberRequest, gate_id: int, changes: GateEdit) -> Any:
    member = request.member
    gate = finding_words.gate(gate_id, member)
    gates.change_gate(gate, by=member, **people_in(sent(changes), member))
    return restructured(member, gate.policy.column.board_id, gate_id)


@routes.delete("/gates/{gate_id}", response=StructureChanged)
def remove_gate(request: MemberRequest, gate_id: int) -> Any:
    member = request.member
    gate = finding_words.gate(gate_id, member)
    board = gate.policy.column.board_id
    gates.remove_gate(gate, by=member)
    return restructured(member, board, gate_id)


def people_in(wanted: dict[str, Any], asker: Member) -> dict[str, Any]:
    """Ids of members become members."""
    if wanted.get("members") is not None:
        wanted["members"] = [finding_words.member(pk, asker) for pk in dict.fromkeys(wanted["members"])]
    if wanted.get("escalate_to") is not None:
        wanted["escalate_to"] = finding_words.member(wanted["escalate_to"], asker)
    if wanted.get("job_function") is not None:
        wanted["job_function"] = str(wanted["job_function"])
    elif "job_function" in wanted:
        wanted["job_function"] = ""
    return wanted
