"""A report asks the database as often for eleven projects as for four, and seldom: whatever it is cut by."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baton.accounts.models import Project
from baton.boards.content.editing import edit
from baton.boards.models import Card, CardType
from baton.boards.relay.moving import move
from baton.budgets.agreeing import Part
from baton.budgets.closing import close_what_is_locked
from baton.budgets.finishing_stages import mark_stage
from baton.budgets.paying_outside import Paid, enter
from baton.budgets.pricing_cards import set_basis
from baton.profits.asked import Cut
from baton.timesheets.locking import lock
from baton.timesheets.tallying import tally_stale_months
from tests.budgets.conftest import NOVEMBER, OCTOBER, OCTOBERS_END, TODAY

pytestmark = pytest.mark.usefixtures("rates")

MOST = 15
# The owner's page also says how far ahead of the work the hours of each project are.
MOST_OF_THE_OWNERS_PAGE = 20
CONTRACTS: tuple[tuple[str, int | None, dict[str, Any]], ...] = (
    ("fixed", 900, {"recognises": "stages", "stages": [Part("Concept", 1), Part("Release", 2)]}),
    ("retainer", 500, {"period": "month", "minutes": 600}),
    ("time_and_materials", None, {}),
)


@pytest.fixture
def another(agency, agreed, hours):
    """A project with an agreement, a card at its own price that is done, one by its hours, and a supplier."""
    mailing = CardType.objects.create(workspace=agency.workspace, name="Mailing")

    def make(number, day):
        project = Project.objects.create(
            workspace=agency.workspace,
            client=agency.bloom,
            name=f"Project {number}",
            account_manager=agency.kees,
        )
        kind, amount, known = CONTRACTS[number % len(CONTRACTS)]
        agreed(kind, amount, day, project=project, **known)
        if kind == "fixed":
            mark_stage(project, "Concept", on=day, by=agency.olga)
        own, by_hours = (
            agency.card(
                title, project=project, price=Decimal(300), card_type=mailing, responsible=agency.dasha
            )
            for title in ("Own", "By its hours")
        )
        for card, basis in ((own, "fixed"), (by_hours, "by_time")):
            set_basis(card, basis, from_day=day, by=agency.olga)
            hours(1, day, card)
        move(own, to=agency.done, by=agency.olga)
        supplier = Paid(project, day, "freelancer", "Print & Co", Decimal(50), "EUR", card=own)
        enter(replace(supplier, passed_on=True, mark_up=Decimal(10)), by=agency.olga)
        return own

    return make


@pytest.fixture
def queries(agency, as_member):
    browser = as_member(agency.olga)

    def count():
        days = f"first_day=2026-09-15&last_day={TODAY}"
        paths = {
            **{cut.value: f"profits?cut={cut}&{days}" for cut in Cut},
            "owner": f"profits/overview?{days}",
        }
        told = {}
        for name, path in paths.items():
            with CaptureQueriesContext(connection) as asked:
                assert browser.get(f"/api/relay/{path}").status_code == 200
            told[name] = len(asked)
        return told

    return count


def test_a_report_asks_as_often_for_eleven_projects_as_for_four(agency, another, queries):
    first = [another(number, OCTOBER) for number in range(3)]
    lock(OCTOBERS_END, by=agency.olga, although_open=True)
    close_what_is_locked()
    for card in first:
        edit(Card.objects.get(pk=card.pk), {"price": None}, by=agency.olga)
    tally_stale_months()
    another(3, NOVEMBER)
    few = queries()
    for number in range(4, 11):
        another(number, NOVEMBER)
    assert queries() == few
    assert few.pop("owner") <= MOST_OF_THE_OWNERS_PAGE
    assert max(few.values()) <= MOST
