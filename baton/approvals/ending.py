"""Take a question back; remind those who have not answered."""

from datetime import timedelta

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.approvals.facts import ApprovalReminded, ApprovalWithdrawn
from baton.approvals.models import Approval, State
from baton.approvals.refusals import NotYoursToWithdraw, RemindedJustNow
from baton.approvals.rounds import Round, open_round
from baton.boards.access.finding import fresh as seen_card
from baton.boards.text import check_text
from baton.kit import clock

LONGEST_REASON = 2000
BETWEEN_REMINDERS = timedelta(hours=1)


def withdraw(approval: Approval, *, by: Member, reason: str = "") -> Entry:
    """Nobody can answer it any more. Raises IsOver, NotYoursToWithdraw."""
    access.demand_team(by)
    check_text("reason", reason, at_most=LONGEST_REASON)
    with open_round(approval) as this:
        seen_card(this.card, by)
        demand_own(this, by)
        this.end(State.WITHDRAWN, by=by, reason=reason.strip())
        return this.tell(ApprovalWithdrawn, by=by)


def remind(approval: Approval, *, by: Member) -> Entry:
    """Those who have not answered hear of it again. Raises IsOver, RemindedJustNow."""
    access.demand_team(by)
    with open_round(approval) as this:
        seen_card(this.card, by)
        last = this.approval.reminded_at
        if last is not None and clock.now() - last < BETWEEN_REMINDERS:
            raise RemindedJustNow
        this.approval.reminded_at = clock.now()
        this.approval.save(update_fields=["reminded_at"])
        return this.tell(ApprovalReminded, by=by, **silent(this.approval))


def demand_own(this: Round, by: Member) -> None:
    own = (this.approval.asked_by_id, this.card.responsible_id, this.card.lead_id)
    if by.id not in own and not by.may_manage:
        raise NotYoursToWithdraw


def silent(approval: Approval) -> dict[str, list[int]]:
    """Who has not answered yet."""
    waited = approval.approvers.filter(answer=None).order_by("id").values_list("member", "contact")
    rows = list(waited)
    return {
        "members": [member for member, _ in rows if member],
        "contacts": [contact for _, contact in rows if contact],
    }
