"""An invoice as a client and a bookkeeper get it."""

import csv
import io
from datetime import date
from decimal import Decimal

import pypdfium2  # type: ignore[import-untyped]
import pytest

from baton.budgets.agreeing import Part
from baton.budgets.finishing_stages import mark_stage
from baton.invoicing.details import set_buyer
from baton.invoicing.drafting import Written, add_line, change_line
from baton.invoicing.exporting import as_csv
from baton.invoicing.issuing import credit, issue
from baton.invoicing.on_paper import printed_invoice
from baton.kit.errors import NotAllowed
from baton.timesheets.rates.setting import set_exchange
from tests.invoicing.conftest import BUYER
from tests.invoicing.test_issuing import DAYS, october

__all__ = ["october"]
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def words_of(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def test_a_client_reads_what_they_pay_for_in_their_language(agency, october, details, drafted):
    set_buyer(agency.bloom, {**BUYER, "language": "nl"}, by=agency.olga)
    row = drafted()
    assert "Dit is een concept en geen factuur." in words_of(printed_invoice(row))
    paper = words_of(printed_invoice(issue(row, by=agency.olga)))
    for said in (
        *("Factuur 2026-0001", "Relay B.V.", "1015 AA Amsterdam", "Bloom N.V.", "België", "BE0123456749"),
        *("25 nov 2026", "25 dec 2026", "PO-7", "3,00 u", "€ 300,00", "21 %", "€ 63,00", "€ 363,00"),
        *("NL91 ABNA 0417 1643 00", "Pagina 1 van 1"),
    ):
        assert said in paper, said


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Your reference"), ("nl", "Je referentie"), ("ru", "Ваш номер заказа")]
)
def test_a_client_finds_their_own_order_on_the_paper(agency, october, details, drafted, language, words):
    """Not a link (BT-10)."""
    set_buyer(agency.bloom, {**BUYER, "language": language}, by=agency.olga)
    assert f"{words} PO-7" in words_of(printed_invoice(drafted()))


def test_reverse_charge_is_said_on_paper_and_a_credit_note_says_what_it_takes_back(
    agency, october, details, drafted
):
    set_buyer(agency.bloom, {**BUYER, "vat_category": "AE"}, by=agency.olga)
    row = issue(drafted(), by=agency.olga)
    assert "reverse charge, article 196" in words_of(printed_invoice(row))
    note = words_of(printed_invoice(credit(row, reason="Wrong order number", by=agency.olga)))
    for said in (
        "Credit note 2026-0002",
        "Credits invoice 2026-0001",
        "Wrong order number",
        "Credited €300.00",
    ):
        assert said in note, said
    assert "Please pay" not in note


def rows(first, last, by, *, raw=True):
    return list(csv.reader(io.StringIO(as_csv(first, last, by, raw=raw).decode("utf-8-sig"))))


def test_the_ledger_gets_a_row_for_each_account_and_vat(agency, october, details, drafted):
    row = drafted()
    for text, rate, account in (("Paper", "9", "8020"), ("Ink", "21", "8020"), ("Glue", "21", "8010")):
        said = Written(text=text, price=Decimal("10.05"), vat_rate=Decimal(rate), account=account)
        add_line(row, said, by=agency.olga)
    row = issue(row, by=agency.olga)
    credit(row, reason="Wrong", by=agency.olga)
    head, *told = rows(*YEAR, agency.olga)
    at = {name: head.index(name) for name in head}
    picked = ("number", "kind", "account", "vat_rate", "net", "vat", "gross", "currency")
    assert [[line[at[name]] for name in picked] for line in told] == [
        ["2026-0001", "invoice", "8010", "21.00", "310.05", "65.11", "375.16", "EUR"],
        ["2026-0001", "invoice", "8020", "21.00", "10.05", "2.11", "12.16", "EUR"],
        ["2026-0001", "invoice", "8020", "9.00", "10.05", "0.90", "10.95", "EUR"],
        ["2026-0002", "credit_note", "8010", "21.00", "-310.05", "-65.11", "-375.16", "EUR"],
        ["2026-0002", "credit_note", "8020", "21.00", "-10.05", "-2.11", "-12.16", "EUR"],
        ["2026-0002", "credit_note", "8020", "9.00", "-10.05", "-0.90", "-10.95", "EUR"],
    ]
    assert told[3][at["credits"]] == "2026-0001"
    assert rows(date(2026, 1, 1), date(2026, 11, 24), agency.olga) == [head]


