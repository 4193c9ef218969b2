"""Another agreement holds from its first day on. Days before it stay as they were, whatever earned then."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from baton.boards.relay.moving import move
from baton.budgets.agreeing import Part
from baton.budgets.closing import close_what_is_locked
from baton.budgets.earning import earned
from baton.budgets.finishing_stages import mark_stage
from baton.budgets.models import ClosedDay, ClosedPrice, Closing
from baton.budgets.pricing_cards import set_basis
from baton.budgets.showing import budget_told
from baton.budgets.showing_costs import price_told
from baton.kit import clock
from baton.profits.asked import Cut
from baton.timesheets.locking import lock
from baton.timesheets.models import Lock
from baton.timesheets.tallying import tally_stale_months
from tests.budgets.conftest import NEW_YEAR, NOVEMBER, OCTOBER, OCTOBERS_END, TODAY
from tests.profits.test_closed_months import TERMS, card_of, something_changes
from tests.trials import seeds

pytestmark = pytest.mark.usefixtures("rates")

DAY = timedelta(days=1)
RETAINER: dict[str, Any] = {"period": "month", "minutes": 600}
OTHERS: list[tuple[str, int | None, dict[str, Any]]] = [
    ("fixed", 5_000, {"planned_minutes": 6_000}),
    ("fixed", 900, {"recognises": "cards", "planned_cards": 3}),
    ("retainer", 1_000, RETAINER),
]


def done_on(agency, day, price=None):
    """A card that is done at noon of that day."""
    with clock.at(datetime(day.year, day.month, day.day, 11, tzinfo=UTC)):
        value = None if price is None else Decimal(price)
        card = agency.card(project=agency.spring, responsible=agency.dasha, price=value)
        return move(card, to=agency.done, by=agency.olga).card


def sums(agency, until=TODAY):
    """Of the agreement, by time, at their own prices, passed on."""
    days = earned(agency.workspace, until).get(agency.spring.pk, [])
    return tuple(sum(part) for part in zip(*(day[1:] for day in days), strict=True)) or (0, 0, 0, 0)


@pytest.mark.parametrize(("kind", "amount", "known"), OTHERS)
@pytest.mark.parametrize("first", [TODAY, date(2026, 11, 16), NOVEMBER])
@pytest.mark.parametrize("is_locked", [False, True])
def test_what_cards_earned_at_their_own_price_stays_when_something_else_is_agreed(
    agency, hours, agreed, reported, kind, amount, known, first, is_locked
):
    """By time and materials: done at 700 in October and at 300 on 1 November, each with 2 h that its price
    pays for, and 3 h by their rates, 300. That is 1,300, by the cards 700, 300 and 300, whatever is agreed
    next. A card at 90 that is done afterwards is a part of what is agreed then."""
    agreed("time_and_materials")
    cards = [done_on(agency, OCTOBER, 700), done_on(agency, date(2026, 11, 1), 300)]
    other = agency.card(project=agency.spring)
    for card, day in ((cards[0], OCTOBER), (cards[1], date(2026, 11, 1))):
        hours(2, day, card)
    hours(3, OCTOBER, other)
    if is_locked:
        lock(OCTOBERS_END, by=agency.olga, although_open=True)
        close_what_is_locked()
    assert sums(agency) == (30_000, 0, 100_000, 0)
    agreed(kind, amount, first, **known)
    assert sums(agency)[2] == 100_000
    before = first - DAY
    assert sums(agency, before) == (30_000, 0, 100_000, 0)
    for cut in Cut:
        assert reported(cut, last=before).total.earned == 130_000
    of_cards = reported(Cut.CARD, last=before).lines
    assert [of_cards[card.pk].earned for card in (*cards, other)] == [70_000, 30_000, 30_000]
    done_on(agency, TODAY, 90)
    assert sums(agency)[2] == 100_000
    assert {reported(cut).total.earned for cut in Cut} == {sum(sums(agency))}


def test_what_was_within_a_fixed_price_is_not_paid_again_by_its_own_price_afterwards(agency, agreed):
    """Two of three cards of a price of 900 are done, 600. By time and materials only the third, at 500, earns
    its own price."""
    agreed("fixed", 900, recognises="cards", planned_cards=3)
    done_on(agency, OCTOBER, 400)
    done_on(agency, NOVEMBER, 450)
    agreed("time_and_materials", day=date(2026, 11, 16))
    assert sums(agency) == (60_000, 0, 0, 0)
    done_on(agency, TODAY, 500)
    assert sums(agency) == (60_000, 0, 50_000, 0)


def test_a_card_that_comes_back_gives_back_its_price_and_is_delivered_under_what_is_agreed_by_then(
    agency, agreed
):
    """Done at 700 by time and materials; under a price of 900 for three cards it comes back, and is done."""
    agreed("time_and_materials")
    card = done_on(agency, OCTOBER, 700)
    agreed("fixed", 900, date(2026, 11, 16), recognises="cards", planned_cards=3)
    assert sums(agency) == (0, 0, 70_000, 0)
    with clock.at(datetime(2026, 11, 18, 11, tzinfo=UTC)):
        move(card_of(card), to=agency.design, by=agency.olga, reason="The logo")
    assert sums(agency) == (0, 0, 0, 0)
    move(card_of(card), to=agency.done, by=agency.olga)
    assert sums(agency) == (30_000, 0, 0, 0)
    assert sums(agency, date(2026, 11, 17)) == (0, 0, 70_000, 0)


def test_what_is_said_of_a_done_card_itself_takes_it_along(agency, agreed):
    agreed("time_and_materials")
    card = done_on(agency, OCTOBER, 700)
    agreed("fixed", 900, NOVEMBER, recognises="cards", planned_cards=3)
    set_basis(card_of(card), "included", from_day=date(2026, 11, 10), by=agency.olga)
    assert sums(agency, date(2026, 11, 9)) == (0, 0, 70_000, 0)
    assert sums(agency) == (30_000, 0, 0, 0)


def test_a_done_card_says_by_what_it_was_paid_and_one_that_is_not_by_what_it_would_be(agency, agreed):
    agreed("time_and_materials")
    done = done_on(agency, OCTOBER, 700)
    open_card = agency.card(project=agency.spring, price=Decimal(80))
    agreed("retainer", 1_000, NOVEMBER, **RETAINER)
    told = [price_told(card_of(card), agency.olga)["comes_by"] for card in (done, open_card)]
    assert told == ["fixed", "included"]


def test_hours_stages_and_the_part_of_a_price_stay_what_they_were(agency, hours, agreed):
    """Till 15 September by time, 2 h: 200. Then 1,000 for 20 h, of which 5 are worked: 250. From 12 October
    900 in two stages, the first is done: 450 in all of that price. From 10 November by time again, 1 h."""
    agreed("time_and_materials")
    hours(2, date(2026, 9, 14))
    agreed("fixed", 1_000, date(2026, 9, 15), planned_minutes=20 * 60)
    hours(5, date(2026, 9, 15))
    assert sums(agency)[0] == 45_000
    agreed("fixed", 900, date(2026, 10, 12), recognises="stages", stages=(Part("One", 1), Part("Two", 1)))
    mark_stage(agency.spring, "One", on=date(2026, 10, 12), by=agency.olga)
    agreed("time_and_materials", day=date(2026, 11, 10))
    hours(1, date(2026, 11, 10))
    days = [date(2026, 9, 14), date(2026, 10, 11), date(2026, 11, 9), TODAY]
    assert [sums(agency, day)[0] for day in days] == [20_000, 45_000, 65_000, 75_000]


def test_a_retainer_that_ends_within_a_month_leaves_its_days_as_they_were(agency, hours, agreed):
    """1,000 for 10 h in November, 8 h are worked by the 15th: 800. From the 16th on a price holds: the half
    of the month grants 5 h and 500, so 300 go back, on the 16th. Then 5 of 20 h earn 500 of 2,000."""
    agreed("retainer", 1_000, date(2026, 11, 1), **RETAINER)
    hours(8, date(2026, 11, 12))
    agreed("fixed", 2_000, date(2026, 11, 16), planned_minutes=20 * 60)
    assert sums(agency, date(2026, 11, 15))[0] == 80_000
    assert sums(agency)[0] == 50_000
    hours(5, date(2026, 11, 17))
    assert sums(agency)[0] == 100_000


def test_months_of_the_budget_add_up_also_where_a_kind_comes_to_nothing_in_all(agency, agreed):
    """Done at 700 in October, and back in November: nothing in all, and each month says what it was."""
    agreed("time_and_materials")
    card = done_on(agency, OCTOBER, 700)
    move(card_of(card), to=agency.design, by=agency.olga, reason="The logo")
    told = budget_told(agency.spring, agency.olga)
    assert [(each["own_prices"], each["total"]) for each in told["months"]] == [(700, 700), (-700, -700)]
    assert told["earned"]["total"] == 0


@pytest.mark.trial
@pytest.mark.parametrize("seed", seeds(short=2, long=8))
def test_what_is_agreed_from_a_day_on_never_changes_what_days_before_it_earned(
    agency, hours, agreed, paid, reported, seed
):
    """Agreements of every kind begin on any open day, also one that is over, while cards are done and come
    back, prices and bases change, and a month is closed. Every cut of every report adds up to the same."""
    rng = Random(f"agreements {seed}")
    first_open = date(2026, 9, 1)
    cards = [
        agency.card(f"Card {at}", project=agency.spring, responsible=agency.dasha, price=price)
        for at, price in enumerate((None, Decimal(500), Decimal(80), Decimal(1_200), None, Decimal(60)))
    ]
    if rng.random() < 0.7:
        agreed("time_and_materials", day=NEW_YEAR)

    def told(last, first=first_open):
        return {cut: {key: line for key, line in reported(cut, first, last).lines.items()} for cut in Cut}

    for month, days in ((9, (2, 8, 15, 23, 30)), (10, (5, 12, 20, 28)), (11, (3, 9, 16, 24))):
        for day in days:
            today = date(2026, month, day)
            with clock.at(datetime(2026, month, day, 11, tzinfo=UTC)):
                for _ in range(2):
                    hours(rng.choice([1, 2.5, 6]), today, rng.choice([*cards, None]))
                    something_changes(agency, rng, cards, first_open)
                begins = today - timedelta(days=rng.choice([0, 0, 1, 4, 9]))
                if rng.random() < 0.6 and begins >= first_open:
                    before = begins - DAY
                    then = told(before, min(first_open, before))
                    kind, amount, known = rng.choice([*TERMS, *OTHERS])
                    agreed(kind, amount, begins, **known)
                    assert told(before, min(first_open, before)) == then
            whole = {cut: reported(cut, NEW_YEAR, today).total.earned for cut in Cut}
            assert set(whole.values()) == {sum(sums(agency, today))}, whole
        if month == 9:
            in_september = told(date(2026, 9, 30), date(2026, 9, 1))
            lock(date(2026, 9, 30), by=agency.olga, although_open=True)
            close_what_is_locked()
            tally_stale_months()
            first_open = date(2026, 10, 1)
    assert told(date(2026, 9, 30), date(2026, 9, 1)) == in_september
    by_month = Counter[date]()
    for each in earned(agency.workspace, TODAY)[agency.spring.pk]:
        by_month[each.day.replace(day=1)] += each.total
    lines = reported(Cut.MONTH).lines
    assert {month: line.earned for month, line in lines.items() if line.earned} == {
        month: amount for month, amount in by_month.items() if amount
    }
    for kept in (ClosedDay, ClosedPrice, Closing, Lock):
        kept.objects.all().delete()
    assert sum(sums(agency)) == sum(by_month.values())
