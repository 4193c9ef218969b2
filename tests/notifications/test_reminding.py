"""Nobody did anything, but time passed: each thing is said once, first to those it waits for."""

from datetime import UTC, datetime, timedelta

import pytest

from baton.boards.content.editing import edit
from baton.boards.models import Card, Column, Handoff, Promise
from baton.boards.relay.answering import accept
from baton.boards.relay.handing_over import offer
from baton.boards.relay.moving import move
from baton.kit import clock
from baton.notifications.digesting import send_digests
from baton.notifications.listening import keep_up
from baton.notifications.models import Due, Notification, Outgoing
from baton.notifications.reminding import remind, remind_of_stuck
from baton.notifications.rhythms import want_digest
from baton.notifications.sending.leaving import send_what_waits
from baton.notifications.sending.resting import Resting
from tests.notifications.test_mails import text_of

WEDNESDAY = datetime(2026, 11, 18, 10, tzinfo=UTC)


@pytest.fixture
def card(agency):
    made = agency.card(column=agency.terms, responsible=agency.kees, lead=agency.anna, project=agency.spring)
    keep_up()
    Notification.objects.all().delete()
    return made


def late_by(handoff: Handoff, at: datetime) -> None:
    Handoff.objects.filter(pk=handoff.pk).update(answer_by=at)


def test_an_offer_that_waits_too_long_is_told_to_both_and_then_to_the_lead(agency, card, words):
    handoff = offer(card, to=agency.dasha, by=agency.kees).row
    late_by(handoff, WEDNESDAY)
    assert remind(WEDNESDAY - timedelta(minutes=1)) == 0
    assert remind(WEDNESDAY) == 1
    assert "The offer from Kees still waits for your answer" in words(agency.dasha)
    assert words(agency.kees) == ["Your offer is still not answered by Dasha"]
    assert words(agency.anna) == []
    assert remind(WEDNESDAY + timedelta(hours=1)) == 0
    # As much working time again, four hours of this board, with the noon between.
    assert remind(WEDNESDAY + timedelta(hours=5)) == 1
    assert words(agency.anna) == ["Dasha has not answered the offer from Kees"]
    assert len(words(agency.kees)) == 1


def test_where_nobody_else_leads_the_managers_hear_of_it(agency, words):
    card = agency.card(column=agency.terms, responsible=agency.kees, lead=agency.kees)
    late_by(offer(card, to=agency.dasha, by=agency.kees).row, WEDNESDAY)
    remind(WEDNESDAY + timedelta(hours=5))
    assert "Dasha has not answered the offer from Kees" in words(agency.marc)


def test_an_answered_offer_waits_for_nobody_and_leaves_the_inbox(agency, card, words):
    handoff = offer(card, to=agency.dasha, by=agency.kees).row
    late_by(handoff, WEDNESDAY)
    remind(WEDNESDAY)
    accept(handoff, by=agency.dasha)
    assert words(agency.dasha) == []
    assert remind(WEDNESDAY + timedelta(days=1)) == 0


def test_a_deadline_is_told_a_working_day_before_and_when_it_has_passed(agency, card, words):
    monday = datetime(2026, 11, 23, 12, tzinfo=UTC)
    edit(card, {"deadline": monday, "deadline_has_time": True}, by=agency.marc)
    Promise.objects.update(given_at=WEDNESDAY - timedelta(days=3))
    keep_up()
    Notification.objects.all().delete()
    assert remind(WEDNESDAY) == 0
    # Friday noon: the weekend does not count.
    assert remind(datetime(2026, 11, 20, 12, tzinfo=UTC)) == 1
    assert words(agency.kees) == words(agency.anna) == ["The deadline is near: 23 November"]
    assert remind(monday) == 1
    assert remind(monday + timedelta(hours=1)) == 0
    assert "The deadline has passed: 23 November" in words(agency.kees)


