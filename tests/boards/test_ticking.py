"""Checklists: ticked by somebody on a date, counted on the card's face."""

from datetime import UTC, datetime

import pytest

from baton.boards.content.ticking import add_checklist, add_item, remove_checklist, tick
from baton.boards.models import Card, ChecklistItem
from baton.boards.refusals import NotInTheTeam
from baton.kit import clock


@pytest.fixture
def checklist(agency):
    return add_checklist(agency.card(), "Before release", by=agency.kees).row


def items_on(browser, card):
    return [
        item["text"] for item in browser.get(f"/api/relay/cards/{card.id}").json()["checklists"][0]["items"]
    ]


def test_a_tick_tells_who_and_when_and_is_counted(agency, checklist):
    item = add_item(checklist, "Links work", by=agency.kees).row
    with clock.at(datetime(2026, 11, 20, 9, tzinfo=UTC)):
        changed = tick(item, by=agency.tim)
    item.refresh_from_db()
    assert (item.done_by, item.done_at.hour) == (agency.tim, 9)
    assert (changed.face["items_done"], changed.face["items_total"]) == (1, 1)


def test_ticking_twice_keeps_the_first_tick(agency, checklist):
    item = add_item(checklist, "Links work", by=agency.kees).row
    tick(item, by=agency.tim)
    assert tick(item, by=agency.anna).entry is None
    item.refresh_from_db()
    assert item.done_by == agency.tim


def test_an_imported_tick_without_a_date_counts(agency, checklist):
    ChecklistItem.objects.create(checklist=checklist, text="Old", done_when_unknown=True)
    changed = add_item(checklist, "New", by=agency.kees)
    assert (changed.face["items_done"], changed.face["items_total"]) == (1, 2)


def test_an_item_is_unticked_renamed_given_to_somebody_and_placed_in_one_request(
    agency, checklist, as_member
):
    first, second = (add_item(checklist, text, by=agency.kees).row for text in ("First", "Second"))
    tick(second, by=agency.kees)
    sent = {
        "text": "Last",
        "responsible": agency.tim.pk,
        "due": "2026-12-01",
        "done": False,
        "above": first.id,
    }
    browser = as_member(agency.kees)
    answer = browser.patch(f"/api/relay/items/{second.id}", sent, content_type="application/json")
    assert answer.status_code == 200, answer.content
    second.refresh_from_db()
    assert (second.text, second.responsible, second.done_at) == ("Last", agency.tim, None)
    assert items_on(browser, checklist.card) == ["Last", "First"]
    refused = browser.patch(
        f"/api/relay/items/{second.id}",
        {"text": "Half", "responsible": agency.greta.pk},
        content_type="application/json",
    )
    assert refused.status_code == 409
    second.refresh_from_db()
    assert second.text == "Last"


def test_items_brought_with_one_rank_can_still_be_ordered(agency, checklist, as_member):
    ChecklistItem.objects.bulk_create(
        ChecklistItem(checklist=checklist, text=str(number), rank="a0") for number in range(3)
    )
    first, *_, last = ChecklistItem.objects.order_by("id")
    browser = as_member(agency.kees)
    browser.patch(f"/api/relay/items/{last.id}", {"above": first.id}, content_type="application/json")
    assert items_on(browser, checklist.card) == ["2", "0", "1"]


def test_an_item_is_given_only_to_who_sees_the_card(agency):
    checklist = add_checklist(agency.card(project=agency.secret), "Plan", by=agency.anna).row
    with pytest.raises(NotInTheTeam, match="Kees"):
        add_item(checklist, "Look", responsible=agency.kees, by=agency.anna)


def test_a_removed_checklist_takes_its_items_out_of_the_count(agency, checklist):
    add_item(checklist, "Links work", by=agency.kees)
    remove_checklist(checklist, by=agency.kees)
    assert Card.objects.get().items_total == 0


def test_a_guest_finds_no_checklist(agency, as_member):
    card = agency.card(project=agency.spring)
    card.shared = True
    card.save()
    checklist = add_checklist(card, "Ours", by=agency.kees).row
    item = add_item(checklist, "Look", by=agency.kees).row
    guest = as_member(agency.greta)
    assert (
        guest.post(
            f"/api/relay/checklists/{checklist.id}/items", {"text": "x"}, content_type="application/json"
        ).status_code
        == 404
    )
    assert (
        guest.patch(
            f"/api/relay/items/{item.id}", {"done": True}, content_type="application/json"
        ).status_code
        == 404
    )
    assert (
        guest.post(
            f"/api/relay/cards/{card.id}/checklists", {"name": "x"}, content_type="application/json"
        ).status_code
        == 403
    )


def test_what_stands_on_a_hidden_card_is_not_there(agency, as_member):
    card = agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    checklist = add_checklist(card, "Ours", by=agency.olga).row
    item = add_item(checklist, "Look", by=agency.olga).row
    browser = as_member(agency.kees)
    assert browser.delete(f"/api/relay/items/{item.id}").status_code == 404
    assert browser.delete(f"/api/relay/checklists/{checklist.id}").status_code == 404
