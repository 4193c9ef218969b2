"""Drift: what was made otherwise on the board by hand is said in the design, or undone."""

import pytest

from baton.boards.models import Column
from baton.boards.structure.archiving_columns import archive_column
from baton.boards.structure.arranging_columns import add_column, change_column, reorder_column
from baton.kit.errors import NotAllowed
from baton.statik.designing import change_part
from baton.statik.in_force import design_in_force
from baton.statik.publishing.adopting import adopt
from baton.statik.publishing.difference import What
from baton.statik.publishing.publishing import plan, publish, roll_back
from baton.statik.refusals import NotPublished, SeenOtherwise
from baton.statik.telling import design_now


@pytest.fixture
def published(agency, service, drawn):
    publish(service, by=agency.olga)
    service.refresh_from_db()
    return service


def drift(service):
    design = design_in_force(service)
    assert design is not None
    return plan(service, design)


def column(service, name):
    return Column.objects.get(board=service.board, name=name, archived_at=None)


def test_what_a_column_was_changed_to_by_hand_is_said_of_its_block(agency, published, drawn):
    change_column(column(published, "Trial count"), by=agency.olga, name="First count", wip_limit=3)
    assert adopt(published, by=agency.olga, mark=drift(published).mark).left == 0
    drawn["count"].refresh_from_db()
    assert (drawn["count"].values["name"], drawn["count"].values["limit"]) == ("First count", 3)
    assert drawn["count"].values["enter"] == ["a brief"]
    assert drift(published).steps == []
    assert plan(published, design_now(published)).steps == []


def test_what_else_was_said_in_the_design_stays(agency, published, drawn):
    change_part(drawn["agreed"], {"name": "Signed"}, by=agency.anna)
    change_column(column(published, "Trial count"), by=agency.olga, name="First count")
    assert adopt(published, by=agency.olga).left == 1
    drawn["agreed"].refresh_from_db()
    assert drawn["agreed"].values["name"] == "Signed"
    assert [step.what for step in plan(published, design_now(published)).steps] == [What.CHANGE]
    assert drift(published).steps == []


def test_a_policy_written_by_hand_keeps_its_criteria_apart(agency, published, drawn):
    count = column(published, "Trial count")
    change_column(count, by=agency.olga, hint=f"The number\n\n{count.hint}\n– a client")
    adopt(published, by=agency.olga)
    drawn["count"].refresh_from_db()
    assert (drawn["count"].values["gains"], drawn["count"].values["enter"]) == (
        "The number",
        ["a brief", "a client"],
    )
    assert drift(published).steps == []


def test_a_column_that_came_and_one_that_went_are_blocks_that_came_and_went(agency, published, drawn):
    checked = add_column(published.board, "Checked", kind="work", by=agency.olga, job_function="analyst")
    reorder_column(checked, above=column(published, "Used in a campaign"), by=agency.olga)
    archive_column(
        column(published, "Trial count"), by=agency.olga, cards_to=column(published, "Idea"), reason="Gone"
    )
    found = adopt(published, by=agency.olga)
    assert found.version is not None
    assert drift(published).steps == []
    names = [each.of.name for each in design_now(published).blocks]
    assert "Checked" in names
    assert "Trial count" not in names
    roll_back(published.versions.get(number=1), by=agency.olga)
    assert column(published, "Trial count").wip_limit is None


def test_columns_that_were_put_in_another_order_go_so_in_the_design(agency, published):
    reorder_column(column(published, "Agreed"), above=column(published, "Trial count"), by=agency.olga)
    assert [step.what for step in drift(published).steps] == [What.ORDER]
    adopt(published, by=agency.olga)
    assert drift(published).steps == []


def test_only_what_was_looked_at_is_adopted_and_by_managers(agency, published):
    mark = drift(published).mark
    change_column(column(published, "Trial count"), by=agency.olga, name="First count")
    with pytest.raises(SeenOtherwise):
        adopt(published, by=agency.olga, mark=mark)
    with pytest.raises(NotAllowed):
        adopt(published, by=agency.dasha)


def test_what_was_never_published_has_not_drifted(agency, service):
    with pytest.raises(NotPublished):
        adopt(service, by=agency.olga)
