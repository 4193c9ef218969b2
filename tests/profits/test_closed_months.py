"""A closed month reads the same whatever becomes of its cards; what that changes falls on the next, once."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from importlib import import_module
from random import Random
from typing import Any

import pytest
from django.apps import apps

from baton.accounts.models import Project
from baton.boards.content.editing import edit
from baton.boards.models import Card, CardType
from baton.boards.relay.moving import move
from baton.budgets.closing import close_what_is_locked
from baton.budgets.earning import earned
from baton.budgets.grounds import Grounds
from baton.budgets.models import ClosedDay, ClosedPrice, Closing
from baton.budgets.pricing_cards import approve_price, set_basis, withdraw_approval
from baton.budgets.refusals import PriceIsApproved
from baton.kit import clock
from baton.profits.asked import BY_CARD, Asked, Cut
from baton.profits.reporting import grounds_of, projects_of, report_on
from baton.timesheets.correcting import correct
from baton.timesheets.locking import lock
from baton.timesheets.models import Lock, TimeEntry
from baton.timesheets.tallying import tally_stale_months
from tests.budgets.conftest import NEW_YEAR, NOVEMBER, OCTOBER, OCTOBERS_END, TODAY
from tests.trials import seeds

pytestmark = pytest.mark.usefixtures("rates")

OCTOBERS_NOON = datetime(2026, 10, 20, 11, tzinfo=UTC)


def october_is_over(agency, through=OCTOBERS_END):
    lock(through, by=agency.olga, although_open=True)
    close_what_is_locked()


def worth(agency, card, amount):
    edit(card_of(card), {"price": None if amount is None else Decimal(amount)}, by=agency.olga)


def card_of(card):
    return Card.objects.get(pk=card.pk)


def finished(agency, title, **known):
    card = agency.card(title, project=agency.spring, responsible=agency.dasha, **known)
    move(card, to=agency.done, by=agency.olga)
    return card


def total(agency, until=TODAY):
    return sum(day.total for days in earned(agency.workspace, until).values() for day in days)


def test_locked_hours_are_not_paid_again_by_a_price_that_comes_later(agency, hours):
    """10 h at 100 in October, locked; then the card gets its price of 1,000 and is done."""
    card = agency.card(project=agency.spring, responsible=agency.dasha)
    hours(10, OCTOBER, card)
    october_is_over(agency)
    worth(agency, card, 1_000)
    assert total(agency) == 0, "the card's price pays for its hours, and it is not done yet"
    move(card_of(card), to=agency.done, by=agency.olga)
    assert (total(agency, OCTOBERS_END), total(agency)) == (100_000, 100_000)


def test_locked_hours_are_earned_by_their_rates_when_the_price_is_taken_away(agency, hours):
    card = agency.card(project=agency.spring, price=Decimal(1_000))
    hours(10, OCTOBER, card)
    october_is_over(agency)
    worth(agency, card, None)
    assert (total(agency, OCTOBERS_END), total(agency)) == (0, 100_000)
    # And they are not earned again when the next month is closed, nor when the price comes back.
    hours(1, NOVEMBER, card)
    with clock.at(datetime(2026, 12, 2, 11, tzinfo=UTC)):
        october_is_over(agency, date(2026, 11, 30))
        assert total(agency, date(2026, 12, 2)) == 110_000
        worth(agency, card, 1_000)
        assert total(agency, date(2026, 11, 30)) == 110_000
        assert total(agency, date(2026, 12, 2)) == 0


def test_hours_before_a_plan_take_nothing_of_it_when_their_card_loses_its_price(agency, hours, agreed):
    """10 h without an agreement in October; from 2 November 5,000 for 50 h, of which 5 are worked: 500."""
    card = agency.card(project=agency.spring, price=Decimal(1_000))
    hours(10, OCTOBER, card)
    october_is_over(agency)
    agreed("fixed", 5_000, NOVEMBER, planned_minutes=50 * 60)
    hours(5, NOVEMBER)
    worth(agency, card, None)
    assert total(agency) == 100_000 + 50_000


def test_october_by_card_and_by_service_is_read_with_the_prices_of_october(agency, hours, reported):
    """Two cards, 10 h and 5 h; one gets a price of 300 in November and is done."""
    mailing = CardType.objects.create(workspace=agency.workspace, name="Mailing")
    first = agency.card("First", project=agency.spring, responsible=agency.dasha, card_type=mailing)
    second = agency.card("Second", project=agency.spring)
    hours(10, OCTOBER, first)
    hours(5, OCTOBER, second)
    october_is_over(agency)
    worth(agency, first, 300)
    move(card_of(first), to=agency.done, by=agency.olga)

    def earnings(cut, *days):
        return {key: line.earned for key, line in reported(cut, *days).lines.items() if line.earned}

    assert earnings(Cut.CARD, OCTOBER, OCTOBERS_END) == {first.pk: 100_000, second.pk: 50_000}
    assert earnings(Cut.SERVICE, OCTOBER, OCTOBERS_END) == {mailing.pk: 100_000, None: 50_000}
    # November takes the hours back, and has the price instead.
    assert sum(earnings(Cut.CARD, NOVEMBER.replace(day=1), TODAY).values()) == 30_000 - 100_000


def test_what_a_done_card_earned_in_october_stays_with_it_at_the_price_of_then(agency, reported):
    with clock.at(OCTOBERS_NOON):
        card = finished(agency, "Done", price=Decimal(700))
    october_is_over(agency)
    worth(agency, card, 900)
    lines = reported(Cut.CARD, OCTOBER, OCTOBERS_END).lines
    assert {key: line.earned for key, line in lines.items()} == {card.pk: 70_000, None: 0}
    assert reported(Cut.CARD, NOVEMBER.replace(day=1), TODAY).lines[card.pk].earned == 20_000


def test_a_card_deleted_for_good_gives_its_price_back_and_its_hours_are_earned_by_their_rates(agency, hours):
    """10 h at 100 in October for a card that is done at 700, 2 h in November; then the card is deleted for
    good, and its hours stay."""
    with clock.at(OCTOBERS_NOON):
        card = finished(agency, "Gone", price=Decimal(700))
    hours(10, OCTOBER, card)
    october_is_over(agency)
    hours(2, NOVEMBER, card)
    assert total(agency) == 70_000
    card_of(card).delete()
    assert (total(agency, OCTOBERS_END), total(agency)) == (70_000, 120_000)
    # Nor are they earned again when the next month is closed.
    later = date(2026, 12, 2)
    with clock.at(datetime(2026, 12, 2, 11, tzinfo=UTC)):
        october_is_over(agency, date(2026, 11, 30))
        assert (total(agency, OCTOBERS_END), total(agency, later)) == (70_000, 120_000)
        for kept in (ClosedDay, ClosedPrice, Closing, Lock):
            kept.objects.all().delete()
        assert total(agency, later) == 120_000


@pytest.mark.parametrize(
    ("agreement", "basis", "in_october", "since"),
    [
        # By the agreement or by its hours: the 100,000 are earned once, whether the card is there or not.
        (None, "included", 100_000, 100_000),
        (None, "by_time", 100_000, 100_000),
        (None, "fixed", 70_000, 100_000),
        # 1,000 for 20 h, of which 10 are worked in October: a half, where the agreement pays for them.
        ("fixed", "included", 50_000, 50_000),
        ("fixed", "fixed", 70_000, 50_000),
    ],
)
def test_a_priced_card_that_was_paid_otherwise_is_deleted_for_good_and_its_hours_are_earned_once(
    agency, hours, agreed, agreement, basis, in_october, since
):
    if agreement is not None:
        agreed(agreement, 1_000, date(2026, 9, 1), planned_minutes=20 * 60)
    with clock.at(OCTOBERS_NOON):
        card = finished(agency, "Gone", price=Decimal(700))
        set_basis(card_of(card), basis, from_day=date(2026, 9, 1), by=agency.olga)
    hours(10, OCTOBER, card)
    october_is_over(agency)
    assert total(agency) == in_october
    card_of(card).delete()
    assert (total(agency, OCTOBERS_END), total(agency)) == (in_october, since)
    later = date(2026, 12, 2)
    with clock.at(datetime(2026, 12, 2, 11, tzinfo=UTC)):
        october_is_over(agency, date(2026, 11, 30))
        assert (total(agency, OCTOBERS_END), total(agency, later)) == (in_october, since)
        for kept in (ClosedDay, ClosedPrice, Closing, Lock):
            kept.objects.all().delete()
        assert total(agency, later) == since


def test_prices_that_were_kept_before_they_said_by_what_are_told_it(agency):
    begin = date(2026, 9, 1)
    with clock.at(OCTOBERS_NOON):
        for price, bases in ((700, []), (500, ["fixed", "by_time"]), (None, ["included"])):
            card = agency.card(project=agency.spring, price=price and Decimal(price))
            for at, basis in enumerate(bases):
                set_basis(card_of(card), basis, from_day=begin.replace(day=1 + at), by=agency.olga)
    october_is_over(agency)

    def told():
        return set(ClosedPrice.objects.values_list("card", "card_number", "from_day", "worth", "basis"))

    said = told()
    assert len(said) == 5
    ClosedPrice.objects.filter(from_day__gte=begin).delete()
    ClosedPrice.objects.update(basis="")
    migration = import_module("baton.budgets.migrations.0005_kept_prices_say_by_what")
    migration.say_by_what(apps, None)
    assert {row for row in told() if row[3] is not None or row[4]} == said


def test_a_card_that_came_to_another_basis_within_october_gives_back_what_each_of_them_paid(agency, hours):
    """Done at 700, which pay for 10 h; from the 12th on it is paid by its hours: the 700 are given back,
    and 2 h are earned."""
    with clock.at(OCTOBERS_NOON):
        card = finished(agency, "Gone", price=Decimal(700))
        set_basis(card_of(card), "by_time", from_day=date(2026, 10, 12), by=agency.olga)
    hours(10, OCTOBER, card)
    hours(2, date(2026, 10, 14), card)
    october_is_over(agency)
    assert total(agency) == 20_000
    card_of(card).delete()
    assert (total(agency, OCTOBERS_END), total(agency)) == (20_000, 120_000)


@pytest.mark.trial
@pytest.mark.parametrize("seed", seeds(short=2, long=6))
def test_a_closed_month_never_changes_and_what_was_earned_is_the_same_with_and_without_locks(
    agency, hours, agreed, paid, reported, seed
):
    """Prices, approvals and bases come and go, cards are done and come back; two months are closed."""
    rng = Random(f"closed {seed}")
    if rng.random() < 0.7:
        agreed("time_and_materials", day=date(2026, 9, 10))
    with clock.at(datetime(2026, 9, 1, 11, tzinfo=UTC)):
        cards = [
            agency.card(f"Card {at}", project=agency.spring, responsible=agency.dasha) for at in range(5)
        ]

    def days_go_by(month, first_open):
        for day in (3, 11, 19, 24):
            with clock.at(datetime(2026, month, day, 11, tzinfo=UTC)):
                for _ in range(2):
                    hours(rng.choice([1, 2.5, 4]), date(2026, month, day), rng.choice([*cards, None]))
                something_changes(agency, rng, cards, first_open)
        paid(rng.randint(10, 99), date(2026, month, 24), mark_up=10, card=card_of(rng.choice(cards)))

    def told(first, last):
        return {
            cut: {key: (line.minutes, line.earned) for key, line in reported(cut, first, last).lines.items()}
            for cut in Cut
        }

    september, october = (date(2026, 9, 1), date(2026, 9, 30)), (date(2026, 10, 1), OCTOBERS_END)
    days_go_by(9, NEW_YEAR)
    october_is_over(agency, september[1])
    in_september = told(*september)
    days_go_by(10, october[0])
    assert told(*september) == in_september
    october_is_over(agency)
    in_october = told(*october)
    days_go_by(11, date(2026, 11, 1))
    assert told(*september) == in_september
    assert told(*october) == in_october
    Card.objects.filter(pk__in=[card.pk for card in rng.sample(cards, 2)]).delete()
    whole = total(agency)
    for kept in (ClosedDay, ClosedPrice, Closing, Lock):
        kept.objects.all().delete()
    assert total(agency) == whole


TERMS: list[tuple[str, int | None, dict[str, Any]]] = [
    ("retainer", 900, {"period": "month", "minutes": 300, "carried_periods": 1}),
    ("retainer", 900, {"period": "month", "minutes": 300, "overspend_is_billed": True}),
    ("retainer", 400, {"period": "week", "minutes": 120, "overspend_carries": True}),
    ("retainer", 700, {"period": "quarter", "minutes": 900, "recognises": "evenly"}),
    ("fixed", 5_000, {"planned_minutes": 1_000}),
    ("time_and_materials", 1_500, {}),
    ("time_and_materials", None, {}),
]
READ = [
    (date(2026, 8, 1), TODAY),
    (date(2026, 9, 1), OCTOBERS_END),
    (date(2026, 8, 13), date(2026, 10, 17)),
    (date(2026, 9, 20), date(2026, 11, 10)),
]


@pytest.mark.trial
@pytest.mark.parametrize("seed", seeds(short=2, long=8))
def test_closed_months_are_read_at_once_and_come_to_the_same_as_day_by_day(
    agency, hours, agreed, summer, seed
):
    """Agreements begin on any day, hours are taken back, prices come and go, a card is deleted for good."""
    rng = Random(f"at once {seed}")
    for name in ("Mailing", "Push"):
        CardType.objects.create(workspace=agency.workspace, name=name)
    projects = [agency.spring, summer]
    cards = [agency.card(f"Card {at}", project=projects[at % 2], responsible=agency.dasha) for at in range(6)]
    for project in projects:
        for month in rng.sample((7, 8, 9), 2):
            kind, amount, known = rng.choice(TERMS)
            agreed(kind, amount, date(2026, month, rng.choice((1, 1, 14, 22))), project=project, **known)
    before, written = date(2026, 8, 1), list[TimeEntry]()
    for month, last in ((8, date(2026, 8, 31)), (9, date(2026, 9, rng.choice((18, 30)))), (10, OCTOBERS_END)):
        for day in sorted(rng.sample(range(1, last.day), 8)):
            with clock.at(datetime(2026, month, day, 11, tzinfo=UTC)):
                if written and rng.random() < 0.4:
                    entry = written.pop(rng.randrange(len(written)))
                    correct(entry, minutes=rng.choice((None, 30)), reason="Wrong", by=agency.olga)
                else:
                    hours(rng.choice((1, 2.5, 4)), date(2026, month, day), rng.choice([*cards, None]))
                something_changes(agency, rng, cards, before)
        written = list(TimeEntry.objects.filter(day__gte=before, minutes__gt=0, corrects=None))
        october_is_over(agency, last)
        before = last + timedelta(days=1)
        called_otherwise(agency, rng, cards, projects)
    tally_stale_months()
    for card in rng.sample(cards, 3):
        worth(agency, card, rng.choice((None, 450)))
    hours(3, NOVEMBER, cards[0])
    Card.objects.filter(pk=cards[5].pk).delete()
    for first, last in READ:
        for asked in (*(Asked(cut, first, last) for cut in Cut), *of_kees(agency, first, last)):
            cut = asked.cut
            seen = projects_of(asked, agency.olga)
            days = Grounds(
                agency.workspace, last, list(seen) if asked.is_of_some else None, by_card=cut in BY_CARD
            )
            at_once = grounds_of(agency.workspace, asked, seen)
            assert at_once.cuts, "or both are read day by day"
            assert report_on(at_once, asked, seen).lines == report_on(days, asked, seen).lines, asked


def of_kees(agency, first, last):
    return [Asked(cut, first, last, manager=agency.kees.pk) for cut in Cut]


def called_otherwise(agency, rng, cards, projects):
    """Some cards are another service from now on, and somebody else manages a project."""
    types = [None, *CardType.objects.filter(workspace=agency.workspace)]
    for card in rng.sample(cards, 2):
        Card.objects.filter(pk=card.pk).update(card_type=rng.choice(types))
    project = rng.choice(projects)
    Project.objects.filter(pk=project.pk).update(account_manager=rng.choice([None, agency.anna, agency.kees]))


def something_changes(agency, rng, cards, first_open):
    card = card_of(rng.choice(cards))
    match rng.choice(["price", "price", "none", "approve", "basis", "done"]):
        case "price":
            worth(agency, card, rng.randint(1, 900))
        case "none":
            worth(agency, card, None)
        case "approve" if card.price is not None:
            try:
                approve_price(card, amount=Decimal(rng.randint(1, 900)), by=agency.olga)
            except PriceIsApproved:
                withdraw_approval(card, by=agency.olga)
        case "basis":
            day = max(first_open, clock.now().date())
            set_basis(card, rng.choice(["included", "fixed", "by_time"]), from_day=day, by=agency.olga)
        case "done":
            if card.column_id == agency.done.pk:
                move(card, to=agency.design, by=agency.olga, reason="The logo")
            else:
                move(card, to=agency.done, by=agency.olga)
        case _:
            pass
