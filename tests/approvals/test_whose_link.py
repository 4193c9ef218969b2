"""By whose link an answer came, and from whose browser, stands beside the answer."""

import pytest
from django.test import Client as Browser

from baton.approvals import links
from baton.approvals.answering import answer
from baton.approvals.models import Answer, Link
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