def test_a_deadline_that_is_a_day_is_told_on_the_working_day_before_it(agency, card, words):
    """Until Monday: on Friday, in the hours in which somebody can still do something about it."""
    edit(card, {"deadline": datetime(2026, 11, 23, 12, tzinfo=UTC)}, by=agency.marc)
    Promise.objects.update(given_at=WEDNESDAY - timedelta(days=3))
    keep_up()
    Notification.objects.all().delete()
    assert remind(datetime(2026, 11, 19, 22, 30, tzinfo=UTC)) == 0
    assert remind(datetime(2026, 11, 20, 8, tzinfo=UTC)) == 1
    assert words(agency.kees) == ["The deadline is near: 23 November"]


def test_who_gives_a_near_deadline_is_not_told_that_it_is_near(agency, card):
    with clock.at(WEDNESDAY):
        edit(card, {"deadline": WEDNESDAY + timedelta(hours=5), "deadline_has_time": True}, by=agency.kees)
    assert remind(WEDNESDAY + timedelta(minutes=1)) == 0


def test_a_finished_card_has_no_deadline_to_be_told_of(agency, card):
    edit(card, {"deadline": WEDNESDAY, "deadline_has_time": True}, by=agency.kees)
    move(card, to=agency.done, by=agency.kees)
    assert remind(WEDNESDAY + timedelta(hours=1)) == 0


def test_a_stuck_card_is_told_once_in_each_stay(agency, card, words):
    Column.objects.filter(pk=agency.terms.pk).update(stuck_after_minutes=60)
    Card.objects.filter(pk=card.pk).update(entered_at=WEDNESDAY - timedelta(days=5))
    assert remind_of_stuck(WEDNESDAY) == 1
    assert remind_of_stuck(WEDNESDAY + timedelta(hours=1)) == 0
    assert words(agency.kees) == ["Far longer in its column than is usual there"]


def test_the_head_of_the_department_gets_what_is_late_once_a_day(agency, card, post):
    Column.objects.filter(pk=agency.terms.pk).update(stuck_after_minutes=60)
    Card.objects.filter(pk=card.pk).update(
        entered_at=WEDNESDAY - timedelta(days=5), deadline=WEDNESDAY - timedelta(days=1)
    )
    early = WEDNESDAY.replace(hour=7, minute=30)
    assert send_digests(early) == 0
    # Olga and Marc head departments; nine o'clock in Amsterdam is eight here.
    assert send_digests(WEDNESDAY.replace(hour=8)) == 2
    assert send_digests(WEDNESDAY.replace(hour=9)) == 0
    send_what_waits(clock.real_now(), resting=Resting())
    (mail,) = post.to("marc@relay.example")
    assert mail["Subject"] == "18 November: overdue 1, stuck 1"
    assert "#1 Spring mailing\nwas due on 17 November\nCRM production · Terms of reference · Kees" in text_of(
        mail
    )


def test_a_day_without_trouble_and_a_day_off_bring_no_list(agency, card, post):
    assert send_digests(WEDNESDAY) == 0
    Card.objects.filter(pk=card.pk).update(deadline=WEDNESDAY - timedelta(days=5))
    assert send_digests(WEDNESDAY + timedelta(days=3)) == 0
    want_digest(agency.marc, False)
    assert send_digests(WEDNESDAY + timedelta(days=1)) == 1
    assert Outgoing.objects.get().member == agency.olga


def test_the_list_holds_only_what_its_reader_sees(agency, post):
    secret = agency.card("Secret", column=agency.terms, project=agency.secret, responsible=agency.anna)
    Card.objects.filter(pk=secret.pk).update(deadline=WEDNESDAY - timedelta(days=1))
    assert send_digests(WEDNESDAY) == 1
    assert Outgoing.objects.get().member == agency.olga


def test_reminders_of_what_is_urgent_leave_by_mail(agency, card, post, deliver):
    late_by(offer(card, to=agency.dasha, by=agency.kees).row, WEDNESDAY)
    keep_up()
    Due.objects.all().delete()
    remind(WEDNESDAY)
    deliver(clock.real_now() + timedelta(days=4))
    assert "still waits for your answer" in text_of(post.to("dasha@relay.example")[0])
