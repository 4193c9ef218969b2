"""Mails: whom they reach, when, in which words, and what a hostile text can make of them: nothing."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client as Browser

from baton.accounts.models import ClientMember, User
from baton.boards.content.commenting import add_comment, remove_comment
from baton.boards.models import SpaceMember
from baton.boards.relay.answering import accept
from baton.boards.relay.assigning import assign
from baton.boards.relay.handing_over import offer
from baton.boards.relay.moving import move
from baton.kit import clock
from baton.notifications import inbox as inboxes
from baton.notifications.composing import compose
from baton.notifications.following import watch
from baton.notifications.letters.inert import inert, subject
from baton.notifications.listening import keep_up
from baton.notifications.models import Due, Notification, Outgoing, Rhythm, State
from baton.notifications.reasons import Channel, How, Reason
from baton.notifications.wishes import wish
from tests.notifications.test_inbox import mention


@pytest.fixture
def card(agency):
    made = agency.card(column=agency.terms, responsible=agency.kees, lead=agency.kees, project=agency.spring)
    keep_up()
    Notification.objects.all().delete()
    return made


@pytest.fixture(autouse=True)
def never_quiet(agency):
    """Tests run at night too."""
    for person in (agency.kees, agency.dasha, agency.tim, agency.anna, agency.greta):
        Rhythm.objects.create(member=person, quiet_from=0, quiet_until=0, quiet_days_off=False)


def in_hours(number: float) -> datetime:
    return clock.real_now() + timedelta(hours=number)


def text_of(mail, kind="plain"):
    return mail.get_body((kind,)).get_content().replace("\r\n", "\n")


def test_an_offer_comes_by_mail_at_once_with_its_note(agency, card, post, deliver):
    offer(card, to=agency.dasha, by=agency.kees, note="The mock-up, please")
    assert deliver() == 1
    (mail,) = post.to("dasha@relay.example")
    assert mail["Subject"] == "#1 Spring mailing"
    assert mail["From"] == "Baton <baton@relay.example>"
    text = text_of(mail)
    assert "Kees offers you the card\n  > The mock-up, please" in text
    assert f"https://baton.relay.example/w/relay/c/{card.code}" in text
    assert "<b>Kees</b> offers you the card" in text_of(mail, "html")


def test_the_words_are_those_of_the_reader(agency, card, post, deliver):
    for person, language in ((agency.dasha, "ru"), (agency.tim, "nl")):
        User.objects.filter(pk=person.user_id).update(language=language)
        add_comment(card, f"{mention(person)} look", by=agency.anna)
    deliver()
    (russian,), (dutch,) = post.to("dasha@relay.example"), post.to("tim@relay.example")
    assert "Anna: упоминание о вас" in text_of(russian)
    assert "Anna heeft jou genoemd" in text_of(dutch)
    assert 'lang="ru"' in text_of(russian, "html")


def test_all_mails_about_a_card_are_one_thread(agency, card, post, deliver):
    for number in range(2):
        add_comment(card, f"{mention(agency.tim)} {number}", by=agency.anna)
        deliver()
    first, second = post.to("tim@relay.example")
    assert first["Subject"] == second["Subject"]
    assert first["References"] == second["References"] == f"<card-{card.code}@baton.relay.example>"
    assert re.fullmatch(rf"<card-{card.code}\.[0-9a-f]{{16}}@baton\.relay\.example>", first["Message-ID"])
    assert first["Message-ID"] != second["Message-ID"]
    assert first["Auto-Submitted"] == "auto-generated"


def test_what_is_not_urgent_waits_for_the_bundle(agency, card, post, deliver):
    other = agency.card("Other", column=agency.terms, responsible=agency.kees, by=agency.kees)
    add_comment(card, "One", by=agency.anna)
    assert deliver() == 0
    add_comment(card, "Two", by=agency.tim)
    add_comment(other, "Three", by=agency.tim)
    assert deliver(in_hours(3.9)) == 0
    deliver(in_hours(4.1))
    (mail,) = post.to("kees@relay.example")
    assert mail["Subject"] == "News of 2 cards"
    assert "Anna, Tim wrote 2 comments\n  > Two" in text_of(mail)
    assert "Tim commented\n  > Three" in text_of(mail)
    assert mail["In-Reply-To"] is None


def test_nothing_is_mailed_of_what_was_read_meanwhile(agency, card, post, deliver, inbox, as_member):
    add_comment(card, "One", by=agency.anna)
    (row,) = inbox(agency.kees)["rows"]
    as_member(agency.kees).post(f"/api/relay/inbox/{row['id']}/read")
    assert deliver(in_hours(5)) == 0
    assert not Due.objects.exists()


def test_there_and_back_again_is_no_mail(agency, card, post, deliver):
    move(card, to=agency.design, by=agency.marc)
    keep_up()
    move(card, to=agency.terms, by=agency.marc, reason="Not yet")
    assert deliver(in_hours(5)) == 0


def test_who_held_a_card_for_a_moment_gets_no_mail_of_it(agency, card, post, deliver):
    """What is urgent leaves at once, what took it back with the bundle: neither is news any more."""
    assign(card, to=agency.dasha, by=agency.marc)
    assign(card, to=agency.kees, by=agency.marc)
    assert deliver() == 0
    assert deliver(in_hours(5)) == 0
    assert not Due.objects.exists()


def test_what_was_passed_on_meanwhile_is_told_with_that(agency, card, post, deliver, inbox):
    watch(card, by=agency.dasha)
    assign(card, to=agency.dasha, by=agency.marc)
    assign(card, to=agency.tim, by=agency.marc)
    deliver()
    assert [to for to, _ in post.taken] == ["tim@relay.example"]
    deliver(in_hours(5))
    (mail,) = post.to("dasha@relay.example")
    assert "made responsible: Tim" in text_of(mail)
    assert "made you" not in text_of(mail)
    (row,) = inbox(agency.dasha)["rows"]
    assert row["reason"] == "watched"


def test_whoever_does_not_want_the_rest_hears_no_untruth(agency, card, post, deliver):
    wish(agency.dasha, Reason.WATCHED, Channel.EMAIL, How.OFF)
    assign(card, to=agency.dasha, by=agency.marc)
    assign(card, to=agency.kees, by=agency.marc)
    assert deliver() == 0
    assert not Due.objects.filter(member=agency.dasha).exists()


def test_what_was_passed_on_to_a_third_is_no_mail_to_whoever_does_not_want_the_rest(
    agency, card, post, deliver
):
    wish(agency.dasha, Reason.WATCHED, Channel.EMAIL, How.OFF)
    assign(card, to=agency.dasha, by=agency.marc)
    assign(card, to=agency.tim, by=agency.marc)
    for _ in range(3):
        deliver()
    assert [to for to, _ in post.taken] == ["tim@relay.example"]
    assert not Outgoing.objects.filter(member=agency.dasha).exists()
    assert not Due.objects.filter(member=agency.dasha).exists()


def test_a_message_that_nobody_wants_any_more_is_not_written_anew(agency, card, post, deliver):
    assign(card, to=agency.dasha, by=agency.marc)
    keep_up()
    compose()
    wish(agency.dasha, Reason.RESPONSIBLE, Channel.EMAIL, How.OFF)
    for _ in range(3):
        deliver()
    assert post.taken == []
    assert Outgoing.objects.filter(member=agency.dasha).count() == 1
    assert not Due.objects.filter(member=agency.dasha).exists()


def test_what_was_told_in_between_is_not_forgotten(agency, card, post, deliver):
    wish(agency.dasha, Reason.RESPONSIBLE, Channel.EMAIL, How.OFF)
    wish(agency.dasha, Reason.WATCHED, Channel.EMAIL, How.INSTANT)
    watch(card, by=agency.dasha)
    for holder in (agency.dasha, agency.tim, agency.kees):
        assign(card, to=holder, by=agency.marc)
        deliver()
    assert "made responsible: Tim" in text_of(post.to("dasha@relay.example")[0])
    assert "made responsible: Kees" in text_of(post.to("dasha@relay.example")[1])


def test_whoever_does_not_want_the_rest_is_not_told_what_they_held_all_along(agency, card, post, deliver):
    wish(agency.kees, Reason.WATCHED, Channel.EMAIL, How.OFF)
    assign(card, to=agency.dasha, by=agency.marc)
    assign(card, to=agency.kees, by=agency.marc)
    deliver()
    assert post.to("kees@relay.example") == []
    assign(card, to=agency.dasha, by=agency.marc)
    deliver()
    assign(card, to=agency.kees, by=agency.marc)
    deliver()
    assert [to for to, _ in post.taken] == ["dasha@relay.example"]


def test_an_offer_that_was_answered_meanwhile_is_not_mailed(agency, card, post, deliver):
    handoff = offer(card, to=agency.dasha, by=agency.kees).row
    keep_up()
    accept(handoff, by=agency.dasha)
    deliver()
    assert post.to("dasha@relay.example") == []


def test_a_bulk_of_cards_is_one_mail(agency, post, deliver):
    cards = [agency.card(f"Card {n}", column=agency.terms, responsible=agency.anna) for n in range(30)]
    for card in cards:
        offer(card, to=agency.dasha, by=agency.anna)
    deliver()
    (mail,) = post.to("dasha@relay.example")
    assert mail["Subject"] == "News of 30 cards"
    assert "5 more cards: https://baton.relay.example/w/relay/inbox" in text_of(mail)


def test_one_bulk_edit_is_one_mail_to_each_person(agency, post, deliver, as_member):
    """Forty cards changed by one deed: each of those who hear of them gets one message."""
    cards = [agency.card(f"Card {n}", column=agency.terms, responsible=agency.kees) for n in range(40)]
    for card in cards[:25]:
        watch(card, by=agency.tim)
    wish(agency.tim, Reason.WATCHED, Channel.EMAIL, How.INSTANT)
    deliver()
    post.taken.clear()
    change = {"offer_to": agency.dasha.pk, "note": "Please", "deadline": "2026-12-18T00:00:00"}
    sent = {"cards": [card.pk for card in cards], "change": change}
    answer = as_member(agency.kees).post("/api/relay/cards/bulk", sent, content_type="application/json")
    assert answer.json()["refused"] == []
    deliver()
    (offered,) = post.to("dasha@relay.example")
    assert offered["Subject"] == "News of 40 cards"
    assert len(post.to("tim@relay.example")) == 1
    assert post.to("kees@relay.example") == []


def test_urgent_things_come_in_the_quiet_too_and_others_in_the_morning(agency, card, post):
    Rhythm.objects.filter(member=agency.tim).update(quiet_from=20 * 60, quiet_until=8 * 60)
    wish(agency.tim, Reason.COMMENTED, Channel.EMAIL, How.INSTANT)
    watch(card, by=agency.tim)
    night = datetime(2026, 11, 17, 23, 0, tzinfo=UTC)
    add_comment(card, f"{mention(agency.tim)} urgent", by=agency.anna)
    add_comment(card, "Not urgent", by=agency.anna)
    with clock.at(night):
        keep_up()
    urgent, other = Due.objects.filter(member=agency.tim).order_by("at")
    assert (urgent.at, urgent.happening.kind) == (night, "mentioned")
    # Eight in the morning in Amsterdam.
    assert other.at == datetime(2026, 11, 18, 7, 0, tzinfo=UTC)


def test_of_a_withdrawn_right_nothing_leaves(agency, card, post, deliver):
    """Composed while she saw it, and the mail server was away until she did not any more (S31)."""
    post.close()
    offer(card, to=agency.dasha, by=agency.kees, note="Secret")
    deliver()
    assert Outgoing.objects.get().state == State.WAITING
    agency.production.private = True
    agency.production.save(update_fields=["private"])
    SpaceMember.objects.create(space=agency.production, member=agency.olga)
    post.open()
    deliver(in_hours(1))
    assert post.taken == []
    assert Outgoing.objects.get().state == State.WITHDRAWN


def test_what_may_still_be_told_of_a_withdrawn_message_is_written_anew(agency, card, post, deliver):
    ClientMember.objects.create(client=agency.vault, member=agency.dasha)
    secret = agency.card("Secret", project=agency.secret)
    post.close()
    for each in (card, secret):
        offer(each, to=agency.dasha, by=agency.anna if each is secret else agency.kees)
    deliver()
    ClientMember.objects.filter(member=agency.dasha).delete()
    post.open()
    deliver(in_hours(1))
    deliver(in_hours(2))
    (mail,) = post.to("dasha@relay.example")
    assert mail["Subject"] == "#1 Spring mailing"
    assert "Secret" not in text_of(mail)


def test_a_comment_that_was_removed_is_not_mailed(agency, card, post, deliver):
    post.close()
    said = add_comment(card, f"{mention(agency.tim)} regretted", by=agency.anna).row
    deliver()
    remove_comment(said, by=agency.anna)
    post.open()
    deliver(in_hours(1))
    deliver(in_hours(2))
    assert post.taken == []


def test_whoever_left_or_changed_their_mind_gets_nothing_of_what_waited(agency, card, post, deliver):
    post.close()
    offer(card, to=agency.dasha, by=agency.kees)
    add_comment(card, f"{mention(agency.tim)} look", by=agency.anna)
    deliver()
    agency.dasha.left_at = clock.now()
    agency.dasha.save(update_fields=["left_at"])
    wish(agency.tim, Reason.MENTIONED, Channel.EMAIL, How.OFF)
    post.open()
    deliver(in_hours(1))
    assert post.taken == []


def test_a_demo_writes_to_nobody(agency, card, post, deliver):
    agency.workspace.is_demo = True
    agency.workspace.save(update_fields=["is_demo"])
    offer(card, to=agency.dasha, by=agency.kees)
    deliver()
    assert (post.taken, Outgoing.objects.count()) == ([], 0)


HOSTILE = [
    "Win at https://evil.example/now",
    "evil.example",
    "[Click](http://evil.example)",
    "![x](http://evil.example/pixel.png)",
    "mail boss@evil.example",
    "//evil.example/x",
    "<a href='http://evil.example'>x</a><img src=http://evil.example/p.png>",
    "a\r\nBcc: victim@evil.example",
    "a\nX-Evil: 1\n\nbody",
    "\u202egnp.exe",
]
LINK = re.compile(r"(?i)https?://|www\.|[\w-]+\.example\b|[\w.]@\w")


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_makes_no_link_no_picture_and_no_header(agency, post, deliver, title):
    """S22, S23, S57."""
    card = agency.card("Mailing", column=agency.terms, responsible=agency.kees)
    type(card).objects.filter(pk=card.pk).update(title=title)
    offer(card, to=agency.dasha, by=agency.kees, note=title)
    deliver()
    (mail,) = post.to("dasha@relay.example")
    assert set(mail.keys()) <= KNOWN_HEADERS
    html = text_of(mail, "html")
    assert "<img" not in html
    ours = "https://baton.relay.example"
    assert all(address.startswith(ours) for address in re.findall(r'(?:href|src)="([^"]*)"', html))
    for words in (mail["Subject"], text_of(mail), re.sub(r"<[^>]+>", " ", html)):
        assert not LINK.search(words.replace(ours, "")), words
        assert "\u202e" not in words


KNOWN_HEADERS = {
    "Content-Type",
    "MIME-Version",
    "Subject",
    "From",
    "To",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
}


def test_to_the_eye_a_title_stays_what_it_is():
    shown = inert("Spring: 1.5 million mails, “yes!” 50 %")
    assert shown == "Spring: 1.5 million mails, “yes!” 50 %"
    assert inert("see a.example").replace("\u200b", "") == "see a.example"
    assert len(subject("x" * 400)) == 160


def test_one_click_turns_mails_of_that_kind_off(agency, card, post, deliver):
    """RFC 8058: the mail program posts without a cookie; looking alone does nothing."""
    add_comment(card, f"{mention(agency.tim)} one", by=agency.anna)
    deliver()
    (mail,) = post.to("tim@relay.example")
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert re.search(rb"(?m)^List-Unsubscribe: <https://\S+>\r$", post.taken[0][1]), "in one line"
    link = mail["List-Unsubscribe"].strip("<>").removeprefix("https://baton.relay.example")
    browser = Browser(enforce_csrf_checks=True)
    page = browser.get(link)
    assert "Somebody mentions me" in page.content.decode()
    assert "tim@relay.example" not in page.content.decode()
    add_comment(card, f"{mention(agency.tim)} two", by=agency.anna)
    deliver()
    assert len(post.to("tim@relay.example")) == 2
    assert browser.post(link, {"List-Unsubscribe": "One-Click"}).status_code == 200
    add_comment(card, f"{mention(agency.tim)} three", by=agency.anna)
    deliver()
    assert len(post.to("tim@relay.example")) == 2
    assert inboxes.unread(agency.tim) == 1


@pytest.mark.parametrize("token", ["x", "eyJtIjoxfQ:1abcde:forged", "%00"])
def test_a_link_that_was_not_signed_here_does_nothing(agency, token):
    browser = Browser()
    assert browser.post(f"/leave-alone/{token}").status_code == 404
