"""What was earned under an agreement is billed also when another holds on the last of the days."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from baton.boards.relay.moving import move
from baton.budgets.agreeing import Part
from baton.budgets.finishing_stages import mark_stage
from baton.invoicing.drafting import throw_away
from baton.invoicing.issuing import issue
from baton.invoicing.refusals import NothingToInvoice
from baton.kit import clock
from baton.timesheets.rates.setting import set_exchange
from tests.budgets.conftest import NEW_YEAR, OCTOBER
from tests.invoicing.conftest import NOVEMBER_1, NOVEMBER_30, OCTOBER_1, lines_of

BEFORE, CHANGED, AFTER = date(2026, 10, 12), date(2026, 10, 16), date(2026, 10, 20)
RETAINER = {"minutes": 31 * 60, "period": "month"}


def test_cards_at_their_own_price_and_hours_by_time(agency, prices, agreed, hours, locked, drafted, details):
    """By the 15th a poster at 750 is done and 2 h are worked, 200. Then 3,100 a month, 16 of 31 days."""
    agreed("time_and_materials")
    with clock.at(datetime(2026, 10, 12, 11, tzinfo=UTC)):
        card = agency.card("Poster", project=agency.spring, price=Decimal(750), responsible=agency.dasha)
        move(card, to=agency.done, by=agency.olga)
    hours(2, BEFORE)
    agreed("retainer", 3_100, CHANGED, **RETAINER)
    hours(1, AFTER)
    locked()
    expected = [
        ("Retainer Oct 16, 2026 – Oct 31, 2026", "1", 1_600_00),
        ("Work on the project: Designer", "2", 200_00),
        (f"#{card.number} Poster", "1", 750_00),
    ]
    assert lines_of(issue(drafted(), by=agency.olga)) == expected
    assert [text for text, *_ in lines_of(drafted(OCTOBER_1, NOVEMBER_30))] == [
        "Retainer Nov 1, 2026 – Nov 30, 2026"
    ]


def test_the_part_of_a_price(agency, prices, agreed, hours, locked, drafted, details):
    """9,000 for 90 h, 9 of which are worked by the 15th: 900, of the days up to then, once."""
    agreed("fixed", 9_000, planned_minutes=90 * 60)
    hours(9, BEFORE)
    agreed("time_and_materials", day=CHANGED)
    hours(1, AFTER)
    locked()
    part = ("Part of the agreed price, up to Oct 15, 2026", "1", 900_00)
    assert lines_of(issue(drafted(), by=agency.olga)) == [
        part,
        ("Work on the project: Designer", "1", 100_00),
    ]
    agreed("fixed", 1_000, NOVEMBER_1, planned_minutes=10 * 60)
    hours(5, date(2026, 11, 3))
    assert lines_of(issue(drafted(NOVEMBER_1, NOVEMBER_30), by=agency.olga)) == [
        ("Part of the agreed price, up to Nov 30, 2026", "1", 500_00)
    ]
    hours(1, date(2026, 11, 4))
    assert lines_of(drafted(OCTOBER_1, NOVEMBER_30)) == [
        ("Part of the agreed price, up to Nov 30, 2026", "1", 100_00)
    ]


def test_two_prices_with_hours_by_time_between_them_are_each_billed_once(
    agency, prices, agreed, hours, locked, drafted, details
):
    """9,000 for 90 h, 9 of them worked by the 11th: 900. By time until the 15th, an hour: 100. Then 1,000
    for 10 h, 5 of which are worked: 500. One more in November is 100 more, and of October nothing is left."""
    agreed("fixed", 9_000, planned_minutes=90 * 60)
    hours(9, OCTOBER)
    agreed("time_and_materials", day=BEFORE)
    hours(1, BEFORE)
    agreed("fixed", 1_000, CHANGED, planned_minutes=10 * 60)
    hours(5, AFTER)
    locked()
    assert lines_of(issue(drafted(), by=agency.olga)) == [
        ("Part of the agreed price, up to Oct 11, 2026", "1", 900_00),
        ("Part of the agreed price, up to Oct 31, 2026", "1", 500_00),
        ("Work on the project: Designer", "1", 100_00),
    ]
    with pytest.raises(NothingToInvoice):
        drafted(OCTOBER_1, date(2026, 10, 15))
    hours(1, date(2026, 11, 3))
    assert lines_of(drafted(OCTOBER_1, NOVEMBER_30)) == [
        ("Part of the agreed price, up to Nov 30, 2026", "1", 100_00)
    ]


def test_finished_stages_of_two_prices_are_each_billed_once(agency, agreed, drafted):
    """Half of 100 for the concept, then hours by time, then half of 60 for the print, 30: what is finished of
    the concept is billed already."""
    agreed("fixed", 100, recognises="stages", stages=(Part("Concept", 1), Part("Series", 1)))
    mark_stage(agency.spring, "Concept", on=OCTOBER, by=agency.olga)
    agreed("time_and_materials", day=BEFORE)
    agreed("fixed", 60, CHANGED, recognises="stages", stages=(Part("Concept", 1), Part("Print", 1)))
    mark_stage(agency.spring, "Print", on=AFTER, by=agency.olga)
    assert lines_of(drafted()) == [("Concept", "1", 50_00), ("Print", "1", 30_00)]


def test_of_a_retainer_before_it_nothing_is_billed_as_a_part_of_a_price(
    agency, prices, agreed, hours, locked, drafted
):
    """A retainer of 3,100 for 31 h grants 15 h in 15 days; 20 are worked. Of the price after it 5 of 10 h."""
    agreed("retainer", 3_100, OCTOBER_1, **RETAINER)
    hours(20, BEFORE)
    agreed("fixed", 1_000, CHANGED, planned_minutes=10 * 60)
    hours(5, AFTER)
    assert lines_of(drafted()) == [
        ("Retainer Oct 1, 2026 – Oct 15, 2026", "1", 1_500_00),
        ("Part of the agreed price, up to Oct 31, 2026", "1", 500_00),
    ]


def test_a_stage_that_was_finished_by_then(agency, agreed, drafted):
    agreed("fixed", 100, recognises="stages", stages=(Part("Concept", 1), Part("Series", 1)))
    mark_stage(agency.spring, "Concept", on=BEFORE, by=agency.olga)
    agreed("time_and_materials", day=CHANGED)
    assert lines_of(drafted()) == [("Concept", "1", 50_00)]


def test_the_agreed_maximum_of_hours_by_time(agency, prices, agreed, hours, locked, drafted):
    """At most 1,000, and 12 h are worked by the 15th. Then a price holds, by which nothing is done yet."""
    agreed("time_and_materials", 1_000)
    hours(12, BEFORE)
    agreed("fixed", 500, CHANGED, planned_minutes=600)
    locked()
    expected = [
        ("Work on the project: Designer", "12", 1_200_00),
        ("Above the agreed maximum", "-1", -200_00),
    ]
    row = drafted()
    assert lines_of(row) == expected
    throw_away(row, by=agency.olga)
    assert lines_of(drafted(OCTOBER_1, date(2026, 10, 15))) == expected


def test_in_another_currency_what_was_invoiced_of_a_price_is_taken_off_at_its_worth(
    agency, prices, agreed, hours, locked, drafted, details
):
    """A dollar is 0.80. Of 1,000 dollars for 10 h 2 h are invoiced, 200 dollars or 160 euros; of 3 h it would
    be 240 euros, so 80 are left. By time in euros afterwards: at most 50, of 1 h at 100."""
    set_exchange("USD", Decimal("0.8"), from_day=NEW_YEAR, by=agency.olga)
    agreed("fixed", 1_000, currency="USD", planned_minutes=600)
    hours(2, BEFORE)
    assert issue(drafted(last=BEFORE), by=agency.olga).lines.get().amount == 200_00
    hours(1, date(2026, 10, 13))
    agreed("time_and_materials", 50, CHANGED)
    hours(1, AFTER)
    locked()
    assert lines_of(drafted()) == [
        ("Part of the agreed price, up to Oct 15, 2026", "1", 80_00),
        ("Work on the project: Designer", "1", 100_00),
        ("Above the agreed maximum", "-1", -50_00),
    ]
