"""Policies are stated on the running board, and only those that a card can meet."""

import pytest

from baton.boards.models import Policy
from baton.boards.news.structure import structure_of
from baton.boards.refusals import PolicyNotMet
from baton.boards.relay.moving import move
from baton.boards.structure.arranging_fields import add_custom_field
from baton.boards.structure.refusals import NotAChoice, OtherBoard, PolicyUnclear
from baton.boards.structure.splitting_columns import split_column
from baton.boards.structure.stating_policies import add_policy, change_policy, remove_policy


def policies(agency):
    return [policy for column in structure_of(agency.board)["columns"] for policy in column["policies"]]


def test_a_stated_policy_holds_at_once_with_its_own_words(agency):
    words = "Anna has to tell the deadline"
    policy = add_policy(
        agency.terms, moment="enter", requirement="field", field="deadline", words=words, by=agency.marc
    )
    with pytest.raises(PolicyNotMet, match=words):
        move(agency.card(), to=agency.terms, by=agency.kees)
    remove_policy(policy, by=agency.marc)
    assert move(agency.card(), to=agency.terms, by=agency.kees).card.column == agency.terms


def test_a_policy_is_changed_to_ask_for_something_else(agency):
    policy = add_policy(agency.terms, moment="enter", requirement="field", field="deadline", by=agency.marc)
    change_policy(policy, requirement="checklist", checklist="Brief", by=agency.marc)
    (told,) = policies(agency)
    assert (told["requirement"], told["field"], told["checklist"]) == ("checklist", "", "Brief")
    change_policy(policy, moment="leave", requirement="checklists", by=agency.marc)
    (told,) = policies(agency)
    assert (told["moment"], told["requirement"], told["checklist"]) == ("leave", "checklists", "")


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        ({"requirement": "field"}, PolicyUnclear),
        ({"requirement": "field", "field": "mood"}, NotAChoice),
        ({"requirement": "checklist"}, PolicyUnclear),
        ({"requirement": "checklists", "field": "deadline"}, PolicyUnclear),
        ({"requirement": "approval"}, NotAChoice),
        ({"requirement": "checklists", "moment": "rest"}, NotAChoice),
    ],
)
def test_a_policy_nobody_can_meet_is_not_stated(agency, asked, refusal):
    with pytest.raises(refusal):
        add_policy(agency.terms, by=agency.marc, **{"moment": "enter", **asked})
    assert not Policy.objects.exists()


def test_a_policy_asks_for_fields_of_its_own_board_only(agency):
    field = add_custom_field("Salary", kind="number", board=agency.hidden_board, by=agency.olga)
    with pytest.raises(OtherBoard):
        add_policy(agency.terms, moment="enter", requirement="field", custom_field=field, by=agency.olga)


def test_the_policy_of_a_column_holds_for_its_parts(agency):
    add_policy(agency.design, moment="enter", requirement="field", field="deadline", by=agency.marc)
    drawing, _ready = split_column(agency.design, ["Drawing", "Ready"], by=agency.marc)
    with pytest.raises(PolicyNotMet):
        move(agency.card(), to=drawing, by=agency.dasha)
