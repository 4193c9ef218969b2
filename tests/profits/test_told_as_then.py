"""A closed month by service and by account manager says the same whoever manages its projects by now and
whatever its cards have become."""

from datetime import UTC, date, datetime
from random import Random
from typing import Any

import pytest

from baton.accounts.models import Project
from baton.boards.models import Card, CardType
from baton.budgets.closing import close_what_is_locked
from baton.budgets.models import ClosedManager, ClosedType
from baton.budgets.pricing_cards import set_basis
from baton.invoicing.details import set_buyer, set_seller
from baton.invoicing.drafting import draft
from baton.invoicing.issuing import issue
from baton.kit import clock
from baton.profits.asked import Cut
from baton.profits.drilling import Part, earned_days, entries_of, external_of, invoiced_of
from baton.profits.lines import Line
from baton.profits.naming import Named
from baton.timesheets.locking import lock
from baton.timesheets.tallying import tally_stale_months
from tests.budgets.conftest import NEW_YEAR, NOVEMBER, OCTOBER, OCTOBERS_END, TODAY
from tests.invoicing.conftest import BUYER, SELLER
from tests.profits.test_reports import a_year
from tests.trials import seeds

__all__ = ["a_year"]

pytestmark = pytest.mark.usefixtures("rates")


@pytest.fixture
def services(agency):
    return [
        CardType.objects.create(workspace=agency.workspace, name=name)
        for name in ("Letters", "Landing pages")
    ]


def is_over(agency, through=OCTOBERS_END):
    lock(through, by=agency.olga, although_open=True)
    close_what_is_locked()
    tally_stale_months()


def managed_by(project, member):
    Project.objects.filter(pk=project.pk).update(account_manager=member)


def becomes(card, card_type):
    Card.objects.filter(pk=card.pk).update(card_type=card_type)


def earned(told):
    return {key: line.earned for key, line in told.lines.items() if line.earned}


def test_october_stays_with_who_managed_it_and_november_goes_to_the_next(agency, hours, reported):
    managed_by(agency.spring, agency.anna)
    hours(10, OCTOBER)
    is_over(agency)
    hours(2, NOVEMBER)
    managed_by(agency.spring, agency.kees)
    assert earned(reported(Cut.MANAGER, OCTOBER, OCTOBERS_END)) == {agency.anna.pk: 100_000}
    assert earned(reported(Cut.MANAGER)) == {agency.anna.pk: 100_000, agency.kees.pk: 20_000}
    # Of Anna alone: hers, whatever it is cut by.
    for cut in Cut:
        assert reported(cut, manager=agency.anna.pk).total.earned == 100_000, cut
    names = {words["name"] for _key, words, _line in Named(reported(Cut.MANAGER), agency.olga).rows}
    assert {"Anna", "Kees"} <= names


def test_a_card_that_becomes_another_service_leaves_its_october_where_it_was(
    agency, hours, reported, services
):
    mailing, page = services
    card = agency.card(project=agency.spring, card_type=mailing)
    hours(10, OCTOBER, card)
    is_over(agency)
    becomes(card, page)
    hours(2, NOVEMBER, card)
    assert earned(reported(Cut.SERVICE, OCTOBER, OCTOBERS_END)) == {mailing.pk: 100_000}
    assert earned(reported(Cut.SERVICE)) == {mailing.pk: 100_000, page.pk: 20_000}
    # Closed again, both months stay where they were.
    is_over(agency, date(2026, 11, 10))
    becomes(card, None)
    assert earned(reported(Cut.SERVICE)) == {mailing.pk: 100_000, page.pk: 20_000}


def test_a_card_that_had_no_service_has_none_in_october(agency, hours, reported, services):
    card = agency.card(project=agency.spring)
    hours(10, OCTOBER, card)
    is_over(agency)
    becomes(card, services[0])
    assert earned(reported(Cut.SERVICE)) == {None: 100_000}


def test_what_a_card_earns_by_its_hours_goes_where_the_hours_do(agency, agreed, hours, reported, services):
    """Beside a fixed price: 1 h in August, 2 h in September, 4 h in November,
    in a report that begins in August."""
    mailing, page = services
    agreed("fixed", 5_000, planned_minutes=50 * 60)
    card = agency.card(project=agency.spring, card_type=mailing)
    set_basis(card, "by_time", from_day=NEW_YEAR, by=agency.olga)
    for worked, day in ((1, date(2026, 8, 20)), (2, date(2026, 9, 8)), (4, NOVEMBER)):
        hours(worked, day, card)
    is_over(agency)
    becomes(card, page)
    told = reported(Cut.SERVICE, date(2026, 8, 13), TODAY)
    assert earned(told) == {mailing.pk: 30_000, page.pk: 40_000}
    assert {key: line.worth for key, line in told.lines.items() if line.worth} == earned(told)