def test_the_ledger_tells_an_invoice_in_dollars_at_home_too(agency, agreed, details, drafted):
    """250.55 at 0.9 is 225.50, half to even. Of 262.62 of VAT come 236.36: 189.00, and what is left of it."""
    set_exchange("USD", Decimal("0.9"), from_day=date(2026, 1, 1), by=agency.olga)
    agreed("fixed", 1000, currency="USD", recognises="stages", stages=(Part("Concept", 1),))
    mark_stage(agency.spring, "Concept", on=DAYS[0], by=agency.olga)
    row = drafted()
    ink = Written(text="Ink", price=Decimal("250.55"), vat_rate=Decimal(21), account="8020")
    add_line(row, ink, by=agency.olga)
    issue(row, by=agency.olga)
    head, *told = rows(*YEAR, agency.olga)
    at = head.index("net")
    assert [line[at:] for line in told] == [
        ["1000.00", "210.00", "1210.00", "USD", "0.9", "900.00", "189.00", "1089.00", "EUR"],
        ["250.55", "52.62", "303.17", "USD", "0.9", "225.50", "47.36", "272.86", "EUR"],
    ]


def test_what_rounding_leaves_of_vat_at_home_is_of_no_line_without_vat(agency, agreed, details, drafted):
    """Of 0.06 and 0.06 come 0.05 each, of both 0.11."""
    set_exchange("USD", Decimal("0.9"), from_day=date(2026, 1, 1), by=agency.olga)
    agreed("fixed", 1000, currency="USD", recognises="stages", stages=(Part("Concept", 1),))
    mark_stage(agency.spring, "Concept", on=DAYS[0], by=agency.olga)
    row = drafted()
    change_line(row, row.lines.get(), Written(vat_rate=Decimal(0), vat_category="Z"), by=agency.olga)
    for account in ("8010", "8020"):
        clip = Written(text="Clip", price=Decimal("0.29"), vat_rate=Decimal(21), account=account)
        add_line(row, clip, by=agency.olga)
    issue(row, by=agency.olga)
    head, *told = rows(*YEAR, agency.olga)
    picked = [head.index(name) for name in ("vat_category", "vat", "home_vat")]
    assert [[line[at] for at in picked] for line in told] == [
        ["S", "0.06", "0.06"],
        ["S", "0.06", "0.05"],
        ["Z", "0.00", "0.00"],
    ]


def test_a_spreadsheet_takes_nothing_in_it_for_a_formula(agency, october, details, drafted):
    row = drafted()
    change_line(row, row.lines.get(), Written(account="=1+1"), by=agency.olga)
    set_buyer(agency.bloom, {**BUYER, "name": "@SUM(A1)"}, by=agency.olga)
    issue(row, by=agency.olga)
    told = rows(*YEAR, agency.olga, raw=False)
    assert (told[0][3], told[1][3]) == ("Kind", "Invoice")
    cells = [cell for line in told for cell in line]
    assert "'=1+1" in cells
    assert "'@SUM(A1)" in cells


def test_what_a_confidential_client_pays_is_exported_for_those_who_see_them(
    agency, october, details, drafted
):
    issue(drafted(), by=agency.olga)
    assert len(rows(*YEAR, agency.marc)) == 2
    agency.bloom.confidential = True
    agency.bloom.save()
    assert len(rows(*YEAR, agency.marc)) == 1
    with pytest.raises(NotAllowed):
        rows(*YEAR, agency.anna)
