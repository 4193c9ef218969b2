"""What the screens can do, the command line can do, with the same rights."""

import json

import pytest
from click.testing import CliRunner

from baton.accounts.models import ApiToken
from baton.cli.main import main
from baton.cli.operations import operations


@pytest.fixture
def baton(transactional_db):
    return lambda *words: CliRunner().invoke(main, ["api", *map(str, words)])


def test_a_card_is_moved_from_the_command_line(agency, baton):
    card = agency.card()
    told = baton(
        "boards.move_card",
        f"card_id={card.id}",
        f"column={agency.terms.id}",
        "--as",
        "kees@relay.example",
        "--json",
    )
    assert told.exit_code == 0, told.output
    card.refresh_from_db()
    assert card.column == agency.terms
    assert json.loads(told.output)["face"]["column"] == agency.terms.id


def test_a_refusal_is_told_in_words_and_by_the_exit_code(agency, baton):
    card = agency.card(column=agency.design)
    told = baton(
        "boards.move_card", f"card_id={card.id}", f"column={agency.queue.id}", "--as", "kees@relay.example"
    )
    assert told.exit_code == 1
    assert "ReasonNeeded" in told.output


def test_the_rights_are_those_of_the_member(agency, baton):
    card = agency.card(column=agency.hidden_column, by=agency.olga)
    told = baton(
        "boards.move_card", f"card_id={card.id}", f"column={agency.queue.id}", "--as", "kees@relay.example"
    )
    assert told.exit_code == 1
    assert "NotSeen" in told.output


@pytest.mark.parametrize("words", [["boards.fly"], ["boards.move_card"], ["boards.move_card", "card_id"]])
def test_a_call_typed_wrongly_says_what_is_missing(agency, baton, words):
    told = baton(*words, "--as", "kees@relay.example")
    assert told.exit_code == 2
    assert "Usage" in told.output


def test_no_key_of_the_call_is_left_behind(agency, baton):
    baton("boards.move_card", "card_id=1", "column=1", "--as", "kees@relay.example")
    assert not ApiToken.objects.exists()


def test_every_operation_has_a_name_and_says_what_it_does(db):
    nameless = [each.name for each in operations().values() if "." not in each.name or not each.summary]
    assert nameless == []
