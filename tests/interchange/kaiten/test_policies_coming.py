"""What columns ask of a card comes back from the file beside Kaiten's folder, as far as it is clear."""

from baton.boards.models import Policy
from baton.interchange.sources import plan_file
from tests.interchange.bringing import bring
from tests.interchange.kaiten.test_folder import folder_of, universal


def test_of_what_a_column_asks_only_what_is_clear_comes(agency, tmp_path):
    good = {
        "column_id": "k3",
        "moment": "enter",
        "requirement": "field",
        "custom_field_id": "f1",
        "words": "How?",
    }
    bad = [
        {**good, "column_id": "k9"},
        {**good, "custom_field_id": "f9"},
        {**good, "field": "deadline"},
        {**good, "custom_field_id": None, "field": "mood"},
        {**good, "moment": "sometimes"},
        {"column_id": "k3", "moment": "enter", "requirement": "checklist", "checklist": "\0 "},
        {"column_id": "k3", "moment": "enter", "requirement": "approval"},
        "not an object",
    ]
    beyond = {"format": "baton-beyond-kaiten", "version": 1, "added": {"policies": [good, *bad]}}
    plan = plan_file("kaiten-folder", folder_of({**universal(), "baton.json": beyond}, tmp_path / "out"))
    assert (len(plan.policies), plan.read["policy"]) == (1, 9)
    assert sum(problem.kind == "policy" for problem in plan.quarantine) == len(bad)
    bring(plan, agency.olga)
    policy = Policy.objects.get(column__board__name="Project01")
    assert policy.custom_field is not None
    assert (policy.column.name, policy.custom_field.name, policy.words) == ("Done", "Status", "How?")


def test_a_field_that_became_something_else_is_asked_for_no_longer(agency, tmp_path):
    asks = [{"column_id": "k3", "moment": "enter", "requirement": "field", "custom_field_id": "f1"}]
    beyond = {"format": "baton-beyond-kaiten", "version": 1, "added": {"policies": asks}}
    plan = plan_file("kaiten-folder", folder_of({**universal(), "baton.json": beyond}, tmp_path / "out"))
    bring(plan, agency.olga, fields={"f1": "price"})
    assert not Policy.objects.exists()
