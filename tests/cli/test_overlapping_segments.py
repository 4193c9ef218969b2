"""`baton segment overlap`: runs and documents laid over one another, in words and as JSON."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from baton.audiences.base.connecting import connected
from baton.cli.main import main
from tests.audiences.frozen import freeze

EXAMPLES = Path(__file__).parents[2] / "examples" / "segments"
ONE_ITEM, REACHABLE = str(EXAMPLES / "one-item.yaml"), "reachable.yaml"


def call(*words):
    return CliRunner().invoke(main, ["segment", *words], catch_exceptions=False)


def answer(*words):
    found = call(*words, "--json")
    assert found.exit_code == 0, found.output
    return json.loads(found.stdout)


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    directory = tmp_path_factory.mktemp("shops") / "shop"
    assert call("demo-base", str(directory), "--customers", "500").exit_code == 0
    return directory


@pytest.fixture
def everybody(tmp_path):
    """Whoever is reachable by e-mail: all of `one-item` are."""
    file = tmp_path / REACHABLE
    file.write_text(
        "segment: reachable\nversion: 1\npurpose: marketing\ntime_zone: Europe/Amsterdam\n"
        "definition: {combinator: and, rules: [{type: reachable, channel: email}]}\n"
    )
    return str(file)


def over(shop, day="2026-06-30"):
    return ["--data", str(shop), "--as-of", day]


def test_documents_are_run_on_the_base_for_this_alone(shop, everybody):
    found = answer("overlap", ONE_ITEM, everybody, *over(shop))
    some, all_ = (each["members"] for each in found["runs"])
    assert 0 < some < all_
    assert found["shared"] == [[some, some], [some, all_]]
    assert [each["file"] for each in found["runs"]] == [ONE_ITEM, everybody]
    assert {each["base"] for each in found["runs"]} == {"demo shop"}
    assert (found["anywhere"], found["of_one_state"]) == (all_, True)
    assert not (shop / "runs").exists()


def test_a_run_is_named_by_its_file_or_by_its_folder_which_is_the_latest_in_it(shop, everybody, tmp_path):
    runs = tmp_path / "one-item@1"
    for day in ("2026-05-31", "2026-06-30"):
        answer("run", ONE_ITEM, *over(shop, day), "--out", str(runs / f"{day.replace('-', '')}.parquet"))
    by_folder = answer("overlap", str(runs), everybody, *over(shop))
    by_file = answer("overlap", str(runs / "20260630.parquet"), everybody, *over(shop))
    assert by_folder == by_file
    assert by_folder["runs"][0]["as_of"].startswith("2026-06-30T22:00")


def test_the_words_say_whose_each_run_is_and_show_a_matrix(shop, everybody):
    found = answer("overlap", ONE_ITEM, everybody, *over(shop))
    words = call("overlap", ONE_ITEM, everybody, *over(shop)).output.splitlines()
    some, all_ = (each["members"] for each in found["runs"])
    moment = found["runs"][0]["as_of"]
    assert words[0] == f"  1  one-item@1 as of {moment}, base “demo shop”: {some} members"
    assert words[-1].split() == ["2", str(some), str(all_)]


def test_runs_of_different_bases_are_refused_in_words(tmp_path):
    with connected() as connection:
        files = [
            str(freeze(connection, tmp_path / f"{base}.parquet", {"a"}, base=base)) for base in ("one", "two")
        ]
    found = call("overlap", *files)
    assert (found.exit_code, "only runs of one base can be laid over" in found.output) == (1, True)


def test_it_is_said_when_the_base_changed_between_runs(tmp_path):
    with connected() as connection:
        files = [
            str(freeze(connection, tmp_path / f"{day}.parquet", {"a"}, state=day)) for day in ("mon", "tue")
        ]
    assert "The files of the base changed between these runs." in call("overlap", *files).output


def test_a_document_without_a_base_and_an_empty_folder_are_refused(tmp_path):
    assert "say with --data on which base" in call("overlap", ONE_ITEM).output
    found = call("overlap", str(tmp_path))
    assert (found.exit_code, "there is no run in" in found.output) == (1, True)
