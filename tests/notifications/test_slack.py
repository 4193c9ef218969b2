"""Slack: a fake of its own behind the guarded way out, away, slow, refusing; one thread per card."""

import json
import logging

import pytest

from baton.boards.content.commenting import add_comment
from baton.boards.relay.handing_over import offer
from baton.kit.sealing import seal
from baton.notifications import slack
from baton.notifications.following import watch
from baton.notifications.models import Outgoing, SlackConnection, SlackKind, SlackPerson, State
from baton.notifications.reasons import Channel, How, Reason
from baton.notifications.wishes import wish
from tests.notifications.fake_slack import FakeSlack
from tests.notifications.test_inbox import mention
from tests.notifications.test_mails import in_hours, never_quiet  # noqa: F401

TOKEN = "xoxb-1111111111-abcdefghij"


@pytest.fixture
def fake(agency, settings, post):
    server = FakeSlack().open()
    settings.SLACK_API = f"http://127.0.0.1:{server.port}/api"
    settings.ALLOW_OUTGOING = [f"127.0.0.1:{server.port}"]
    slack.connect(agency.workspace, kind=SlackKind.BOT, secret=TOKEN, by=agency.olga)
    yield server
    server.close()


@pytest.fixture
def card(agency):
    return agency.card(column=agency.terms, responsible=agency.kees, by=agency.kees)


def test_a_bot_finds_a_person_by_mail_and_keeps_a_thread_for_each_card(agency, card, fake, deliver):
    offer(card, to=agency.dasha, by=agency.kees, note="Please")
    deliver()
    add_comment(card, f"{mention(agency.dasha)} and?", by=agency.anna)
    deliver()
    first, second = fake.posts
    assert first["channel"] == "U0DASHA11"
    assert first["text"].startswith(
        f"*<https://baton.relay.example/w/relay/c/{card.code}|\u200b#\u200b1 Spring mailing>*"
    )
    assert "Kees offers you the card\n&gt; Please".replace("&gt;", ">") in first["text"]
    assert "thread_ts" not in first
    assert (second["channel"], second["thread_ts"]) == ("D1", "1.0")
    assert fake.asked.count("users.lookupByEmail") == 1
    assert first["metadata"]["event_payload"]["id"] != second["metadata"]["event_payload"]["id"]


def test_a_slack_that_is_away_gets_everything_once(agency, card, fake, deliver):
    fake.close()
    offer(card, to=agency.dasha, by=agency.kees)
    deliver()
    deliver(in_hours(0.5))
    assert Outgoing.objects.get(channel="slack").state == State.WAITING
    fake.open()
    deliver(in_hours(2))
    assert len(fake.posts) == 1


def test_an_unknown_outcome_is_tried_again_with_the_same_id_and_counted(agency, card, fake, deliver):
    fake.moods = ["hang up after"]
    offer(card, to=agency.dasha, by=agency.kees)
    deliver()
    deliver(in_hours(1))
    one, again = fake.posts
    assert one["metadata"] == again["metadata"]
    message = Outgoing.objects.get(channel="slack")
    assert (message.state, message.unknowns) == (State.SENT, 1)


@pytest.mark.parametrize(
    ("mood", "state"),
    [
        ("429", State.WAITING),
        ("500", State.WAITING),
        ("ratelimited", State.WAITING),
        ("user_not_found", State.DEAD),
        ("token_revoked", State.WAITING),
    ],
)
def test_what_slack_refuses_waits_or_is_given_up(agency, card, fake, deliver, mood, state):
    SlackPerson.objects.create(member=agency.dasha, slack_id="U0DASHA11")
    fake.moods = [mood]
    offer(card, to=agency.dasha, by=agency.kees)
    deliver()
    message = Outgoing.objects.get(channel="slack")
    assert message.state == state
    assert bool(SlackConnection.objects.get().error) is (mood == "token_revoked")


def test_who_is_not_in_slack_is_given_up_and_the_others_go_on(agency, card, fake, deliver):
    offer(card, to=agency.daan, by=agency.kees)
    deliver()
    message = Outgoing.objects.get(channel="slack")
    assert (message.state, message.error) == (State.DEAD, "Slack: users_not_found")


