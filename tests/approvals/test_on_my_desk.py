"""What I am asked, and what I wait for, lies on my desk."""

from datetime import UTC, datetime, timedelta

import pytest

from baton.accounts.models import Member
from baton.approvals.ending import withdraw
from baton.boards.content.editing import edit
from baton.kit import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def work(as_member):
    return lambda member: as_member(member).get("/api/relay/my-work").json()


def test_who_is_asked_finds_it_on_their_desk_and_who_asked_sees_who_is_waited_for(desk, work):
    desk.ask(gate=None, members=[desk.agency.tim, desk.agency.dasha], title="The terms", by=desk.agency.kees)
    for person in (desk.agency.tim, desk.agency.dasha):
        (told,) = work(person)["to_approve"]
        assert (told["title"], told["asked_by"], told["card"]) == (
            "The terms",
            desk.agency.kees.pk,
            desk.card.pk,
        )
        assert work(person)["cards"][0]["id"] == desk.card.pk
    mine = work(desk.agency.kees)
    assert mine["to_approve"] == []
    assert mine["asked"][0]["waited_for"] == ["Tim", "Dasha"]
    assert mine["counts"]["asked"] == 1


def test_what_is_answered_or_taken_back_lies_on_no_desk(desk, work):
    approval = desk.ask(gate=None, members=[desk.agency.tim, desk.agency.dasha], by=desk.agency.kees)
    desk.says(approval, by=desk.agency.tim)
    assert work(desk.agency.tim)["to_approve"] == []
    assert work(desk.agency.kees)["asked"][0]["waited_for"] == ["Dasha"]
    withdraw(approval, by=desk.agency.kees)
    assert work(desk.agency.dasha)["to_approve"] == work(desk.agency.kees)["asked"] == []


def test_whoever_stands_in_is_asked_too(desk, work):
    desk.ask(gate=None, members=[desk.agency.tim], by=desk.agency.kees)
    Member.objects.filter(pk=desk.agency.tim.pk).update(deputy=desk.agency.daan)
    assert len(work(desk.agency.daan)["to_approve"]) == 1


def test_a_guest_finds_what_they_are_asked_and_nothing_of_our_hours(desk, work):
    edit(desk.card, {"shared": True}, by=desk.agency.kees)
    desk.ask(members=[desk.agency.greta])
    guest = work(desk.agency.greta)
    (told,) = guest["to_approve"]
    assert told["waited_minutes"] is None
    assert "asked" not in guest
    edit(desk.card.__class__.objects.get(pk=desk.card.pk), {"shared": False}, by=desk.agency.kees)
    assert work(desk.agency.greta)["to_approve"] == []


def test_waiting_is_told_in_working_time(desk, work):
    friday = datetime(2026, 11, 20, 15, tzinfo=UTC)
    with clock.at(friday):
        desk.ask(gate=None, members=[desk.agency.tim], by=desk.agency.kees)
    with clock.at(friday + timedelta(days=3)):
        (told,) = work(desk.agency.tim)["to_approve"]
    # Over a weekend: a working day of eight hours, not three days.
    assert told["waited_minutes"] == 8 * 60
