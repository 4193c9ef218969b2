"""No card passes a gate without a standing clearance for what is on it now."""

from typing import Any

import pytest

from baton.boards.models import Card, Clearance, Column
from baton.boards.refusals import ApprovalNeeded, ApprovedBefore, ClientApproves
from baton.boards.relay.filing import file_card
from baton.boards.relay.moving import move
from baton.boards.structure.refusals import GateUnclear
from baton.boards.structure.stating_gates import add_gate, change_gate, remove_gate
from baton.boards.undo.undoing import undo

pytestmark = pytest.mark.django_db


def test_a_card_waits_for_the_client(desk):
    with pytest.raises(ClientApproves) as refused:
        desk.goes_on()
    assert str(refused.value) == "The client has to approve this first: The mock-up."


def test_the_boards_own_words_are_told_with_the_refusal(desk):
    change_gate(desk.gate, words="Bloom signs off every mock-up.", by=desk.agency.marc)
    with pytest.raises(ClientApproves) as refused:
        desk.goes_on()
    ours = "The client has to approve this first: The mock-up."
    assert str(refused.value) == f"{ours} Bloom signs off every mock-up."


def test_an_approval_opens_the_gate(desk):
    desk.says(desk.ask())
    assert desk.goes_on().column_id == desk.agency.done.id


def test_a_change_after_the_approval_closes_it_before_anybody_has_looked(desk):
    desk.says(desk.ask())
    desk.rewrites()
    with pytest.raises(ApprovedBefore):
        desk.goes_on()


def test_no_card_is_released_whose_approval_is_no_longer_valid(desk):
    """It passed the gate with what was approved, and was changed behind it."""
    agency = desk.agency
    sending = Column.objects.create(board=agency.board, name="Set-up", kind="work", rank="zy")
    Column.objects.filter(pk=agency.done.pk).update(rank="zz")
    desk.says(desk.ask())
    card = move(desk.card, to=sending, by=agency.kees).card
    desk.rewrites()
    with pytest.raises(ApprovedBefore):
        move(card, to=agency.done, by=agency.kees)
    desk.says(desk.ask())
    assert move(card, to=agency.done, by=agency.kees).card.done_at


def test_a_card_that_is_done_goes_from_done_to_done_whatever_was_added(desk):
    agency = desk.agency
    reported = Column.objects.create(board=agency.board, name="Reported", kind="done", rank="zzz")
    desk.says(desk.ask())
    desk.goes_on()
    desk.rewrites()
    desk.card.refresh_from_db()
    assert move(desk.card, to=reported, by=agency.kees).card.column_id == reported.id


def test_a_card_that_never_came_to_a_gate_behind_it_is_released(desk):
    """It stood there before there was a gate."""
    agency = desk.agency
    sending = Column.objects.create(board=agency.board, name="Set-up", kind="work", rank="zy")
    Column.objects.filter(pk=agency.done.pk).update(rank="zz")
    Card.objects.filter(pk=desk.card.pk).update(column=sending, stage_kind="work")
    desk.card.refresh_from_db()
    assert move(desk.card, to=agency.done, by=agency.kees).card.done_at


def test_what_is_for_the_team_only_may_change(desk):
    desk.says(desk.ask())
    inside = desk.card.brief_sections.get(title="Inside")
    inside.text = "They pay in time"
    inside.save(update_fields=["text"])
    assert desk.goes_on()


def test_going_back_needs_no_approval(desk):
    back = move(desk.card, to=desk.agency.design, by=desk.agency.kees, reason="Too green")
    assert back.card.column_id == desk.agency.design.id


def test_a_gate_cannot_be_gone_around(desk):
    """Over it from a column further left, from another board, or by filing behind it."""
    agency = desk.agency
    move(desk.card, to=agency.design, by=agency.kees, reason="Too green")
    with pytest.raises(ClientApproves):
        desk.goes_on()
    elsewhere = agency.card("Salary", column=agency.hidden_column, by=agency.olga)
    with pytest.raises(ClientApproves):
        move(elsewhere, to=agency.done, by=agency.olga)
    with pytest.raises(ClientApproves):
        file_card("Quick one", column=agency.done, by=agency.kees)


def test_a_taken_back_deed_does_not_lead_past_a_gate(desk):
    agency = desk.agency
    desk.says(desk.ask())
    desk.goes_on()
    move(desk.card, to=agency.design, by=agency.kees, reason="Too green")
    desk.card.refresh_from_db()
    # Somebody else writes: Kees' last deed is still the move back.
    section = desk.card.brief_sections.get(title="Terms")
    section.text = "Three mails"
    section.save(update_fields=["text"])
    with pytest.raises(ApprovedBefore):
        undo(by=agency.kees)


def test_a_gate_at_the_entrance(desk):
    agency = desk.agency
    gate = desk.gate_at_the_entrance()
    desk.says(desk.ask())
    with pytest.raises(ApprovalNeeded):
        desk.goes_on()
    desk.says(desk.ask(gate=gate), by=agency.tim)
    assert desk.goes_on()


def test_a_board_without_gates_asks_nothing_more(agency, django_assert_max_num_queries):
    card = agency.card(responsible=agency.kees)
    with django_assert_max_num_queries(15):
        move(card, to=agency.terms, by=agency.kees)


def test_a_gate_says_who_approves(desk):
    agency = desk.agency
    wishes: list[dict[str, Any]] = [
        {"approvers": "members"},
        {"approvers": "job_function"},
        {"approvers": "client", "rule": "some"},
        {"approvers": "client", "when_overdue": "escalate"},
    ]
    for wish in wishes:
        with pytest.raises(GateUnclear):
            add_gate(agency.done, moment="enter", name="Terms", by=agency.marc, **wish)


def test_without_its_gate_a_card_goes_on(desk):
    desk.ask()
    remove_gate(desk.gate, by=desk.agency.marc)
    assert desk.goes_on()
    assert not Clearance.objects.exists()
