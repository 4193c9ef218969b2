"""What happens on a board is heard elsewhere: in order, signed, at least once, with the same event id."""

import hashlib
import hmac
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest

from baton.activity import log
from baton.activity.models import Entry, ReaderPosition
from baton.boards.relay.moving import move
from baton.kit import clock
from baton.webhooks import asking_again, forgetting, managing, sending
from baton.webhooks.models import Attempt, Delivery, DeliveryState, Endpoint, Stopped
from baton.webhooks.noting import tell_owners
from baton.webhooks.pausing import pause_after
from tests.far_end import answer
from tests.webhooks.conftest import bodies, deliver, kinds, last_attempt, made

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


def test_a_card_that_is_filed_and_moved_is_heard_in_order(agency, end, webhook):
    card = agency.card("Spring mailing")
    move(card, to=agency.terms, by=agency.anna)
    deliver()
    filed, moved = [body for body in bodies(end) if body["card"]]
    assert (filed["kind"], moved["kind"]) == ("CardFiled", "CardMoved")
    assert filed["version"] == 1
    assert filed["id"] == f"evt_{agency.workspace.pk}_{filed['number']}"
    assert filed["workspace"] == {"slug": "relay", "name": "Relay"}
    assert filed["card"] == {
        "id": card.pk,
        "number": card.number,
        "title": "Spring mailing",
        "url": f"http://localhost:8000/w/relay/c/{card.code}",
    }
    assert moved["by"] == {"id": agency.anna.pk, "name": "Anna"}
    assert moved["payload"]["to_column"] == agency.terms.pk
    assert set(Delivery.objects.values_list("state", flat=True)) == {DeliveryState.DELIVERED}


def test_nothing_is_sent_twice_and_nothing_from_before_it_was_made(agency, end):
    agency.card("Long ago")
    made(agency.anna, end)
    agency.card("New")
    deliver()
    deliver()
    assert [body["card"]["title"] for body in bodies(end) if body["card"]] == ["New"]


def test_what_is_brought_from_the_past_never_leaves(agency, end, webhook):
    with clock.at(clock.real_now() - timedelta(days=300)):
        agency.card("History")
    agency.card("News")
    deliver()
    assert [body["card"]["title"] for body in bodies(end) if body["card"]] == ["News"]


def test_the_far_end_can_check_who_sent_it_and_when(agency, end, webhook):
    agency.card()
    deliver()
    heard = end.heard[-1]
    moment, signed = (part.split("=")[1] for part in heard.headers["baton-signature"].split(","))
    expected = hmac.new(webhook.secret.encode(), moment.encode() + b"." + heard.body, hashlib.sha256)
    assert signed == expected.hexdigest()
    assert abs(int(moment) - time.time()) < 60
    assert heard.headers["content-type"] == "application/json"
    assert heard.headers["baton-event"] == "CardFiled"
    assert heard.headers["baton-attempt"] == "1"


def test_for_a_day_after_a_new_secret_the_old_one_signs_along(agency, end, webhook):
    old = webhook.secret
    renewed = managing.renew_secret(webhook, by=agency.anna)
    assert renewed.secret != old
    agency.card()
    deliver()
    assert end.heard[-1].headers["baton-signature"].count("v1=") == 2
    Endpoint.objects.update(old_salt_until=clock.real_now())
    agency.card()
    deliver()
    assert end.heard[-1].headers["baton-signature"].count("v1=") == 1


def test_no_secret_stands_in_a_table(agency, end, webhook):
    row = Endpoint.objects.values().get()
    assert webhook.secret.removeprefix("whsec_") not in str(row)


def test_only_chosen_events_on_chosen_boards_and_spaces(agency, end):
    made(agency.olga, end, kinds=["CardMoved"])
    made(agency.olga, end, boards=[agency.hidden_board.pk])
    made(agency.olga, end, spaces=[agency.production.pk], kinds=["CardFiled"])
    card = agency.card("Seen")
    move(card, to=agency.terms, by=agency.anna)
    agency.card("Hidden", column=agency.hidden_column, by=agency.olga)
    deliver()
    heard = [(body["kind"], body["card"]["title"]) for body in bodies(end)]
    assert sorted(heard) == [("CardFiled", "Hidden"), ("CardFiled", "Seen"), ("CardMoved", "Seen")]


def test_a_failed_delivery_is_tried_again_with_the_same_event_and_nothing_overtakes_it(agency, end, webhook):
    end.says["/ok"] = answer(500, b"oops")
    agency.card("First")
    agency.card("Second")
    deliver()
    deliver()
    assert {body["card"]["title"] for body in bodies(end) if body["card"]} == {"First"}
    del end.says["/ok"]
    deliver()
    titles = [body["card"]["title"] for body in bodies(end) if body["card"]]
    assert titles == ["First", "First", "First", "Second"]
    assert len({body["id"] for body in bodies(end)[:3]}) == 1
    assert [heard.headers["baton-attempt"] for heard in end.heard[:3]] == ["1", "2", "3"]
    first = Delivery.objects.earliest("id")
    assert [(each.number, each.status) for each in first.tries.order_by("number")] == [
        (1, 500),
        (2, 500),
        (3, 200),
    ]


