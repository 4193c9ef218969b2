"""A proposal says why; what could be meant in two ways is left open and refused until a person says it."""

import zipfile

import openpyxl
import pytest

from baton.audiences.language.yaml_text import read
from baton.audiences.sources.loading import load
from baton.audiences.sources.proposing import propose
from baton.audiences.sources.reading_documents import source_of
from baton.audiences.wrong import Wrong

SHOP = """\
Bestelnummer;Klantnummer;Besteldatum;Bedrag;Valuta;E-mail
1001;007;13-02-2026;1.234,50;EUR;ann@shop.example
1002;012;01-03-2026;9,95;EUR;bob@shop.example
"""


def proposed(directory, content, name="orders.csv", encoding="utf-8"):
    file = directory / name
    file.write_bytes(content.encode(encoding))
    return file, propose(file)


def test_a_plain_file_is_proposed_so_that_it_can_be_loaded(tmp_path):
    file, made = proposed(tmp_path, SHOP)
    assert made.open == []
    source = source_of(*read(made.text.encode()))
    assert (source.maps_to, source.customer, source.time) == ("orders", "klantnummer", "besteldatum")
    assert source.columns["bedrag"].currency == "EUR"
    assert source.columns["klantnummer"].type == "text"
    assert load(source, file, tmp_path / "base").load.accepted == 2
    assert made.reasons["columns.klantnummer"].startswith("digits that begin with noughts")


def test_a_day_that_could_be_a_month_is_left_open(tmp_path):
    _file, made = proposed(tmp_path, "id,customer,date,total\n1,ann,03/04/2026,5\n2,bob,05/06/2026,6\n")
    assert "columns.date.format" in made.open
    with pytest.raises(Wrong, match="is still open"):
        source_of(*read(made.text.encode()))


def test_a_thousand_that_could_be_a_fraction_is_left_open(tmp_path):
    _file, made = proposed(tmp_path, "customer,date,total\nann,2026-01-31,1.234\nbob,2026-01-31,5.678\n")
    assert "columns.total.decimal" in made.open
    assert "columns.total.currency" in made.open


FILES = {
    "Russian of windows": (
        "клиент;дата;сумма\nанна;31.01.2026;5,50\nборис;31.01.2026;6,00\n" * 20,
        "cp1251",
        "cp1251",
        ";",
    ),
    "utf-16 of a sheet": ("customer\tdate\ttotal\nann\t2026-01-31\t5.50\n", "utf-16", "utf-16", "\t"),
    "the west": ("customer,date,city\nann,2026-01-31,Orléans\n" * 30, "cp1252", "cp1252", ","),
    "bars": ("customer|date|city\nann|2026-01-31|Oslo, NO\n", "utf-8", "utf-8", "|"),
}


@pytest.mark.parametrize("name", FILES)
def test_the_dialect_is_found_by_what_stands_there(tmp_path, name):
    content, encoding, found, delimiter = FILES[name]
    _file, made = proposed(tmp_path, content, encoding=encoding)
    assert (made.value["csv"]["encoding"], made.value["csv"]["delimiter"]) == (found, delimiter)


def test_other_kinds_are_known_by_how_they_begin(tmp_path):
    _file, objects = proposed(
        tmp_path, '{"customer": "ann", "at": {"day": "2026-01-31"}, "total": 5}\n', "o.jsonl"
    )
    assert [said["column"] for said in objects.value["columns"].values()] == ["customer", "at.day", "total"]
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "January"
    page.append(["customer", "email"])
    page.append(["ann", "ann@shop.example"])
    book.save(tmp_path / "p.xlsx")
    sheet = propose(tmp_path / "p.xlsx")
    assert sheet.value["excel"] == {"sheet": "January"}
    assert sheet.value["maps_to"] == "customers"


def test_a_known_header_is_a_preset(tmp_path):
    header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
    _file, made = proposed(
        tmp_path, header + "536365,85123A,HOLDER,6,12/1/2010 8:26,2.55,17850,United Kingdom\n"
    )
    assert made.value["source"] == "shop_order_lines"


def test_a_preset_takes_the_name_that_is_asked_for(tmp_path):
    file = tmp_path / "orders.csv"
    file.write_text(SHOP)
    made = propose(file, "my_shop", "shop_order_lines")
    assert made.text.startswith("# the preset shop_order_lines, as it was asked for\n")
    assert source_of(*read(made.text.encode())).source == "my_shop"


def test_a_header_that_yaml_would_take_for_something_else_stays_a_text(tmp_path):
    _file, made = proposed(tmp_path, "null,true,~,12,#a,Yes\n1,2,3,4,5,6\n")
    read_back = source_of(*read(made.text.encode()))
    assert [each.column for each in read_back.columns.values()] == ["null", "true", "~", "12", "#a", "Yes"]


def test_a_sheet_that_is_none_or_would_blow_up_is_told_in_words(tmp_path):
    for name, content, reason in (
        ("letter.docx", b"<x/>", "is no Excel file"),
        ("bomb.xlsx", b"0" * 20_000_000, "would unpack to more than"),
    ):
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("word/document.xml", content)
        with pytest.raises(Wrong, match=f"{name}: {reason}"):
            propose(tmp_path / name)


def test_a_file_with_a_header_only_is_proposed_as_text(tmp_path):
    _file, made = proposed(tmp_path, "a,b\n")
    assert made.value["maps_to"] == "external"


def test_an_empty_file_has_nothing_to_say(tmp_path):
    with pytest.raises(Wrong, match=r"orders\.csv: is empty"):
        proposed(tmp_path, "")
