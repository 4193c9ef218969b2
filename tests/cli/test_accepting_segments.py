"""`baton segment accept`: what was agreed of a segment, held against it in words and as JSON."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from baton.cli.main import main

EXAMPLES = Path(__file__).parents[2] / "examples" / "segments"
WINBACK, CRITERIA = EXAMPLES / "winback-beauty-2.yaml", EXAMPLES / "criteria" / "winback-beauty.yaml"


def call(*words):
    return CliRunner().invoke(main, ["segment", *map(str, words)], catch_exceptions=False)


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    directory = tmp_path_factory.mktemp("shops") / "shop"
    assert call("demo-base", directory, "--customers", "8000").exit_code == 0
    return directory


def over(shop, day="2026-06-30"):
    return ["--data", shop, "--as-of", day]


def test_the_winback_of_the_season_meets_what_was_agreed(shop):
    found = call("accept", WINBACK, CRITERIA, *over(shop))
    assert found.exit_code == 0, found.output
    lines = found.output.splitlines()
    assert lines[1] == (
        "  –  Change since the earlier run, up or down: at most 25 %: there is no earlier run"
    )
    assert lines[-1] == "winback-beauty@2 as of 2026-06-30T22:00:00+00:00: accepted."


def test_what_fails_is_named_and_a_program_hears_it_by_the_exit_code(shop, tmp_path):
    wanted = tmp_path / "wanted.yaml"
    wanted.write_text("format: 1\nsize: {least: 1, most: 3}\ninclude: [nobody]\n")
    found = call("accept", WINBACK, wanted, *over(shop), "--json")
    assert found.exit_code == 3
    told = json.loads(found.stdout)
    assert told["accepted"] is False
    assert told["members"] > 3
    assert [(each["place"], each["holds"]) for each in told["criteria"]] == [
        ("size", False),
        ("include[0]", False),
    ]
    assert call("accept", WINBACK, wanted, *over(shop)).output.splitlines()[-1].endswith(": 2 of 2 fail.")


def test_a_change_is_measured_from_the_latest_run_of_a_folder(shop, tmp_path):
    folder = tmp_path / "runs"
    for day in ("2026-05-31", "2026-06-15"):
        ran = call("run", WINBACK, *over(shop, day), "--out", folder / f"{day}.parquet")
        assert ran.exit_code == 0, ran.output
    wanted = tmp_path / "wanted.yaml"
    wanted.write_text("format: 1\nchange: {most: 0}\n")
    same = call("accept", WINBACK, wanted, *over(shop, "2026-06-15"), "--since", folder, "--json")
    assert same.exit_code == 0, same.output
    assert json.loads(same.stdout)["criteria"][0]["found"] == "0.00"


def test_criteria_that_do_not_fit_the_base_end_the_command_with_place_and_line(shop, tmp_path):
    wanted = tmp_path / "wanted.yaml"
    wanted.write_text("format: 1\nreach:\n  - {channel: post, least: 1}\n")
    found = call("accept", WINBACK, wanted, *over(shop))
    assert found.exit_code == 1
    assert "reach[0] (line 3): there is no channel “post”" in found.output
    assert call("accept", WINBACK, tmp_path / "none.yaml", *over(shop)).exit_code == 1
