"""Registers and Peppol addresses: what is no register, or is no number of its scheme, does not get onto the
paper that Peppol carries."""

import re

import pytest
from lxml import etree

from baton.demo.billing_details import CLIENTS, HOUSE, details_of
from baton.invoicing.check_digits import fits
from baton.invoicing.details import buyer_of, set_buyer, set_seller
from baton.invoicing.issuing import credit, issue
from baton.invoicing.peppol import as_ubl
from baton.invoicing.refusals import DetailDoesNotFit, NumberIsWrong, PeppolDetailsMissing
from baton.invoicing.schemes import EAS, REGISTERS
from tests.invoicing.conftest import BUYER, SELLER
from tests.invoicing.rules_of_peppol import broken_rules, demand_valid, papers
from tests.invoicing.test_issuing import DAYS

REGISTRATION = ".//{*}AccountingCustomerParty//{*}PartyLegalEntity/{*}CompanyID"
ADDRESS = ".//{*}AccountingCustomerParty//{*}EndpointID"
GERMAN = {"country": "DE", "vat_id": "DE100000081", "endpoint": "DE100000081", "endpoint_scheme": "9930"}


@pytest.fixture
def work(agency, prices, hours, locked, details):
    hours(1, DAYS[0])
    locked()


@pytest.mark.parametrize("client", CLIENTS)
def test_the_invoice_of_every_client_of_the_demo_is_valid(agency, work, drafted, client):
    set_seller(HOUSE, by=agency.olga)
    set_buyer(agency.bloom, details_of(client), by=agency.olga)
    row = issue(drafted(), by=agency.olga)
    demand_valid(as_ubl(row))
    demand_valid(as_ubl(credit(row, reason="The order number was wrong.", by=agency.olga)))


def test_what_is_offered_is_on_the_lists_of_the_rules():
    told = papers()[0].read_text()
    for rule, offered in (("BR-CL-11", REGISTERS), ("BR-CL-25", EAS)):
        listed = re.search(
            rf'id="{rule}">.*?contains\(\' ([^\']*)\'', told.replace("' ')) and", ""), re.DOTALL
        )
        assert listed is not None
        assert set(offered) <= set(listed[1].split())


def test_an_address_of_peppol_is_no_register(agency, as_member):
    """The house's screen offers the one and the other; only an address may be 9930."""
    told = as_member(agency.olga).get("/api/relay/billing").json()
    assert {each["code"] for each in told["schemes"]} == set(EAS)
    assert {"0208", "0002"} <= {each["code"] for each in told["registers"]}
    assert not [each for each in told["registers"] if each["code"].startswith("99")]
    wrong = {**BUYER, **GERMAN, "registration": "DE100000081", "registration_scheme": "9930"}
    with pytest.raises(DetailDoesNotFit, match="9930 is no register of companies"):
        set_buyer(agency.bloom, wrong, by=agency.olga)
    set_buyer(agency.bloom, {**wrong, "registration_scheme": ""}, by=agency.olga)


def test_a_register_that_was_none_is_left_out(agency, work, drafted, as_member):
    """Kept before it was refused."""
    set_buyer(agency.bloom, {**BUYER, **GERMAN, "registration_scheme": ""}, by=agency.olga)
    row = buyer_of(agency.bloom)
    row.registration, row.registration_scheme = "DE100000081", "9930"
    row.save()
    asked = as_member(agency.olga).get(f"/api/relay/clients/{agency.bloom.pk}/billing").json()
    assert (asked["registration_scheme"], asked["endpoint_scheme"]) == ("", "9930")
    xml = as_ubl(issue(drafted(), by=agency.olga))
    demand_valid(xml)
    root = etree.fromstring(xml)
    assert root.find(ADDRESS).get("schemeID") == "9930"
    assert (root.find(REGISTRATION).text, root.find(REGISTRATION).get("schemeID")) == ("DE100000081", None)


@pytest.mark.parametrize("name", ["endpoint", "registration"])
def test_a_number_with_wrong_check_digits_is_refused(agency, name):
    with pytest.raises(NumberIsWrong, match=r"0100000005 is no number of .* · 0208"):
        set_buyer(agency.bloom, {**BUYER, name: "0100000005"}, by=agency.olga)
    with pytest.raises(NumberIsWrong):
        set_seller({**SELLER, name: "0100000005", f"{name}_scheme": "0208"}, by=agency.olga)


def test_a_number_is_kept_as_peppol_carries_it(agency):
    row = set_buyer(agency.bloom, {**BUYER, "registration": "0123.456.749"}, by=agency.olga)
    assert row.registration == "0123456749"


def test_wrong_check_digits_of_before_are_named_instead_of_handed_out(agency, work, drafted):
    set_buyer(agency.bloom, BUYER, by=agency.olga)
    row = buyer_of(agency.bloom)
    row.endpoint = row.registration = "0100000005"
    row.save()
    with pytest.raises(PeppolDetailsMissing) as told:
        as_ubl(issue(drafted(), by=agency.olga))
    assert "the client's Peppol address with the right check digits (not 0100000005)" in str(told.value)
    assert "number in the register of companies with the right check digits" in str(told.value)


@pytest.mark.parametrize(
    ("scheme", "rule", "right", "wrong"),
    [
        ("0007", "R049", "5560360793", "556036079"),
        ("0088", "R040", "7300010000001", "7300010000002"),
        ("0184", "R042", "DK12345674", "12345674"),
        ("0192", "R041", "991825827", "991825828"),
        ("0201", "R044", "ABC123", "ABC-12"),
        ("0208", "R043", "0123456749", "0123456748"),
        ("0211", "R047", "IT12345670017", "IT12345670018"),
    ],
)
def test_the_rules_ask_the_same_of_a_number(agency, work, drafted, scheme, rule, right, wrong):
    xml = as_ubl(issue(drafted(), by=agency.olga))
    before = f'schemeID="0208">{BUYER["endpoint"]}<'.encode()
    for number, broken in ((right, False), (wrong, True)):
        named = xml.replace(before, f'schemeID="{scheme}">{number}<'.encode())
        assert named != xml or number == BUYER["endpoint"]
        assert fits(scheme, number) is not broken
        assert (f"PEPPOL-COMMON-{rule}" in dict(broken_rules(named))) is broken


def test_between_two_dutch_houses_the_register_is_a_dutch_one(agency, work, drafted):
    home = {**BUYER, "country": "NL", "vat_id": "NL001234567B01", "registration_scheme": ""}
    set_buyer(agency.bloom, home, by=agency.olga)
    with pytest.raises(PeppolDetailsMissing, match="the client's number in the register of companies"):
        as_ubl(issue(drafted(), by=agency.olga))
