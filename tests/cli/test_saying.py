"""Every command answers in words or as one JSON document, and its exit code means something."""

import json

import click
import pytest
from click.testing import CliRunner

from baton.cli.main import main
from baton.cli.saying import number_of


@pytest.fixture
def baton(transactional_db):
    return lambda *words: CliRunner().invoke(main, [*map(str, words)])


def leaves(group: click.Group, *words: str) -> list[list[str]]:
    """Every command that does something, by its words."""
    context = click.Context(group)
    found = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        inside = isinstance(command, click.Group)
        found += leaves(command, *words, name) if inside else [[*words, name]]  # type: ignore[arg-type]
    return found


# A language model's program speaks JSON all along.
LEAVES = [words for words in leaves(main) if words != ["mcp"]]


@pytest.mark.parametrize("command", LEAVES, ids=" ".join)
def test_every_command_explains_itself_and_speaks_json(baton, command):
    told = baton(*command, "--help")
    assert told.exit_code == 0
    assert "--json" in told.output


@pytest.mark.parametrize("command", LEAVES, ids=" ".join)
def test_a_command_typed_wrongly_ends_with_two(baton, command):
    assert baton(*command, "--no-such-thing").exit_code == 2


@pytest.mark.parametrize(
    "command",
    [
        ["export", "workspace", "/no/such/folder/relay.zip"],
        ["export", "board", "/no/such/folder/board.csv", "--board", "CRM production"],
        ["backup", "/no/such/folder/backup.tar.gz"],
        ["api", "boards.cards_in_trash", "--address", "http://127.0.0.1:9", "--workspace", "relay"],
        ["export", "workspace", "x.zip", "--workspace", "nowhere"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_said_in_words(agency, baton, command, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BATON_TOKEN", "baton_nothing")
    told = baton(*command)
    assert told.exit_code == 1
    assert told.stderr.startswith("Error: ")
    assert "Traceback" not in told.output


def test_what_is_well_ends_with_zero_and_one_document(agency, baton, tmp_path):
    agency.card()
    asked = [
        ["check"],
        ["backup", tmp_path / "backup.tar.gz"],
        ["export", "workspace", tmp_path / "relay.zip"],
        ["export", "board", tmp_path / "board.csv", "--board", "CRM production"],
        ["api", "--list"],
        ["openapi"],
        ["work", "--once"],
        ["demo", "--if-empty"],
    ]
    for command in asked:
        told = baton(*command, "--json")
        assert told.exit_code == 0, (command, told.output)
        assert isinstance(json.loads(told.stdout), dict), command


def test_what_is_found_wrong_ends_with_one(agency, baton):
    agency.card()
    agency.workspace.refresh_from_db()
    agency.workspace.last_entry += 1
    agency.workspace.save()
    told = baton("check", "--json")
    assert told.exit_code == 1
    assert "relay" in json.loads(told.stdout)["findings"][0]


def test_one_card_is_no_cards():
    assert [number_of(count, "card") for count in (0, 1, 2)] == ["0 cards", "1 card", "2 cards"]
    assert number_of(1, "entry", "entries") == "1 entry"
