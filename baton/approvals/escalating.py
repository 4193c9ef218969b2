"""Nobody answered in the agreed time: it is told once, as the gate says. Silence is never consent."""

from baton.accounts.models import Workspace
from baton.activity import log
from baton.approvals.ending import silent
from baton.approvals.facts import ApprovalOverdue
from baton.approvals.models import Approval
from baton.approvals.rounds import Round, living_card
from baton.boards.models import WhenOverdue
from baton.kit import clock
from baton.kit.errors import NotSeen


def tell_overdue(workspace: Workspace | None = None, *, at_most: int = 200) -> int:
    """For the background, of all workspaces or one; how many there were. Each in a turn of its own."""
    late = Approval.objects.open().filter(answer_by__lt=clock.now(), overdue_at=None)
    if workspace is not None:
        late = late.filter(card__workspace=workspace)
    rows = late.filter(card__deleted_at=None, card__archived_at=None).select_related("card")
    return sum(escalate(approval) for approval in rows.order_by("answer_by", "id")[:at_most])


def escalate(approval: Approval) -> bool:
    with log.in_turn(approval.card.workspace_id) as workspace:
        rows = Approval.objects.open().filter(pk=approval.pk, overdue_at=None)
        fresh = rows.select_related("gate", "asked_by").first()
        if fresh is None:
            return False
        try:
            card = living_card(fresh.card_id)
        except NotSeen:
            return False
        fresh.overdue_at = clock.now()
        fresh.save(update_fields=["overdue_at"])
        Round(workspace, fresh, card).tell(ApprovalOverdue, by=None, **to_tell(fresh))
        return True


def to_tell(approval: Approval) -> dict[str, list[int]]:
    told = [approval.asked_by_id] if approval.asked_by_id else []
    gate = approval.gate
    if gate is not None and gate.when_overdue == WhenOverdue.ESCALATE and gate.escalate_to_id:
        told.append(gate.escalate_to_id)
    if gate is not None and gate.when_overdue == WhenOverdue.REMIND:
        waited = silent(approval)
        return {"members": [*told, *waited["members"]], "contacts": waited["contacts"]}
    return {"members": list(dict.fromkeys(told)), "contacts": []}
