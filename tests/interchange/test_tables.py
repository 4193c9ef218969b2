"""Any table as cards: its dialect, what its columns mean, and the rows that have to be mended."""

import io
import json
import random
import zipfile
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from baton.boards.access.resolving import resolve
from baton.boards.models import CardTag, CustomField, PlannedHours
from baton.cli.importing import import_command
from baton.interchange.dry_run import people_told
from baton.interchange.plan import ImportPlan
from baton.interchange.quarantine import table_of_quarantine
from baton.interchange.refusals import FileNotReadable
from baton.interchange.source import Brought, BroughtFile
from baton.interchange.sources import plan_files
from baton.kit.errors import Malformed
from tests.interchange.bringing import bring, card, everything
from tests.interchange.exports import FIXTURES, set_aside

PLAN = """Ключ;Тема;Статус;Ответственный;Срок;Метки;Клиент;Проект;Бюджет;Часы;Регион
CRM-1;Рассылка к весне;В работе;kees@relay.example;21.11.2026;почта, весна;Bloom;Spring;1 200,50;12,5;Север
CRM-2;Письмо;Готово;Dasha;22.11.2026 14:30;почта;Tulip;Autumn;800;;Юг
CRM-3;;Новые;;31.02.2026;;;;много;;Юг
CRM-4;Опрос;Новые;;31.02.2026;;;;;;Юг
CRM-1;Дважды;Новые;;;;;;;;Юг
CRM-6;Цена словами;Новые;;;;;;много;;Юг
CRM-7;Входящее;Новые;;;;;;;;
"""


def planned(content: bytes | str, name: str = "plan.csv", *, folder: Path, **chosen: Any) -> ImportPlan:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return plan_files("csv", Brought((BroughtFile(name, file),), chosen, time_zone="Europe/Amsterdam"))


def meanings(plan: ImportPlan) -> list[str]:
    assert plan.reading is not None
    return [one["meaning"] for one in plan.reading.settings["columns"]]


def asked(plan: ImportPlan) -> tuple[str, ...]:
    assert plan.reading is not None
    return plan.reading.asked


def test_what_the_columns_mean_is_proposed_by_their_names(tmp_path):
    plan = planned(PLAN, folder=tmp_path)
    assert meanings(plan) == [
        *("key", "title", "column", "responsible", "deadline", "tags", "client", "project", "price", "hours"),
        "field",
    ]
    assert asked(plan) == ()


def test_every_row_is_a_card_or_set_aside_with_line_field_and_reason(tmp_path):
    plan = planned(PLAN, folder=tmp_path)
    told = [(problem.line, problem.path, str(problem.reason)) for problem in plan.quarantine]
    assert told == [
        (4, "Тема", "The title is missing."),
        (5, "Срок", "This is not a date: 31.02.2026"),
        (6, "Ключ", "The same key was there before; the first row is kept."),
        (7, "Бюджет", "This is not a number: много"),
    ]
    assert len(plan.cards) + set_aside(plan, "card") == plan.read["card"] == 7


def test_brought_the_cards_hold_what_the_row_told(agency, tmp_path):
    bring(planned(PLAN, folder=tmp_path), agency.olga)
    spring = card("Рассылка к весне")
    assert (spring.responsible, spring.column.kind, spring.price) == (agency.kees, "work", Decimal("1200.50"))
    assert spring.project
    assert (spring.project.name, spring.project.client) == ("Spring", agency.bloom)
    assert PlannedHours.objects.get(card=spring).minutes == 750
    assert spring.deadline
    assert (spring.deadline_has_time, spring.deadline.date().isoformat()) == (False, "2026-11-21")
    assert CardTag.objects.filter(card=spring).count() == 2
    letter = card("Письмо")
    assert letter.deadline == datetime(2026, 11, 22, 13, 30, tzinfo=UTC)
    assert letter.project
    assert letter.project.client.name == "Tulip"
    assert resolve("CRM-2", agency.olga) == letter
    assert CustomField.objects.get(name="Регион").kind == "text"