def test_between_tries_there_is_a_pause(agency, end, webhook):
    end.says["/ok"] = answer(503)
    agency.card()
    assert sending.deliver_due() == 1
    assert sending.deliver_due() == 0
    waiting = Delivery.objects.get(attempts=1)
    assert waiting.not_before is not None
    assert timedelta(seconds=7) < waiting.not_before - clock.real_now() <= timedelta(seconds=12)


@pytest.mark.parametrize(
    ("failures", "retry_after", "least", "most"),
    [
        (1, "", 8, 12),
        (3, "", 48, 72),
        (99, "", 720, 1080),
        (1, "120", 120, 120),
        (1, "Sat, 28 Nov 2026 12:05:00 GMT", 300, 300),
        (1, "999999", 3600, 3600),
        (1, "-5", 8, 12),
        (1, "soon", 8, 12),
        (1, "Sat, 28 Nov 2026 11:00:00 GMT", 8, 12),
        (1, "9" * 40, 8, 12),
    ],
)
def test_the_pause_grows_and_listens_to_the_far_end(failures, retry_after, least, most):
    pauses = {pause_after(failures, retry_after, now=NOW).total_seconds() for _ in range(50)}
    assert least <= min(pauses) <= max(pauses) <= most
    assert len(pauses) == 1 or len(pauses) > 40


@pytest.mark.parametrize(
    ("path", "status", "trouble"),
    [
        ("/created", 201, ""),
        ("/nothing", 204, ""),
        ("/bad", 400, ""),
        ("/busy", 429, ""),
        ("/busy-until", 429, ""),
        ("/broken", 500, ""),
        ("/closed", 503, ""),
        ("/to-ok", 302, ""),
        ("/to-loopback", 302, ""),
        ("/to-metadata", 302, ""),
        ("/to-file", 307, ""),
        ("/huge", 200, ""),
        ("/packed", 200, ""),
        ("/silent", None, "TookTooLong"),
        ("/drip", None, "TookTooLong"),
        ("/drip-headers", None, "TookTooLong"),
        ("/informed", None, "TookTooLong"),
        ("/hangs-up", None, "BrokenAnswer"),
        ("/breaks-off", None, "BrokenAnswer"),
        ("/garbage", None, "BrokenAnswer"),
        ("/huge-headers", None, "BrokenAnswer"),
        ("/torn-gzip", None, "BrokenAnswer"),
    ],
)
def test_however_the_far_end_behaves_the_try_is_written_down_in_time(
    agency, end, monkeypatch, path, status, trouble
):
    """B17."""
    monkeypatch.setattr(sending, "TIMEOUT", 0.5)
    made(agency.anna, end, path, kinds=["CardFiled"])
    agency.card()
    begun = time.monotonic()
    deliver()
    assert time.monotonic() - begun < 3
    attempt = last_attempt()
    assert (attempt.status, attempt.trouble) == (status, trouble)
    assert len(attempt.answer) <= 2048
    assert attempt.ended_at is not None
    good = status is not None and status < 300
    assert Delivery.objects.get().state == (DeliveryState.DELIVERED if good else DeliveryState.WAITING)
    assert len(end.heard) == 1


def test_an_address_inside_the_house_is_never_called(agency, end, webhook, settings):
    settings.ALLOW_OUTGOING = [f"127.0.0.1:{end.port + 1}"]
    agency.card()
    deliver()
    assert not end.heard
    assert last_attempt().trouble in ("AddressNotAllowed", "UrlNotAllowed")


