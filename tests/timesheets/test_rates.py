"""Which rate holds, what an entry comes to, and what a change of rates reaches."""

from datetime import date
from decimal import Decimal

import pytest

from baton.accounts.models import JobFunction
from baton.kit.errors import NotAllowed
from baton.timesheets.correcting import correct
from baton.timesheets.entering import When, change
from baton.timesheets.locking import lock
from baton.timesheets.models import Amount, TimeEntry
from baton.timesheets.rates.setting import (
    PriceFor,
    Reach,
    set_cost,
    set_exchange,
    set_overhead,
    set_price,
)
from baton.timesheets.refusals import (
    CurrencyWithoutRate,
    ExchangeOfOurOwn,
    ImpossibleExchange,
    ImpossibleRate,
    RateOfALockedDay,
    UnknownCurrency,
)
from baton.timesheets.spending import Spent
from tests.timesheets.conftest import MONDAY, TODAY, TUESDAY

NEW_YEAR = date(2026, 1, 1)
LAST_SUNDAY = date(2026, 11, 22)


@pytest.fixture
def price(agency):
    def set_one(amount, day=NEW_YEAR, *, reach=Reach.FROM_DAY, by=agency.olga, currency="EUR", **to):
        value = Decimal(amount) if amount is not None else None
        return set_price(PriceFor(**to), value, currency, from_day=day, reach=reach, by=by).rate

    return set_one


@pytest.fixture
def cost(agency):
    def set_one(of, amount, day=NEW_YEAR, *, reach=Reach.FROM_DAY, currency="EUR"):
        return set_cost(of, Decimal(amount), currency, from_day=day, reach=reach, by=agency.olga)

    return set_one


def prices() -> list[int | None]:
    return list(TimeEntry.objects.order_by("pk").values_list("amount__price", flat=True))


def test_the_narrower_price_comes_before_the_wider(agency, hours, card, price):
    ladder = [
        {},
        {"job_function": JobFunction.DESIGNER},
        {"member": agency.dasha},
        {"project": agency.spring, "job_function": JobFunction.DESIGNER},
        {"project": agency.spring, "member": agency.dasha},
        {"card": card},
    ]
    for step, to in enumerate(ladder, 1):
        row = price(100 + step, **to)
        entry = hours(agency.dasha, 1)
        amount = Amount.objects.get(entry=entry)
        assert (amount.price, amount.price_rate, amount.price_per_hour) == (
            10_000 + 100 * step,
            row,
            10_000 + 100 * step,
        )
    price(None, card=card)
    assert Amount.objects.get(entry=hours(agency.dasha, 1)).price == 10_500


def test_a_rate_holds_from_its_day_on(agency, hours, price, cost):
    price(100)
    price(120, TUESDAY)
    cost(agency.dasha, "30.50")
    cost(agency.dasha, 40, TODAY)
    came_to = []
    for day in (MONDAY, TUESDAY, TODAY):
        amount = Amount.objects.get(entry=hours(agency.dasha, 1.5, day))
        came_to.append((amount.price, amount.cost))
    assert came_to == [(15_000, 4_575), (18_000, 4_575), (18_000, 6_000)]


def test_without_a_rate_nothing_is_made_up(agency, hours):
    amount = Amount.objects.get(entry=hours(agency.dasha, 1))
    assert (amount.cost, amount.price, amount.overhead) == (None, None, None)


def test_nobody_pays_for_what_is_not_billable(agency, hours, price, cost):
    price(100)
    cost(agency.dasha, 30)
    amount = Amount.objects.get(entry=hours(agency.dasha, 1, billable=False))
    assert (amount.price, amount.price_rate, amount.cost) == (0, None, 3_000)


def test_every_hour_bears_its_overhead(agency, hours):
    set_overhead(Decimal("12.5"), "EUR", from_day=NEW_YEAR, reach=Reach.FROM_DAY, by=agency.olga)
    assert Amount.objects.get(entry=hours(agency.dasha, 2)).overhead == 2_500


def test_a_new_rate_reaches_what_it_is_told_to(agency, hours, price):
    price(100)
    for day in (MONDAY, TUESDAY, TODAY):
        hours(agency.dasha, 1, day)
    price(110, TUESDAY, reach=Reach.NEW_ENTRIES)
    assert prices() == [10_000, 10_000, 10_000]
    hours(agency.dasha, 1, TUESDAY)
    assert prices()[-1] == 11_000
    price(120, TUESDAY, reach=Reach.FROM_DAY)
    assert prices() == [10_000, 12_000, 12_000, 12_000]
    price(130, TODAY, reach=Reach.OPEN_PERIODS)
    assert prices() == [13_000] * 4


def test_what_somebody_costs_changes_nothing_of_a_price_that_was_for_new_entries_only(
    agency, hours, price, cost
):
    """Nor does what the house costs, nor a price of anybody else, nor what a currency is worth."""
    set_exchange("USD", Decimal("0.9"), from_day=NEW_YEAR, by=agency.olga)
    price(100, job_function=JobFunction.DESIGNER)
    cost(agency.dasha, 30, currency="USD")
    entry = hours(agency.dasha, 1)
    price(150, member=agency.dasha, reach=Reach.NEW_ENTRIES)
    cost(agency.dasha, 40, currency="USD", reach=Reach.OPEN_PERIODS)
    set_overhead(Decimal(10), "EUR", from_day=NEW_YEAR, reach=Reach.OPEN_PERIODS, by=agency.olga)
    price(90, reach=Reach.OPEN_PERIODS)
    set_exchange("USD", Decimal("0.5"), from_day=NEW_YEAR, by=agency.olga)
    amount = Amount.objects.get(entry=entry)
    assert (amount.price, amount.cost, amount.overhead) == (10_000, 2_000, 1_000)


