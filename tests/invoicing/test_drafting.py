"""What stands on a draft: of each kind of contract, worked out by hand, and nothing twice."""

from datetime import date
from decimal import Decimal
from importlib import import_module

import pytest
from django.apps import apps

from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.boards.relay.moving import move
from baton.budgets.agreeing import Part
from baton.budgets.earning import earned
from baton.budgets.finishing_stages import mark_stage
from baton.budgets.models import Agreement
from baton.budgets.pricing_cards import set_basis
from baton.invoicing.details import set_buyer
from baton.invoicing.drafting import Written, add_line, change, change_line, remove_line, throw_away
from baton.invoicing.issuing import issue
from baton.invoicing.models import Billed, Invoice
from baton.invoicing.refusals import (
    DraftStands,
    NothingToInvoice,
    OnlyOwnLines,
    PeriodTheWrongWayRound,
    VatDoesNotFit,
)
from baton.invoicing.remarks import remarks
from baton.kit.errors import NotAllowed
from baton.timesheets.correcting import correct
from baton.timesheets.handing_in import approve, submit
from baton.timesheets.rates.setting import PriceFor, Reach, set_exchange, set_price
from tests.budgets.conftest import NEW_YEAR, OCTOBER, TODAY
from tests.invoicing.conftest import NOVEMBER_1, NOVEMBER_30, OCTOBER_1, OCTOBER_31, lines_of

DAY = date(2026, 10, 12)


def test_hours_of_a_card_stand_on_a_line_at_their_price(agency, prices, hours, locked, drafted):
    card, other = (agency.card(title, project=agency.spring) for title in ("Mailing", "Landing page"))
    hours(1.5, DAY, card)
    hours(2, OCTOBER, card, of=agency.daan)
    hours(1, DAY, other)
    hours(0.5, DAY)
    hours(4, DAY, card, billable=False)
    locked()
    assert lines_of(drafted()) == [
        (f"#{card.number} Mailing", "3.5", 350_00),
        (f"#{other.number} Landing page", "1", 100_00),
        ("Work on the project: Designer", "0.5", 50_00),
    ]


def test_by_job_function_there_is_a_line_for_each_function_and_price(agency, prices, hours, locked, drafted):
    known = {"from_day": NEW_YEAR, "reach": Reach.FROM_DAY, "by": agency.olga}
    set_price(PriceFor(member=agency.daan), Decimal(120), "EUR", **known)
    card = agency.card(project=agency.spring)
    hours(1, DAY, card)
    hours(2, DAY, card, of=agency.daan)
    hours(3, DAY, of=agency.tim)
    locked()
    assert lines_of(drafted(lines_by="function")) == [
        ("Designer", "2", 240_00),
        ("Designer", "1", 100_00),
        ("Technical specialist", "3", 300_00),
    ]


def test_a_line_is_rounded_once_half_to_even(agency, prices, hours, locked, drafted):
    """7 times 7 minutes at 99.99: 49 / 60 x 99.99 = 81.6585; seven rounded sevenths would be 81.69."""
    set_price(PriceFor(), Decimal("99.99"), "EUR", from_day=NEW_YEAR, reach=Reach.FROM_DAY, by=agency.olga)
    for _ in range(7):
        hours(7 / 60, DAY)
    locked()
    assert lines_of(drafted()) == [("Work on the project: Designer", "0.816667", 81_66)]


def test_only_approved_and_locked_hours_are_on_it_and_the_draft_says_so(
    agency, prices, hours, locked, drafted
):
    hours(1, DAY)
    locked()
    hours(2, date(2026, 11, 2))
    hours(3, date(2026, 11, 10), of=agency.daan)
    submit(agency.dasha, date(2026, 11, 2), by=agency.dasha)
    approve(agency.dasha, date(2026, 11, 2), by=agency.olga)
    row = drafted(NOVEMBER_1, NOVEMBER_30)
    assert lines_of(row) == [("Work on the project: Designer", "2", 200_00)]
    assert list(remarks(row)) == ["3:00 hours of these days are not approved yet: they are not on it."]


