"""What is read of a project's hours, cards and costs, and that a closed period keeps what it earned."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from baton.boards.content.editing import edit
from baton.boards.models import Card
from baton.boards.relay.archiving import archive
from baton.boards.relay.moving import move
from baton.budgets.closing import close_what_is_locked
from baton.budgets.earning import earned
from baton.budgets.models import Agreement, ClosedDay, Closing
from baton.budgets.pricing_cards import approve_price, set_basis
from baton.budgets.refusals import DayIsClosed
from baton.kit import clock
from baton.timesheets.locking import lock
from baton.timesheets.rates.setting import set_exchange
from tests.budgets.conftest import NEW_YEAR, NOVEMBER, OCTOBER, OCTOBERS_END, TODAY

pytestmark = pytest.mark.usefixtures("prices")


def sums(agency, until=TODAY, project=None):
    days = earned(agency.workspace, until).get((project or agency.spring).pk, [])
    return tuple(sum(part) for part in zip(*(day[1:] for day in days), strict=True)) or (0, 0, 0, 0)


def done(agency, **known):
    card = agency.card(project=agency.spring, responsible=agency.dasha, **known)
    move(card, to=agency.done, by=agency.olga)
    return card


def test_without_an_agreement_hours_earn_their_price_and_a_priced_card_its_own(agency, hours):
    priced = done(agency, price=Decimal("1200"))
    hours(2)
    hours(5, card=priced)
    assert sums(agency) == (20_000, 0, 120_000, 0)


def test_within_a_fixed_price_a_cards_price_is_a_part_of_it(agency, hours, agreed):
    agreed("fixed", 1_000, planned_minutes=10 * 60)
    hours(5, card=done(agency, price=Decimal("1200")))
    assert sums(agency) == (50_000, 0, 0, 0)


def test_a_card_may_be_paid_beside_the_agreement_by_its_hours_or_at_its_price(agency, hours, agreed):
    agreed("fixed", 1_000, planned_minutes=10 * 60)
    by_time, at_price = agency.card(project=agency.spring), done(agency, price=Decimal("700"))
    set_basis(by_time, "by_time", from_day=NEW_YEAR, by=agency.olga)
    set_basis(at_price, "fixed", from_day=NEW_YEAR, by=agency.olga)
    hours(1, card=by_time)
    hours(2, card=at_price)
    hours(5)
    assert sums(agency) == (50_000, 10_000, 70_000, 0)


def test_what_the_client_approved_counts_where_it_is_not_what_is_expected(agency):
    card = done(agency, price=Decimal("1200"))
    approve_price(card, amount=Decimal("1100"), by=agency.olga)
    assert sums(agency) == (0, 0, 110_000, 0)


def test_a_card_that_comes_back_earns_nothing_until_it_is_done_again(agency):
    card = done(agency, price=Decimal("1200"))
    move(Card.objects.get(pk=card.pk), to=agency.design, by=agency.olga, reason="Wrong colour")
    assert sums(agency) == (0, 0, 0, 0)


def test_a_done_card_stays_done_in_the_archive(agency):
    card = done(agency, price=Decimal("1200"))
    archive(Card.objects.get(pk=card.pk), by=agency.olga)
    assert sums(agency) == (0, 0, 120_000, 0)


def test_another_basis_from_a_day_on_takes_the_card_along(agency, agreed):
    agreed("fixed", 900, recognises="cards", planned_cards=3)
    card = done(agency, price=Decimal("500"))
    assert sums(agency) == (30_000, 0, 0, 0)
    set_basis(card, "fixed", from_day=TODAY, by=agency.olga)
    assert sums(agency) == (0, 0, 50_000, 0)


def test_only_what_is_passed_on_and_was_paid_is_earned(agency, paid):
    paid(250)
    paid(100, mark_up=15)
    paid(100, price=130, state="expected")
    assert sums(agency) == (0, 0, 0, 11_500)


def test_a_price_in_another_currency_is_worth_what_it_was_when_it_was_agreed(agency, hours, agreed):
    set_exchange("USD", Decimal("0.9"), from_day=NEW_YEAR, by=agency.olga)
    agreed("fixed", 1_000, currency="USD", planned_minutes=10 * 60)
    set_exchange("USD", Decimal("0.5"), from_day=OCTOBER, by=agency.olga)
    hours(10)
    assert sums(agency)[0] == 90_000


def test_a_locked_period_keeps_what_it_earned(agency, hours, agreed, paid):
    agreed("fixed", 1_000, planned_minutes=20 * 60)
    hours(5, OCTOBER)
    paid(100, OCTOBER, mark_up=10)
    card = done(agency, price=Decimal("400"))
    set_basis(card, "fixed", from_day=NEW_YEAR, by=agency.olga)
    lock(OCTOBERS_END, by=agency.olga, although_open=True)
    assert close_what_is_locked() == 1
    then = sums(agency, OCTOBERS_END)
    assert then == (25_000, 0, 0, 11_000)
    # Whatever is done to the rows behind it.
    Agreement.objects.update(amount=999_999)
    edit(Card.objects.get(pk=card.pk), {"price": Decimal("1")}, by=agency.olga)
    assert sums(agency, OCTOBERS_END) == then
    with pytest.raises(DayIsClosed):
        agreed("fixed", 2_000, OCTOBER, planned_minutes=600)
    agreed("fixed", 2_000, NOVEMBER, planned_minutes=20 * 60)
    assert sums(agency)[0] == 50_000
    assert close_what_is_locked() == 0


def test_each_lock_is_closed_in_its_turn_and_adds_up(agency, hours, agreed):
    agreed("retainer", 1_000, minutes=600, period="month", carried_periods=1)
    for day in (date(2026, 8, 3), date(2026, 9, 7), OCTOBER, NOVEMBER):
        hours(7, day)
    whole = sums(agency)
    for through in (date(2026, 8, 31), date(2026, 9, 30), OCTOBERS_END):
        lock(through, by=agency.olga, although_open=True)
    assert close_what_is_locked() == 3
    assert Closing.objects.count() == 3
    assert sums(agency) == whole
    october = ClosedDay.objects.filter(day__gte=date(2026, 10, 1))
    assert (
        sum(row.agreed for row in october)
        == sums(agency, OCTOBERS_END)[0] - sums(agency, date(2026, 9, 30))[0]
    )


def test_all_projects_are_read_in_a_handful_of_queries(agency, hours, agreed, django_assert_max_num_queries):
    agreed("fixed", 1_000, planned_minutes=600)
    agreed("time_and_materials", project=agency.secret)
    hours(1)
    with django_assert_max_num_queries(11):
        assert set(earned(agency.workspace, TODAY)) == {agency.spring.pk, agency.secret.pk}


def reworked(agency, card, back, again):
    """It comes back to Design on one day and is done on another."""
    for day, stage in ((back, agency.design), (again, agency.done)):
        with clock.at(datetime.combine(day, time(11), tzinfo=UTC)):
            move(Card.objects.get(pk=card.pk), to=stage, by=agency.olga, reason="Wrong colour")


def test_a_card_that_a_fixed_price_covered_earns_none_of_its_own_by_rework_after_it(agency, hours, agreed):
    """1,000 for 10 h: 5 h on a poster at 1,200 earn 500, and it is done. By time from November on it comes
    back for 2 h and is done again: it is paid for, and the 500 are all."""
    agreed("fixed", 1_000, planned_minutes=10 * 60)
    with clock.at(datetime.combine(OCTOBER, time(11), tzinfo=UTC)):
        card = done(agency, price=Decimal("1200"))
    hours(5, OCTOBER, card)
    agreed("time_and_materials", day=NOVEMBER)
    hours(2, date(2026, 11, 3), card)
    reworked(agency, card, date(2026, 11, 3), date(2026, 11, 4))
    assert sums(agency) == (50_000, 0, 0, 0)
    assert sums(agency, date(2026, 11, 3)) == (50_000, 0, 0, 0)


@pytest.mark.parametrize(
    ("back", "earned_by_then"),
    [(date(2026, 11, 3), (30_000, 0, 0, 0)), (date(2026, 10, 20), (0, 0, 120_000, 0))],
)
def test_a_card_that_a_price_for_cards_took_back_earns_its_own_when_it_is_done_after_it(
    agency, agreed, back, earned_by_then
):
    """900 for 3 cards: a poster at 1,200 that is done earns 300. By time from November on. When it comes back
    after that, the 300 stay and are all; when it came back before, they were taken back, and done again under
    the next agreement it earns its 1,200."""
    agreed("fixed", 900, recognises="cards", planned_cards=3)
    with clock.at(datetime.combine(OCTOBER, time(11), tzinfo=UTC)):
        card = done(agency, price=Decimal("1200"))
    agreed("time_and_materials", day=NOVEMBER)
    reworked(agency, card, back, date(2026, 11, 4))
    assert sums(agency) == earned_by_then
