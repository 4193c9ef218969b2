"""Two people at the books at the same moment: a number is given once, and work is asked for once."""

from datetime import date
from decimal import Decimal

import pytest

from baton.invoicing.drafting import Written, add_line, change_line
from baton.invoicing.issuing import credit, issue
from baton.invoicing.models import Billed, Invoice
from baton.kit import clock
from baton.membership.projects import add_project
from tests.boards.test_at_once import at_once, refused
from tests.budgets.conftest import NOON

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]
DAY = date(2026, 10, 5)


def at_noon(deed):
    """A thread has a clock of its own."""

    def carried_out():
        with clock.at(NOON):
            return deed()

    return carried_out


def all_at_noon(*deeds):
    return at_once(*(at_noon(deed) for deed in deeds))


@pytest.fixture
def october(prices, hours, locked, details):
    hours(2, DAY)
    locked()


def test_invoices_issued_at_the_same_moment_get_numbers_without_a_gap(
    agency, prices, hours, locked, details, drafted
):
    others = [add_project(f"Autumn {n}", client=agency.bloom, by=agency.olga) for n in range(3)]
    projects = [agency.spring, *others]
    for project in projects:
        hours(1, DAY, project=project.pk)
    locked()
    drafts = [drafted(project=project) for project in projects]
    all_at_noon(*(lambda row=row: issue(row, by=agency.olga) for row in drafts))
    assert set(Invoice.objects.values_list("number", flat=True)) == {1, 2, 3, 4}


def test_a_draft_issued_by_two_at_once_is_one_invoice(agency, october, drafted):
    row = drafted()
    results = all_at_noon(*[lambda: issue(row, by=agency.olga)] * 4)
    assert [refusal.code for refusal in refused(results)] == ["NoDraftAnyMore"] * 3
    assert Invoice.objects.get().code == "2026-0001"


def test_the_same_days_drafted_by_two_at_once_are_asked_for_once(agency, october, drafted):
    results = all_at_noon(*[drafted] * 4)
    assert len(refused(results)) == 3
    assert Invoice.objects.count() == 1
    assert Billed.objects.filter(released_at=None).count() == 1


def test_an_invoice_credited_by_two_at_once_has_one_credit_note(agency, october, drafted):
    row = issue(drafted(), by=agency.olga)
    results = all_at_noon(*[lambda: credit(row, reason="Too much", by=agency.olga)] * 4)
    assert [refusal.code for refusal in refused(results)] == ["CreditedAlready"] * 3
    assert Invoice.objects.filter(credits=row).count() == 1


def test_a_price_typed_while_another_issues_is_on_the_invoice_or_refused(agency, october, drafted):
    row = drafted()
    line = add_line(row, Written(text="Paper", quantity=Decimal(1), price=Decimal(80)), by=agency.olga)
    _, changed = all_at_noon(
        lambda: issue(row, by=agency.olga),
        lambda: change_line(row, line, Written(price=Decimal(90)), by=agency.olga),
    )
    line.refresh_from_db()
    assert line.amount == (8_000 if refused([changed]) else 9_000)
