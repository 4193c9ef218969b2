"""`baton design`: what nobody has said yet, and the diagram for elsewhere."""

import pytest
from click.testing import CliRunner

from baton.cli.main import main
from baton.statik.beginning import begin_with_example
from baton.statik.examples import EXAMPLES

ME = ("--as", "olga@relay.example")


@pytest.fixture
def baton(transactional_db):
    return lambda *words: CliRunner().invoke(main, ["design", *words, *ME])


def test_services_their_blind_spots_and_their_diagram(agency, baton):
    assert baton().output == "There are no services yet.\n"
    example = EXAMPLES["strategic_segments"]
    begin_with_example(agency.production, "Segments", example=example, by=agency.olga)
    assert "Segments" in baton().output
    told = baton("segm").output
    assert "Who defends it while the department head is away?" in told
    assert "x  A service level expectation" in told
    assert baton("segm", "--diagram", "mermaid").output.startswith("flowchart LR\n")
    assert "<startEvent" in baton("segm", "--diagram", "bpmn").output
    assert baton("letters").exit_code == 1