def test_brought_again_it_is_known_by_its_key(agency, tmp_path):
    bring(planned(PLAN, folder=tmp_path), agency.olga)
    before = everything()
    assert bring(planned(PLAN, folder=tmp_path), agency.olga).nothing_new
    assert everything() == before


def test_rows_that_were_mended_come_beside_the_others(agency, tmp_path):
    plan = planned(PLAN, folder=tmp_path)
    bring(plan, agency.olga)
    table = table_of_quarantine(plan)
    assert table
    mended = table.decode("utf-8-sig").replace("31.02.2026", "28.02.2026")
    again = planned(mended, "plan-quarantine.csv", folder=tmp_path, board="plan")
    assert [one.title for one in again.cards] == ["Опрос", "Дважды"]
    assert again.reading
    assert plan.reading
    assert again.reading.shape == plan.reading.shape
    bring(again, agency.olga)
    assert card("Опрос").board == card("Письмо").board


def test_the_rows_that_stayed_out_are_a_table_of_the_same_make(tmp_path):
    plan = planned("Title;Column\nOne;To do;further\nTwo;Done\n", folder=tmp_path)
    table = table_of_quarantine(plan)
    assert table
    assert table.decode("utf-8-sig").splitlines()[0].endswith(";Title;Column")
    assert b"One;To do;further" in table


def test_whoever_one_row_names_is_named_once(agency, tmp_path):
    rows = "Title,Column,Responsible\nOne,To do,Somebody New\nTwo,To do,Somebody New\nThree,To do,Once\n"
    told = people_told(planned(rows, folder=tmp_path), {})
    assert {one["name"]: one["mentions"] for one in told} == {"Somebody New": 2, "Once": 1}


def test_a_row_with_too_many_cells_keeps_them_all_until_it_is_mended(tmp_path):
    plan = planned("Title,Column\nOne,To do,further\nTwo\n", folder=tmp_path)
    table = table_of_quarantine(plan)
    assert table
    assert b"One,To do,further" in table
    again = planned(table.decode("utf-8-sig"), "again.csv", folder=tmp_path)
    assert ["further" in str(problem.raw) for problem in again.quarantine] == [True]
    mended = planned(table.decode("utf-8-sig").replace(",further", ""), "mended.csv", folder=tmp_path)
    assert [one.title for one in mended.cards] == ["One"]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_a_wide_text_without_a_mark_is_read_as_what_it_is(tmp_path, codec):
    plan = planned("Название;Срок\nРассылка;2026-12-05\n".encode(codec), folder=tmp_path)
    assert plan.reading
    assert plan.reading.settings["encoding"] == "UTF-16"
    assert [one.title for one in plan.cards] == ["Рассылка"]


def test_an_encoding_that_only_a_person_knows_is_taken_at_their_word(tmp_path):
    """DOS drew an arrow before what was urgent."""
    old = "Задача,Колонка\n\x10Рассылка,Сделать\n".encode("cp866")
    with pytest.raises(FileNotReadable):
        planned(old, folder=tmp_path)
    [letter] = planned(old, folder=tmp_path, encoding="CP866").cards
    assert "Рассылка" in letter.title


def test_what_begins_with_the_year_is_a_date_beside_days_that_come_first(tmp_path):
    plan = planned("Title,Due\nOne,31.12.2026\nTwo,2026/12/05\n", folder=tmp_path)
    assert not plan.quarantine
    assert len(plan.cards) == 2


@pytest.mark.parametrize("content", ["Title,Column\n", "\n \n", "Title\n,\n"])
def test_a_table_without_rows_is_refused(tmp_path, content):
    with pytest.raises(FileNotReadable, match=r"no rows|empty"):
        planned(content, folder=tmp_path)


