"""Reports add up months, not entries: whatever was done, and whichever way it is cut, the sums are those of
the entries to the minor unit."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, combinations
from random import Random
from typing import Any

import pytest

from baton.kit import clock
from baton.timesheets.adding_up import Sums, added_up
from baton.timesheets.correcting import correct
from baton.timesheets.entering import When, change, strike
from baton.timesheets.locking import lock
from baton.timesheets.models import Amount, StaleMonth, Tally, TimeEntry
from baton.timesheets.rates.setting import PriceFor, Reach, set_cost, set_exchange, set_overhead, set_price
from baton.timesheets.spending import Spent
from baton.timesheets.tallying import tally_stale_months
from tests.timesheets.conftest import TODAY

PARTS = ("project", "card", "kind", "billable", "is_rework", "waited_for", "month")
CUTS = list(chain.from_iterable(combinations(PARTS, size) for size in range(4)))
FIRST = date(2026, 9, 14)
SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 31)


def by_hand(entries, parts):
    """Entry by entry, in Python."""
    found: dict[tuple[Any, ...], Sums] = {}
    for entry in entries:
        key = tuple(entry.day.replace(day=1) if part == "month" else value_of(entry, part) for part in parts)
        amount = entry.amount
        sums = Sums(
            entry.minutes,
            amount.cost or 0,
            amount.price or 0,
            amount.overhead or 0,
            entry.minutes if amount.cost is None else 0,
            entry.minutes if amount.price is None else 0,
        )
        found[key] = found.get(key, Sums()).plus(sums)
    return found


def value_of(entry, part):
    return getattr(entry, f"{part}_id" if part in ("project", "card") else part)


def agrees(agency, first, last):
    entries = [each for each in TimeEntry.objects.select_related("amount") if first <= each.day <= last]
    for parts in CUTS:
        assert added_up(agency.workspace.pk, first, last, parts) == by_hand(entries, parts), parts


@pytest.fixture
def busy(agency, hours):
    """An autumn of work, with rates that change in the middle of it and one in dollars."""
    rng = Random("an autumn of Relay")
    set_exchange("USD", Decimal("0.9137"), from_day=FIRST, by=agency.olga)
    set_price(PriceFor(), Decimal("95.55"), "EUR", from_day=FIRST, reach=Reach.FROM_DAY, by=agency.olga)
    project = PriceFor(project=agency.spring, member=agency.dasha)
    set_price(project, Decimal("120.10"), "USD", from_day=OCTOBER, reach=Reach.FROM_DAY, by=agency.olga)
    for person in (agency.dasha, agency.kees):
        set_cost(person, Decimal("41.37"), "EUR", from_day=FIRST, reach=Reach.FROM_DAY, by=agency.olga)
    set_overhead(Decimal("7.77"), "EUR", from_day=OCTOBER, reach=Reach.FROM_DAY, by=agency.olga)
    cards = [agency.card(f"Card {number}", project=agency.spring) for number in range(4)]
    for back in range((TODAY - FIRST).days):
        day = FIRST + timedelta(days=back)
        for person in (agency.dasha, agency.kees, agency.tim):
            what = rng.choice([*cards, None])
            known: dict[str, Any] = {"card": what.pk} if what else {"card": None, "kind": "internal"}
            if what and rng.random() < 0.2:
                known["billable"] = False
            hours(person, rng.choice([0.25, 0.7, 1.1, 2.35]), day, **known)
    return rng


def test_whatever_was_done_the_sums_are_those_of_the_entries(agency, busy):
    rng = busy
    last = TODAY + timedelta(days=40)
    agrees(agency, FIRST, last)
    assert tally_stale_months() == 3
    assert not StaleMonth.objects.exists()
    agrees(agency, FIRST, last)
    for _ in range(25):
        do_something(agency, rng)
        if rng.random() < 0.3:
            tally_stale_months()
    agrees(agency, FIRST, last)
    for first, until in [(date(2026, 9, 20), date(2026, 10, 3)), (date(2026, 10, 1), date(2026, 10, 31))]:
        agrees(agency, first, until)
    tally_stale_months()
    assert Tally.objects.count() < TimeEntry.objects.count()
    agrees(agency, FIRST, last)
    agrees(agency, date(2026, 10, 7), date(2026, 11, 9))


def do_something(agency, rng):
    entries = list(TimeEntry.objects.filter(day__gt=SEPTEMBER, minutes__gt=0, corrections=None))
    entry = rng.choice(entries)
    spent = Spent(card=entry.card_id, kind=entry.kind, job_function=entry.job_function)
    deed = rng.choice(["change", "move", "strike", "rate"])
    if deed == "change":
        change(entry, When(entry.day, rng.randint(1, 90)), spent, by=agency.olga)
    elif deed == "move":
        change(entry, When(date(2026, 11, rng.randint(1, 24)), 5), spent, by=agency.olga)
    elif deed == "strike":
        strike(entry, by=agency.olga)
    else:
        amount = Decimal(rng.randint(3000, 9000)) / 100
        begins = date(2026, 10, rng.randint(1, 28))
        set_cost(agency.tim, amount, "EUR", from_day=begins, reach=Reach.FROM_DAY, by=agency.olga)


def test_a_closed_month_never_changes_and_its_report_can_be_repeated(agency, busy):
    """A correction stands in the month in which it is made; other rates begin after the lock."""
    lock(SEPTEMBER, by=agency.olga, although_open=True)
    september = {parts: added_up(agency.workspace.pk, FIRST, SEPTEMBER, parts) for parts in CUTS}
    entry = TimeEntry.objects.filter(day__lte=SEPTEMBER, card__isnull=False).earliest("pk")
    correct(entry, reason="Another card", minutes=entry.minutes + 5, by=agency.olga)
    for reach in (Reach.OPEN_PERIODS, Reach.FROM_DAY):
        set_cost(agency.kees, Decimal(99), "EUR", from_day=OCTOBER, reach=reach, by=agency.olga)
    with clock.at(clock.now() + timedelta(days=30)):
        tally_stale_months()
        for parts, was in september.items():
            assert added_up(agency.workspace.pk, FIRST, SEPTEMBER, parts) == was


def test_hours_without_a_rate_are_counted_and_not_taken_for_nothing(agency, hours):
    """Tim has no cost rate and nobody a price: what his hour comes to is not known."""
    hours(agency.tim, 1)
    hours(agency.tim, 0.5, billable=False)
    ((sums,),) = [added_up(agency.workspace.pk, TODAY, TODAY, ()).values()]
    assert (sums.minutes, sums.minutes_without_cost, sums.minutes_without_price) == (90, 90, 60)


def test_an_hour_knows_on_whose_clock_its_card_waited(agency, hours):
    """Chasing the client's approval is the cost of waiting for them, also when the column is called otherwise
    later."""
    waiting = agency.card("Waits", column=agency.client_approves, project=agency.spring)
    asked = hours(agency.anna, 0.25, card=waiting.pk)
    worked = hours(agency.anna, 0.25)
    agency.client_approves.kind = "work"
    agency.client_approves.save()
    told = dict(TimeEntry.objects.values_list("pk", "waited_for"))
    assert (told[asked.pk], told[worked.pk]) == ("client", "")


def test_an_entry_has_an_amount_however_it_came(agency, busy):
    assert Amount.objects.count() == TimeEntry.objects.count()