def test_what_was_invoiced_and_paid_to_others_in_october_stays_there(agency, hours, paid, reported, services):
    mailing, page = services
    managed_by(agency.spring, agency.anna)
    card = agency.card(project=agency.spring, card_type=mailing)
    hours(3, OCTOBER, card)
    paid(50, OCTOBER, card=card, mark_up=10)
    set_seller(SELLER, by=agency.olga)
    set_buyer(agency.bloom, BUYER, by=agency.olga)
    lock(OCTOBER, by=agency.olga, although_open=True)
    with clock.at(datetime(2026, 10, 20, 11, tzinfo=UTC)):
        issue(draft(agency.spring, OCTOBER, OCTOBER, lines_by="card", by=agency.olga), by=agency.olga)
    is_over(agency)
    becomes(card, page)
    managed_by(agency.spring, agency.kees)
    for cut, key in ((Cut.SERVICE, mailing.pk), (Cut.MANAGER, agency.anna.pk)):
        told = reported(cut)
        line = told.lines[key]
        assert line.invoiced >= 300_00, cut
        assert (line.external, line.earned) == (50_00, 355_00), cut
        is_made_of(Part(told.asked, key), line, agency.olga)
    assert reported(Cut.PROJECT, manager=agency.kees.pk).total == Line()


def test_what_is_as_it_was_is_kept_once(agency, hours, services):
    card = agency.card(project=agency.spring, card_type=services[0])
    hours(10, OCTOBER, card)
    is_over(agency)
    is_over(agency, date(2026, 11, 10))
    assert list(ClosedType.objects.filter(card=card).values_list("card_type", flat=True)) == [services[0].pk]
    assert ClosedManager.objects.filter(project=agency.spring).count() == 1


@pytest.mark.trial
@pytest.mark.parametrize("seed", seeds(short=1, long=4))
def test_a_closed_month_says_the_same_and_is_made_of_the_same_whatever_becomes_of_it(
    agency, a_year, reported, services, summer, seed
):
    rng = Random(f"then {seed}")
    people, kinds = [None, agency.anna, agency.kees], [None, *services]
    cards = list(Card.objects.filter(project__isnull=False))

    def something_else():
        for card in rng.sample(cards, min(4, len(cards))):
            becomes(card, rng.choice(kinds))
        for project in (agency.spring, summer):
            managed_by(project, rng.choice(people))

    something_else()
    is_over(agency, date(2026, 9, rng.choice((17, 30))))
    something_else()
    is_over(agency)
    windows = [
        (NEW_YEAR, OCTOBERS_END),
        (date(2026, 9, 1), OCTOBERS_END),
        (date(2026, 8, 13), date(2026, 10, 9)),
    ]
    asked = [
        (cut, first, last, known)
        for cut in (Cut.SERVICE, Cut.MANAGER, Cut.PROJECT)
        for first, last in windows
        for known in ({}, {"manager": agency.kees.pk})
    ]
    then = [with_something(reported(cut, first, last, **known)) for cut, first, last, known in asked]
    something_else()
    for (cut, first, last, known), lines in zip(asked, then, strict=True):
        told = reported(cut, first, last, **known)
        assert with_something(told) == lines, (cut, first, last, known)
        for key, line in told.lines.items():
            is_made_of(Part(told.asked, key), line, agency.olga)
        is_made_of(Part(told.asked, whole=True), told.total, agency.olga)
    # And all of it is still the whole.
    totals = {cut: reported(cut, NEW_YEAR, TODAY).total.earned for cut in Cut}
    assert len(set(totals.values())) == 1, totals


def with_something(told):
    return {key: line for key, line in told.lines.items() if line != Line()}


def is_made_of(part, line, by):
    entries = list(entries_of(part, by))
    assert sum(entry.minutes for entry in entries) == line.minutes, part
    assert sum(entry.amount.cost or 0 for entry in entries) == line.cost, part
    assert sum(row.home_amount for row in external_of(part, by)) == line.external, part
    invoiced: Any = invoiced_of(part, by)
    assert sum(row.counts for row in invoiced) == line.invoiced, part
    days = earned_days(part, by)
    if days is not None:
        amounts = ("agreed", "by_time", "own_prices", "passed_on")
        assert sum(day[name] for day in days for name in amounts) == line.earned, part
