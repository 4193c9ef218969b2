"""Boards to begin with, in the language of the workspace."""

import pytest
from django.utils import translation

from baton.boards.models import Card, Column, Policy, Requirement
from baton.boards.relay.filing import file_card
from baton.boards.relay.moving import move
from baton.boards.structure.building_boards import build_board, template_called
from baton.boards.structure.refusals import NoSuchTemplate
from baton.boards.structure.stating_gates import demand_clear as demand_gate_clear
from baton.boards.structure.stating_policies import demand_clear
from baton.boards.templates_of_work import TEMPLATES

KEYS = sorted(TEMPLATES)


@pytest.fixture
def built(agency):
    return lambda key, name="": build_board(
        agency.production, name, template=template_called(key), by=agency.marc
    )


@pytest.mark.parametrize("key", KEYS)
def test_every_column_of_a_template_is_reachable_from_left_to_right(agency, built, key):
    board = built(key)
    stages = list(Column.objects.filter(board=board).order_by("rank"))
    Policy.objects.filter(column__board=board).delete()
    card = file_card("Spring mailing", column=stages[0], by=agency.anna)
    for stage in stages[1:]:
        card = move(card, to=stage, by=agency.kees).card
    assert card.stage_kind == "done"
    assert card.stays.count() == len(stages)
    assert not card.stays.filter(backward=True).exists()


@pytest.mark.parametrize("key", KEYS)
def test_the_policies_of_a_template_can_be_met(built, key):
    policies = Policy.objects.filter(column__board=built(key))
    assert policies.exists()
    for policy in policies:
        if policy.requirement == Requirement.APPROVAL:
            demand_gate_clear(policy.gate, ())
        else:
            demand_clear(policy)


@pytest.mark.parametrize("key", KEYS)
def test_a_template_begins_with_a_queue_and_is_done_at_its_end_only(key):
    kinds = [str(stage.kind) for stage in TEMPLATES[key].stages]
    assert kinds[0] == "queue"
    assert kinds.index("done") == len(kinds) - 1
    assert {"work", "wait"} & set(kinds)


@pytest.mark.parametrize("key", KEYS)
def test_what_only_some_stages_have_stands_only_there(key):
    for stage in TEMPLATES[key].stages:
        assert (stage.clock is not None) == (stage.kind == "wait")
        assert not stage.pulled or (stage.kind == "queue" and stage.job_function)
        assert stage.kind == "done" or stage.stuck_after_minutes


def test_crm_production_is_the_relay_of_an_agency(built):
    board = built("crm_production")
    told = Column.objects.filter(board=board).order_by("rank").values_list("name", "kind", "clock", "pulled")
    assert list(told) == [
        ("Queue", "queue", "", False),
        ("Accepted", "queue", "", False),
        ("Terms of reference", "work", "", False),
        ("For the account manager", "work", "", False),
        ("Client approves the terms", "wait", "client", False),
        ("Design queue", "queue", "", True),
        ("In design", "work", "", False),
        ("Client approves the mock-up", "wait", "client", False),
        ("Layout", "work", "", False),
        ("Technical check", "work", "", False),
        ("Set-up of the send", "work", "", False),
        ("Release", "done", "", False),
    ]
    asked = Policy.objects.filter(column__board=board, column__name="Accepted").order_by("field")
    assert list(asked.values_list("field", flat=True)) == ["brief", "deadline", "project"]


@pytest.mark.parametrize("language", ["ru", "nl"])
@pytest.mark.parametrize("key", KEYS)
def test_a_board_speaks_the_language_of_its_workspace(agency, built, key, language):
    agency.workspace.language = language
    agency.workspace.save()
    board = built(key)
    with translation.override("en"):
        english = {str(stage.name) for stage in TEMPLATES[key].stages}
    names = set(Column.objects.filter(board=board).values_list("name", flat=True))
    # "Pilot" may be the same word; a whole board is not.
    assert len(names & english) <= 1


def test_an_unknown_template_is_refused_in_words(agency, as_member):
    with pytest.raises(NoSuchTemplate):
        template_called("waterfall")
    answer = as_member(agency.marc).post(
        f"/api/relay/spaces/{agency.production.id}/boards",
        {"name": "New", "template": "waterfall"},
        content_type="application/json",
    )
    assert answer.status_code == 404


def test_the_gallery_names_every_template_with_its_stages(agency, as_member):
    answer = as_member(agency.marc).get("/api/relay/board-templates").json()
    assert sorted(template["key"] for template in answer) == KEYS
    made = as_member(agency.marc).post(
        f"/api/relay/spaces/{agency.production.id}/boards",
        {"template": "pilot"},
        content_type="application/json",
    )
    assert made.status_code == 200, made.content
    board = made.json()["id"]
    pilot = next(template for template in answer if template["key"] == "pilot")
    names = Column.objects.filter(board=board).order_by("rank").values_list("name", flat=True)
    assert [stage["name"] for stage in pilot["stages"]] == list(names)
    assert not Card.objects.filter(board=board).exists()
