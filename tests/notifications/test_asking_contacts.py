"""An approver without an account is asked by mail; the way to answer stands in the mail and in no row."""

import json
import re

from baton.activity.models import Entry
from baton.approvals.answering import answer
from baton.approvals.links import is_on_its_way
from baton.approvals.models import Link
from baton.kit import clock
from baton.membership.contacts import add_contact, forget_contact
from baton.notifications.models import Outgoing, State
from baton.notifications.outbox import send_again
from tests.approvals.conftest import desk
from tests.notifications.test_mails import in_hours, text_of

__all__ = ["desk"]


def test_a_contact_gets_the_link_and_whoever_has_the_database_does_not(desk, post, deliver):
    desk.ask(contacts=[desk.bo])
    deliver()
    (mail,) = post.to(desk.bo.email)
    text = text_of(mail)
    # In Bo's language.
    # Every card's gate asks in the same words.
    assert f"Kees van ‘Relay’ vraagt uw goedkeuring voor:\n\nThe mock-up · {desk.card.title}" in text
    assert desk.card.title in mail["Subject"]
    link = re.search(r"https://baton\.relay\.example/\S+", text)
    assert link is not None
    kept = Outgoing.objects.get(member=None)
    assert kept.state == State.SENT
    assert link[0] not in json.dumps(kept.parts)
    assert mail["List-Unsubscribe"] is None


def test_a_member_who_is_asked_finds_it_in_the_inbox_until_it_is_decided(desk, agency, words):
    approval = desk.ask(members=[agency.olga], gate=None)
    assert words(agency.olga)[0] == "Kees: asks for your approval"
    desk.says(approval, by=agency.olga, comment="Well done")
    assert f"The approval was granted ({approval.title}) “Olga: Well done”" in words(agency.kees)
    assert "Kees: asks for your approval" not in words(agency.olga)


def test_two_at_one_client_who_added_nothing_are_told_of_once(desk, agency, words):
    ann = add_contact(desk.bo.client, name="Ann", email="ann@bloom.example", language="en", by=agency.anna)
    approval = desk.ask(contacts=[desk.bo, ann], gate=None, title="The mock-up")
    for approver in approval.approvers.order_by("id"):
        answer(approver, decision="approve", shown=approval.content_hash, by=None)
    assert "The approval was granted (The mock-up) “Bloom”" in words(agency.kees)


def test_a_revoked_way_or_an_answered_question_leaves_nothing_to_send(desk, post, deliver):
    post.close()
    desk.ask(contacts=[desk.bo])
    deliver()
    Link.objects.update(revoked_at=clock.real_now())
    post.open()
    deliver(in_hours(1))
    assert post.to(desk.bo.email) == []
    assert Outgoing.objects.get(member=None).state == State.WITHDRAWN


def test_the_card_says_of_a_mail_that_it_is_on_its_way_until_it_left(desk, as_member, post, deliver):
    approval = desk.ask(contacts=[desk.bo])

    def way():
        (approver,) = (
            as_member(desk.agency.kees).get(f"/api/relay/approvals/{approval.pk}").json()["approvers"]
        )
        (link,) = approver["links"]
        return link["on_its_way"], link["mailed_at"] is not None

    assert way() == (True, False)
    post.moods = ["550"]
    deliver()
    assert Outgoing.objects.get(member=None).state == State.DEAD
    assert way() == (False, False), "Given up: somebody has to carry it."
    assert send_again(Outgoing.objects.get(member=None).pk, by=desk.agency.olga).state == State.WAITING
    assert way() == (True, False)
    deliver()
    assert way() == (False, True)


def test_nothing_is_on_its_way_where_no_mail_leaves(desk, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    desk.ask(contacts=[desk.bo])
    assert not is_on_its_way(Link.objects.get())


def test_a_mail_that_nobody_waits_for_any_more_is_not_on_its_way(desk, post):
    approval = desk.ask(contacts=[desk.bo])
    assert is_on_its_way(Link.objects.get())
    desk.says(approval)
    assert not is_on_its_way(Link.objects.get())


def test_a_contact_who_was_forgotten_stands_in_no_mail_and_is_asked_no_more(desk, agency, post, deliver):
    address, name = desk.bo.email, desk.bo.name
    desk.ask(contacts=[desk.bo])
    deliver()
    reminder = Outgoing.objects.get(member=None)
    reminder.pk, reminder.key, reminder.state, reminder.ended_at = None, "reminder", State.WAITING, None
    reminder.save(force_insert=True)
    forget_contact(desk.bo, by=agency.olga)
    deliver(in_hours(1))
    assert len(post.to(address)) == 1, "The one that had left before."
    kept = str(list(Outgoing.objects.values())) + str(list(Entry.objects.values_list("payload", flat=True)))
    assert address not in kept
    assert name not in str(list(Outgoing.objects.filter(member=None).values_list("parts", flat=True)))
    assert {each.state for each in Outgoing.objects.filter(member=None)} == {State.SENT, State.WITHDRAWN}
