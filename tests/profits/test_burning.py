"""How hours burn: the pace, the end, and when somebody is told that they run ahead of the work."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baton.boards.content.planning_hours import plan_hours
from baton.boards.relay.moving import move
from baton.kit.errors import NotAllowed
from baton.profits.burning import Burn
from baton.profits.models import SkewAlert
from baton.profits.refusals import ImpossibleSteps
from baton.profits.sharing_out import shared_out
from baton.profits.skew import set_thresholds, watch_skew
from tests.budgets.conftest import TODAY

MONDAY = date(2026, 11, 23)
WEEKS = {MONDAY - timedelta(weeks=back): (600, 1) for back in range(1, 7)}


def test_the_end_by_hand():
    """6 weeks of 10 hours and a card each; 100 hours planned for 20 cards.

    60 of 100 h, 6 of 20 cards: 60 % of the hours, 30 % of the cards: 30 points ahead
    40 h left at 10 h a week: 28 days; 14 cards left at one a week: 98 days
    60 h / 30 % = 200 h at the end
    """
    burn = Burn(WEEKS, TODAY, planned=6_000, cards=20)
    assert (burn.spent_share, burn.done_share) == (0.6, 0.3)
    assert burn.skew == pytest.approx(30)
    assert burn.used_up_on == TODAY + timedelta(days=28)
    assert burn.done_on == TODAY + timedelta(days=98)
    assert burn.at_the_end == 12_000


def test_hours_of_the_running_week_are_spent_but_make_no_pace():
    burn = Burn({**WEEKS, MONDAY: (60, 0)}, TODAY, planned=6_000, cards=20)
    assert burn.minutes == 3_660
    assert burn.pace == (600, 1)


def test_of_a_retainer_the_days_of_its_period_are_the_work():
    november = (date(2026, 11, 1), date(2026, 11, 30))
    burn = Burn({MONDAY: (540, 0)}, date(2026, 11, 15), planned=600, cards=0, period=november)
    assert (burn.spent_share, burn.done_share) == (0.9, 0.5)


def test_without_a_plan_or_a_pace_nothing_is_foretold():
    assert Burn({}, TODAY, planned=0, cards=0).skew is None
    idle = Burn({MONDAY - timedelta(weeks=20): (60, 0)}, TODAY, planned=600, cards=3)
    assert (idle.used_up_on, idle.done_on, idle.at_the_end) == (None, None, None)


@settings(suppress_health_check=[HealthCheck.too_slow])  # a noisy machine breaks no law
@given(
    st.integers(-(10**12), 10**12), st.dictionaries(st.integers(0, 50), st.integers(-5, 10**9), max_size=40)
)
def test_shares_add_up_to_the_amount(amount, weights):
    parts = shared_out(amount, weights)
    whole = sum(weight for weight in weights.values() if weight > 0)
    assert sum(parts.values()) == (amount if whole else 0)
    for key, part in parts.items():
        assert abs(part - Decimal(amount) * weights[key] / whole) < 1


@pytest.fixture
def ahead(agency, hours, agreed):
    """8 of 10 planned hours are spent, and 1 of 4 cards is done: 80 % against 25 %."""
    agreed("fixed", 1_000, planned_minutes=600)
    cards = [agency.card(f"Card {at}", project=agency.spring, responsible=agency.dasha) for at in range(4)]
    plan_hours(cards[0], {"designer": 60}, by=agency.olga)
    hours(8, card=cards[1])
    move(cards[0], to=agency.done, by=agency.olga)
    return cards


def test_a_step_is_told_once_and_of_several_only_the_highest(ahead):
    """55 points are beyond the usual steps 15, 30 and 50."""
    assert watch_skew() == 3
    alert = SkewAlert.objects.get(told_at=None)
    assert (alert.step, alert.spent, alert.done) == (50, 80, 25)
    assert watch_skew() == 0


def test_a_project_may_have_steps_of_its_own_or_none(agency, ahead):
    set_thresholds(agency.spring, [40], by=agency.olga)
    assert watch_skew() == 1
    set_thresholds(agency.spring, [], by=agency.olga)
    SkewAlert.objects.all().delete()
    assert watch_skew() == 0


def test_another_agreement_begins_anew(agency, ahead, agreed, hours):
    watch_skew()
    agreed("fixed", 2_000, TODAY, planned_minutes=900)
    assert watch_skew() == 1
    assert (
        SkewAlert.objects.get(told_at=None, agreement__gt=SkewAlert.objects.earliest("pk").agreement).step
        == 15
    )


def test_steps_are_for_who_manages(agency):
    with pytest.raises(NotAllowed):
        set_thresholds(agency.spring, [20], by=agency.kees)
    with pytest.raises(ImpossibleSteps):
        set_thresholds(agency.spring, [0], by=agency.olga)


def test_the_burn_of_a_project_tells_its_weeks(agency, as_member, ahead):
    watch_skew()
    told = as_member(agency.olga).get(f"/api/relay/projects/{agency.spring.pk}/burn").json()
    assert (told["minutes"], told["planned"], told["cards"], told["done"]) == (480, 600, 4, 1)
    assert told["weeks"] == [{"first_day": "2026-11-23", "minutes": 480, "done": 1}]
    assert told["reached"] == [15, 30, 50]
