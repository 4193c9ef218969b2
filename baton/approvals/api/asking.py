from typing import Any

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.approvals import asking, ending, finding, queries
from baton.approvals.api.router import routes
from baton.approvals.asking import Chosen, Terms
from baton.approvals.schemas import ApprovalChanged, ApprovalIn, Withdrawal
from baton.boards.access import finding_content


@routes.post("/cards/{card_id}/approvals", response=ApprovalChanged)
def ask_approval(request: MemberRequest, card_id: int, sent: ApprovalIn) -> Any:
    """Put the card's content, frozen as it is now, before those who have to approve it."""
    member = request.member
    card = finding_content.card(card_id, member)
    access.demand_team(member)
    for section in sent.sections:
        finding_content.section(section, member)
    for attachment in sent.attachments:
        finding_content.attachment(attachment, member)
    approval, entry = asking.ask(
        card,
        gate=finding.gate(sent.gate, card.board_id) if sent.gate else None,
        again=finding.approval(sent.again, member) if sent.again else None,
        title=sent.title,
        note=sent.note,
        members=finding.members(sent.members, member),
        contacts=finding.contacts(sent.contacts, member),
        chosen=Chosen(sent.subject, sent.sections, sent.attachments),
        terms=Terms(sent.rule, sent.needed, sent.within_minutes, sent.asker_may_approve),
        by=member,
    )
    return {"number": entry.number, "approval": queries.one(approval.pk, member)}


@routes.post("/approvals/{approval_id}/withdraw", response=ApprovalChanged)
def withdraw_approval(request: MemberRequest, approval_id: int, sent: Withdrawal) -> Any:
    """Take the question back: nobody can answer it any more."""
    member = request.member
    entry = ending.withdraw(finding.approval(approval_id, member), reason=sent.reason, by=member)
    return {"number": entry.number, "approval": queries.one(approval_id, member)}


@routes.post("/approvals/{approval_id}/remind", response=ApprovalChanged)
def remind_approvers(request: MemberRequest, approval_id: int) -> Any:
    """Those who have not answered hear of it again; at most once an hour."""
    member = request.member
    entry = ending.remind(finding.approval(approval_id, member), by=member)
    return {"number": entry.number, "approval": queries.one(approval_id, member)}
