"""Relay with a gate at the client's column, a card for Bloom, and Bo, who works at Bloom."""

from dataclasses import dataclass
from typing import Any

import pytest

from baton.accounts.models import Contact
from baton.approvals.answering import answer
from baton.approvals.asking import ask
from baton.approvals.models import Answer, Approval
from baton.boards.content.attaching import attach_file
from baton.boards.content.briefing import add_section, write
from baton.boards.models import Attachment, BriefSection, Card, Gate
from baton.boards.relay.moving import move
from baton.boards.structure.stating_gates import add_gate
from baton.files.storing import store_bytes
from baton.membership.contacts import add_contact
from tests.files.corpus import picture
from tests.world import Agency


@dataclass
class Desk:
    agency: Agency
    card: Card
    gate: Gate
    bo: Contact
    terms: BriefSection
    mock_up: Attachment

    def ask(self, **known: Any) -> Approval:
        known.setdefault("gate", self.gate)
        known.setdefault("by", self.agency.kees)
        return ask(self.card, **known)[0]

    def says(self, approval: Approval, decision: str = "approve", **known: Any) -> Answer:
        approver = approval.approvers.order_by("id")[0]
        known.setdefault("shown", approval.content_hash)
        known.setdefault("by", None)
        return answer(approver, decision=decision, **known)[0]

    def gate_at_the_entrance(self) -> Gate:
        """Tim, the technical specialist, approves the whole before the release."""
        return add_gate(
            self.agency.done,
            moment="enter",
            name="The whole",
            approvers="job_function",
            job_function="technical_specialist",
            by=self.agency.marc,
        )

    def goes_on(self) -> Card:
        return move(self.card, to=self.agency.done, by=self.agency.kees).card

    def rewrites(self, text: str = "Three mails") -> None:
        section = BriefSection.objects.get(pk=self.terms.pk)
        write(section, text, based_on=section.version, by=self.agency.kees)


@pytest.fixture
def desk(agency: Agency, settings, tmp_path) -> Desk:
    settings.MEDIA_ROOT = tmp_path
    card = agency.card(project=agency.spring, lead=agency.kees, responsible=agency.kees)
    terms = add_section(
        card, title="Terms", text="Two mails\nOn Monday", client_visible=True, by=agency.kees
    ).row
    add_section(card, title="Inside", text="They pay late", by=agency.kees)
    stored = store_bytes([picture(size=(20, 10))], agency.workspace, name="mock-up.png")
    mock_up = attach_file(card, stored, client_visible=True, by=agency.kees).row
    card = move(card, to=agency.client_approves, by=agency.kees).card
    gate = add_gate(
        agency.client_approves,
        moment="leave",
        name="The mock-up",
        approvers="client",
        answer_within_minutes=3 * 480,
        by=agency.marc,
    )
    bo = add_contact(agency.bloom, name="Bo", email="Bo@Bloom.example", language="nl", by=agency.anna)
    return Desk(agency, card, gate, bo, terms, mock_up)
