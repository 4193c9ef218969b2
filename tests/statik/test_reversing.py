"""A running board is read as a design, to be questioned."""

import pytest

from baton.boards.models import Column
from baton.boards.structure.arranging_columns import change_column
from baton.boards.structure.splitting_columns import split_column
from baton.boards.structure.stating_gates import add_gate
from baton.statik.checking import blind_spots
from baton.statik.checking.stopping import stopping
from baton.statik.designing import add_part, change_part
from baton.statik.measured import Measured
from baton.statik.publishing.difference import What, difference
from baton.statik.publishing.publishing import publish, running_on
from baton.statik.publishing.wanted import wanted
from baton.statik.refusals import BoardHasService
from baton.statik.reversing import begin_from_board
from baton.statik.telling import design_now


@pytest.fixture
def service(agency):
    add_gate(
        agency.terms,
        moment="leave",
        name="The terms",
        approvers="members",
        members=[agency.marc],
        answer_within_minutes=480,
        by=agency.olga,
    )
    return begin_from_board(agency.board, by=agency.olga)


def test_a_board_read_as_a_design_differs_in_nothing_from_it(agency, service):
    design = design_now(service)
    assert difference(running_on(service), wanted(design)) == []
    assert [each.of.what for each in design.parts["agreement"]] == ["The terms"]
    assert service.versions.get().number == 1


def test_its_way_leads_from_start_to_done(agency, service):
    blind = {str(spot.blind) for spot in stopping(blind_spots(design_now(service)))}
    assert blind <= {"no_function"}


def test_what_somebody_changes_on_the_board_is_drift(agency, service):
    change_column(agency.terms, name="Terms of reference, new", by=agency.olga)
    [step] = difference(running_on(service), wanted(design_now(service)))
    assert step.what is What.CHANGE
    assert step.fields["name"][0] == "Terms of reference, new"


def test_a_column_with_parts_is_published_as_it_is(agency):
    split_column(agency.design, ["Texts", "Pictures"], by=agency.olga)
    for each in Column.objects.filter(board=agency.board, kind="work", archived_at=None):
        change_column(each, job_function="designer", by=agency.olga)
    service = begin_from_board(agency.board, by=agency.olga)
    assert stopping(blind_spots(design_now(service))) == []
    publish(service, by=agency.olga)
    assert difference(running_on(service), wanted(design_now(service))) == []


def test_a_policy_as_long_as_a_board_holds_is_read_whole(agency):
    long = "\n".join(["To enter:", *(f"– {n}" for n in range(900))])
    change_column(agency.terms, hint=long, wip_limit=9_999, by=agency.olga)
    service = begin_from_board(agency.board, by=agency.olga)
    assert difference(running_on(service), wanted(design_now(service))) == []
    assert design_block(service, "Terms of reference").values["limit"] == 9_999


def test_what_was_measured_is_said_as_demand_and_capability(agency):
    newsletter = Measured(7, "Newsletter", 5.96, 4.25, 31, 8.0, 15.0, 92.3, 4.0)
    idle = Measured(8, "Landing page", 0.0, 0.0, 0, None, None, None, None)
    together = Measured(None, "", 5.96, 4.04, 31, 8.0, 15.0, 92.3, 4.0)
    service = begin_from_board(agency.board, by=agency.olga, flow=[together, newsletter, idle])
    parts = design_now(service).parts
    [demand], [capability] = parts["demand"], parts["capability"]
    assert (demand.of.type, demand.of.card_type, demand.of.rate, demand.of.per) == (
        "Newsletter",
        7,
        6,
        "week",
    )
    assert (capability.of.half, capability.of.most, capability.of.throughput) == (8, 15, 4.3)
    assert capability.of.kept == 92.3


def test_a_board_is_designed_in_one_service(agency, service):
    with pytest.raises(BoardHasService):
        begin_from_board(agency.board, by=agency.olga)
    change_part(design_block(service, "Release"), {"name": "Sent"}, by=agency.olga)
    add_part(service, "customer", {"name": "Bloom"}, by=agency.anna)


def design_block(service, name):
    return next(part for part in service.parts.filter(kind="block") if part.values["name"] == name)
