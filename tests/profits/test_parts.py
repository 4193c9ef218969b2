"""What a figure is made of: entries, suppliers' costs, page by page."""

from decimal import Decimal

import pytest

from baton.accounts.roles import MoneyTier
from baton.profits.api import parts
from baton.timesheets.models import TimeEntry
from tests.budgets.conftest import NEW_YEAR, TODAY
from tests.profits.conftest import with_tier

pytestmark = pytest.mark.usefixtures("rates")


def test_what_a_supplier_was_paid_for_an_unseen_card_is_an_amount_alone(agency, as_member, paid):
    """Marc sees costs, not Olga's own space."""
    hidden = agency.card("Merger", column=agency.hidden_column, project=agency.spring, by=agency.olga)
    paid(500, card=hidden, text="Secret studio")
    with_tier(agency.marc, MoneyTier.COSTS_AND_MARGINS)
    address = f"/api/relay/profits/part?first_day={NEW_YEAR}&last_day={TODAY}&cut=project&whole=1"
    (row,) = as_member(agency.marc).get(address).json()["external"]
    assert (row["supplier"], row["text"], row["amount"]) == ("", "", "500.00")
    (row,) = as_member(agency.olga).get(address).json()["external"]
    assert (row["supplier"], row["text"]) == ("Print & Co", "Secret studio")


def test_the_line_of_no_card_leads_to_hours_on_cards_that_are_not_seen(agency, as_member, hours):
    hidden = agency.card("Salaries", column=agency.hidden_column, project=agency.spring, by=agency.olga)
    hours(1, card=hidden)
    hours(2)
    hours(3, card=agency.card("Seen"))
    with_tier(agency.marc, MoneyTier.COSTS_AND_MARGINS)
    query = f"first_day={NEW_YEAR}&last_day={TODAY}&cut=card"
    told = as_member(agency.marc).get(f"/api/relay/profits?{query}").json()
    (line,) = [each for each in told["lines"] if each["key"] is None]
    part = as_member(agency.marc).get(f"/api/relay/profits/part?{query}").json()
    assert part["minutes"] == line["minutes"]


def test_hours_while_somebody_waited_are_listed_together_and_apart(agency, as_member, hours):
    hours(1)
    for clock_of, much in (("client", 1), ("us", 2)):
        TimeEntry.objects.filter(pk=hours(much).pk).update(waited_for=clock_of)
    address = f"/api/relay/profits/part?first_day={NEW_YEAR}&last_day={TODAY}&whole=1&waiting="
    told = {of: as_member(agency.olga).get(address + of).json()["minutes"] for of in ("both", "client", "us")}
    assert told == {"both": 180, "client": 60, "us": 120}


def test_what_hours_come_to_is_told_of_all_though_a_page_shows_the_newest(
    agency, as_member, hours, monkeypatch
):
    for much in (1, 2, 3):
        hours(much)
    monkeypatch.setattr(parts, "PAGE", 2)
    address = f"/api/relay/profits/part?first_day={NEW_YEAR}&last_day={TODAY}&whole=1"
    first = as_member(agency.olga).get(address).json()
    second = as_member(agency.olga).get(f"{address}&after={first['next']}").json()
    assert (len(first["entries"]), len(second["entries"])) == (2, 1)
    for name in ("price", "cost", "overhead"):
        whole = sum(Decimal(entry[name] or 0) for entry in (*first["entries"], *second["entries"]))
        assert Decimal(first[name]) == Decimal(second[name]) == whole
    assert first["price"] == "600.00"
