"""A language model reads and does what its token may, over the Model Context Protocol."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from baton.accounts.models import ApiToken, Area, Scope
from baton.accounts.models.token import digest, new_secret
from baton.boards.models import Comment
from baton.cli.main import main
from tests.house.floors import ROOT

HELLO = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}


def token_of(member, scope=Scope.WRITE, **known):
    secret = new_secret()
    ApiToken.objects.create(member=member, name="model", digest=digest(secret), scope=scope, **known)
    return secret


def lines(*asked):
    """Requests as (method, params), numbered from 1, after the greeting."""
    sent = [{"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": HELLO}]
    sent.append({"jsonrpc": "2.0", "method": "notifications/initialized"})
    sent += [
        {"jsonrpc": "2.0", "id": at, "method": method, "params": known}
        for at, (method, known) in enumerate(asked, 1)
    ]
    return "".join(json.dumps(each) + "\n" for each in sent)


def call(name, **arguments):
    return ("tools/call", {"name": name, "arguments": arguments})


@pytest.fixture
def ask(transactional_db):
    """``ask(token, …)`` answers by number, from this installation itself."""

    def asked(token, *requests, options=(), raw=None):
        told = CliRunner(env={"BATON_TOKEN": token, "BATON_URL": ""}).invoke(
            main, ["mcp", *options], input=raw if raw is not None else lines(*requests)
        )
        assert told.exit_code == 0, told.output
        return [json.loads(line) for line in told.stdout.splitlines()]

    return asked


def text(answer):
    return answer["result"]["content"][0]["text"]


def test_it_introduces_itself_and_names_its_tools(agency, ask):
    hello, listed = ask(token_of(agency.anna), ("tools/list", {}))
    assert hello["result"]["protocolVersion"] == "2025-06-18"
    tools = {each["name"]: each for each in listed["result"]["tools"]}
    assert {"search", "my_work", "board", "card", "flow_report", "move_card", "hand_over"} <= set(tools)
    assert tools["search"]["annotations"]["readOnlyHint"]
    assert tools["move_card"]["inputSchema"]["required"] == ["card_id", "column"]
    assert "components" not in json.dumps(tools), "A schema is whole in itself."


def test_a_card_is_filed_read_commented_and_moved(agency, ask):
    token = token_of(agency.anna)
    _, filed = ask(token, call("file_card", board_id=agency.board.id, column=agency.queue.id, title="Letter"))
    card = json.loads(text(filed))["id"]
    _, read, commented, moved = ask(
        token,
        call("card", card_id=card),
        call("comment", card_id=card, text="Looks short."),
        call("move_card", card_id=card, column=agency.terms.id),
    )
    assert "Letter" in text(read)
    assert not commented["result"]["isError"]
    assert Comment.objects.get().by == agency.anna
    assert json.loads(text(moved))["face"]["column"] == agency.terms.id


def test_a_refusal_is_an_answer_in_words(agency, ask):
    hidden = agency.card(column=agency.hidden_column, by=agency.olga)
    _, unseen, wrong, missing = ask(
        token_of(agency.kees),
        call("card", card_id=hidden.id),
        call("card", card=1),
        call("card"),
    )
    assert unseen["result"]["isError"]
    assert text(unseen) == "There is nothing here that you can see."
    assert "no argument 'card'" in text(wrong)
    assert "needs card_id" in text(missing)


def test_a_token_that_only_reads_changes_nothing(agency, ask):
    card = agency.card()
    read_only = token_of(agency.anna, Scope.READ)
    _, told, refused = ask(
        read_only, call("card", card_id=card.id), call("comment", card_id=card.id, text="x")
    )
    assert not told["result"]["isError"]
    assert "only read" in text(refused)
    assert not Comment.objects.exists()


def test_a_token_kept_out_of_boards_stays_out(agency, ask):
    _, told = ask(token_of(agency.anna, areas=[Area.PEOPLE]), call("my_work"))
    assert told["result"]["isError"]


def test_read_only_offers_no_verbs(agency, ask):
    _, told = ask(token_of(agency.anna), call("move_card", card_id=1, column=1), options=["--read-only"])
    assert told["error"]["code"] == -32602


def test_what_is_no_request_is_answered_and_ends_nothing(agency, ask):
    raw = 'nonsense\n[]\n{"jsonrpc":"2.0","id":7,"method":"fly"}\n{"jsonrpc":"2.0","id":8,"method":"ping"}\n'
    codes = [each.get("error", {}).get("code") for each in ask(token_of(agency.anna), raw=raw)]
    assert codes == [-32700, -32600, -32601, None]


def test_a_path_cannot_be_led_elsewhere(agency, ask):
    _, told = ask(token_of(agency.anna), call("card", card_id="../workspace"))
    assert told["result"]["isError"]


@pytest.mark.parametrize("token", ["", "baton_wrong"])
def test_without_a_right_token_it_ends_in_words(transactional_db, token):
    told = CliRunner(env={"BATON_TOKEN": token, "BATON_URL": ""}).invoke(main, ["mcp"], input="")
    assert told.exit_code == 1
    assert "BATON_TOKEN" in told.output


def test_a_real_process_speaks_with_a_server(agency, live_server, tmp_path):
    environment = os.environ | {
        "BATON_TOKEN": token_of(agency.anna),
        "BATON_URL": live_server.url,
        "BATON_WORKSPACE": "relay",
        "BATON_DATA": str(tmp_path),
    }
    card = agency.card("Over the wire")
    done = subprocess.run(
        [sys.executable, "-m", "baton.cli.main", "mcp"],
        input=lines(call("card", card_id=card.id)),
        capture_output=True,
        text=True,
        env=environment,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    _, told = (json.loads(line) for line in done.stdout.splitlines())
    assert "Over the wire" in text(told)
