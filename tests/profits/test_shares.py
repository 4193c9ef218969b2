"""How much of a plan is spent: the same on overview, budget and burn, and none of it from before."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from baton.budgets.grounds import Grounds
from baton.budgets.showing import budget_told, budgets_told
from baton.kit import clock
from baton.profits.burns import burns_of
from baton.profits.overview import overview
from baton.profits.reasons import Why
from baton.timesheets.today import today_of
from tests.budgets.conftest import NOVEMBER, TODAY

pytestmark = pytest.mark.usefixtures("rates")


def burn_of(agency):
    today = today_of(agency.olga)
    grounds = Grounds(agency.workspace, today, [agency.spring.pk])
    return burns_of(grounds, [agency.spring.pk], today)[agency.spring.pk][0]


def row_of(agency):
    return next(row for row in budgets_told(agency.olga)["projects"] if row["project"] == agency.spring.pk)


def many(hours, amount, first, **known):
    """Eight hours a day from that day on."""
    day = first
    while amount > 0:
        hours(min(amount, 8), day, **known)
        amount, day = amount - 8, day + timedelta(days=1)


def test_an_earlier_retainer_takes_nothing_of_a_fixed_price(agency, hours, agreed):
    """60 h under a retainer; then 1,000 for 10 h, of which 2 are worked: 20 % spent, 20 % earned."""
    agreed("retainer", 6_000, date(2026, 9, 1), minutes=60 * 60, period="month")
    many(hours, 60, date(2026, 9, 7))
    agreed("fixed", 1_000, NOVEMBER, planned_minutes=600)
    hours(2, TODAY)
    row, burn = row_of(agency), burn_of(agency)
    assert (row["minutes"], row["spent_share"], row["earned_share"]) == (120, 0.2, 0.2)
    assert budget_told(agency.spring, agency.olga)["measured"]["minutes"] == 120
    assert (burn.minutes, burn.planned, burn.spent_share) == (120, 600, 0.2)


def test_a_retainer_that_begins_within_its_month_is_held_against_what_it_grants(agency, hours, agreed):
    """100 h a month from 16 November grant 50 h for 15 days; 45 h by the 20th, the fifth: 90 % against a
    third. Hours that are not billable are ours."""
    agreed("retainer", 5_000, date(2026, 11, 16), minutes=100 * 60, period="month")
    for day in range(16, 21):
        hours(9, date(2026, 11, day))
    hours(3, date(2026, 11, 20), billable=False)
    with clock.at(datetime(2026, 11, 20, 11, tzinfo=UTC)):
        burn, row = burn_of(agency), row_of(agency)
    assert (burn.planned, burn.minutes, row["spent_share"]) == (3_000, 2_700, 0.9)
    assert burn.skew == pytest.approx(56.67, abs=0.01)


def test_what_a_retainer_carries_on_is_there_to_be_spent(agency, hours, agreed):
    agreed("retainer", 5_000, date(2026, 10, 1), minutes=600, period="month", carried_periods=1)
    hours(4, date(2026, 10, 5))
    hours(8, NOVEMBER)
    burn, row = burn_of(agency), row_of(agency)
    assert (burn.planned, burn.minutes, row["spent_share"]) == (960, 480, 0.5)


def reasons(agency, first, last):
    return {each.why: each for losing in overview(first, last, agency.olga).losing for each in losing.reasons}


def test_only_the_hours_over_the_plan_of_these_days_are_a_reason_of_theirs(agency, hours, agreed):
    """10 h planned; 16 h in October, 4 h in November, all at 45 + 5: 6 h over in October, 4 h in November."""
    agreed("fixed", 100, date(2026, 10, 1), planned_minutes=600)
    many(hours, 16, date(2026, 10, 5))
    hours(4, NOVEMBER)
    october = reasons(agency, date(2026, 10, 1), date(2026, 10, 31))[Why.OVER_PLAN]
    november = reasons(agency, date(2026, 11, 1), TODAY)[Why.OVER_PLAN]
    assert (october.amount, october.share) == (30_000, 0.6)
    assert (november.amount, november.share) == (20_000, 0.4)


def test_a_price_that_was_earned_up_before_is_told_as_used_up(agency, hours, agreed):
    agreed("fixed", 100, date(2026, 10, 1), planned_minutes=600)
    many(hours, 10, date(2026, 10, 5))
    hours(4, NOVEMBER)
    told = reasons(agency, date(2026, 11, 1), TODAY)
    assert Why.NOTHING_EARNED not in told
    assert told[Why.USED_UP].amount == 20_000


def test_before_anything_of_a_price_is_earned_it_is_not_used_up(agency, hours, agreed):
    agreed("fixed", 1000, date(2026, 10, 1), recognises="cards", planned_cards=2)
    hours(4, NOVEMBER)
    assert {Why.NOTHING_EARNED} <= set(reasons(agency, date(2026, 11, 1), TODAY))


@pytest.mark.parametrize("is_billed", [False, True])
def test_hours_above_a_retainer_are_no_reason_where_the_client_pays_for_them(
    agency, hours, agreed, is_billed
):
    """100 for 10 h a month; 14 h are worked at 45 + 5: four of them are ours, unless they are billed."""
    agreed("retainer", 100, NOVEMBER, minutes=600, period="month", overspend_is_billed=is_billed)
    many(hours, 14, NOVEMBER)
    told = reasons(agency, NOVEMBER, TODAY)
    assert (Why.OVER_PLAN in told) is not is_billed
    assert Why.UNDER_PRICED in told


def test_a_supplier_that_stays_ours_is_no_lack_of_the_price(agency, hours, agreed, paid):
    """10 h worth 1,000 earned 800; 500 of postage stay ours, 300 are passed on at cost: 200 are missing."""
    agreed("fixed", 800, planned_minutes=600)
    many(hours, 10, date(2026, 11, 2))
    paid(500)
    paid(300, price=Decimal(300))
    told = reasons(agency, date(2026, 11, 1), TODAY)
    assert told[Why.UNDER_PRICED].amount == 20_000
    assert told[Why.EXTERNAL].amount == 80_000