def test_hours_without_a_price_are_not_on_it_and_the_draft_says_so(agency, hours, paid, locked, drafted):
    hours(2, DAY)
    paid(50, DAY, price=60)
    locked()
    row = drafted()
    assert lines_of(row) == [("Freelancer", "1", 60_00)]
    assert list(remarks(row)) == ["2:00 hours of these days have no price: they are not on it."]


def test_a_counter_entry_comes_into_the_next_draft_below_nothing(
    agency, prices, hours, locked, drafted, details
):
    entry = hours(8, DAY)
    locked()
    assert lines_of(issue(drafted(), by=agency.olga)) == [("Work on the project: Designer", "8", 800_00)]
    correct(entry, minutes=5 * 60, reason="Five, not eight", by=agency.olga)
    hours(4, TODAY)
    locked(date(2026, 11, 24))
    submit(agency.dasha, date(2026, 11, 23), by=agency.dasha)
    approve(agency.dasha, date(2026, 11, 23), by=agency.olga)
    # 4 worked, 8 taken back, 5 instead.
    assert lines_of(drafted(NOVEMBER_1, NOVEMBER_30)) == [("Work on the project: Designer", "1", 100_00)]


def test_time_and_materials_stop_at_the_agreed_maximum(
    agency, prices, agreed, hours, locked, drafted, details
):
    agreed("time_and_materials", 1000)
    hours(7, DAY)
    locked()
    assert lines_of(issue(drafted(), by=agency.olga)) == [("Work on the project: Designer", "7", 700_00)]
    hours(5, date(2026, 11, 3))
    locked(date(2026, 11, 20))
    assert lines_of(drafted(NOVEMBER_1, NOVEMBER_30)) == [
        ("Work on the project: Designer", "5", 500_00),
        ("Above the agreed maximum", "-1", -200_00),
    ]


def test_what_was_worked_before_the_agreement_is_beside_its_maximum(
    agency, prices, agreed, hours, locked, drafted
):
    agreed("time_and_materials", 300, date(2026, 10, 10))
    hours(2, date(2026, 10, 9))
    hours(2.5, date(2026, 10, 12))
    locked()
    assert sorted(amount for _text, _quantity, amount in lines_of(drafted())) == [200_00, 250_00]


def test_a_correction_that_waits_is_told_apart_from_hours_that_wait(agency, prices, hours, locked, drafted):
    entry = hours(2, DAY)
    locked()
    correct(entry, minutes=45, reason="Less", by=agency.olga)
    assert list(remarks(drafted(DAY, NOVEMBER_30))) == [
        "0:45 hours of these days are not approved yet: they are not on it.",
        "Corrections take back 2:00 hours of these days and are not approved yet: what they take back may be "
        "on it.",
    ]


def test_stages_come_when_they_are_finished_and_add_up_to_the_price(agency, agreed, drafted, details):
    parts = (Part("Concept", 1), Part("Series", 1), Part("Handbook", 1))
    agreed("fixed", 100, recognises="stages", stages=parts)
    for stage in ("Series", "Concept"):
        mark_stage(agency.spring, stage, on=DAY, by=agency.olga)
    first = issue(drafted(), by=agency.olga)
    assert lines_of(first) == [("Concept", "1", 33_33), ("Series", "1", 33_34)]
    mark_stage(agency.spring, "Handbook", on=date(2026, 11, 3), by=agency.olga)
    assert lines_of(drafted(NOVEMBER_1, NOVEMBER_30)) == [("Handbook", "1", 33_33)]


def test_a_fixed_price_by_hours_bills_what_is_earned_less_what_was_invoiced(
    agency, prices, agreed, hours, drafted, details
):
    agreed("fixed", 9_000, planned_minutes=90 * 60)
    hours(9, DAY)
    assert lines_of(issue(drafted(), by=agency.olga)) == [
        ("Part of the agreed price, up to Oct 31, 2026", "1", 900_00)
    ]
    hours(1, date(2026, 11, 3))
    assert lines_of(drafted(NOVEMBER_1, NOVEMBER_30)) == [
        ("Part of the agreed price, up to Nov 30, 2026", "1", 100_00)
    ]