@pytest.mark.parametrize(
    "host",
    ["169.254.169.254", "10.0.0.1", "192.168.1.1", "0x7f.1", "2130706433", "localhost", "[::1]", "[fd00::1]"],
)
def test_an_address_inside_the_house_is_refused_when_it_is_entered(agency, as_member, host):
    browser = as_member(agency.anna)
    sent = {"name": "CRM", "url": f"https://{host}/hook"}
    refused = browser.post("/api/relay/webhooks", sent, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (409, "AddressNotAllowed")
    assert not Endpoint.objects.exists()


def test_after_ten_failures_in_an_hour_it_is_stopped_and_its_owner_written_to(
    agency, end, webhook, mailoutbox
):
    end.says["/ok"] = answer(500)
    agency.card()
    for _ in range(12):
        deliver()
    webhook.refresh_from_db()
    assert webhook.is_active, "ten failures within a minute are an outage of a minute"
    Endpoint.objects.update(failing_since=clock.real_now() - timedelta(hours=1, minutes=1))
    deliver()
    webhook.refresh_from_db()
    assert webhook.stopped_because == Stopped.FAILING
    assert Entry.objects.filter(kind="WebhookStopped").count() == 1
    assert tell_owners() == 1
    assert tell_owners() == 0
    (mail,) = mailoutbox
    assert mail.to == ["anna@relay.example"]
    assert "127.0.0.1" in mail.body
    assert end.url("/ok") not in mail.body
    before = len(end.heard)
    deliver()
    assert len(end.heard) == before


def test_started_again_it_goes_on_where_it_stopped_or_from_now(agency, end, webhook):
    managing.stop(webhook, Stopped.BY_HAND, by=agency.anna)
    agency.card("Meanwhile")
    deliver()
    assert not end.heard
    managing.start(webhook, catch_up=True, by=agency.anna)
    deliver()
    assert "Meanwhile" in [body["card"]["title"] for body in bodies(end) if body["card"]]
    managing.stop(webhook, Stopped.BY_HAND, by=agency.anna)
    agency.card("Passed over")
    managing.start(webhook, catch_up=False, by=agency.anna)
    agency.card("Afterwards")
    deliver()
    titles = [body["card"]["title"] for body in bodies(end) if body["card"]]
    assert titles[-1] == "Afterwards"
    assert "Passed over" not in titles


def test_an_address_that_is_gone_for_good_is_left_at_once(agency, end, webhook):
    end.says["/ok"] = answer(410)
    agency.card()
    deliver()
    webhook.refresh_from_db()
    assert webhook.stopped_because == Stopped.GONE


def test_one_that_cannot_be_heard_is_skipped_by_hand(agency, end, webhook):
    end.says["/ok"] = answer(400)
    agency.card("Poison")
    agency.card("Next")
    deliver()
    asking_again.skip(Delivery.objects.get(attempts=1), by=agency.anna)
    del end.says["/ok"]
    deliver()
    assert bodies(end)[-1]["card"]["title"] == "Next"


def test_a_delivery_is_sent_again_by_hand_with_its_event_id(agency, end, webhook):
    agency.card()
    deliver()
    delivery = Delivery.objects.get(kind="CardFiled")
    asking_again.redeliver(delivery, by=agency.anna)
    end.says["/ok"] = answer(500)
    deliver()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts) == (DeliveryState.FAILED, 2)
    assert bodies(end)[-1]["id"] == delivery.event
    webhook.refresh_from_db()
    assert webhook.failures == 0, "by hand is no news of the far end's health"


def test_a_ping_reaches_a_stopped_webhook_past_those_that_wait(agency, end, webhook):
    end.says["/ok"] = answer(500)
    agency.card()
    deliver()
    managing.stop(webhook, Stopped.BY_HAND, by=agency.anna)
    del end.says["/ok"]
    asking_again.ping(webhook, by=agency.anna)
    assert sending.deliver_due() == 1
    assert kinds(end)[-1] == "Ping"


def test_only_one_worker_delivers_to_an_endpoint(agency, end, webhook):
    agency.card()
    assert sending.take(webhook.pk, "mine")
    assert not sending.take(webhook.pk, "yours")
    assert sending.deliver_due() == 0
    Endpoint.objects.update(lease_until=clock.real_now() - timedelta(seconds=1))
    assert sending.deliver_due() >= 1


def test_a_worker_that_died_in_the_middle_leaves_an_open_try_and_the_event_goes_out_again(
    agency, end, webhook, monkeypatch
):
    class Killed(BaseException):
        pass

    def die(*_: object) -> None:
        raise Killed

    agency.card()
    monkeypatch.setattr(sending, "settle", die)
    with pytest.raises(Killed):
        sending.deliver_due()
    monkeypatch.undo()
    assert Attempt.objects.get().ended_at is None
    deliver()
    assert bodies(end)[0]["id"] == bodies(end)[1]["id"]
    assert [heard.headers["baton-attempt"] for heard in end.heard[:2]] == ["1", "2"]


def test_a_backlog_waits_in_the_log_and_not_in_rows(agency, end, webhook, monkeypatch):
    monkeypatch.setattr("baton.webhooks.listening.AHEAD", 3)
    end.says["/ok"] = answer(500)
    for number in range(9):
        agency.card(str(number))
    deliver()
    deliver()
    assert Delivery.objects.count() <= 6
    del end.says["/ok"]
    while deliver():
        pass
    titles = list(dict.fromkeys(body["card"]["title"] for body in bodies(end) if body["card"]))
    assert titles == [str(number) for number in range(9)]


def test_a_refused_verb_is_never_heard(agency, end, webhook):
    with suppress(RuntimeError), log.one_deed():
        agency.card("Half")
        raise RuntimeError
    deliver()
    assert not end.heard


def test_old_deliveries_are_forgotten_and_waiting_ones_kept(agency, end, webhook, monkeypatch):
    monkeypatch.setattr(forgetting, "AT_A_TIME", 2)
    for _ in range(3):
        agency.card()
    deliver()
    end.says["/ok"] = answer(500)
    agency.card()
    deliver()
    Delivery.objects.update(created_at=clock.real_now() - timedelta(days=31))
    assert forgetting.forget_old_deliveries() >= 3
    assert set(Delivery.objects.values_list("state", flat=True)) == {DeliveryState.WAITING}


def test_a_removed_webhook_leaves_nothing(agency, end, webhook):
    agency.card()
    deliver()
    managing.remove(webhook, by=agency.anna)
    assert not Delivery.objects.exists()
    assert not ReaderPosition.objects.filter(reader=webhook.reader).exists()
