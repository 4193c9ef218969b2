"""Somebody who is asked leaves: another is asked in their place, or nobody waits for them."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.approvals.answering import decide, outcome_of
from baton.approvals.facts import ApprovalReminded, ApprovalWithdrawn
from baton.approvals.models import Approval, Approver, State
from baton.approvals.rounds import Round, in_turn
from baton.boards.leavers.heirs import Heirs, job_function_on
from baton.boards.models import Card
from baton.kit.errors import NotSeen


def waiting_for(member: Member, cards: "QuerySet[Card]") -> "QuerySet[Approver]":
    """Their places in open rounds that they have not answered."""
    places = Approver.objects.filter(member=member, answer=None, approval__state=State.OPEN)
    return places.filter(approval__card__in=cards.values("pk"), approval__card__deleted_at=None)


def count(member: Member, cards: "QuerySet[Card]") -> int:
    return waiting_for(member, cards).count()


def pass_on(member: Member, heirs: Heirs, cards: "QuerySet[Card]", by: Member) -> int:
    """Inside the transaction of whoever passes everything on. Raises NobodyChosen, HeirSeesLess.

    A client's guest has no heir in the team: the others at the client answer, or the question is taken back
    and its asker hears of it.
    """
    places = list(waiting_for(member, cards).select_related("approval__card").order_by("pk"))
    for place in places:
        try:
            with in_turn(place.approval) as this:
                hand_on(place, member, heirs, this, by)
        except NotSeen:
            # In the archive: no question is answered there.
            continue
    return len(places)


def hand_on(place: Approver, member: Member, heirs: Heirs, this: Round, by: Member) -> None:
    heir = None if member.is_guest else heirs.of(job_function_on(this.card, member), member)
    approval = this.approval
    if heir is not None and may_take(heir, approval):
        heirs.demand_sees(heir, this.card, member)
        Approver.objects.filter(pk=place.pk).update(member=heir, first_opened_at=None)
        place.links.all().delete()
        this.tell(ApprovalReminded, by=by, members=[heir.pk])
        return
    place.delete()
    left = approval.approvers.count()
    if not left:
        this.end(State.WITHDRAWN, by=by, reason=_("%(person)s is no longer asked.") % {"person": member.name})
        this.tell(ApprovalWithdrawn, by=by)
        return
    if approval.needed > left:
        approval.needed = left
        approval.save(update_fields=["needed"])
    decide(this, outcome_of(approval), by)


def may_take(heir: Member, approval: Approval) -> bool:
    """Nobody is asked twice, nor about their own request where that is not allowed."""
    if heir.pk == approval.asked_by_id and not approval.asker_may_approve:
        return False
    return not approval.approvers.filter(member=heir).exists()
