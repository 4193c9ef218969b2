"""What a card must bring before it enters or leaves a stage."""

import pytest

from baton.boards.models import Checklist, ChecklistItem, Column, CustomField, CustomValue, Policy
from baton.boards.refusals import PolicyNotMet
from baton.boards.relay.moving import move
from baton.kit import clock


def test_a_required_field_keeps_the_card_out_in_the_boards_own_words(agency):
    Policy.objects.create(
        column=agency.terms, moment="enter", requirement="field", field="deadline", words="No date, no work."
    )
    with pytest.raises(PolicyNotMet, match="No date, no work"):
        move(agency.card(), to=agency.terms, by=agency.kees)
    assert (
        move(agency.card(deadline=clock.now()), to=agency.terms, by=agency.kees).card.column == agency.terms
    )


def test_an_unfinished_checklist_keeps_the_card_in(agency):
    Policy.objects.create(column=agency.terms, moment="leave", requirement="checklists")
    card = move(agency.card(), to=agency.terms, by=agency.kees).card
    item = ChecklistItem.objects.create(
        checklist=Checklist.objects.create(card=card, name="QA"), text="Links"
    )
    with pytest.raises(PolicyNotMet, match="every checklist"):
        move(card, to=agency.design, by=agency.kees)
    ChecklistItem.objects.filter(pk=item.pk).update(done_at=clock.now())
    assert move(card, to=agency.design, by=agency.kees).card.column == agency.design


def test_a_named_checklist_has_to_be_there(agency):
    Policy.objects.create(column=agency.done, moment="enter", requirement="checklist", checklist="Launch")
    with pytest.raises(PolicyNotMet, match="Launch"):
        move(agency.card(responsible=agency.kees), to=agency.done, by=agency.kees)


def test_a_custom_field_can_be_required(agency):
    field = CustomField.objects.create(workspace=agency.workspace, name="Send slot", kind="text")
    Policy.objects.create(column=agency.terms, moment="enter", requirement="field", custom_field=field)
    card = agency.card()
    with pytest.raises(PolicyNotMet, match="Send slot"):
        move(card, to=agency.terms, by=agency.kees)
    CustomValue.objects.create(card=card, field=field, value="Tuesday")
    assert move(card, to=agency.terms, by=agency.kees).card.column == agency.terms


def test_going_back_needs_nothing_that_going_on_needs(agency):
    Policy.objects.create(column=agency.design, moment="leave", requirement="field", field="deadline")
    card = move(agency.card(), to=agency.design, by=agency.dasha).card
    back = move(card, to=agency.terms, by=agency.dasha, reason="The brief is thin")
    assert back.card.column == agency.terms


def test_a_policy_of_a_whole_stage_asks_at_its_border_only(agency):
    parts = [
        Column.objects.create(board=agency.board, parent=agency.design, name=name, kind="work", rank=name)
        for name in ("a0", "a1")
    ]
    Policy.objects.create(column=agency.design, moment="leave", requirement="field", field="deadline")
    card = move(agency.card(), to=parts[0], by=agency.dasha).card
    move(card, to=parts[1], by=agency.dasha)
    with pytest.raises(PolicyNotMet, match="Deadline"):
        move(card, to=agency.done, by=agency.dasha)
