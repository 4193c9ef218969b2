"""`baton find` and `baton search`."""

import json

import pytest
from click.testing import CliRunner

from baton.cli.main import main
from baton.search.keeping_up import keep_up
from baton.search.models import CardText


@pytest.fixture
def baton(transactional_db):
    return lambda *words: CliRunner().invoke(main, [*map(str, words)])


def test_cards_are_found_by_a_filter_as_a_table(agency, baton):
    agency.card("Spring mailing", column=agency.terms)
    agency.card("Autumn")
    told = baton("find", "responsible:me", "stage:work", "--as", "anna@relay.example")
    assert told.exit_code == 0, told.output
    assert "#1" in told.output
    assert "Spring mailing" in told.output
    assert "Anna" in told.output
    assert "Terms of reference" in told.output
    assert told.output.endswith("1 card.\n")
    machine = baton("find", "stage:work", "--json", "--as", "anna@relay.example")
    assert json.loads(machine.output)["totals"]["count"] == 1


def test_a_filter_that_cannot_be_read_is_refused_with_its_place(agency, baton):
    told = baton("find", "responsible:me colour:red", "--as", "anna@relay.example")
    assert told.exit_code == 1
    assert "character 16" in told.output


def test_the_index_is_rebuilt_and_then_found_by_words(agency, baton):
    agency.card("Весенняя рассылка")
    assert baton("search", "rebuild").output == "1 card written anew, 1 card in the index.\n"
    assert baton("search", "rebuild").output == "0 cards written anew, 1 card in the index.\n"
    told = baton("find", "--words", "рассылки", "--as", "anna@relay.example")
    assert "Весенняя рассылка" in told.output
    assert CardText.objects.count() == 1


def test_the_check_finds_words_that_are_not_as_they_should_be(agency, baton):
    card = agency.card("Spring")
    keep_up()
    assert baton("check", "--without-files").exit_code == 0
    CardText.objects.filter(card=card).update(digest="")
    told = baton("check", "--without-files")
    assert told.exit_code == 1
    assert "baton search rebuild" in told.output
