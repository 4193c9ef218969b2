"""Links between cards are seen from both, by those who see both."""

import pytest

from baton.boards.content.editing import edit
from baton.boards.content.linking import link
from baton.boards.content.refusals import BlockingCircle, LinkedAlready, LinkedToItself
from baton.boards.models import Card, CardLink
from baton.boards.models.details import LinkKind


def links_of(browser, card):
    page = browser.get(f"/api/relay/cards/{card.id}").json()
    return [(row["kind"], row["direction"], row["card"]["title"]) for row in page["links"]]


def test_a_link_is_seen_from_both_cards_and_raises_both_versions(agency, as_member):
    mailing, segment = agency.card("Mailing"), agency.card("Segment")
    browser = as_member(agency.kees)
    answer = browser.post(
        f"/api/relay/cards/{mailing.id}/links",
        {"other": segment.id, "kind": "blocks", "direction": "in"},
        content_type="application/json",
    )
    assert answer.json()["face"] == {"id": mailing.id, "version": 2}
    assert links_of(browser, mailing) == [("blocks", "in", "Segment")]
    assert links_of(browser, segment) == [("blocks", "out", "Mailing")]
    assert set(Card.objects.values_list("version", flat=True)) == {2}
    gone = browser.delete(f"/api/relay/cards/{segment.id}/links/{answer.json()['id']}")
    assert gone.json()["face"] == {"id": segment.id, "version": 3}
    assert not CardLink.objects.exists()


def test_a_link_is_made_once(agency):
    one, other = agency.card("One"), agency.card("Other")
    link(one, other, LinkKind.RELATES, by=agency.kees)
    with pytest.raises(LinkedAlready):
        link(other, one, LinkKind.RELATES, by=agency.kees)
    with pytest.raises(LinkedToItself):
        link(one, one, LinkKind.RELATES, by=agency.kees)


def test_cards_do_not_wait_for_each_other_in_a_circle(agency):
    one, two, three = (agency.card(title) for title in ("One", "Two", "Three"))
    link(one, two, LinkKind.BLOCKS, by=agency.kees)
    link(two, three, LinkKind.BLOCKS, by=agency.kees)
    with pytest.raises(BlockingCircle):
        link(three, one, LinkKind.BLOCKS, by=agency.kees)


def test_an_unseen_card_is_neither_linked_nor_shown(agency, as_member):
    card, secret = agency.card("Open"), agency.card("Secret", project=agency.secret)
    link(card, secret, LinkKind.RELATES, by=agency.anna)
    edit(card, {"parent": secret}, by=agency.anna)
    browser = as_member(agency.kees)
    assert links_of(as_member(agency.anna), card) == [("relates", "out", "Secret")]
    assert links_of(browser, card) == []
    assert browser.get(f"/api/relay/cards/{card.id}").json()["parent"] is None
    url = f"/api/relay/cards/{card.id}/links"
    sent = {"other": secret.id, "kind": "blocks"}
    assert browser.post(url, sent, content_type="application/json").status_code == 404
    assert browser.delete(f"{url}/{CardLink.objects.get().id}").status_code == 404


def test_parents_and_children_see_each_other(agency, as_member):
    top, low = agency.card("Top"), agency.card("Low")
    edit(low, {"parent": top}, by=agency.kees)
    browser = as_member(agency.kees)
    assert browser.get(f"/api/relay/cards/{low.id}").json()["parent"]["title"] == "Top"
    children = browser.get(f"/api/relay/cards/{top.id}").json()["children"]
    assert [child["title"] for child in children] == ["Low"]


def test_a_link_of_another_card_is_not_cut_through_this_one(agency, as_member):
    one, two, three = (agency.card(title) for title in ("One", "Two", "Three"))
    made = link(one, two, LinkKind.RELATES, by=agency.kees).row
    assert as_member(agency.kees).delete(f"/api/relay/cards/{three.id}/links/{made.id}").status_code == 404
