"""Put a card's content, frozen, before those who have to approve it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from baton.accounts.models import Contact, Member, Workspace
from baton.activity.models import Entry
from baton.approvals import choosing, links
from baton.approvals.choosing import Asked
from baton.approvals.facts import ApprovalAsked
from baton.approvals.models import Approval, Approver, Proof, State
from baton.approvals.refusals import (
    AlreadyAsked,
    NothingForTheClient,
    NothingToApprove,
    NothingWritten,
    NotYourOwn,
    TooFewApprovers,
)
from baton.approvals.rounds import Round, living_card, tell
from baton.boards.models import Card, Clock, Gate, Rule, Subject, Wait
from baton.boards.relay import clocks, covering
from baton.boards.relay.covering import Part
from baton.boards.relay.taking_turns import on_board
from baton.boards.text import check_text
from baton.calendars.arithmetic import NoWorkingTime, add_working_time
from baton.calendars.queries import calendar_of_workspace
from baton.kit import clock
from baton.kit.errors import NotSeen

LONGEST_TITLE = 120
LONGEST_NOTE = 20_000


@dataclass(frozen=True)
class Terms:
    """How an approval is counted, by when; of a gate, or as asked freely."""

    rule: Rule = Rule.ALL
    needed: int | None = None
    within_minutes: int | None = None
    asker_may_approve: bool = False

    @classmethod
    def of(cls, gate: Gate) -> "Terms":
        return cls(Rule(gate.rule), gate.needed, gate.answer_within_minutes, gate.asker_may_approve)

    def count(self, asked: int) -> int:
        """Raises TooFewApprovers."""
        needed = {Rule.ANY: 1, Rule.ALL: asked}.get(self.rule, self.needed or 1)
        if needed > asked:
            raise TooFewApprovers(needed=needed, have=asked)
        return needed


@dataclass(frozen=True)
class Chosen:
    """What of the card is shown: everything of a subject, or sections and attachments by their ids."""

    subject: Subject = Subject.BRIEF_AND_FILES
    sections: Sequence[int] = ()
    attachments: Sequence[int] = ()


def ask(
    card: Card,
    *,
    by: Member,
    gate: Gate | None = None,
    title: str = "",
    note: str = "",
    members: Sequence[Member] = (),
    contacts: Sequence[Contact] = (),
    chosen: Chosen | None = None,
    terms: Terms | None = None,
    again: Approval | None = None,
) -> tuple[Approval, Entry]:
    """A new approval: the first round, or the one after the last of the same gate (of ``again``, when free).

    Of a gate, its own rule and subject hold, and who is named must be one of its approvers. Raises
    AlreadyAsked, NothingToApprove, TooFewApprovers and what choosing raises.
    """
    check_text("title", title, at_most=LONGEST_TITLE)
    check_text("note", note, at_most=LONGEST_NOTE)
    with on_board(card, by) as turn:
        card = living_card(turn.card.pk)
        before = last_round(card, gate, again)
        if before is not None and before.is_open:
            end_with_changes(before, card, turn.workspace, by)
        held = Terms.of(gate) if gate is not None else terms or Terms()
        asked = asked_people(card, gate, held, members=members, contacts=contacts, by=by)
        covered = covers_of(gate, chosen or Chosen(), for_client=asked.for_client)
        parts = covering.parts_of(card.pk, covered)
        if not parts:
            raise NothingForTheClient if asked.for_client else NothingToApprove
        if all(part.is_empty for part in parts):
            raise NothingWritten
        approval = Approval(
            card=card,
            gate=gate,
            title=(title.strip() or (gate.name if gate is not None else "") or card.title)[:LONGEST_TITLE],
            note=note.strip(),
            evidence=gate.evidence if gate is not None else "",
            round=before.round + 1 if before is not None else 1,
            previous=before,
            asked_by=by,
            asked_at=clock.now(),
            for_client=asked.for_client,
            covers=covered,
            content_hash=covering.hash_of(parts),
            rule=held.rule,
            needed=held.count(len(asked)),
            asker_may_approve=held.asker_may_approve,
            answer_by=due(held.within_minutes, turn.workspace),
        )
        approval.wait = waiting(approval)
        approval.save()
        freeze(approval, parts)
        name_approvers(approval, asked, by=by)
        entry = tell(turn.workspace, approval, card, ApprovalAsked, by=by, **people_told(asked))
        return approval, entry


def end_with_changes(before: Approval, card: Card, workspace: Workspace, by: Member) -> None:
    """Somebody asked for changes while others are still silent: with the next question that round is over.
    Raises AlreadyAsked when nobody did."""
    if not before.wants_changes:
        raise AlreadyAsked
    # Nothing is told of it: it would be heard after the new question, and rules would act on the card again.
    Round(workspace, before, card).end(State.CHANGES, by=by)


def last_round(card: Card, gate: Gate | None, again: Approval | None) -> Approval | None:
    if gate is not None:
        return Approval.objects.filter(card=card, gate=gate).order_by("-round", "-id").first()
    if again is None:
        return None
    newest = Approval.objects.filter(card=card, gate=None, pk=again.pk).first()
    if newest is None:
        # A gate's rounds go on by asking of the gate.
        raise NotSeen
    while (later := newest.following.order_by("-id").first()) is not None:
        newest = later
    return newest


def asked_people(
    card: Card,
    gate: Gate | None,
    terms: Terms,
    *,
    members: Sequence[Member],
    contacts: Sequence[Contact],
    by: Member,
) -> Asked:
    if gate is not None:
        return choosing.by_gate(gate, card, members=members, contacts=contacts, by=by)
    if by in members and not terms.asker_may_approve:
        raise NotYourOwn
    return choosing.freely(card, members=members, contacts=contacts)


def covers_of(gate: Gate | None, chosen: Chosen, *, for_client: bool) -> dict[str, Any]:
    subject = Subject(gate.subject) if gate is not None else chosen.subject
    if subject != Subject.CHOSEN:
        return covering.covers(subject, for_client=for_client)
    return covering.covers(
        subject, for_client=for_client, sections=chosen.sections, attachments=chosen.attachments
    )


def due(minutes: int | None, workspace: Workspace) -> datetime | None:
    if minutes is None:
        return None
    allowed = timedelta(minutes=minutes)
    try:
        return add_working_time(clock.now(), allowed, calendar_of_workspace(workspace))
    except NoWorkingTime:
        return clock.now() + allowed


def waiting(approval: Approval) -> Wait:
    """On the clock of whoever is asked, from now until it is decided."""
    if approval.for_client:
        clocks.the_client_is_asked(approval.card)
    return Wait.objects.create(
        card=approval.card,
        clock=Clock.CLIENT if approval.for_client else Clock.OURS,
        cause=approval.title,
        round=approval.round,
        since=approval.asked_at,
        of_approval=True,
    )


def freeze(approval: Approval, parts: Sequence[Part]) -> None:
    for part in parts:
        Proof(
            approval=approval,
            section_id=part.section,
            attachment_id=part.attachment,
            job_function=part.job_function,
            name=part.name,
            text=part.text,
            file_id=part.file,
            digest=part.digest,
            url=part.url,
        ).save()


def name_approvers(approval: Approval, asked: Asked, *, by: Member) -> None:
    """A contact gets a link with it: they have no other way in."""
    for member in asked.members:
        Approver(approval=approval, member=member).save()
    for contact in asked.contacts:
        approver = Approver(approval=approval, contact=contact)
        approver.save()
        links.open_way(approver, by=by)


def people_told(asked: Asked) -> dict[str, list[int]]:
    return {
        "members": [member.id for member in asked.members],
        "contacts": [contact.id for contact in asked.contacts],
    }
