"""Approve, or ask for changes: each approver once, about exactly what they were shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.approvals import links, moving_on
from baton.approvals.facts import ApprovalAnswered, ApprovalGranted, ChangesAsked
from baton.approvals.models import Answer, Approval, Approver, Decision, Entrance, Link, Pin, Proof, State
from baton.approvals.refusals import (
    Answered,
    ChangedSince,
    CommentNeeded,
    NotYourOwn,
    NotYoursToApprove,
)
from baton.approvals.rounds import Round, clock_is_ours, demand_open, in_turn, living_card, stop_waiting
from baton.boards.access.finding import fresh as seen_card
from baton.boards.models import Card, Clearance, Gate
from baton.boards.relay import covering
from baton.boards.relay.standing_in import stands_in
from baton.boards.text import check_text
from baton.kit import clock
from baton.kit.errors import Malformed, NotSeen

LONGEST = 20_000
MOST_PINS = 200


@dataclass(frozen=True)
class Evidence:
    """Where an answer came from."""

    ip: str | None = None
    user_agent: str = ""
    # Somebody of the team who was signed in where the answer was given by a link.
    browser_of: Member | None = None


@dataclass(frozen=True)
class Remark:
    """A pin as it is sent: at a proof's id."""

    proof: int
    text: str
    page: int | None = None
    width: int | None = None
    x: float | None = None
    y: float | None = None
    quote: str = ""


NOWHERE = Evidence()


def answer(
    approver: Approver,
    *,
    decision: Decision | str,
    shown: str,
    by: Member | None,
    comment: str = "",
    remarks: Sequence[Remark] = (),
    evidence: Evidence = NOWHERE,
    way: Link | None = None,
) -> tuple[Answer, Entry]:
    """``shown`` is the hash of the content that the approver looked at; ``by`` None: a contact, by a link.
    ``way``: the link that let them in, if one did.

    Raises Answered, IsOver, ChangedSince, CommentNeeded, NotYoursToApprove, NotYourOwn.
    """
    decision = Decision(decision)
    check_text("comment", comment, at_most=LONGEST)
    with in_turn(approver.approval) as this:
        if way is not None:
            links.demand_way(links.fresh(way))
        approver = Approver.objects.select_related("member", "contact").get(pk=approver.pk)
        demand_may_answer(approver, this, by)
        demand_first(approver)
        demand_open(this.approval)
        demand_same_content(this, shown)
        if decision == Decision.CHANGES and not comment.strip() and not remarks:
            raise CommentNeeded
        given = Answer(
            approver=approver,
            decision=decision,
            comment=comment.strip(),
            at=clock.now(),
            content_hash=shown,
            by=by,
            ip=evidence.ip,
            user_agent=evidence.user_agent[:300],
        )
        given.save()
        if way is not None:
            note_entrance(given, way, evidence)
        pin(approver, this.approval, remarks)
        outcome = outcome_of(this.approval)
        entry = this.tell(
            ApprovalAnswered,
            by=by,
            decision=decision.value,
            goes_on=outcome is None,
            member=approver.member_id,
            contact=approver.contact_id,
            by_link=way is not None,
        )
        if outcome is None and decision == Decision.CHANGES and this.approval.for_client:
            # Others may still decide; but it is we who have something to do now.
            stop_waiting(this.approval, State.CHANGES)
            clock_is_ours(this.approval, this.card)
        return given, decide(this, outcome, by) or entry


def note_entrance(given: Answer, way: Link, evidence: Evidence) -> None:
    Entrance.objects.create(
        answer=given,
        made_by=way.by,
        made_at=way.created_at,
        by_hand=way.by_hand,
        mailed_at=way.mailed_at,
        browser_of=evidence.browser_of,
    )


def demand_may_answer(approver: Approver, this: Round, by: Member | None) -> None:
    """Who is asked sees the card now, still; whoever stands in for them may answer, too."""
    if by is None:
        contact, project = approver.contact, this.card.project
        if contact is not None and (
            contact.archived_at is not None or project is None or contact.client_id != project.client_id
        ):
            raise NotSeen
        return
    seen_card(this.card, by)
    person = approver.member
    if person is None or (by.id != person.id and not stands_in(by, person)):
        names = [each.name for each in this.approval.approvers.select_related("member", "contact")]
        raise NotYoursToApprove(people=", ".join(names))
    if by.id == this.approval.asked_by_id and not this.approval.asker_may_approve:
        raise NotYourOwn


def demand_first(approver: Approver) -> None:
    first = Answer.objects.filter(approver=approver).first()
    if first is not None:
        raise Answered(person=approver.name, decision=str(Decision(first.decision).label))


def demand_same_content(this: Round, shown: str) -> None:
    """What was shown is what was asked, and what is on the card at this moment."""
    approval = this.approval
    now = covering.content_hash(this.card.pk, approval.covers)
    if shown != approval.content_hash or now != approval.content_hash:
        raise ChangedSince


def pin(approver: Approver, approval: Approval, remarks: Sequence[Remark]) -> None:
    """Raises Malformed when a remark names no proof of this approval."""
    if len(remarks) > MOST_PINS:
        raise Malformed(field="pins", reason=_("At most %(most)s.") % {"most": MOST_PINS})
    proofs = set(Proof.objects.filter(approval=approval).values_list("pk", flat=True)) if remarks else set()
    for each in remarks:
        if each.proof not in proofs:
            raise Malformed(field="proof", reason=str(each.proof))
        Pin.objects.create(
            approver=approver,
            proof_id=each.proof,
            text=check_text("text", each.text.strip(), at_most=LONGEST, blank=False),
            page=each.page,
            width=each.width,
            x=each.x,
            y=each.y,
            quote=check_text("quote", each.quote, at_most=LONGEST),
        )


def outcome_of(approval: Approval) -> State | None:
    """Enough have approved, or so many asked for changes that enough no longer can; None: neither yet."""
    given = list(Answer.objects.filter(approver__approval=approval).values_list("decision", flat=True))
    asked = approval.approvers.count()
    if given.count(Decision.APPROVE) >= approval.needed:
        return State.GRANTED
    if asked - given.count(Decision.CHANGES) < approval.needed:
        return State.CHANGES
    return None


def decide(this: Round, outcome: State | None, by: Member | None) -> Entry | None:
    if outcome == State.GRANTED:
        return grant(this, by)
    if outcome == State.CHANGES:
        this.end(State.CHANGES, by=by)
        return this.tell(ChangesAsked, by=by)
    return None


def grant(this: Round, by: Member | None) -> Entry:
    approval = this.approval
    this.over(State.GRANTED, by=by, clearance=clear(approval, approval.gate, this.card))
    entry = this.tell(ApprovalGranted, by=by)
    # Last: the move is a verb of its own and numbers its entries itself.
    moving_on.carry_on(approval, this.card, this.workspace)
    clock_is_ours(approval, living_card(this.card.pk))
    return entry


def clear(approval: Approval, gate: Gate | None, card: Card) -> Clearance | None:
    """Boards compares it with the card at every gate; a former one gives way."""
    if gate is None:
        return None
    now = clock.now()
    Clearance.objects.filter(card=approval.card_id, gate=gate, voided_at=None).update(voided_at=now)
    return Clearance.objects.create(
        card_id=approval.card_id,
        gate=gate,
        client=card.project.client if approval.for_client and card.project else None,
        covers=approval.covers,
        content_hash=approval.content_hash,
        granted_at=now,
    )
