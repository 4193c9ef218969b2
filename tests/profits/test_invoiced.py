"""What was invoiced: by the day of issue, the same total in every cut, down to the lines of invoices."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from baton.invoicing.details import set_buyer, set_seller
from baton.invoicing.drafting import draft
from baton.invoicing.issuing import credit, issue
from baton.kit import clock
from baton.profits import drilling
from baton.profits.asked import Asked, Cut
from baton.profits.drilling import Part
from baton.timesheets.entering import When, enter
from baton.timesheets.locking import lock
from baton.timesheets.rates.setting import set_exchange
from baton.timesheets.spending import Spent
from tests.budgets.conftest import NEW_YEAR, TODAY
from tests.invoicing.conftest import BUYER, SELLER

pytestmark = pytest.mark.usefixtures("rates")
DAY, DECEMBER = date(2026, 10, 12), datetime(2026, 12, 2, 11, tzinfo=UTC)


@pytest.fixture
def invoiced(agency, hours, summer, agreed):
    """Spring: 3 h on a card and 1 h on none, 400.00, in November. Summer, in dollars at 0.80: 2 h, 250
    dollars, in December; there a second one of 125 dollars, credited on the same day."""
    set_seller(SELLER, by=agency.olga)
    set_buyer(agency.bloom, BUYER, by=agency.olga)
    set_exchange("USD", Decimal("0.8"), from_day=NEW_YEAR, by=agency.olga)
    agreed("time_and_materials", currency="USD", project=summer)
    card = agency.card("Mailing", project=agency.spring)
    hours(3, DAY, card)
    hours(1, DAY)
    for day, minutes in ((DAY, 120), (date(2026, 10, 20), 60)):
        enter(When(day, minutes), Spent(project=summer.pk), of=agency.dasha, by=agency.olga)
    lock(date(2026, 10, 31), by=agency.olga, although_open=True)
    known = {"lines_by": "card", "by": agency.olga}
    issue(draft(agency.spring, DAY, DAY, **known), by=agency.olga)
    with clock.at(DECEMBER):
        issue(draft(summer, DAY, DAY, **known), by=agency.olga)
        second = issue(draft(summer, date(2026, 10, 20), date(2026, 10, 20), **known), by=agency.olga)
        credit(second, reason="Not agreed", by=agency.olga)
    return card


YEAR = (NEW_YEAR, date(2026, 12, 31))


def test_every_cut_adds_up_to_what_was_invoiced(agency, invoiced, summer, reported):
    found = {cut: reported(cut, *YEAR) for cut in Cut}
    assert {report.total.invoiced for report in found.values()} == {600_00}
    told = {
        cut: {key: line.invoiced for key, line in report.lines.items() if line.invoiced}
        for cut, report in found.items()
    }
    assert told[Cut.PROJECT] == {agency.spring.pk: 400_00, summer.pk: 200_00}
    assert told[Cut.CLIENT] == {agency.bloom.pk: 600_00}
    assert told[Cut.MONTH] == {date(2026, 11, 1): 400_00, date(2026, 12, 1): 200_00}
    assert told[Cut.MANAGER] == {None: 400_00, agency.kees.pk: 200_00}
    assert told[Cut.CARD] == {invoiced.pk: 300_00, None: 300_00}


def test_a_month_has_what_was_issued_in_it(agency, invoiced, reported):
    assert reported(Cut.PROJECT, NEW_YEAR, TODAY).total.invoiced == 400_00
    assert reported(Cut.PROJECT, NEW_YEAR, date(2026, 10, 31)).total.invoiced == 0


def test_a_draft_is_not_invoiced_yet(agency, hours, reported):
    hours(1, DAY)
    lock(date(2026, 10, 31), by=agency.olga, although_open=True)
    draft(agency.spring, DAY, DAY, lines_by="card", by=agency.olga)
    assert reported(Cut.PROJECT, *YEAR).total.invoiced == 0


def test_a_figure_leads_down_to_the_lines_of_invoices(agency, invoiced, summer, reported):
    for cut in Cut:
        told = reported(cut, *YEAR)
        for key, line in told.lines.items():
            rows: Any = drilling.invoiced_of(Part(Asked(cut, *YEAR), key), agency.olga)
            assert sum(row.counts for row in rows) == line.invoiced, (cut, key)
    whole: Any = drilling.invoiced_of(Part(Asked(Cut.PROJECT, *YEAR), whole=True), agency.olga)
    assert [(row.invoice.code, row.counts) for row in whole] == [
        ("2026-0004", -100_00),
        ("2026-0003", 100_00),
        ("2026-0002", 200_00),
        ("2026-0001", 300_00),
        ("2026-0001", 100_00),
    ]


def test_what_a_hidden_client_pays_is_in_no_line_and_no_total(agency, invoiced, reported):
    agency.bloom.confidential = True
    agency.bloom.save()
    assert reported(Cut.CLIENT, *YEAR, by=agency.marc).total.invoiced == 0
