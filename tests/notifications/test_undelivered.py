"""What could not be delivered is told to whoever administers, once; and what is old is forgotten."""

from datetime import timedelta

import pytest

from baton.boards.content.commenting import add_comment
from baton.kit import clock
from baton.notifications.forgetting import forget_old_notifications
from baton.notifications.models import Notice, Notification, Outgoing, State
from baton.notifications.reporting import tell_of_undelivered
from tests.notifications.test_mails import never_quiet  # noqa: F401
from tests.notifications.test_sending import let_go, waiting  # noqa: F401


@pytest.fixture
def given_up(agency, waiting, post):  # noqa: F811
    """Two mails that the other side refused for good."""
    post.moods = ["550", "550"]
    messages = waiting(2)
    let_go()
    return messages


def told(inbox, member, query=""):
    return [(notice["words"], notice["unread"]) for notice in inbox(member, query)["notices"]]


def test_the_owner_hears_once_of_what_was_given_up(agency, given_up, inbox, as_member):
    assert tell_of_undelivered() == 2
    assert told(inbox, agency.olga) == [("2 messages could not be delivered", True)]
    assert inbox(agency.olga)["unread"] == 1
    assert tell_of_undelivered() == 0
    assert told(inbox, agency.olga) == [("2 messages could not be delivered", True)]
    # Nobody else looks after the house.
    assert told(inbox, agency.anna) == []


def test_a_notice_that_was_read_counts_from_nought(agency, given_up, inbox, as_member):
    tell_of_undelivered()
    (notice,) = inbox(agency.olga)["notices"]
    answer = as_member(agency.olga).post(f"/api/relay/inbox/notices/{notice['id']}/read")
    assert answer.json()["unread"] == 0
    assert told(inbox, agency.olga, "?unread=true") == []
    assert told(inbox, agency.olga) == [("2 messages could not be delivered", False)]
    Outgoing.objects.filter(pk=given_up[0].pk).update(told_at=None)
    tell_of_undelivered()
    assert told(inbox, agency.olga) == [("1 message could not be delivered", True)]


def test_a_message_sent_again_and_given_up_again_is_told_again(agency, given_up, post, inbox, as_member):
    tell_of_undelivered()
    post.moods = ["550"]
    as_member(agency.olga).post(f"/api/relay/outbox/{given_up[0].pk}/send-again")
    let_go()
    assert tell_of_undelivered() == 1
    assert told(inbox, agency.olga) == [("3 messages could not be delivered", True)]


def test_reading_everything_reads_the_notices(agency, given_up, inbox, as_member):
    tell_of_undelivered()
    olga = as_member(agency.olga)
    assert olga.post("/api/relay/inbox/read-all", "{}", "application/json").json()["unread"] == 0
    assert Notice.objects.get().read_at is not None


def test_whoever_does_not_administer_any_more_sees_no_notice(agency, given_up, inbox):
    tell_of_undelivered()
    agency.olga.may_administer = False
    agency.olga.role = "member"
    agency.olga.save(update_fields=["may_administer", "role"])
    assert told(inbox, agency.olga) == []


def test_old_rows_go_and_young_and_unread_ones_stay(agency, inbox):
    cards = {name: agency.card(name, lead=agency.kees) for name in ("old and read", "old", "very old", "new")}
    for card in cards.values():
        add_comment(card, "Hello", by=agency.tim)
    inbox(agency.kees)
    ages = {"old and read": 100, "old": 100, "very old": 400, "new": 1}
    for name, days in ages.items():
        rows = Notification.objects.filter(card=cards[name])
        rows.update(last_at=clock.real_now() - timedelta(days=days))
    Notification.objects.filter(card__in=[cards["old and read"], cards["new"]]).update(unread=0)
    forget_old_notifications()
    assert {row["card"]["title"] for row in inbox(agency.kees)["rows"]} == {"old", "new"}


def test_what_was_sent_is_kept_a_month_and_what_was_given_up_three(waiting, post):  # noqa: F811
    messages = waiting(4)
    ends = [("sent", 31), ("sent", 29), ("dead", 91), ("dead", 89)]
    for message, (state, days) in zip(messages, ends, strict=True):
        ended = clock.real_now() - timedelta(days=days)
        Outgoing.objects.filter(pk=message.pk).update(state=state, ended_at=ended)
    assert forget_old_notifications() == 2
    assert list(Outgoing.objects.order_by("pk").values_list("pk", flat=True)) == [
        messages[1].pk,
        messages[3].pk,
    ]


def test_what_waits_is_never_forgotten(waiting, post):  # noqa: F811
    waiting(1)
    forget_old_notifications(clock.real_now() + timedelta(days=3000))
    assert Outgoing.objects.get().state == State.WAITING
