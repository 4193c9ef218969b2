"""Approvals of a card and of a whole board."""

from collections import defaultdict
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.approvals import asking, choosing, showing
from baton.approvals.models import Approval, State
from baton.approvals.refusals import NobodyToAsk, OnlyYouAreLeft
from baton.approvals.rounds import living_card
from baton.boards.models import Board, Card, Clearance, Gate, StageKind
from baton.boards.news.moments import stamp
from baton.boards.relay import covering, gates
from baton.kit.errors import NotSeen, Refusal

# What a badge still shows: what waits, and what somebody has to do something about.
ON_BADGES = (State.OPEN, State.CHANGES, State.VOIDED)


def one(approval: int, member: Member) -> dict[str, Any]:
    rows = Approval.objects.seen_by(member).filter(pk=approval)
    found = rows.select_related(*showing.WITH).prefetch_related(*showing.BESIDE).first()
    if found is None:
        raise NotSeen
    [told] = showing.all_shown([found], member)
    return told


def of_card(card: Card, member: Member) -> dict[str, Any]:
    rows = Approval.objects.seen_by(member).filter(card=card).order_by("-id")
    found = list(rows.select_related(*showing.WITH).prefetch_related(*showing.BESIDE))
    return {
        "approvals": showing.all_shown(found, member),
        "gates": [] if member.is_guest else gates_of(card, found, member),
    }


def gates_of(card: Card, approvals: list[Approval], member: Member) -> list[dict[str, Any]]:
    try:
        card = living_card(card.pk)
    except NotSeen:
        return []
    given = Clearance.objects.filter(card=card).select_related("card__project").order_by("id")
    clearances = {each.gate_id: each for each in given}
    newest = {each.gate_id: each for each in reversed(approvals)}
    found = []
    for policy in gates.ON_BOARD.all(board=card.board_id):
        gate, asked = policy.gate, newest.get(policy.gate.pk)
        people, cannot = possible(gate, card, member)
        found.append(
            {
                "id": gate.pk,
                "name": gate.name,
                "column": policy.column_id,
                "moment": policy.moment,
                "state": state_of(clearances.get(gate.pk), asked),
                "approval": asked.pk if asked else None,
                "ahead": not gates.is_passed(policy, None, card.column),
                "cannot_ask": cannot,
                **people,
                **terms_of(gate, card, member),
            }
        )
    return found


def state_of(clearance: Clearance | None, asked: Approval | None) -> str:
    if clearance is not None and gates.is_valid(clearance):
        return "clear"
    if asked is not None and asked.is_open:
        return "asked"
    return "changed" if clearance is not None and gates.is_of_its_client(clearance) else "needed"


def possible(gate: Gate, card: Card, member: Member) -> tuple[dict[str, Any], str | None]:
    """Whom the gate would ask now, in the name of ``member``."""
    nobody: dict[str, Any] = {"members": [], "contacts": [], "not_you": False}
    not_you = False
    try:
        not_you = not gate.asker_may_approve and member in choosing.possible_for(gate, card).members
        asked = choosing.by_gate(gate, card, members=(), contacts=(), by=member)
    except NobodyToAsk as refusal:
        return nobody, str(OnlyYouAreLeft() if not_you else refusal)
    except Refusal as refusal:
        return nobody, str(refusal)
    if not card.is_in_progress and card.stage_kind == StageKind.DONE:
        return nobody, _("The card is done.")
    return {
        "members": [each.pk for each in asked.members],
        "contacts": [{"id": each.pk, "name": each.name} for each in asked.contacts],
        "not_you": not_you,
    }, None


def terms_of(gate: Gate, card: Card, member: Member) -> dict[str, Any]:
    """What would be shown if the gate were asked for now, how it is counted, by when an answer is due."""
    covered = covering.covers(gate.subject, for_client=gate.is_for_client)
    parts = covering.parts_of(card.pk, covered)
    return {
        "for_client": gate.is_for_client,
        "subject": gate.subject,
        "rule": gate.rule,
        "needed": gate.needed,
        "answer_by": showing.told(asking.due(gate.answer_within_minutes, member.workspace)),
        "sections": [part.section for part in parts if part.section is not None],
        "attachments": [part.attachment for part in parts if part.attachment is not None],
    }


def of_board(board: Board, member: Member) -> dict[str, Any]:
    """Card id -> badges, of the cards on the board that ``member`` sees."""
    cards = Card.objects.seen_by(member).on_board().filter(board=board).exclude(stage_kind=StageKind.DONE)
    rows = Approval.objects.seen_by(member).filter(card__in=cards, state__in=ON_BADGES, following=None)
    beside = ("approvers__member", "approvers__contact", "approvers__answer")
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for approval in rows.prefetch_related(*beside).order_by("id"):
        found[str(approval.card_id)].append(badge(approval))
    return {"number": member.workspace.last_entry, "cards": found}


def badge(approval: Approval) -> dict[str, Any]:
    waited = showing.waited_for(approval.approvers.all()) if approval.is_open else []
    return {
        "approval": approval.pk,
        "gate": approval.gate_id,
        "title": approval.title,
        "round": approval.round,
        "state": approval.state,
        "for_client": approval.for_client,
        "since": stamp(approval.ended_at or approval.asked_at),
        "answer_by": showing.told(approval.answer_by),
        "overdue": showing.is_overdue(approval),
        "wants_changes": approval.is_open and approval.wants_changes,
        "members": [each.member_id for each in waited if each.member_id is not None],
        "contacts": [each.name for each in waited if each.contact_id is not None],
    }