@pytest.mark.parametrize(
    ("content", "question"),
    [
        (PLAN.encode("cp1251"), "encoding"),
        ("Title,Due\nOne,01/02/2026\n", "date_order"),
        ('Title,Price\nOne,"1,234"\n', "decimal"),
        ("Thing,Due\nOne,2026-02-01\n", "title"),
    ],
)
def test_what_the_file_leaves_open_is_asked_and_never_guessed(agency, tmp_path, content, question):
    plan = planned(content, folder=tmp_path)
    assert question in asked(plan)
    assert plan.reading
    shown = plan.reading.shown
    if question == "encoding":
        assert shown["encodings"][0]["name"] == "Windows-1251"
        assert "Ответственный" in shown["encodings"][0]["sample"]
        chosen = planned(content, folder=tmp_path, encoding="Windows-1251")
        assert asked(chosen) == ()
        # It can be chosen otherwise still.
        assert chosen.reading
        assert chosen.reading.shown["encodings"] == shown["encodings"]


def test_what_is_no_text_is_refused_whatever_it_is_called(tmp_path):
    dice = random.Random(1)
    with pytest.raises(FileNotReadable) as refused:
        planned(dice.randbytes(4096), folder=tmp_path)
    assert "not a text" in str(refused.value)


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8-sig", ","), ("utf-16", "\t"), ("utf-8", ";"), ("utf-8", "|")]
)
def test_the_dialect_is_found(tmp_path, encoding, delimiter):
    text = f'Title{delimiter}Tags\r\n"One{delimiter} two"{delimiter}a\r\n"Three\r\nfour"{delimiter}b\r\n'
    plan = planned(text.encode(encoding), folder=tmp_path)
    assert [card.title for card in plan.cards] == [f"One{delimiter} two", "Three\r\nfour"]


def test_a_sheet_is_read_as_values_and_days_as_days(tmp_path):
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Title", "Due", "Price", "Code", "Done?"])
    sheet.append(["One", datetime(2026, 11, 21), 12.5, "0044", True])
    sheet.append(["Two", datetime(2026, 11, 21, 9, 30), 7, "=1+1", False])
    made = io.BytesIO()
    book.save(made)
    plan = planned(made.getvalue(), "plan.xlsx", folder=tmp_path)
    one, two = plan.cards
    assert (one.price, one.due_has_time, two.due_has_time) == (Decimal("12.5"), False, True)
    values = {field.name: field.kind.value for field in plan.fields}
    assert values == {"Code": "text", "Done?": "checkbox"}
    # A formula that no program has worked out has no value.
    assert [value.value for card in plan.cards for value in card.values] == ["0044", True, False]


def packed(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


WORKBOOK = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>'
)
BROKEN: dict[str, tuple[bytes, str]] = {
    "bomb.xlsx": (packed({**WORKBOOK, "xl/big.xml": b"0" * 20_000_000}), "unpacks to more"),
    "many.xlsx": (packed({**WORKBOOK, **{f"x/{n}": b"" for n in range(1100)}}), "unpacks to more"),
    "zip.xlsx": (packed({"a.txt": b"a"}), "a zip archive or another kind of document"),
    "entities.xlsx": (packed({**WORKBOOK, "xl/workbook.xml": ENTITIES}), "no workbook that can be read"),
    "cut.xlsx": (packed(WORKBOOK)[:-30], "cut off, broken or locked"),
    "cut.csv": (b'Title\n"One\nTwo\n', "cut.csv:2: A quotation mark is opened here and never closed."),
    "goes-on.csv": (b'Title\n"One"x\n', "goes-on.csv:2: After a closing quotation mark the cell goes on."),
    "wide.csv": (",".join(f"c{n}" for n in range(600)).encode(), "more than 500 columns"),
    "page.csv": (b"<html><body>Sign in</body></html>", "a web page or XML"),
    "picture.csv": (b"\x89PNG\r\n\x1a\n", "a picture"),
    "locked.xlsx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "locked with a password"),
    "empty.csv": (b"", "The file is empty"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_no_table_is_refused_with_its_place(agency, tmp_path, name):
    content, reason = BROKEN[name]
    before = everything()
    with pytest.raises(FileNotReadable) as refused:
        planned(content, name, folder=tmp_path)
    assert reason in str(refused.value)
    assert everything() == before


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("One,too,many", "3 cells, the header has 2"),
        ("One,a\0b", "NUL"),
        (f"One,{'x' * 70_000}", "more than 65536 characters"),
    ],
)
def test_a_row_that_does_not_fit_is_set_aside_and_the_others_come(tmp_path, line, reason):
    plan = planned(f"Title,Tags\nGood,a\n{line}\nAlso good\n", folder=tmp_path)
    assert [card.title for card in plan.cards] == ["Good", "Also good"]
    assert reason in str(plan.quarantine[0].reason)


