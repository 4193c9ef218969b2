"""Cards go out as CSV and as XLSX: for people nothing is worked out, for machines nothing is changed."""

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from baton.boards.models import Card
from baton.cli.exporting import export_command
from baton.interchange.tables.reading_csv import read_csv
from baton.interchange.whole.board_table import write_csv

HOSTILE = ['=HYPERLINK("https://x.example")', "+1", "-1+1", "@SUM(A1)", "\t=1", "＝1"]


def export(*words: str | Path, code: int = 0) -> str:
    result = CliRunner().invoke(export_command, list(map(str, words)))
    assert result.exit_code == code, result.output
    return result.output


@pytest.mark.parametrize("title", HOSTILE)
def test_in_a_sheet_a_title_is_a_text_whatever_it_begins_with(agency, tmp_path, title):
    card = agency.card("Letter")
    Card.objects.filter(pk=card.pk).update(title=title, deadline=datetime(2026, 11, 21, 22, 59, tzinfo=UTC))
    target = tmp_path / "board.xlsx"
    export("board", target, "--board", agency.board.name, "--xlsx")
    sheet = load_workbook(target).worksheets[0]
    assert sheet.freeze_panes == "A2"
    head = [cell.value for cell in sheet[1]]
    row = dict(zip(head, sheet[2], strict=True))
    assert (row["title"].value, row["title"].data_type) == (title, "s")
    assert isinstance(row["deadline"].value, datetime)
    assert row["number"].value == card.number


def test_all_cards_of_the_workspace_come_with_their_board(agency, tmp_path):
    agency.card("Letter")
    target, sheet = tmp_path / "cards.csv", tmp_path / "cards.xlsx"
    assert "1 card" in export("cards", target)
    assert "1 card" in export("cards", sheet, "--xlsx")
    assert target.read_text().splitlines()[1].startswith(agency.board.name)
    assert "byte-exact" in export("cards", sheet, "--xlsx", "--raw", code=1)


def test_for_a_spreadsheet_a_formula_is_disarmed_and_for_a_machine_it_stays():
    safe, raw = io.StringIO(newline=""), io.StringIO(newline="")
    write_csv(safe, ["title"], [[title] for title in HOSTILE], for_spreadsheet=True)
    write_csv(raw, ["title"], [[title] for title in HOSTILE], for_spreadsheet=False)
    assert all(row[0].startswith("'") for row in list(csv.reader(io.StringIO(safe.getvalue())))[1:])
    assert [row[0] for row in csv.reader(io.StringIO(raw.getvalue(), newline=""))][1:] == HOSTILE


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


@settings(max_examples=150, deadline=None, database=None)
@given(st.lists(st.lists(texts, min_size=3, max_size=3), min_size=1, max_size=5))
def test_what_a_machine_export_wrote_is_read_back_to_the_last_character(rows):
    file = io.StringIO(newline="")
    write_csv(file, ["number", "title", "tags"], rows, for_spreadsheet=False)
    table = read_csv("raw.csv", file.getvalue().encode(), {"delimiter": ",", "encoding": "UTF-8"})
    assert [row.cells for row in table.rows] == rows