def test_hours_above_a_retainer_are_billed_as_they_are_earned(agency, prices, agreed, hours, drafted):
    """1,000 a month for 10 h. In October Dasha works 8 h at 100 and 4 h as art director at 175: 12 h for
    1,500, so an hour is worth 125 on average, and 2 h above the retainer come to 250. What a card beside it
    brings by its hours is no part of that average."""
    director = PriceFor(job_function="art_director")
    set_price(director, Decimal(175), "EUR", from_day=NEW_YEAR, reach=Reach.FROM_DAY, by=agency.olga)
    agreed("retainer", 1000, OCTOBER_1, minutes=600, period="month", overspend_is_billed=True)
    hours(8, DAY)
    hours(4, DAY, job_function="art_director")
    beside = agency.card("Beside", project=agency.spring)
    set_basis(beside, "by_time", from_day=OCTOBER_1, by=agency.olga)
    hours(3, DAY, beside)
    of_the_retainer = sum(day.agreed for day in earned(agency.workspace, OCTOBER_31)[agency.spring.pk])
    assert of_the_retainer == 1000_00 + 250_00
    assert lines_of(drafted())[:2] == [
        ("Retainer Oct 1, 2026 – Oct 31, 2026", "1", 1000_00),
        ("Hours above the retainer Oct 1, 2026 – Oct 31, 2026", "2", 250_00),
    ]


def test_hours_above_that_were_invoiced_before_there_was_the_choice_were_agreed(
    agency, prices, agreed, hours, drafted
):
    agreed("retainer", 1000, OCTOBER_1, minutes=600, period="month", overspend_is_billed=True)
    agreed("retainer", 1000, NOVEMBER_1, minutes=600, period="month")
    hours(12, DAY)
    drafted()
    Agreement.objects.update(overspend_is_billed=False)
    migration = import_module("baton.invoicing.migrations.0002_hours_above_a_retainer_were_agreed")
    migration.say_what_was_billed(apps, None)
    told = Agreement.objects.order_by("from_day").values_list("overspend_is_billed", flat=True)
    assert list(told) == [True, False]


def test_hours_above_a_retainer_that_are_ours_are_neither_billed_nor_earned(
    agency, prices, agreed, hours, drafted
):
    agreed("retainer", 1000, OCTOBER_1, minutes=600, period="month")
    hours(12, DAY)
    assert sum(day.agreed for day in earned(agency.workspace, OCTOBER_31)[agency.spring.pk]) == 1000_00
    assert lines_of(drafted()) == [("Retainer Oct 1, 2026 – Oct 31, 2026", "1", 1000_00)]


def test_a_card_at_its_own_price_and_a_cost_that_is_passed_on_stand_beside(
    agency, prices, hours, paid, drafted
):
    card = agency.card("Poster", project=agency.spring, price=Decimal("750"))
    set_basis(card, "fixed", from_day=NEW_YEAR, by=agency.olga)
    hours(3, date(2026, 11, 3), card)
    move(card, to=agency.done, by=agency.olga)
    paid(250, date(2026, 11, 4), mark_up=10, text="Photographs")
    paid(99, date(2026, 11, 5))
    assert lines_of(drafted(NOVEMBER_1, NOVEMBER_30)) == [
        (f"#{card.number} Poster", "1", 750_00),
        ("Photographs", "1", 275_00),
    ]


def test_in_another_currency_it_asks_what_was_agreed_in_it(agency, prices, agreed, hours, locked, drafted):
    set_exchange("USD", Decimal("0.8"), from_day=NEW_YEAR, by=agency.olga)
    agreed("time_and_materials", currency="USD")
    hours(1, DAY)
    locked()
    row = drafted()
    assert (row.currency, lines_of(row)) == ("USD", [("Work on the project: Designer", "1", 125_00)])
    assert row.lines.get().home_amount == 100_00


