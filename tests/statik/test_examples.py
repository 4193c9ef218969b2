"""The examples are complete: they would become a board as they are."""

import pytest
from django.utils import translation

from baton.statik.beginning import begin_with_example
from baton.statik.checking import blind_spots, definition_of
from baton.statik.checking.spot import Blind
from baton.statik.examples import EXAMPLES
from baton.statik.publishing.publishing import publish
from baton.statik.telling import design_now


@pytest.mark.parametrize("key", EXAMPLES)
def test_an_example_has_no_blind_spot_but_its_open_question_and_becomes_a_board(agency, key):
    service = begin_with_example(agency.production, "", example=EXAMPLES[key], by=agency.olga)
    design = design_now(service)
    assert {spot.blind for spot in blind_spots(design)} <= {Blind.UNANSWERED, Blind.RISK_OF_NOBODY}
    assert all(said.is_said for said in definition_of(design))
    publish(service, by=agency.olga)
    service.refresh_from_db()
    assert service.board is not None
    assert service.board.columns.count() == len(design.blocks)


@pytest.mark.parametrize("key", EXAMPLES)
def test_an_example_expects_what_its_capability_says(agency, key):
    parts = design_now(begin_with_example(agency.production, "", example=EXAMPLES[key], by=agency.olga)).parts
    [expectation] = parts["expectation"]
    assert expectation.of.days == max(each.of.most for each in parts["capability"])


@pytest.mark.parametrize("language", ["ru", "nl"])
@pytest.mark.parametrize("key", EXAMPLES)
def test_an_example_speaks_the_language_of_the_workspace(agency, key, language):
    agency.workspace.language = language
    agency.workspace.save()
    service = begin_with_example(agency.production, "", example=EXAMPLES[key], by=agency.olga)
    with translation.override("en"):
        english = str(EXAMPLES[key].name)
    assert service.name != english


@pytest.mark.parametrize("language", ["en", "ru", "nl"])
def test_agreements_of_an_example_are_called_differently(language):
    with translation.override(language):
        for example in EXAMPLES.values():
            called = [str(each.values["what"]) for each in example.parts if each.kind == "agreement"]
            assert len(called) == len(set(called))
