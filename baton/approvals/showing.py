"""Approvals as the API shows them to whoever asks."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from baton.accounts.models import Member
from baton.approvals import comparing
from baton.approvals import links as ways
from baton.approvals.models import Answer, Approval, Approver, Entrance, Link, Pin, Proof
from baton.approvals.moving_on import holds_up
from baton.boards.models import Clock
from baton.boards.news.moments import stamp
from baton.boards.relay.covering import Part
from baton.boards.relay.standing_in import stands_in
from baton.calendars.arithmetic import working_time_between
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.working_calendar import WorkingCalendar
from baton.files.leafing import Leaves, leaves_of
from baton.files.models import StoredFile
from baton.kit import clock

WITH = ("gate__policy", "asked_by", "card__workspace")
MOST_USES = 50
BESIDE = (
    "proofs__file",
    "approvers__member__workspace",
    "approvers__contact",
    "approvers__answer__entrance",
    "approvers__pins",
    "approvers__links__uses",
    "following",
)


def all_shown(approvals: Sequence[Approval], asker: Member) -> list[dict[str, Any]]:
    """Of ``Approval.objects…select_related(*WITH).prefetch_related(*BESIDE)``."""
    # How long we work is the team's business.
    hours = calendar_of_workspace(asker.workspace) if approvals and not asker.is_guest else None
    return [shown(each, asker, hours) for each in approvals]


def shown(approval: Approval, asker: Member, hours: WorkingCalendar | None) -> dict[str, Any]:
    approvers = sorted(approval.approvers.all(), key=lambda each: each.pk)
    return {
        "id": approval.pk,
        "card": approval.card_id,
        "gate": None if asker.is_guest else approval.gate_id,
        "column": approval.gate.policy.column_id if approval.gate and not asker.is_guest else None,
        "title": approval.title,
        "note": approval.note,
        "evidence": approval.evidence,
        "round": approval.round,
        "previous": approval.previous_id,
        "asked_by": approval.asked_by_id,
        "asked_at": stamp(approval.asked_at),
        "for_client": approval.for_client,
        "clock": str(Clock.CLIENT if approval.for_client else Clock.OURS),
        "subject": approval.covers["subject"],
        "content_hash": approval.content_hash,
        "rule": approval.rule,
        "needed": approval.needed,
        "answer_by": told(approval.answer_by),
        "within_minutes": asked_within(approval, hours),
        "overdue": is_overdue(approval),
        "reminded_at": told(approval.reminded_at),
        "state": approval.state,
        "ended_at": told(approval.ended_at),
        "ended_by": approval.ended_by_id,
        # Why we took a question back is the team's business, and so is what held the card up.
        "reason": "" if asker.is_guest else approval.reason,
        "changed": approval.changed,
        "held_up": "" if asker.is_guest else holds_up(approval),
        "approvers": [shown_approver(each, asker) for each in approvers],
        "proofs": [shown_proof(each) for each in sorted(approval.proofs.all(), key=lambda each: each.pk)],
        "may": may(approval, approvers, asker),
    }


def asked_within(approval: Approval, hours: WorkingCalendar | None) -> int | None:
    """The working time that was given for an answer, to be given again; a gate has its own."""
    if hours is None or approval.answer_by is None or approval.gate_id is not None:
        return None
    return working_time_between(approval.asked_at, approval.answer_by, hours) // timedelta(minutes=1)


def may(approval: Approval, approvers: list[Approver], asker: Member) -> dict[str, bool]:
    own = [each for each in approvers if each.member and is_own(each.member, asker)]
    answers = any(not has_answered(each) for each in own)
    if approval.asked_by_id == asker.id and not approval.asker_may_approve:
        answers = False
    works = not asker.is_guest
    card = approval.card
    owns = asker.may_manage or asker.id in (approval.asked_by_id, card.responsible_id, card.lead_id)
    newest = not list(approval.following.all())
    return {
        "answer": approval.is_open and answers,
        "withdraw": approval.is_open and works and owns,
        "remind": approval.is_open and works,
        "ask_again": works and newest and (not approval.is_open or approval.wants_changes),
    }


def is_own(person: Member, asker: Member) -> bool:
    return person.pk == asker.pk or stands_in(asker, person)


def has_answered(approver: Approver) -> bool:
    return getattr(approver, "answer", None) is not None


def is_overdue(approval: Approval) -> bool:
    return approval.is_open and approval.answer_by is not None and approval.answer_by < clock.now()


def shown_approver(approver: Approver, asker: Member) -> dict[str, Any]:
    links = [] if asker.is_guest else sorted(approver.links.all(), key=lambda each: -each.pk)
    return {
        "id": approver.pk,
        "member": approver.member_id,
        "contact": None if asker.is_guest else approver.contact_id,
        "name": approver.name,
        "first_opened_at": told(approver.first_opened_at),
        "answer": shown_answer(getattr(approver, "answer", None), asker),
        "pins": [shown_pin(each) for each in sorted(approver.pins.all(), key=lambda each: each.pk)],
        "links": [shown_link(each) for each in links],
    }


def shown_answer(answer: Answer | None, asker: Member) -> dict[str, Any] | None:
    if answer is None:
        return None
    found = {
        "decision": answer.decision,
        "comment": answer.comment,
        "at": stamp(answer.at),
        "by": answer.by_id,
        # By whose link it came is the team's business.
        "entrance": None if asker.is_guest else shown_entrance(getattr(answer, "entrance", None)),
    }
    return found | {"ip": answer.ip, "user_agent": answer.user_agent} if asker.may_manage else found


def shown_entrance(entrance: Entrance | None) -> dict[str, Any] | None:
    if entrance is None:
        return None
    return {
        "made_by": entrance.made_by_id,
        "made_at": stamp(entrance.made_at),
        "by_hand": entrance.by_hand,
        "mailed_at": told(entrance.mailed_at),
        "browser_of": entrance.browser_of_id,
    }


def shown_pin(pin: Pin) -> dict[str, Any]:
    return {
        "id": pin.pk,
        "proof": pin.proof_id,
        "text": pin.text,
        "page": pin.page,
        "width": pin.width,
        "x": pin.x,
        "y": pin.y,
        "quote": pin.quote,
    }


def shown_link(link: Link) -> dict[str, Any]:
    uses = sorted(link.uses.all(), key=lambda each: each.pk)
    used = [each.created_at for each in uses if each.kind != "refused"]
    return {
        "id": link.pk,
        "by": link.by_id,
        "by_hand": link.by_hand,
        "mailed_at": told(link.mailed_at),
        "on_its_way": ways.is_on_its_way(link),
        "made_at": stamp(link.created_at),
        "expires_at": stamp(link.expires_at),
        "revoked": link.revoked_at is not None,
        "over": link.is_over,
        "last_used_at": told(max(used, default=None)),
        "refused": len(uses) - len(used),
        "uses": [
            {"kind": each.kind, "at": stamp(each.created_at), "browser_of": each.browser_of_id}
            for each in uses[-MOST_USES:]
        ],
    }


def shown_proof(proof: Proof) -> dict[str, Any]:
    stored = proof.file
    return {
        "id": proof.pk,
        "kind": comparing.kind_of(proof),
        "section": proof.section_id,
        "attachment": proof.attachment_id,
        "job_function": proof.job_function,
        "name": proof.name,
        "text": proof.text,
        "url": proof.url,
        "content_type": stored.content_type if stored else "",
        "size": stored.size if stored else None,
        "digest": proof.digest,
        "width": stored.width if stored else None,
        "height": stored.height if stored else None,
        "has_preview": bool(stored and stored.preview_key),
    } | shown_pages(stored)


def shown_pages(stored: StoredFile | None) -> dict[str, Any]:
    leaves = leaves_of(stored) if stored else Leaves()
    pages = [{"width": width, "height": height} for width, height in leaves.sizes]
    return {"pages": pages, "pages_problem": leaves.problem}


def shown_difference(change: comparing.Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "name": change.name,
        "job_function": change.job_function,
        "how": change.how,
        "lines": [vars(line) for line in change.lines] if change.kind == "section" else [],
        "before": getattr(change.before, "pk", None),
        "after": getattr(change.after, "pk", None),
        "before_seen": shown_side(change.before),
        "after_seen": shown_side(change.after),
    }


def shown_side(one: comparing.Shown | None) -> dict[str, Any] | None:
    """Where the pages of a side are: at the proof, or (as it is now) at the attachment."""
    if isinstance(one, Proof):
        stored, at = one.file, {"proof": one.pk, "attachment": None}
    elif isinstance(one, Part):
        stored = StoredFile.objects.filter(pk=one.file).first() if one.file else None
        at = {"proof": None, "attachment": one.attachment}
    else:
        return None
    if stored is None:
        return None
    return at | {"content_type": stored.content_type} | shown_pages(stored)


def told(moment: Any) -> str | None:
    return stamp(moment) if moment is not None else None


def waited_for(approvers: Iterable[Approver]) -> list[Approver]:
    return [each for each in approvers if not has_answered(each)]
