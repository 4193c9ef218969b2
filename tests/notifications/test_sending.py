"""The outbox under faults: a server that is away, refuses, hangs up. Nothing is lost (see test_killed)."""

from datetime import datetime, timedelta

import pytest

from baton.boards.models import Card
from baton.boards.relay.handing_over import offer
from baton.kit import clock
from baton.notifications.models import Outgoing, State
from baton.notifications.sending import leasing
from baton.notifications.sending.leaving import send_what_waits
from baton.notifications.sending.resting import Resting
from tests.notifications.test_mails import in_hours, never_quiet  # noqa: F401


@pytest.fixture
def waiting(agency, deliver):
    """``waiting(3)``: so many mails to as many people, composed and not sent yet."""

    def made(number: int) -> list[Outgoing]:
        people = [agency.dasha, agency.daan, agency.tim, agency.kees, agency.marc, agency.olga][:number]
        for person in people:
            card = agency.card(f"For {person.name}", column=agency.terms, responsible=agency.anna)
            offer(card, to=person, by=agency.anna)
        deliver(resting=ALWAYS)
        assert Outgoing.objects.filter(state=State.WAITING).count() == number
        return list(Outgoing.objects.order_by("id"))

    return made


class Always(Resting):
    def at(self, now: datetime) -> set[str]:
        return {"email"}


ALWAYS = Always()


def let_go(now: datetime | None = None, resting: Resting | None = None) -> int:
    return send_what_waits(now, resting=resting or Resting())


def ids(post) -> list[str]:
    return [mail["Message-ID"] for mail in post.mails]


def test_a_server_that_is_away_for_an_hour_gets_everything_once(waiting, post):
    messages, resting = waiting(5), Resting()
    post.close()
    start = clock.real_now()
    for minute in range(0, 60, 2):
        assert let_go(start + timedelta(minutes=minute), resting) == 0
    assert {each.state for each in Outgoing.objects.all()} == {State.WAITING}
    post.open()
    for minute in range(60, 120, 5):
        let_go(start + timedelta(minutes=minute), resting)
    assert sorted(ids(post)) == sorted(each.message_id for each in messages)
    assert all(each.unknowns == 0 for each in Outgoing.objects.all())


def test_while_nobody_answers_one_try_tells_it_for_all(waiting, post):
    waiting(5)
    post.close()
    let_go()
    assert sorted(Outgoing.objects.values_list("attempts", flat=True)) == [0, 0, 0, 0, 1]


def test_a_no_for_now_is_tried_again_and_a_no_for_good_is_given_up(waiting, post, as_member, agency):
    post.moods = ["451", "550", "data 554"]
    first, second, third = waiting(3)
    assert let_go() == 0
    states = dict(Outgoing.objects.values_list("id", "state"))
    assert states == {first.pk: State.WAITING, second.pk: State.DEAD, third.pk: State.DEAD}
    assert let_go(in_hours(1)) == 1
    olga = as_member(agency.olga)
    told = olga.get("/api/relay/outbox?state=dead").json()
    assert told["counts"]["dead"] == 2
    assert {(each["to"], each["error"][:3]) for each in told["messages"]} == {("Daan", "550"), ("Tim", "554")}
    assert olga.post(f"/api/relay/outbox/{second.pk}/send-again").json()["state"] == "waiting"
    assert let_go() == 1
    assert sorted(ids(post)) == sorted([first.message_id, second.message_id])
    assert olga.post(f"/api/relay/outbox/{first.pk}/send-again").status_code == 409


def test_an_unknown_outcome_is_tried_again_under_the_same_id_and_counted(waiting, post):
    (message,) = waiting(1)
    post.moods = ["hang up after"]
    assert let_go() == 0
    message.refresh_from_db()
    assert (message.state, message.unknowns) == (State.UNKNOWN, 1)
    assert let_go(in_hours(1)) == 1
    # The server can see that it is the same.
    assert ids(post) == [message.message_id] * 2


def test_a_connection_lost_before_the_text_is_no_unknown_outcome(waiting, post):
    (message,) = waiting(1)
    post.moods = ["hang up before"]
    let_go()
    message.refresh_from_db()
    # Whether DATA itself was heard cannot be told apart from here: it is counted, to be honest.
    assert message.state in (State.WAITING, State.UNKNOWN)
    assert let_go(in_hours(1)) == 1
    assert ids(post) == [message.message_id]


def test_one_that_is_refused_for_days_is_given_up(waiting, post):
    (message,) = waiting(1)
    post.moods = ["451"] * 2
    let_go()
    let_go(in_hours(24 * 4 + 1))
    message.refresh_from_db()
    assert (message.state, message.error) == (State.DEAD, "451 not now")


def test_a_lease_that_ran_out_is_taken_up_by_another_worker_and_counted(waiting, post):
    (message,) = waiting(1)
    taken = leasing.take_up(clock.real_now())
    assert taken is not None
    assert leasing.take_up(clock.real_now()) is None
    assert let_go(in_hours(1)) == 1
    # The first one comes back late and finds that it is no longer its own.
    assert not leasing.end(taken, State.DEAD, clock.real_now())
    message.refresh_from_db()
    assert (message.state, message.unknowns) == (State.SENT, 1)


def test_the_outbox_shows_no_text_and_is_the_administrators(waiting, as_member, agency, post):
    (message,) = waiting(1)
    (shown,) = as_member(agency.olga).get("/api/relay/outbox").json()["messages"]
    assert message.parts["text"]
    assert message.parts["text"][:30] not in str(shown)
    assert as_member(agency.marc).get("/api/relay/outbox").status_code == 403


def test_the_outbox_names_the_subject_and_the_card_to_whoever_sees_it(waiting, as_member, agency, post):
    (message,) = waiting(1)
    card = agency.card("The spring mail")
    Outgoing.objects.filter(pk=message.pk).update(cards=[card.pk], parts=message.parts | {"subject": "News"})

    def row():
        (told,) = as_member(agency.olga).get("/api/relay/outbox").json()["messages"]
        return told["subject"], told["card"] and told["card"]["title"]

    assert row() == ("News", "The spring mail")
    Card.objects.filter(pk=card.pk).update(deleted_at=clock.now())
    assert row() == ("", None)
