"""`baton segment`: from made-up data to a frozen run, without a server."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from baton.cli.main import main

EXAMPLES = Path(__file__).parents[2] / "examples" / "segments"
ONE_ITEM = str(EXAMPLES / "one-item.yaml")


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    directory = tmp_path_factory.mktemp("shops") / "shop"
    assert call("demo-base", str(directory), "--customers", "2000").exit_code == 0
    return str(directory)


def call(*words):
    return CliRunner().invoke(main, ["segment", *words], catch_exceptions=False)


def answer(*words):
    found = call(*words, "--json")
    assert found.exit_code == 0, found.output
    return json.loads(found.stdout)


def over(shop):
    return ["--data", shop, "--as-of", "2026-06-30"]


def test_the_made_up_base_is_the_same_every_time(shop, tmp_path):
    call("demo-base", str(tmp_path / "again"), "--customers", "2000")
    for name in ("customers.csv", "base.yaml"):
        assert (tmp_path / "again" / name).read_bytes() == Path(shop, name).read_bytes()


def test_the_made_up_base_writes_over_nothing(shop):
    found = call("demo-base", shop)
    assert (found.exit_code, "is not empty; nothing is written over" in found.output) == (1, True)


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_has_members_in_it(shop, example):
    found = answer("count", str(example), *over(shop), "--allow-sql")
    assert 0 < found["members"] < found["customers"] == 2000


def test_one_item_in_six_months_is_counted_and_taken_apart(shop):
    found = answer("waterfall", ONE_ITEM, *over(shop))
    kept = [step["so_far"] for step in found["steps"]]
    assert found["customers"] >= kept[0] >= kept[1] == found["members"]
    words = call("waterfall", ONE_ITEM, *over(shop)).output
    assert "reachable by e-mail with consent for “marketing”" in words


def test_a_run_is_frozen_shown_and_not_written_over(shop, tmp_path):
    file = str(tmp_path / "run.parquet")
    made = answer("run", ONE_ITEM, *over(shop), "--out", file)
    assert answer("show", file)["members_hash"] == made["members_hash"]
    again = call("run", ONE_ITEM, *over(shop), "--out", file)
    assert (again.exit_code, "a run is never written over" in again.output) == (1, True)


def test_a_person_is_explained_in_the_readers_language(shop):
    found = answer("explain", ONE_ITEM, "c0000007", *over(shop), "--language", "nl")
    assert found["why"]["holds"] == found["is_in"]
    assert "bereikbaar per e-mail" in found["why"]["rules"][1]["words"]
    assert call("explain", ONE_ITEM, "nobody", *over(shop)).exit_code == 1


def test_two_versions_are_compared(shop):
    files = [str(EXAMPLES / f"winback-beauty-{version}.yaml") for version in (1, 2)]
    found = answer("diff", *files, *over(shop))
    assert found["before"] + found["joined"] - found["left"] == found["after"]
    assert (
        "turned away before by: no “orders” in the last 90 days" in call("diff", *files, *over(shop)).output
    )


def test_a_check_says_that_all_fits(shop):
    assert call("check", ONE_ITEM, "--data", shop).output.endswith("The segment fits the base.\n")
    assert call("check").exit_code == 2


def test_what_is_wrong_ends_with_one_and_says_where(shop, tmp_path):
    file = tmp_path / "wrong.yaml"
    file.write_text(Path(ONE_ITEM).read_text().replace("event: items", "event: visits"))
    found = call("count", str(file), *over(shop))
    assert found.exit_code == 1
    assert found.output == (
        "Error: wrong.yaml: definition.rules[0].event (line 11): there is no event “visits”; known: items, "
        "messages, orders\n"
    )


def test_a_query_needs_to_be_allowed(shop):
    found = call("count", str(EXAMPLES / "loyal-by-query.yaml"), *over(shop))
    assert (found.exit_code, "(--allow-sql)" in found.output) == (1, True)


def test_the_text_for_the_engine_can_be_seen(shop):
    assert "NTILE(5)" in call("sql", str(EXAMPLES / "best-customers.yaml"), *over(shop)).output


def test_the_schema_is_a_json_schema():
    assert json.loads(call("schema").output)["properties"]["definition"]
    assert json.loads(call("schema", "--base").output)["properties"]["customers"]


def test_it_needs_neither_a_database_nor_a_data_directory_of_the_server(tmp_path):
    known = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    found = subprocess.run(
        [sys.executable, "-m", "baton.cli.main", "segment", "sentence", ONE_ITEM, "--language", "nl"],
        env={**known, "BATON_DATA": str(tmp_path / "data")}, capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert "“items” in de laatste 183 dagen" in found.stdout
    assert not (tmp_path / "data").exists()
