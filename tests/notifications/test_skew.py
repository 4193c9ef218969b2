"""Whoever manages the account of a project hears that its hours run ahead of its work: once for each step."""

from datetime import UTC, date, datetime

import pytest

from baton.accounts.roles import MoneyTier
from baton.boards.models import Card
from baton.budgets.agreeing import Agreed, agree
from baton.kit import clock
from baton.notifications.digesting import send_digests
from baton.notifications.models import Notice, Outgoing
from baton.notifications.rhythms import want_digest
from baton.notifications.sending.leaving import send_what_waits
from baton.notifications.sending.resting import Resting
from baton.notifications.telling_of_skew import tell_of_skew
from baton.profits.models import SkewAlert
from tests.notifications.test_mails import text_of


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


def morning(day):
    return datetime(2026, 11, day, 8, tzinfo=UTC)


def test_the_morning_tells_of_it_by_mail_once_for_each_step(agency, anna_manages, alert, post):
    alert(30, 78, 40)
    tell_of_skew()
    assert [send_digests(morning(day)) for day in (18, 19)] == [1, 0]
    alert(50, 99, 45)
    tell_of_skew()
    assert send_digests(morning(20)) == 1
    send_what_waits(clock.real_now(), resting=Resting())
    first, second = post.to("anna@relay.example")
    assert first["Subject"] == "18 November: hours ahead of the work 1"
    assert "Spring\n78 % of the hours, 40 % of the work done\nBloom\n" in text_of(first)
    assert f"/w/relay/profits/projects/{agency.spring.pk}" in text_of(first)
    assert "99 % of the hours" in text_of(second)


def test_what_was_read_in_the_inbox_needs_no_mail_and_who_wants_none_gets_none(
    agency, as_member, anna_manages, alert
):
    alert(30, 78, 40)
    tell_of_skew()
    want_digest(agency.anna, False)
    assert send_digests(morning(18)) == 0
    want_digest(agency.anna, True)
    as_member(agency.anna).post(f"/api/relay/inbox/notices/{Notice.objects.get().pk}/read")
    assert send_digests(morning(19)) == 0


def test_whoever_manages_and_holds_an_account_hears_of_their_projects_but_of_cards_only_when_wanted(
    agency, anna_manages, alert
):
    agency.anna.may_manage = True
    agency.anna.save()
    card = agency.card(column=agency.terms, project=agency.spring)
    Card.objects.filter(pk=card.pk).update(deadline=morning(10))
    want_digest(agency.olga, False)
    want_digest(agency.marc, False)
    assert send_digests(morning(18)) == 0
    alert(30, 78, 40)
    tell_of_skew()
    assert send_digests(morning(19)) == 1
    assert "Overdue" not in Outgoing.objects.get().parts["text"]
    want_digest(agency.anna, True)
    assert send_digests(morning(20)) == 1


def test_of_a_mail_that_could_not_leave_the_next_morning_tells_again(agency, anna_manages, alert, post):
    alert(30, 78, 40)
    tell_of_skew()
    send_digests(morning(18))
    Outgoing.objects.update(cards=[0])
    send_what_waits(clock.real_now(), resting=Resting())
    assert post.to("anna@relay.example") == []
    assert send_digests(morning(19)) == 1


def test_a_mail_that_waits_goes_nowhere_when_its_reader_may_not_see_hours_any_more(
    agency, anna_manages, alert, post
):
    alert(30, 78, 40)
    tell_of_skew()
    send_digests(morning(18))
    agency.anna.money = MoneyTier.OWN_HOURS
    agency.anna.save()
    send_what_waits(clock.real_now(), resting=Resting())
    assert post.to("anna@relay.example") == []


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