def test_nothing_is_billed_twice_and_what_is_thrown_away_can_be_billed_again(
    agency, prices, hours, locked, drafted
):
    hours(1, DAY)
    locked()
    row = drafted()
    with pytest.raises(DraftStands):
        drafted()
    throw_away(row, by=agency.olga)
    assert not Billed.objects.exists()
    again = drafted()
    remove_line(again, again.lines.get(), by=agency.olga)
    assert not Billed.objects.exists()
    throw_away(again, by=agency.olga)
    assert lines_of(drafted()) == [("Work on the project: Designer", "1", 100_00)]


def test_where_there_is_nothing_to_bill_there_is_no_draft(agency, prices, hours, drafted):
    hours(1, DAY)
    with pytest.raises(NothingToInvoice):
        drafted()
    with pytest.raises(PeriodTheWrongWayRound):
        drafted(NOVEMBER_30, NOVEMBER_1)
    assert not Invoice.objects.exists()


def test_a_card_that_is_not_seen_is_named_on_no_invoice(agency, prices, hours, locked, drafted):
    secret = agency.card(
        "Salaries of Bloom", project=agency.spring, column=agency.hidden_column, by=agency.olga
    )
    hours(2, DAY, secret, of=agency.olga)
    locked()
    row = drafted(by=agency.marc)
    assert lines_of(row) == [("Other work", "2", 200_00)]
    assert row.lines.get().card is None


def test_lines_of_ones_own_are_written_and_the_texts_of_others(agency, prices, hours, locked, drafted):
    hours(1, DAY)
    locked()
    row = drafted()
    mine = add_line(
        row, Written(text="Discount", quantity=Decimal("-1"), price=Decimal("12.50")), by=agency.olga
    )
    assert (mine.amount, mine.vat_rate) == (-12_50, Decimal(21))
    line = row.lines.order_by("place").first()
    change_line(row, line, Written(text="October", account="8020"), by=agency.olga)
    assert lines_of(row) == [("October", "1", 100_00), ("Discount", "-1", -12_50)]
    with pytest.raises(OnlyOwnLines):
        change_line(row, line, Written(price=Decimal(1)), by=agency.olga)
    with pytest.raises(VatDoesNotFit):
        change_line(row, line, Written(vat_category="AE"), by=agency.olga)
    change(row, reference="PO-9", note="Thank you", by=agency.olga)
    row.refresh_from_db()
    assert (row.reference, row.note) == ("PO-9", "Thank you")


def test_a_draft_takes_over_the_clients_reference_unless_another_is_written_on_it(
    agency, prices, hours, locked, drafted
):
    set_buyer(agency.bloom, {"reference": ""}, by=agency.olga)
    hours(1, DAY)
    locked()
    row = drafted()

    def reference_after(known: str) -> str:
        set_buyer(agency.bloom, {"reference": known}, by=agency.olga)
        row.refresh_from_db()
        return str(row.reference)

    assert reference_after("PO-7") == "PO-7"
    assert reference_after(" PO-8 ") == "PO-8"
    change(row, reference="PO-9", by=agency.olga)
    assert reference_after("PO-10") == "PO-9"


def test_it_speaks_the_clients_language_and_takes_their_vat(agency, prices, hours, locked, drafted):
    set_buyer(agency.bloom, {"language": "nl", "vat_category": "AE", "account": "8030"}, by=agency.olga)
    hours(1, DAY)
    locked()
    line = drafted().lines.get()
    assert (line.text, line.vat_category, line.vat_rate, line.account) == (
        "Werk aan het project: Vormgever",
        "AE",
        0,
        "8030",
    )


def test_only_who_manages_and_sees_prices_drafts(agency, prices, hours, locked, drafted):
    hours(1, DAY)
    locked()
    for curious in (agency.anna, agency.dasha, agency.greta):
        with pytest.raises(NotAllowed):
            drafted(by=curious)
    Member.objects.filter(pk=agency.marc.pk).update(money=MoneyTier.ALL_HOURS)
    with pytest.raises(NotAllowed):
        drafted(by=Member.objects.get(pk=agency.marc.pk))
    assert drafted().lines.count() == 1