@pytest.mark.parametrize(
    "chosen",
    [
        {"columns": [{"meaning": "title"}, {"meaning": "title"}]},
        {"columns": [{"meaning": "launch"}]},
        {"encoding": "rot13"},
        {"time_zone": "Mars/Olympus"},
        {"anything": 1},
    ],
)
def test_settings_that_make_no_sense_are_refused(tmp_path, chosen):
    with pytest.raises(Malformed):
        planned("Title\nOne\n", folder=tmp_path, **chosen)


def run(*words: str | Path, code: int = 0) -> str:
    result = CliRunner().invoke(import_command, list(map(str, words)))
    assert result.exit_code == code, result.output
    return result.output


def test_on_the_command_line_columns_are_given_a_meaning_and_it_is_kept(agency, tmp_path):
    file, kept, left = tmp_path / "plan.csv", tmp_path / "map.json", tmp_path / "left.csv"
    file.write_text("What;When;Sum\nOne;03/04/2026;12,50\nTwo;13/04/2026;x\n")
    assert "To be decided: which column is the title" in run("csv", file)
    assert "First answer how the file is to be read: title" in run("csv", file, "--apply", code=1)
    said = run("csv", file, "--map", "What=title", "--map", "When=deadline", "--map", "Sum=price",
               "--save-map", kept, "--quarantine", left)  # fmt: skip
    assert "1 card" in said
    assert "plan.csv:3: Sum: This is not a number: x" in said
    assert json.loads(kept.read_text())["date_order"] == "dmy"
    assert "This is not a number" in left.read_text("utf-8-sig")
    run("csv", file, "--map-by", kept, "--apply")
    assert card("One").price == Decimal("12.50")
    assert "Nothing to do" in run("csv", file, "--map-by", kept, "--apply", code=3)


def test_jira_comes_on_the_command_line(agency):
    assert "     4 cards" in run("jira", FIXTURES / "jira-sprint.csv")
    run("jira", FIXTURES / "jira-sprint.csv", "--apply", "--priority", "Low=intangible")
    assert card("Header picture").class_of_service == "intangible"
    run("jira", FIXTURES / "jira-page.json", "--apply")


@pytest.mark.trial
def test_a_changed_table_is_refused_in_words_or_accounted_for_to_the_last_row(trials, tmp_path):
    sprint = (FIXTURES / "jira-sprint.csv").read_bytes()
    page = (FIXTURES / "jira-page.json").read_bytes()
    sources = [("csv", PLAN.encode()), ("jira", sprint), ("jira", page)]

    @settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.sampled_from(sources), st.data())
    def changed_tables(source: tuple[str, bytes], data: st.DataObject) -> None:
        name, content = source
        changed = bytearray(content)
        for _ in range(data.draw(st.integers(1, 8))):
            at = data.draw(st.integers(0, len(changed) - 1))
            piece = data.draw(
                st.sampled_from([b"", b'"', b";", b",", b"\0", b"\n", b"\xff", b"{", b"]", b"9" * 30])
            )
            changed[at : at + data.draw(st.integers(0, 3))] = piece
        file = tmp_path / "changed"
        file.write_bytes(bytes(changed))
        try:
            plan = plan_files(name, Brought((BroughtFile("changed", file),)))
        except FileNotReadable:
            return
        for kind in {*plan.read, *plan.planned}:
            assert plan.read.get(kind, 0) == plan.planned.get(kind, 0) + set_aside(plan, kind), kind
        assert all(str(problem) for problem in (*plan.quarantine, *plan.repairs))
        assert plan.mentioned_people <= {person.external_id for person in plan.people}

    for number in trials(short=1, long=50):
        seed(number)(changed_tables)()
