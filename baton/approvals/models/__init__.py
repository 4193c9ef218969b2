from baton.approvals.models.approval import Approval, ApprovalQuerySet, Proof, State
from baton.approvals.models.approver import Answer, Approver, Decision, Entrance, Pin
from baton.approvals.models.link import Link, LinkUse
from baton.approvals.models.viewing import ClientView

__all__ = [
    "Answer",
    "Approval",
    "ApprovalQuerySet",
    "Approver",
    "ClientView",
    "Decision",
    "Entrance",
    "Link",
    "LinkUse",
    "Pin",
    "Proof",
    "State",
]
