"""By whose link an answer came, and from whose browser, stands beside the answer."""

import pytest
from django.test import Client as Browser

from baton.activity.models import Entry
from baton.approvals import links
from baton.approvals.answering import answer
from baton.approvals.models import Answer, Link
from baton.boards.content.editing import edit
from baton.membership.contacts import forget_contact
from tests.approvals.test_doorstep import sent

pytestmark = pytest.mark.django_db


def told(as_member, member, approval):
    page = as_member(member).get(f"/api/relay/approvals/{approval.pk}").json()
    (place,) = page["approvers"]
    return place


def by_hand(desk, approval, maker):
    return links.make(approval.approvers.get(), by=maker)


def test_an_answer_says_by_whose_link_it_came(desk, as_member):
    approval = desk.ask()
    link = by_hand(desk, approval, desk.agency.anna)
    assert sent(Browser(), f"/a/{links.token_of(link)}", decision="approve").status_code == 302
    place = told(as_member, desk.agency.kees, approval)
    entrance = place["answer"]["entrance"]
    assert (entrance["made_by"], entrance["by_hand"], entrance["mailed_at"]) == (
        desk.agency.anna.pk,
        True,
        None,
    )
    assert entrance["browser_of"] is None
    newest, first = place["links"]
    assert (newest["by"], newest["by_hand"], first["by"], first["by_hand"]) == (
        desk.agency.anna.pk,
        True,
        desk.agency.kees.pk,
        False,
    )
    assert [each["kind"] for each in newest["uses"]] == ["opened", "answered"]
    assert first["uses"] == []


def test_whoever_answers_by_their_own_link_is_seen_to(desk, as_member):
    """Nobody can keep them from carrying a link; that they answered themselves stays there."""
    approval = desk.ask()
    path = f"/a/{links.token_of(by_hand(desk, approval, desk.agency.anna))}"
    browser = as_member(desk.agency.anna)
    assert "Anna is signed in here" in browser.get(f"{path}?lang=en").content.decode()
    assert sent(browser, path, decision="approve").status_code == 302
    place = told(as_member, desk.agency.marc, approval)
    assert place["answer"]["entrance"]["browser_of"] == desk.agency.anna.pk
    assert {each["browser_of"] for each in place["links"][0]["uses"]} == {desk.agency.anna.pk}


def test_what_a_mail_carried_is_told_as_mailed(desk, as_member):
    approval = desk.ask()
    link = Link.objects.get()
    links.was_mailed(link)
    desk.says(approval, way=Link.objects.get())
    entrance = told(as_member, desk.agency.kees, approval)["answer"]["entrance"]
    assert entrance["mailed_at"] is not None
    assert not entrance["by_hand"]


def test_the_client_is_told_nothing_of_our_links(desk, as_member):
    from baton.boards.content.editing import edit

    edit(desk.card, {"shared": True}, by=desk.agency.kees)
    approval = desk.ask(members=[desk.agency.greta])
    link = by_hand(desk, approval, desk.agency.anna)
    place = approval.approvers.get()
    answer(place, decision="approve", shown=approval.content_hash, by=desk.agency.greta, way=link)
    shown = told(as_member, desk.agency.greta, approval)
    assert shown["links"] == []
    assert shown["answer"]["entrance"] is None
    assert Answer.objects.get().entrance.made_by == desk.agency.anna


def in_history(as_member, member, card):
    lines = as_member(member).get(f"/api/relay/cards/{card.pk}/history").json()["entries"]
    return [(each["by"], each["contact"]) for each in lines if each["kind"] == "ApprovalAnswered"]


def in_feed(as_member, member):
    lines = as_member(member).get("/api/relay/activity").json()["entries"]
    return [(each["by"], each["contact"]) for each in lines if each["kind"] == "ApprovalAnswered"]


def answered_by_link(desk, **known):
    approval = desk.ask(**known)
    path = f"/a/{links.token_of(by_hand(desk, approval, desk.agency.anna))}"
    assert sent(Browser(), path, decision="approve").status_code == 302


def test_history_and_feed_name_who_of_the_client_answered(desk, as_member):
    desk.bo.name = "Bo <b>Bloom</b>"
    desk.bo.save()
    answered_by_link(desk)
    assert in_history(as_member, desk.agency.kees, desk.card) == [(None, "Bo <b>Bloom</b>")]
    assert in_feed(as_member, desk.agency.kees) == [(None, "Bo <b>Bloom</b>")]
    assert Entry.objects.get(kind="ApprovalAnswered").payload["by_link"] is True
    assert "Bo" not in str(Entry.objects.get(kind="ApprovalAnswered").payload)


def test_whoever_is_forgotten_is_so_in_the_history(desk, as_member):
    answered_by_link(desk)
    forget_contact(desk.bo, by=desk.agency.olga)
    (line,) = in_history(as_member, desk.agency.kees, desk.card)
    assert line[0] is None
    assert "Bo" not in (line[1] or "")


def test_a_guest_hears_no_more_of_an_answer_than_before(desk, as_member):
    edit(desk.card, {"shared": True}, by=desk.agency.kees)
    answered_by_link(desk, contacts=[desk.bo])
    for path in (f"cards/{desk.card.pk}/history", "activity"):
        told_to_guest = as_member(desk.agency.greta).get(f"/api/relay/{path}")
        assert told_to_guest.status_code == 200
        assert all(each["contact"] is None for each in told_to_guest.json()["entries"])
        assert "ApprovalAnswered" not in told_to_guest.content.decode()


def test_a_member_who_answers_by_a_link_is_told_by_name(desk, as_member):
    edit(desk.card, {"shared": True}, by=desk.agency.kees)
    answered_by_link(desk, members=[desk.agency.greta])
    assert in_history(as_member, desk.agency.kees, desk.card) == [(desk.agency.greta.pk, None)]
    assert Entry.objects.get(kind="ApprovalAnswered").payload["by_link"] is True
