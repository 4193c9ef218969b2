"""Numbers without a gap, what never changes, and how it is taken back."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from baton.invoicing.details import set_buyer, set_seller
from baton.invoicing.drafting import Written, add_line, change, remove_line, throw_away
from baton.invoicing.issuing import credit, issue
from baton.invoicing.models import Billed, Invoice, InvoiceLine
from baton.invoicing.refusals import (
    BelowNothing,
    CreditedAlready,
    CreditNoteStays,
    DayBeforeTheLast,
    DetailDoesNotFit,
    DetailsMissing,
    NoDraftAnyMore,
    NotIssued,
    ReasonMissing,
)
from baton.invoicing.summing import summed
from baton.kit import clock
from baton.kit.errors import NotAllowed
from tests.invoicing.conftest import BUYER, SELLER, lines_of

DAYS = [date(2026, 10, day) for day in (5, 12, 19)]


@pytest.fixture
def october(prices, hours, locked):
    for day in DAYS:
        hours(1, day)
    locked()


def test_numbers_follow_each_other_without_a_gap(agency, october, details, drafted):
    codes = []
    for day in DAYS:
        row = drafted(day, day)
        throw_away(row, by=agency.olga)
        codes.append(issue(drafted(day, day), by=agency.olga).code)
    assert codes == ["2026-0001", "2026-0002", "2026-0003"]


def test_another_series_begins_anew_and_so_does_another_year(agency, october, details, drafted):
    assert issue(drafted(DAYS[0], DAYS[0]), by=agency.olga).code == "2026-0001"
    set_seller({**SELLER, "series": "R{year}/"}, by=agency.olga)
    assert issue(drafted(DAYS[1], DAYS[1]), by=agency.olga).code == "R2026/0001"
    set_seller({**SELLER, "series": "{year}-"}, by=agency.olga)
    with clock.at(datetime(2027, 1, 4, 11, tzinfo=UTC)):
        assert issue(drafted(DAYS[2], DAYS[2]), by=agency.olga).code == "2027-0001"


def test_no_number_is_given_for_a_day_before_the_last(agency, october, details, drafted):
    issue(drafted(DAYS[0], DAYS[0]), by=agency.olga)
    row = drafted(DAYS[1], DAYS[1])
    with clock.at(datetime(2026, 11, 24, 11, tzinfo=UTC)), pytest.raises(DayBeforeTheLast):
        issue(row, by=agency.olga)


def test_what_is_missing_is_named_before_a_number_is_given(agency, october, drafted):
    row = drafted()
    with pytest.raises(DetailsMissing) as refused:
        issue(row, by=agency.olga)
    said = str(refused.value)
    assert "your street" in said
    assert "your VAT number" in said
    assert "the client's city" in said
    assert not Invoice.objects.filter(number__isnull=False).exists()


def test_reverse_charge_needs_the_clients_number_and_an_exemption_its_reason(
    agency, october, details, drafted
):
    row = drafted()
    set_buyer(agency.bloom, {**BUYER, "vat_id": "", "vat_category": "AE"}, by=agency.olga)
    assert row.lines.get().vat_category == "AE"
    with pytest.raises(DetailsMissing, match="reverse charge"):
        issue(row, by=agency.olga)
    set_buyer(agency.bloom, {**BUYER, "vat_category": "E"}, by=agency.olga)
    with pytest.raises(DetailsMissing, match="exempt"):
        issue(row, by=agency.olga)


def test_what_is_issued_never_changes(agency, october, details, drafted):
    row = issue(drafted(), by=agency.olga)
    line = row.lines.get()
    for deed in (
        lambda: change(row, note="Else", by=agency.olga),
        lambda: throw_away(row, by=agency.olga),
        lambda: add_line(row, Written(text="More", price=Decimal(1)), by=agency.olga),
        lambda: remove_line(row, line, by=agency.olga),
        lambda: issue(row, by=agency.olga),
    ):
        with pytest.raises(NoDraftAnyMore):
            deed()
    set_seller({**SELLER, "name": "Another B.V."}, by=agency.olga)
    set_buyer(agency.bloom, {**BUYER, "vat_category": "AE"}, by=agency.olga)
    row.refresh_from_db()
    assert (row.seller["name"], row.lines.get().vat_category) == ("Relay B.V.", "S")
    assert (row.issue_day, row.due_day) == (date(2026, 11, 25), date(2026, 12, 25))


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_credit_note_is_asked_for_its_reason(agency, october, details, drafted, as_member, reason):
    row = issue(drafted(), by=agency.olga)
    answer = as_member(agency.olga).post(
        f"/api/relay/invoices/{row.pk}/credit", {"reason": reason}, content_type="application/json"
    )
    assert answer.json()["detail"] == "Say why: a credit note keeps its reason."


def test_a_credit_note_takes_all_of_it_back_once_and_the_work_is_billed_anew(
    agency, october, details, drafted
):
    row = issue(drafted(), by=agency.olga)
    with pytest.raises(ReasonMissing):
        credit(row, reason=" ", by=agency.olga)
    note = credit(row, reason="Wrong order number", by=agency.olga)
    assert (note.code, note.kind, lines_of(note)) == ("2026-0002", "credit_note", lines_of(row))
    with pytest.raises(CreditedAlready, match="2026-0002"):
        credit(row, reason="Again", by=agency.olga)
    with pytest.raises(CreditNoteStays):
        credit(note, reason="Again", by=agency.olga)
    assert not Billed.objects.filter(released_at=None).exists()
    again = drafted()
    assert lines_of(again) == lines_of(row)
    with pytest.raises(NotIssued):
        credit(again, reason="Again", by=agency.olga)


def test_nothing_is_asked_that_is_below_nothing(agency, october, details, drafted):
    row = drafted()
    add_line(
        row, Written(text="Too much last year", quantity=Decimal(-1), price=Decimal(301)), by=agency.olga
    )
    with pytest.raises(BelowNothing):
        issue(row, by=agency.olga)


def test_vat_is_worked_out_of_the_sum_of_each_rate(agency):
    """Three lines of 0.10 at 21 %: of the sum 0.063, so 0.06; line by line it would be 3 x 0.02."""
    lines = [
        InvoiceLine(amount=amount, vat_category=category, vat_rate=Decimal(rate))
        for amount, category, rate in (
            (10, "S", 21),
            (10, "S", 21),
            (10, "S", 21),
            (50, "S", 9),
            (7, "AE", 0),
        )
    ]
    sums = summed(lines)
    assert [(part.category, int(part.rate), part.net, part.vat) for part in sums.parts] == [
        ("S", 21, 30, 6),
        ("S", 9, 50, 4),
        ("AE", 0, 7, 0),
    ]
    assert (sums.net, sums.vat, sums.gross) == (87, 10, 97)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("iban", "NL91ABNA0417164301"),
        ("vat_id", "123"),
        ("country", "NLD"),
        ("bic", "AB"),
        ("endpoint_scheme", "9999"),
        ("series", "{month}-"),
    ],
)
def test_a_detail_that_cannot_be_is_refused(agency, name, value):
    with pytest.raises(DetailDoesNotFit, match=value.replace("{", r"\{")):
        set_seller({**SELLER, name: value}, by=agency.olga)


def test_the_house_is_described_by_whoever_administers(agency):
    with pytest.raises(NotAllowed):
        set_seller(SELLER, by=agency.marc)
    with pytest.raises(NotAllowed):
        set_buyer(agency.bloom, BUYER, by=agency.anna)
