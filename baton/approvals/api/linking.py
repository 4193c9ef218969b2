from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.approvals import finding, links, showing
from baton.approvals.api.router import routes
from baton.approvals.schemas import ApprovalLink, ApprovalLinkMade


@routes.post("/approvers/{approver_id}/links", response=ApprovalLinkMade)
def make_link(request: MemberRequest, approver_id: int) -> Any:
    """A new address to answer at without an account; the one before opens nothing any more."""
    member = request.member
    made = links.make(finding.approver(approver_id, member), by=member)
    request.shows_a_secret = True
    return {"link": showing.shown_link(made), "address": links.address_of(made)}


@routes.delete("/approval-links/{approval_link_id}", response=ApprovalLink)
def revoke_link(request: MemberRequest, approval_link_id: int) -> Any:
    """It opens nothing from the next request on."""
    member = request.member
    links.revoke(finding.link(approval_link_id, member), by=member)
    return showing.shown_link(finding.link(approval_link_id, member))
