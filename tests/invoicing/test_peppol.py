"""What is written is held against the schemas of UBL 2.1, the rules of EN 16931 and those of Peppol, as their
makers published them."""

from datetime import date
from decimal import Decimal

import pytest
from lxml import etree

from baton.budgets.agreeing import Part
from baton.budgets.finishing_stages import mark_stage
from baton.invoicing.details import set_buyer, set_seller
from baton.invoicing.drafting import Written, add_line, change_line
from baton.invoicing.issuing import credit, issue
from baton.invoicing.peppol import as_ubl
from baton.invoicing.refusals import OnlyADraft, PeppolDetailsMissing
from baton.timesheets.rates.setting import set_exchange
from tests.invoicing.conftest import BUYER, SELLER
from tests.invoicing.rules_of_peppol import broken_rules, demand_valid
from tests.invoicing.test_issuing import DAYS

CBC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}"
CAC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2}"


@pytest.fixture
def row(agency, prices, hours, paid, locked, details, drafted):
    """Hours with minutes that are no whole part of an hour, a cost, a discount."""
    for at, day in enumerate(DAYS):
        hours((50 + at) / 60, day)
    paid(250, DAYS[0], mark_up=10)
    locked()
    draft = drafted()
    discount = Written(text="Discount <2 % & more>", quantity=Decimal("-0.333333"), price=Decimal("100.01"))
    add_line(draft, discount, by=agency.olga)
    return draft


def test_an_invoice_with_vat_is_valid(agency, row):
    xml = as_ubl(issue(row, by=agency.olga))
    demand_valid(xml)
    root = etree.fromstring(xml)
    assert root.findtext(f"{CBC}ID") == "2026-0001"
    assert root.findtext(f"{CBC}InvoiceTypeCode") == "380"
    # 153 minutes at 100.00, 275.00, less a third of 100.01; 21 % of it.
    assert root.findtext(f".//{CBC}TaxExclusiveAmount") == "496.66"
    assert root.findtext(f".//{CBC}PayableAmount") == "600.96"


@pytest.mark.parametrize(
    "vat",
    [
        {"vat_category": "AE"},
        {"vat_category": "Z"},
        {"vat_category": "E", "exemption": "Article 132 of Directive 2006/112/EC"},
        {"vat_rate": Decimal("9.50")},
    ],
)
def test_it_is_valid_whatever_the_vat(agency, row, vat):
    set_buyer(agency.bloom, {**BUYER, **vat}, by=agency.olga)
    demand_valid(as_ubl(issue(row, by=agency.olga)))


def test_two_rates_on_one_invoice_are_valid(agency, row):
    change_line(row, row.lines.order_by("place").first(), Written(vat_rate=Decimal(9)), by=agency.olga)
    demand_valid(as_ubl(issue(row, by=agency.olga)))


def test_a_credit_note_is_valid_and_names_what_it_takes_back(agency, row):
    note = credit(issue(row, by=agency.olga), reason="Wrong order", by=agency.olga)
    xml = as_ubl(note)
    demand_valid(xml)
    root = etree.fromstring(xml)
    assert root.findtext(f"{CBC}CreditNoteTypeCode") == "381"
    assert root.find(".//{*}InvoiceDocumentReference").findtext(f"{CBC}ID") == "2026-0001"


def test_between_two_houses_of_one_country_it_is_valid(agency, agreed, drafted):
    """The Netherlands ask for the register of companies."""
    set_seller(SELLER, by=agency.olga)
    home = {**BUYER, "country": "NL", "vat_id": "NL001234567B01", "registration": "87654321"}
    home |= {
        "registration_scheme": "0106",
        "endpoint": "87654321",
        "endpoint_scheme": "0106",
        "language": "ru",
    }
    set_buyer(agency.bloom, home, by=agency.olga)
    agreed("fixed", 1000, recognises="stages", stages=(Part("Концепция", 1),))
    mark_stage(agency.spring, "Концепция", on=DAYS[0], by=agency.olga)
    xml = as_ubl(issue(drafted(), by=agency.olga))
    demand_valid(xml)
    assert "Концепция" in xml.decode()


def test_vat_in_another_currency_is_said_at_home_too(agency, agreed, details, drafted):
    set_exchange("USD", Decimal("0.9"), from_day=date(2026, 1, 1), by=agency.olga)
    agreed("fixed", 1000, currency="USD", recognises="stages", stages=(Part("Concept", 1),))
    mark_stage(agency.spring, "Concept", on=DAYS[0], by=agency.olga)
    xml = as_ubl(issue(drafted(), by=agency.olga))
    demand_valid(xml)
    root = etree.fromstring(xml)
    assert root.findtext(f"{CBC}TaxCurrencyCode") == "EUR"
    told = [(each.get("currencyID"), each.text) for each in root.findall(f"{CAC}TaxTotal/{CBC}TaxAmount")]
    assert told == [("USD", "210.00"), ("EUR", "189.00")]


def test_the_rules_are_really_asked(agency, row):
    """What is wrong is found: else the tests above would say nothing."""
    xml = as_ubl(issue(row, by=agency.olga))
    wrong = xml.replace(b'">600.96</cbc:PayableAmount>', b'">600.97</cbc:PayableAmount>')
    assert wrong != xml
    assert "BR-CO-16" in dict(broken_rules(wrong))


def test_what_peppol_needs_more_is_named(agency, row):
    with pytest.raises(OnlyADraft):
        as_ubl(row)
    set_buyer(agency.bloom, {**BUYER, "endpoint": "", "reference": ""}, by=agency.olga)
    row.reference = ""
    row.save()
    with pytest.raises(PeppolDetailsMissing, match="the client's Peppol address, the client's reference"):
        as_ubl(issue(row, by=agency.olga))


def test_text_from_people_stays_text(agency, row):
    change_line(
        row, row.lines.order_by("place").first(), Written(text='<cbc:ID>&amp; "x" \x07'), by=agency.olga
    )
    xml = as_ubl(issue(row, by=agency.olga))
    demand_valid(xml)
    assert '<cbc:ID>&amp; "x"' in [name.text for name in etree.fromstring(xml).iter(f"{CBC}Name")]
