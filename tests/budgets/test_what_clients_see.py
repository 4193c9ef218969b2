"""What a client sees of the hours and the price: what was approved, since it is shown."""

from datetime import date

import pytest

from baton.boards.content.editing import edit
from baton.boards.models import Card
from baton.budgets.showing_clients import agreement_for_client
from baton.timesheets.handing_in import approve, submit
from baton.timesheets.locking import lock
from tests.budgets.conftest import NOVEMBER, OCTOBER, OCTOBERS_END, TODAY

pytestmark = pytest.mark.usefixtures("prices")
MONDAY = date(2026, 11, 23)


def seen(agency):
    return agreement_for_client(agency.spring, agency.greta)


def approved(agency):
    submit(agency.dasha, MONDAY, by=agency.dasha)
    approve(agency.dasha, MONDAY, by=agency.olga)


def test_the_periods_of_a_retainer_tell_a_client_approved_hours_only(agency, hours, agreed):
    agreed("retainer", day=date(2026, 11, 1), minutes=40 * 60, period="month", shows_hours=True)
    hours(8, MONDAY)
    told = seen(agency)
    assert (told["minutes"], told["periods"][0]["spent"], told["periods"][0]["left"]) == (0, 0, 2_400)
    approved(agency)
    told = seen(agency)
    assert (told["minutes"], told["periods"][0]["spent"], told["periods"][0]["left"]) == (480, 480, 1_920)


def test_hours_of_an_agreement_that_hid_them_are_told_under_no_later_one(agency, hours, agreed):
    """Fixed 1,000 in October with 12 h; by time, shown, from 2 November, and nothing was worked since."""
    agreed("fixed", 1_000, date(2026, 10, 1), planned_minutes=600)
    hours(12, OCTOBER)
    lock(OCTOBERS_END, by=agency.olga, although_open=True)
    agreed("time_and_materials", day=NOVEMBER, shows_hours=True, shows_price=True)
    told = seen(agency)
    assert (told["minutes"], str(told["came_to"])) == (0, "0.00")
    hours(2, MONDAY)
    approved(agency)
    told = seen(agency)
    assert (told["minutes"], str(told["came_to"])) == (120, "200.00")


def test_hours_since_they_are_shown_go_on_counting_under_the_next_agreement_that_shows_them(
    agency, hours, agreed
):
    agreed("fixed", 1_000, date(2026, 10, 1), planned_minutes=600, shows_hours=True)
    hours(12, OCTOBER)
    lock(OCTOBERS_END, by=agency.olga, although_open=True)
    agreed("time_and_materials", day=NOVEMBER, shows_hours=True, shows_price=True)
    told = seen(agency)
    assert (told["minutes"], str(told["came_to"])) == (720, "0.00")


def test_hours_of_a_card_at_its_own_price_come_to_nothing_by_their_rates(agency, hours, agreed):
    agreed("time_and_materials", shows_hours=True, shows_price=True)
    own = agency.card(project=agency.spring, price="900")
    edit(Card.objects.get(pk=own.pk), {"shared": True}, by=agency.olga)
    hours(3, MONDAY, own)
    hours(1, TODAY)
    approved(agency)
    told = seen(agency)
    assert (told["minutes"], told["other_minutes"], str(told["came_to"])) == (240, 60, "100.00")
