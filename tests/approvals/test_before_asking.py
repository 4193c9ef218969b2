"""Before a gate is asked for, it is told whom that would ask, on what and until when."""

from typing import Any

import pytest

from baton.approvals import queries
from baton.boards.content.briefing import change_section
from baton.boards.structure.stating_gates import add_gate, change_gate

pytestmark = pytest.mark.django_db


def gate_for(desk: Any, by: Any, gate: Any = None) -> dict[str, Any]:
    gates = queries.of_card(desk.card, by)["gates"]
    return next(each for each in gates if each["id"] == (gate or desk.gate).pk)


def test_whom_it_asks_and_how_they_are_counted(desk):
    gate = gate_for(desk, desk.agency.kees)
    assert gate["contacts"] == [{"id": desk.bo.pk, "name": "Bo"}]
    assert gate["for_client"]
    assert (gate["rule"], gate["needed"]) == ("any", None)
    assert gate["answer_by"] is not None


def test_only_what_is_marked_for_the_client_is_shown(desk):
    gate = gate_for(desk, desk.agency.kees)
    assert gate["sections"] == [desk.terms.pk]
    assert gate["attachments"] == [desk.mock_up.pk]
    inside = desk.card.brief_sections.get(title="Inside")
    change_section(inside, client_visible=True, by=desk.agency.kees)
    assert gate_for(desk, desk.agency.kees)["sections"] == [desk.terms.pk, inside.pk]


def test_a_gate_about_the_text_leaves_a_marked_file_out(desk):
    change_gate(desk.gate, subject="brief", by=desk.agency.marc)
    gate = gate_for(desk, desk.agency.kees)
    assert gate["sections"] == [desk.terms.pk]
    assert gate["attachments"] == []


def test_what_was_told_is_what_is_frozen(desk):
    gate = gate_for(desk, desk.agency.kees)
    proofs = desk.ask().proofs.order_by("id")
    assert [each.section_id for each in proofs if each.section_id] == gate["sections"]
    assert [each.attachment_id for each in proofs if each.attachment_id] == gate["attachments"]


def test_whoever_asks_is_told_that_they_cannot_approve_it_themselves(desk):
    agency = desk.agency
    second = add_gate(
        agency.client_approves,
        moment="leave",
        name="Second pair of eyes",
        approvers="members",
        members=[agency.kees, agency.marc],
        by=agency.marc,
    )
    asked = gate_for(desk, agency.kees, second)
    assert asked["not_you"]
    assert asked["members"] == [agency.marc.pk]
    assert not gate_for(desk, agency.olga, second)["not_you"]


def test_a_gate_that_names_only_whoever_asks_says_why_it_cannot_be_asked(desk):
    agency = desk.agency
    own = add_gate(
        agency.client_approves,
        moment="leave",
        name="Own eyes",
        approvers="members",
        members=[agency.kees],
        by=agency.marc,
    )
    told = gate_for(desk, agency.kees, own)["cannot_ask"]
    assert told == "Only you could approve this, and nobody approves what they asked for themselves."
    assert gate_for(desk, agency.olga, own)["cannot_ask"] is None
