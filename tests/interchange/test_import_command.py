"""`baton import` as an operator types it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.conf import settings

from baton.accounts.models import Member, User, Workspace
from baton.boards.models import Board, Card, Column
from baton.cli.importing import import_command
from baton.keeping.checking import findings
from tests.interchange.bringing import everything
from tests.interchange.exports import FIXTURES
from tests.prepared import lay_out

LETTERS = FIXTURES / "crm-letters.json"


def run(*words: str | Path, code: int = 0) -> str:
    result = CliRunner().invoke(import_command, ["trello", *map(str, words)])
    assert result.exit_code == code, result.output
    return result.output


def test_a_dry_run_says_what_would_come_and_writes_nothing(agency):
    before = everything()
    said = run(LETTERS)
    assert "15 cards" in said
    assert "Vera Klein (@veraklein): becomes a placeholder" in said
    assert "Set aside, these rows will not come" in said
    assert "crm-letters.json:" in said
    assert "nothing was written" in said
    assert everything() == before


def test_the_dry_run_as_json_is_one_document(agency):
    told = json.loads(run(LETTERS, "--json"))
    assert told["makes"]["card"] == 15
    assert {row["name"]: row["kind"] for row in told["columns"]}["Release"] == "done"
    assert told["quarantine"][0]["line"]


def test_applied_twice_the_second_time_there_is_nothing_to_do(agency):
    run(LETTERS, "--apply")
    before = everything()
    assert "Nothing to do" in run(LETTERS, "--apply", code=3)
    assert everything() == before
    assert "Nothing to do" in run(LETTERS)


def test_people_columns_and_the_responsible_are_as_typed(agency, tmp_path):
    people = tmp_path / "people.csv"
    people.write_text("Joost Peters;kees@relay.example\n", encoding="utf-8-sig")
    run(LETTERS, "--apply", "--map", "veraklein=Dasha", "--map-file", people,
        "--responsible", "tim@relay.example",
        "--columns", "Technical check=wait", "--space", "Brought", "--board-name", "Letters")  # fmt: skip
    board = Board.objects.get(name="Letters")
    assert board.space.name == "Brought"
    assert Column.objects.get(board=board, name="Technical check").kind == "wait"
    assert Card.objects.filter(board=board, responsible=agency.tim).exists()
    assert not Member.objects.filter(name__in=["Vera Klein", "Joost Peters"]).exists()


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (["--map", "Nobody=Kees"], "“Nobody” is nobody in this file"),
        (["--map", "Vera Klein=Somebody"], "“Somebody” is no member"),
        (["--map", "Vera Klein"], "NAME=VALUE"),
        (["--columns", "Brief=stage"], "“stage” is no kind of column"),
        (["--columns", "Nowhere=work"], "There is no column “Nowhere”"),
        (["--responsible", "Nobody"], "“Nobody” is no member"),
        (["--responsible", "Greta"], "Greta cannot be responsible"),
        (["--workspace", "elsewhere"], "There is no workspace “elsewhere”"),
        (["--by", "Anna"], "You do not have the right"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(agency, typed, reason):
    before = everything()
    assert reason in run(LETTERS, "--apply", *typed, code=1)
    assert everything() == before


def test_with_several_workspaces_one_must_be_named(agency):
    Workspace.objects.create(slug="other", name="Other")
    assert "relay, other" in run(LETTERS, "--apply", code=1)
    run(LETTERS, "--apply", "--workspace", "relay")


def test_an_empty_installation_gets_a_workspace_and_an_owner(db):
    told = json.loads(
        run(LETTERS, "--apply", "--json", "--owner-email", "Olga@Relay.example", "--owner-name", "Olga")
    )
    workspace = Workspace.objects.get()
    assert (workspace.name, workspace.slug, told["workspace"]) == (
        "CRM letters",
        "crm-letters",
        "crm-letters",
    )
    owner = Member.objects.get(user__email="olga@relay.example")
    assert (owner.name, owner.role, owner.may_administer) == ("Olga", "owner", True)
    assert "/password/reset/key/" in told["password_link"]
    assert not User.objects.get().has_usable_password()
    assert list(findings(with_files=False)) == []
    run(LETTERS, "--apply", code=3)


def test_the_link_lets_the_first_owner_choose_a_password(db, client):
    told = json.loads(run(LETTERS, "--apply", "--json"))
    path = "/" + told["password_link"].split("/", 3)[3]
    form = client.get(path, follow=True)
    assert form.status_code == 200
    password = "a password that is long"
    client.post(form.redirect_chain[-1][0], {"password1": password, "password2": password})
    assert User.objects.get().check_password(password)


def test_a_refused_import_founds_nothing(db):
    run(LETTERS, "--apply", "--owner-email", "no address", code=1)
    run(LETTERS, "--apply", "--columns", "Nowhere=work", code=1)
    assert not Workspace.objects.exists()
    assert not User.objects.exists()


BROKEN = {
    "cut.json": (LETTERS.read_bytes()[:5000], "cut off"),
    "empty.json": (b"", "empty"),
    "page.json": (b"<!doctype html><html><body>Log in</body></html>", "page.json:1"),
    "jira.json": (b'{"issues": [{"key": "A-1", "fields": {}}], "total": 1, "startAt": 0}', "Jira"),
    "zip.json": (b"PK\x03\x04" + b"\0" * 100, "zip.json"),
    "comma.json": (b'{"lists": [],\n"cards": [,]}', "comma.json:2"),
    "deep.json": (b"[" * 100_000, "deep"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_is_named_with_its_line_and_reason(agency, tmp_path, name):
    content, reason = BROKEN[name]
    (tmp_path / name).write_bytes(content)
    before = everything()
    said = run(tmp_path / name, "--apply", code=1)
    assert name in said
    assert reason in said
    assert everything() == before


def test_a_huge_file_and_a_missing_one_are_refused(agency, tmp_path):
    (tmp_path / "huge.json").write_bytes(b" " * (1024 * 1024 + 1))
    assert "larger than 1 MB" in run(tmp_path / "huge.json", "--limit-mb", "1", code=1)
    assert "cannot be opened" in run(tmp_path / "missing.json", code=1)


@pytest.mark.trial
@pytest.mark.skipif("postgres" in str(settings.DATABASES["default"]["ENGINE"]), reason="kills its own SQLite")
@pytest.mark.django_db(databases=[])
def test_an_import_killed_in_the_middle_leaves_not_one_row(trials, tmp_path_factory):
    empty, data = tmp_path_factory.mktemp("empty"), tmp_path_factory.mktemp("killed") / "data"
    surroundings = {**os.environ, "DJANGO_SETTINGS_MODULE": "baton.config.settings"}
    baton = [sys.executable, "-m", "baton.cli.main"]
    lay_out(empty)
    surroundings["BATON_DATA"] = str(data)
    for number in trials(short=2, long=30):
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(empty, data)
        importing = subprocess.Popen(
            [*baton, "import", "trello", str(LETTERS), "--apply"], env=surroundings,
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        assert importing.stderr is not None
        while "structure" not in importing.stderr.readline():
            pass
        time.sleep(number % 10 * 0.01)
        importing.send_signal(signal.SIGKILL)
        importing.wait()
        found = subprocess.run([*baton, "check", "--json"], env=surroundings, check=True, capture_output=True)
        assert json.loads(found.stdout) == {"findings": []}
        # Nothing, or all of it where it was quicker than the kill.
        assert rows_in(data) in ((0, 0), (1, 15))


def rows_in(data: Path) -> tuple[int, int]:
    import sqlite3

    with sqlite3.connect(f"file:{next(data.glob('*.sqlite3'))}?mode=ro", uri=True) as database:
        workspaces = database.execute("select count(*) from accounts_workspace").fetchone()[0]
        cards = database.execute("select count(*) from boards_card").fetchone()[0]
    return workspaces, cards
