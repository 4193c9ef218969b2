"""`baton import kaiten`, `baton import kaiten-folder` and `baton export kaiten` as an operator types them."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from baton.boards.models import Card, Policy
from baton.boards.structure.stating_gates import add_gate
from baton.cli.exporting import export_command
from baton.cli.importing import import_command
from baton.membership.founding import found
from tests.interchange.bringing import everything
from tests.interchange.kaiten.company import KEY, Company
from tests.interchange.kaiten.server import serving
from tests.interchange.kaiten.test_folder import folder_of, universal
from tests.prepared import lay_out


def run(*words: str | Path, code: int = 0, key: str = KEY) -> str:
    result = CliRunner().invoke(import_command, [str(word) for word in words], env={"KAITEN_API_KEY": key})
    assert result.exit_code == code, result.output
    return result.output


def test_a_dry_run_then_the_import_ask_kaiten_once(agency):
    before = everything()
    with serving(Company(4)) as server:
        said = run("kaiten", server.origin, "--pace", "0")
        assert "4 cards" in said
        assert "nothing was written" in said
        assert everything() == before
        asked = len(server.asked)
        run("kaiten", server.origin, "--apply", "--field", "Budget=price", "--people", "Пётр Ильин=Kees")
        assert len(server.asked) == asked
        assert Card.objects.get(title="Card 1").price == 1200.5
        assert "Nothing to do" in run("kaiten", server.origin, "--pace", "0", "--apply", code=3)
        assert len(server.asked) > asked


def test_the_key_comes_from_a_file_and_is_missed_in_words(agency, tmp_path):
    (tmp_path / "key").write_text(f"{KEY}\n")
    with serving(Company(1)) as server:
        assert "1 card" in run("kaiten", server.origin, "--pace", "0", "--key-file", tmp_path / "key", key="")
        assert "KAITEN_API_KEY" in run("kaiten", server.origin, "--again", code=1, key="")
        assert "does not accept" in run("kaiten", server.origin, "--again", code=1, key="wrong")


def test_a_folder_is_shown_and_brought(agency, tmp_path):
    place = folder_of(universal(), tmp_path / "universal")
    assert "2 cards" in run("kaiten-folder", place)
    run("kaiten-folder", place, "--apply")
    assert "Nothing to do" in run("kaiten-folder", place, "--apply", code=3)
    assert "not a zip file" in run("kaiten-folder", place / "users_0.json", code=1)


def test_a_field_that_is_no_number_is_refused(agency, tmp_path):
    place = folder_of(universal(), tmp_path / "universal")
    assert "cannot become" in run("kaiten-folder", place, "--field", "Status=price", code=1)


def test_a_board_is_written_out(agency, tmp_path):
    agency.card("Spring mailing")
    target = tmp_path / "out.zip"
    told = CliRunner().invoke(export_command, ["kaiten", str(target), "--board", "CRM production"])
    assert (told.exit_code, told.output) == (0, f"{target}: 1 card on 1 board.\n")
    assert target.exists()
    folder = tmp_path / "out"
    assert CliRunner().invoke(export_command, ["kaiten", str(folder)]).exit_code == 0
    meta = json.loads((folder / "meta-data.json").read_text())
    assert {"boards", "columns", "cards"} <= set(meta["entities"])
    again = CliRunner().invoke(export_command, ["kaiten", str(folder)])
    assert again.exit_code == 1
    assert "is there already" in again.output


def test_what_does_not_go_along_is_said_at_both_ends(agency, tmp_path):
    agency.card("Spring mailing", project=agency.spring)
    for moment in ("enter", "leave"):
        add_gate(agency.client_approves, moment=moment, name="Mock-up", approvers="client", by=agency.marc)
    target = tmp_path / "out.zip"
    told = CliRunner().invoke(export_command, ["kaiten", str(target)])
    left = "Not in it, to be stated anew where it is brought: 2 gates, 1 card's project.\n"
    assert told.output.endswith(left)
    found("Elsewhere", slug="elsewhere", owner="Olga", email="olga@relay.example")
    for wish in ((), ("--apply",)):
        assert "gates (2), approvals (0), projects of cards (1)" in run(
            "kaiten-folder", target, "--workspace", "elsewhere", *wish
        )
    assert not Policy.objects.exclude(column__board__workspace=agency.workspace).exists()


@pytest.mark.trial
def test_killed_in_the_middle_it_goes_on_where_it_was(trials, tmp_path):
    for number in trials(short=1, long=20):
        data = tmp_path / str(number)
        lay_out(data)
        with serving(Company(40, rich=False)) as server:
            environment = os.environ | {
                "BATON_DATA": str(data),
                "KAITEN_API_KEY": KEY,
                "BATON_ALLOW_OUTGOING": "127.0.0.1/32",
                "DATABASE_URL": "",
            }
            command = [
                sys.executable,
                "-m",
                "baton.cli.main",
                "import",
                "kaiten",
                server.origin,
                "--pace",
                "0.01",
            ]
            process = subprocess.Popen(
                command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            until = time.monotonic() + 300
            while len(server.asked) < 40 + 3 * number and process.poll() is None and time.monotonic() < until:
                time.sleep(0.01)
            process.send_signal(signal.SIGKILL)
            process.wait()
            half = len(server.asked)
            assert half >= 40
            done = subprocess.run(
                command, env=environment, capture_output=True, text=True, timeout=90, check=False
            )
            assert "40 cards" in done.stdout, done.stderr
            again = server.addresses()[half:]
            repeated = set(server.addresses()[:half]) & set(again)
            assert len({at.split("/")[2] for at in repeated}) <= 1
            assert again
