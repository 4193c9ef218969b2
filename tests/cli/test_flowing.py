"""`baton flow`: a file in, every metric out, and no database anywhere."""

import csv
import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from baton.cli.main import main

ROWS = ["item,at,from,to"]
for number in range(30):
    day = number % 20 + 1
    ROWS += [
        f"K-{number},2026-01-{day:02}T09:00,,Backlog",
        f"K-{number},2026-01-{day + 1:02}T09:00,Backlog,Build",
    ]
    if number < 25:
        ROWS.append(f"K-{number},2026-01-{day + 3:02}T09:00,Build,Done")
STAGES = ["--stages", "Backlog,Build,Done"]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "moves.csv"
    path.write_text("\n".join(ROWS) + "\n")
    return path


def flow(*words):
    return CliRunner().invoke(main, ["flow", *map(str, words)])


def test_the_figures_are_told_in_words(file):
    told = flow(file, *STAGES)
    assert told.exit_code == 0
    assert "85 % in 3 days or less" in told.stdout
    assert "In progress 5" in told.stdout
    assert told.stderr == ""


def test_the_figures_are_one_document(file):
    document = json.loads(flow(file, *STAGES, "--json").stdout)
    assert document["counts"]["finished"] == 25
    assert document["rows"]["accepted"] == len(ROWS) - 1
    assert document["cycle_times"]["percentiles"]["85"] == 3.0


def test_every_table_is_a_file(file, tmp_path):
    assert flow(file, *STAGES, "--csv", tmp_path / "out").exit_code == 0
    with (tmp_path / "out" / "ageing.csv").open() as ageing:
        assert len(list(csv.DictReader(ageing))) == 5
    assert (tmp_path / "out" / "cumulative_flow.csv").exists()
    assert (tmp_path / "out" / "figures.csv").exists()


@pytest.mark.parametrize(
    ("as_of", "until"), [("2026-01-25", "2026-02-01"), ("2026-01-25T12:00", "2026-01-31")]
)
def test_a_day_that_is_over_belongs_to_the_past_and_not_to_the_forecast(file, as_of, until):
    asked = ("--as-of", as_of, "--items", "1", "--days", "7", "--json")
    told = json.loads(flow(file, *STAGES, *asked).stdout)["forecast"]
    assert told["how_many"]["until"] == until


def test_a_name_that_a_spreadsheet_would_calculate_is_written_as_text(tmp_path):
    file = tmp_path / "moves.csv"
    file.write_text("item,at,to\n=1+1,2026-01-01T10:00Z,Build\n=1+1,2026-01-03T10:00Z,Done\n")
    assert flow(file, *STAGES, "--committed", "Build", "--csv", tmp_path / "out").exit_code == 0
    with (tmp_path / "out" / "cycle_times.items.csv").open() as dots:
        assert next(csv.DictReader(dots))["item"] == "'=1+1"


def test_what_came_after_a_day_has_not_happened(file):
    document = json.loads(flow(file, *STAGES, "--as-of", "2026-01-04", "--json").stdout)
    assert document["counts"]["finished"] == 2
    assert document["rules"]["as_of"] == "2026-01-04T23:59:59.999999Z"


def test_a_profile_counts_as_the_other_tool_does(file):
    document = json.loads(flow(file, *STAGES, "--profile", "jira-agile-metrics", "--json").stdout)
    assert document["cycle_times"]["percentiles"]["85"] == 2.0


def test_rows_set_aside_are_said_and_the_rest_is_told(file):
    file.write_text(file.read_text() + "K-1,soon,Build,Done\n")
    told = flow(file, *STAGES)
    assert told.exit_code == 0
    assert "1 set aside" in told.stderr
    assert f"line {len(ROWS) + 1}, item K-1, field at" in told.stderr
    assert "set aside" not in told.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--delimiter", ";"], "divided by “;”"),
        (["--zone", "Mars/Olympus"], "no time zone “Mars/Olympus”"),
        (["--stages", "Backlog,Build,Done", "--done", "Shipped"], "no stage “Shipped”"),
        (["--as-of", "yesterday"], "“yesterday”"),
        (["--dates", "french"], "“french”"),
        (["--from", "2026-02-01", "--to", "2026-01-01"], "the period ends"),
        (["--encoding", "klingon"], "klingon"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_read_ends_with_one_and_words(file, words, said):
    told = flow(file, *words)
    assert told.exit_code == 1
    assert told.stderr.startswith("Error: ")
    assert said in told.stderr


def test_a_file_that_is_not_there_ends_with_one(tmp_path):
    assert flow(tmp_path / "none.csv").exit_code == 1


def test_a_name_mapped_without_a_new_one_was_typed_wrongly(file):
    assert flow(file, "--map", "Build").exit_code == 2


def test_it_needs_neither_django_nor_a_database(file, tmp_path):
    program = (
        "import sys; from baton.cli.main import main\n"
        "try: main(['flow', sys.argv[1]])\n"
        "finally: print('django' in sys.modules, file=sys.stderr)"
    )
    nowhere = {"BATON_DATA": str(tmp_path / "data"), "PATH": ""}
    ran = subprocess.run(
        [sys.executable, "-c", program, file], capture_output=True, text=True, check=True, env=nowhere
    )
    assert ran.stderr.strip() == "False"
    assert not (tmp_path / "data").exists()