def test_a_webhook_posts_only_what_the_whole_team_may_read(agency, card, fake, deliver):
    """Into a channel: by name, and nothing of a confidential client."""
    connection = SlackConnection.objects.get()
    connection.kind = SlackKind.WEBHOOK
    connection.secret = seal(f"http://127.0.0.1:{fake.port}/services/T/B/x", purpose="slack")
    connection.save(update_fields=["kind", "secret"])
    secret = agency.card("Secret", project=agency.secret, column=agency.queue, responsible=agency.olga)
    for person in (agency.anna, agency.dasha):
        SlackPerson.objects.create(member=person, slack_id=f"U0{person.name.upper()}1")
        wish(person, Reason.COMMENTED, Channel.SLACK, How.INSTANT)
    watch(secret, by=agency.anna)
    watch(card, by=agency.dasha)
    for each in (card, secret):
        add_comment(each, "Which green?", by=agency.olga)
    deliver()
    (posted,) = fake.posts
    assert posted["text"].startswith("<@U0DASHA1> *<")
    assert "Secret" not in json.dumps(fake.posts)


def test_texts_of_people_cannot_call_the_channel_or_make_a_link(agency, card, fake, deliver):
    type(card).objects.filter(pk=card.pk).update(title="<!channel> <https://evil.example|click> *x* | y")
    offer(card, to=agency.dasha, by=agency.kees, note="@here https://evil.example `x`")
    deliver()
    text = fake.posts[0]["text"]
    assert text.count("<") == 1, "our own link"
    assert "https://evil" not in text
    assert "@here" not in text


def test_the_secret_is_sealed_and_never_told_or_logged(agency, fake, card, deliver, as_member, caplog):
    """S59."""
    caplog.set_level(logging.DEBUG)
    assert TOKEN not in SlackConnection.objects.get().secret
    shown = as_member(agency.olga).get("/api/relay/slack").content.decode()
    assert json.loads(shown)["kind"] == "bot"
    fake.moods = ["500"]
    offer(card, to=agency.dasha, by=agency.kees)
    deliver()
    fake.close()
    deliver(in_hours(1))
    assert TOKEN not in shown + caplog.text
    assert Outgoing.objects.exclude(error="").filter(error__contains="xoxb").count() == 0


@pytest.mark.parametrize(
    ("kind", "secret"),
    [
        ("webhook", "https://hooks.slack.com.evil.example/services/T000/B000/xxxxxxxx"),
        ("webhook", "http://hooks.slack.com/services/T000/B000/xxxxxxxx"),
        ("webhook", "http://169.254.169.254/latest"),
        ("bot", "xoxp-a-users-own-token"),
        ("bot", "xoxb-1\r\nX-Evil: 1"),
    ],
)
def test_only_slacks_own_addresses_and_tokens_are_taken(agency, as_member, kind, secret):
    answer = as_member(agency.olga).put(
        "/api/relay/slack", {"kind": kind, "secret": secret}, content_type="application/json"
    )
    assert answer.status_code == 422
    assert not SlackConnection.objects.exists()


def test_a_guest_is_not_reached_by_the_teams_slack(agency, fake):
    assert slack.reached([agency.greta]) == set()


def test_what_is_written_first_arrives_first_also_after_slack_was_away(agency, card, fake, deliver):
    fake.close()
    for said in ("one", "two"):
        add_comment(card, f"{mention(agency.dasha)} {said}", by=agency.anna)
        deliver()
    fake.open()
    first, second = Outgoing.objects.filter(channel="slack").order_by("pk")
    Outgoing.objects.filter(pk=first.pk).update(next_try_at=in_hours(2))
    Outgoing.objects.filter(pk=second.pk).update(next_try_at=in_hours(1))
    deliver(in_hours(1))
    assert fake.posts == []
    deliver(in_hours(2))
    assert [post["text"].split()[-1] for post in fake.posts] == ["one", "two"]
