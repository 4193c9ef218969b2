"""`baton invoices`: from the draft to the XML."""

from datetime import date
from decimal import Decimal

import pytest
from click.testing import CliRunner

from baton.budgets.paying_outside import Paid, enter
from baton.cli.main import main
from baton.invoicing.details import set_buyer, set_seller
from baton.timesheets.today import today_of
from tests.invoicing.conftest import BUYER, SELLER

ME = ("--as", "olga@relay.example")


@pytest.fixture
def baton(transactional_db):
    return lambda *words: CliRunner().invoke(main, [*map(str, words)])


def test_an_invoice_is_drafted_issued_and_taken_along(agency, baton, tmp_path):
    set_seller(SELLER, by=agency.olga)
    set_buyer(agency.bloom, BUYER, by=agency.olga)
    day = date(2026, 10, 5)
    paid = Paid(
        agency.spring, day, "media", "Kaleido", Decimal(250), "EUR", passed_on=True, mark_up=Decimal(10)
    )
    enter(paid, by=agency.olga)
    assert baton("invoices", "list", *ME).output == "Nothing was invoiced yet.\n"
    drafted = baton("invoices", "draft", "Spring", "2026-10-01", "2026-10-31", *ME)
    assert drafted.exit_code == 0, drafted.output
    assert "1 line, 275.00 EUR without VAT." in drafted.output
    again = baton("invoices", "draft", "Spring", "2026-10-01", "2026-10-31", *ME)
    assert (again.exit_code, "stands already" in again.output) == (1, True)
    pk = baton("invoices", "list", *ME).output.split()[1]
    issued = baton("invoices", "issue", pk, *ME)
    year = today_of(agency.olga).year
    assert f"Issued: {year}-0001" in issued.output
    for kind, head in (("pdf", b"%PDF-"), ("ubl", b"<?xml")):
        to = tmp_path / kind
        assert baton("invoices", kind, f"{year}-0001", "--to", to, *ME).exit_code == 0
        assert to.read_bytes().startswith(head)
    exported = baton("invoices", "export", "--from", f"{year}-01-01", *ME)
    assert f"{year}-0001,invoice,,Bloom N.V.,Spring" in exported.output
    assert baton("invoices", "pdf", "2020-0001", *ME).exit_code == 1
    assert baton("invoices", "list", "--as", "anna@relay.example").exit_code == 1