def test_an_entry_goes_on_by_the_scope_that_rated_it(agency, hours, price):
    """A narrower price for new entries only is none for it, whatever becomes of the wider one."""
    price(100, job_function=JobFunction.DESIGNER)
    entry = hours(agency.dasha, 1)
    price(150, member=agency.dasha, reach=Reach.NEW_ENTRIES)
    price(120, job_function=JobFunction.DESIGNER, reach=Reach.OPEN_PERIODS)
    assert Amount.objects.get(entry=entry).price == 12_000
    price(160, member=agency.dasha, reach=Reach.OPEN_PERIODS)
    assert Amount.objects.get(entry=entry).price == 16_000
    price(None, member=agency.dasha, reach=Reach.OPEN_PERIODS)
    assert Amount.objects.get(entry=entry).price == 12_000


def test_what_was_kept_at_an_old_rate_follows_the_currency(agency, hours, cost):
    set_exchange("USD", Decimal("0.9"), from_day=NEW_YEAR, by=agency.olga)
    cost(agency.dasha, 50, currency="USD")
    entry = hours(agency.dasha, 1)
    cost(agency.dasha, 70, currency="USD", reach=Reach.NEW_ENTRIES)
    set_exchange("USD", Decimal("0.8"), from_day=NEW_YEAR, by=agency.olga)
    amount = Amount.objects.get(entry=entry)
    assert (amount.cost, amount.cost_per_hour) == (4_000, 5_000)


def test_the_price_that_already_held_changes_no_entry(agency, hours):
    def costs(amount):
        return set_price(
            PriceFor(), Decimal(amount), "EUR", from_day=NEW_YEAR, reach=Reach.FROM_DAY, by=agency.olga
        )

    costs(100)
    hours(agency.dasha, 1, MONDAY)
    hours(agency.dasha, 1, TUESDAY)
    assert costs(110).changed == 2
    again = costs(110)
    assert again.changed == 0
    assert {row.price_rate for row in Amount.objects.all()} == {again.rate}


def test_a_locked_period_keeps_its_rates(agency, hours, price):
    price(100)
    old = hours(agency.dasha, 1, LAST_SUNDAY)
    hours(agency.dasha, 1, MONDAY)
    lock(LAST_SUNDAY, by=agency.olga, although_open=True)
    with pytest.raises(RateOfALockedDay, match="23 November 2026"):
        price(150, LAST_SUNDAY)
    price(150, MONDAY, reach=Reach.OPEN_PERIODS)
    assert prices() == [10_000, 15_000]
    counter, instead = correct(old, minutes=30, reason="half of it", by=agency.olga)
    assert Amount.objects.get(entry=counter).price == -10_000
    assert Amount.objects.get(entry=instead).price == 7_500
    price(160, MONDAY, reach=Reach.OPEN_PERIODS)
    assert Amount.objects.get(entry=counter).price == -10_000


def test_other_minutes_keep_the_rate_and_another_day_takes_its_own(agency, hours, card, price):
    price(100)
    entry = hours(agency.dasha, 1, TODAY)
    price(200, TUESDAY, reach=Reach.NEW_ENTRIES)
    change(entry, When(TODAY, 90), Spent(card=card.pk, text="more"), by=agency.dasha)
    assert prices() == [15_000]
    change(entry, When(TUESDAY, 90), Spent(card=card.pk), by=agency.dasha)
    assert prices() == [30_000]
    change(entry, When(TUESDAY, 90), Spent(card=card.pk, billable=False), by=agency.dasha)
    assert prices() == [0]


def test_a_rate_in_another_currency_is_worth_what_it_was_that_day(agency, hours, cost):
    with pytest.raises(CurrencyWithoutRate, match="USD on 1 January 2026"):
        cost(agency.dasha, 50, currency="USD")
    set_exchange("USD", Decimal("0.9"), from_day=NEW_YEAR, by=agency.olga)
    cost(agency.dasha, 50, currency="USD")
    first = hours(agency.dasha, 1, MONDAY)
    set_exchange("USD", Decimal("0.95"), from_day=TUESDAY, by=agency.olga)
    second = hours(agency.dasha, 1, TUESDAY)
    amounts = [Amount.objects.get(entry=entry) for entry in (first, second)]
    assert [(amount.cost, amount.cost_per_hour, amount.cost_currency) for amount in amounts] == [
        (4_500, 5_000, "USD"),
        (4_750, 5_000, "USD"),
    ]


@pytest.mark.parametrize("amount", ["-1", "1.005", "1e12"])
def test_an_impossible_rate_is_refused(agency, price, amount):
    with pytest.raises(ImpossibleRate):
        price(amount, currency="EUR")


@pytest.mark.parametrize("worth", ["0", "-1", "1e12"])
def test_a_currency_is_worth_something(agency, worth):
    with pytest.raises(ImpossibleExchange, match="no exchange rate of USD"):
        set_exchange("USD", Decimal(worth), from_day=NEW_YEAR, by=agency.olga)
    with pytest.raises(ExchangeOfOurOwn):
        set_exchange("EUR", Decimal("1"), from_day=NEW_YEAR, by=agency.olga)


def test_a_currency_that_nobody_knows_is_named(agency, price):
    with pytest.raises(UnknownCurrency, match="EUX"):
        price("5", currency="EUX")


def test_prices_are_set_by_who_sees_them_and_costs_by_who_sees_costs(agency, price):
    assert price(100, by=agency.marc).per_hour == 10_000
    with pytest.raises(NotAllowed):
        price(100, by=agency.anna)
    with pytest.raises(NotAllowed):
        set_cost(agency.dasha, Decimal(30), "EUR", from_day=TODAY, reach=Reach.FROM_DAY, by=agency.marc)
