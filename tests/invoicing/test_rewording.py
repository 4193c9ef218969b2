"""Lines of a draft follow the language of its client."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from baton.accounts.models import JobFunction
from baton.invoicing.details import set_buyer
from baton.invoicing.drafting import Written, add_line, change_line
from baton.invoicing.models import Billed, Invoice

DAY = date(2026, 10, 8)


@pytest.fixture
def row(agency: Any, prices: None, hours: Any, locked: Any, agreed: Any, paid: Any, drafted: Any) -> Invoice:
    """A retainer, hours above it, and a photographer."""
    agreed("retainer", 1_000, date(2026, 10, 1), period="month", minutes=60)
    hours(2, DAY)
    paid(250, DAY, mark_up=10)
    locked()
    row: Invoice = drafted()
    return row


def texts(row: Invoice) -> dict[str, str]:
    return dict(row.lines.order_by("place").values_list("kind", "text"))


def test_a_draft_is_worded_anew_when_its_clients_language_is_set(agency, row):
    billed = list(Billed.objects.order_by("pk").values_list("pk", "line"))
    english = texts(row)
    set_buyer(agency.bloom, {"language": "nl"}, by=agency.olga)
    dutch = texts(row)
    assert dutch.keys() == english.keys()
    assert english["retainer"].startswith("Retainer Oct 1")
    assert "okt" in dutch["retainer"]
    set_buyer(agency.bloom, {"language": "en"}, by=agency.olga)
    assert texts(row) == english
    # What it bills is billed still, by the same lines.
    assert list(Billed.objects.order_by("pk").values_list("pk", "line")) == billed


def test_what_somebody_wrote_on_a_draft_stays_as_it_was_written(agency, row):
    line = row.lines.get(kind="retainer")
    change_line(row, line, Written(text="Our month"), by=agency.olga)
    add_line(row, Written(text="Other work", price=Decimal(10)), by=agency.olga)
    set_buyer(agency.bloom, {"language": "ru"}, by=agency.olga)
    assert texts(row)["retainer"] == "Our month"
    assert texts(row)["free"] == "Other work"


def test_hours_are_called_by_their_functions_in_the_clients_language(agency, prices, hours, locked, drafted):
    """In Dutch the functions stand in another order than in English."""
    hours(1, DAY)
    hours(1, DAY, of=agency.anna)
    locked()
    row = drafted(lines_by="function")

    def amounts() -> dict[str, int]:
        return {line.text: line.billed.get().entry.member_id for line in row.lines.all()}

    english = amounts()
    set_buyer(agency.bloom, {"language": "nl"}, by=agency.olga)
    dutch = amounts()
    assert dutch != english
    assert sorted(dutch.values()) == sorted(english.values())
    assert dutch["Vormgever"] == english[str(JobFunction.DESIGNER.label)] == agency.dasha.pk
