"""Whoever manages the account of a project hears that its hours run ahead of its work: once for each step."""

from datetime import date

import pytest

from baton.accounts.roles import MoneyTier
from baton.budgets.agreeing import Agreed, agree
from baton.notifications.models import Notice
from baton.notifications.telling_of_skew import tell_of_skew
from baton.profits.models import SkewAlert


@pytest.fixture
def alert(agency):
    wanted = Agreed("time_and_materials", "EUR")
    agreement = agree(agency.spring, wanted, from_day=date(2026, 1, 1), by=agency.olga)

    def reach(step, spent, done):
        return SkewAlert.objects.create(
            project=agency.spring, agreement=agreement, step=step, spent=spent, done=done
        )

    return reach


@pytest.fixture
def anna_manages(agency):
    agency.spring.account_manager = agency.anna
    agency.spring.save()
    agency.anna.money = MoneyTier.ALL_HOURS
    agency.anna.save()


def words(as_member, member):
    return [each["words"] for each in as_member(member).get("/api/relay/inbox").json()["notices"]]


def test_the_account_manager_hears_of_it_in_the_inbox(agency, as_member, anna_manages, alert):
    alert(30, 78, 40)
    assert (tell_of_skew(), tell_of_skew()) == (1, 0)
    assert words(as_member, agency.anna) == ["Spring: 78 % of the hours, 40 % of the work done"]
    assert words(as_member, agency.olga) == []
    row = as_member(agency.anna).get("/api/relay/inbox").json()["notices"][0]
    assert (row["project"], row["unread"]) == (agency.spring.pk, True)


def test_the_next_step_makes_the_same_row_new(agency, as_member, anna_manages, alert):
    alert(30, 78, 40)
    tell_of_skew()
    notice = Notice.objects.get()
    as_member(agency.anna).post(f"/api/relay/inbox/notices/{notice.pk}/read")
    alert(50, 99, 45)
    tell_of_skew()
    assert words(as_member, agency.anna) == ["Spring: 99 % of the hours, 45 % of the work done"]
    assert Notice.objects.of(agency.anna).unread().count() == 1


def test_where_nobody_manages_the_account_those_hear_who_manage_and_see_costs(agency, alert):
    alert(30, 78, 40)
    tell_of_skew()
    assert set(Notice.objects.values_list("member__name", flat=True)) == {"Olga"}


def test_who_may_not_see_the_hours_of_all_any_more_reads_nothing_of_it(
    agency, as_member, anna_manages, alert
):
    alert(30, 78, 40)
    tell_of_skew()
    agency.anna.money = MoneyTier.OWN_HOURS
    agency.anna.save()
    assert words(as_member, agency.anna) == []
