"""A board that came with a thousand actions gets the older ones from the API."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from baton.boards.models import Stay
from baton.cli.importing import import_command
from baton.interchange.trello import older_history
from tests.interchange.bringing import card, everything
from tests.interchange.exports import document

BOARD = document("crm-letters.json")
ACTIONS = sorted(BOARD["actions"], key=lambda row: row["date"], reverse=True)
KEY, TOKEN = "0123456789abcdef", "fedcba9876543210"


class FakeTrello(BaseHTTPRequestHandler):
    asked: list[str]
    busy: list[int]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.busy:
            self.answer(self.busy.pop(), [])
            return
        if self.headers["Authorization"] != f'OAuth oauth_consumer_key="{KEY}", oauth_token="{TOKEN}"':
            self.answer(401, [])
            return
        query = parse_qs(urlsplit(self.path).query)
        ids = [row["id"] for row in ACTIONS]
        start = ids.index(query["before"][0]) + 1 if "before" in query else 0
        self.answer(200, ACTIONS[start : start + int(query["limit"][0])])

    def answer(self, status: int, rows: list[Any]) -> None:
        body = json.dumps(rows).encode()
        self.send_response(status)
        self.send_header("Retry-After", "0")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def fake_trello(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[type[FakeTrello]]:
    FakeTrello.asked, FakeTrello.busy = [], []
    server = ThreadingHTTPServer(("127.0.0.1", 0), FakeTrello)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    settings.ALLOW_OUTGOING = ["127.0.0.0/8", f"127.0.0.1:{server.server_port}"]
    monkeypatch.setattr(older_history, "HOST", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setattr(older_history, "PAGE", 4)
    monkeypatch.setattr(older_history, "PAUSE", 0.001)
    monkeypatch.setenv("TRELLO_KEY", KEY)
    monkeypatch.setenv("TRELLO_TOKEN", TOKEN)
    yield FakeTrello
    server.shutdown()
    server.server_close()


@pytest.fixture
def cut(tmp_path: Path) -> Path:
    """The export with its newest five actions only."""
    file = tmp_path / "cut.json"
    file.write_text(json.dumps({**BOARD, "actions": ACTIONS[:5]}))
    return file


def run(*words: str | Path, code: int = 0) -> str:
    result = CliRunner().invoke(import_command, ["trello", *map(str, words)])
    assert result.exit_code == code, result.output
    return result.output


def test_a_board_from_the_file_gets_its_older_history_and_the_second_time_nothing_changes(
    agency, cut, tmp_path, fake_trello
):
    run(cut, "--apply")
    few = Stay.objects.count()
    run(cut, "--apply", "--top-up")
    assert Stay.objects.count() > few
    topped_up = ways()
    before = everything()
    assert "Nothing to do" in run(cut, "--apply", "--top-up", code=3)
    assert everything() == before
    assert len(fake_trello.asked) >= len(ACTIONS) // 4
    assert all(KEY not in path and TOKEN not in path for path in fake_trello.asked)
    whole = tmp_path / "whole.json"
    whole.write_text(json.dumps(BOARD))
    run(whole, "--apply", code=3)
    assert ways() == topped_up


def ways() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for stay in Stay.objects.select_related("card", "column").order_by("card", "entered_at", "id"):
        found.setdefault(stay.card.title, []).append((str(stay.column or "?"), stay.entered_at.isoformat()))
    return found


def test_whoever_asks_too_often_is_told_to_wait_and_waits(agency, cut, fake_trello):
    fake_trello.busy = [429, 503]
    run(cut, "--apply", "--top-up")
    assert Stay.objects.filter(card=card(next(row["name"] for row in BOARD["cards"]))).exists()


def test_a_wrong_token_is_said_and_not_one_row_is_changed(agency, cut, fake_trello, monkeypatch):
    monkeypatch.setenv("TRELLO_TOKEN", "wrong")
    before = everything()
    said = run(cut, "--apply", "--top-up", code=1)
    assert "it answered with 401" in said
    assert "wrong" not in said
    assert everything() == before


def test_without_key_and_token_it_says_where_they_come_from(agency, cut, monkeypatch):
    monkeypatch.delenv("TRELLO_KEY", raising=False)
    assert "TRELLO_KEY" in run(cut, "--top-up", code=1)
