from typing import Any

from baton.accounts import guessing
from baton.accounts.authenticating import MemberRequest
from baton.approvals import answering, finding, queries
from baton.approvals.answering import Evidence, Remark
from baton.approvals.api.router import routes
from baton.approvals.schemas import AnswerIn, ApprovalChanged


@routes.post("/approvals/{approval_id}/answer", response=ApprovalChanged)
def answer_approval(request: MemberRequest, approval_id: int, sent: AnswerIn) -> Any:
    """Approve, or ask for changes, once; ``shown`` names exactly the content that was looked at."""
    member = request.member
    approver = finding.own_place(finding.approval(approval_id, member), member)
    _answer, entry = answering.answer(
        approver,
        decision=sent.decision,
        shown=sent.shown,
        comment=sent.comment,
        remarks=[Remark(**pin.model_dump()) for pin in sent.pins],
        evidence=Evidence(guessing.network_of(request), request.headers.get("User-Agent", "")),
        by=member,
    )
    return {"number": entry.number, "approval": queries.one(approval_id, member)}
