"""The card's page: everything about a card in a few queries, as whoever asks may see it."""

from decimal import Decimal

import pytest
from django.utils import timezone

from baton.boards.content.briefing import add_section
from baton.boards.content.commenting import add_comment
from baton.boards.content.participating import set_participants
from baton.boards.content.planning_hours import plan_hours
from baton.boards.content.ticking import add_checklist, add_item, tick
from baton.boards.models import Comment
from baton.boards.relay.moving import move

FOR_GUESTS = {
    "id",
    "number",
    "code",
    "version",
    "title",
    "board",
    "column",
    "column_name",
    "deadline",
    "deadline_has_time",
    "project",
    "brief",
    "attachments",
    "comments",
    "may",
}


@pytest.fixture
def full(agency):
    """A shared card of the client Bloom with something of everything on it."""
    card = agency.card(project=agency.spring, price=Decimal("1200.50"), lead=agency.kees)
    card.shared = True
    card.save()
    move(card, to=agency.terms, by=agency.kees)
    add_section(card, title="Terms", text="Tell about **tulips**", client_visible=True, by=agency.kees)
    add_section(card, job_function="designer", text="Use the old grid", by=agency.kees)
    add_comment(card, "We are late", by=agency.kees)
    add_comment(card, f"Look @[Dasha](member:{agency.dasha.pk})", client_visible=True, by=agency.kees)
    set_participants(card, {agency.dasha: "designer"}, by=agency.kees)
    plan_hours(card, {"designer": 240}, by=agency.kees)
    items = add_checklist(card, "Before release", by=agency.kees).row
    tick(add_item(items, "Links work", responsible=agency.tim, by=agency.kees).row, by=agency.tim)
    return card


def test_the_page_shows_what_stands_on_the_card(agency, full, as_member):
    page = as_member(agency.olga).get(f"/api/relay/cards/{full.id}").json()
    assert page["title"] == "Spring mailing"
    assert page["price"] == "1200.50"
    assert page["column_name"] == "Terms of reference"
    assert [section["text"] for section in page["brief"]] == ["Tell about **tulips**", "Use the old grid"]
    assert page["participants"] == [{"member": agency.dasha.pk, "job_function": "designer"}]
    assert page["planned_hours"] == [{"job_function": "designer", "minutes": 240}]
    (item,) = page["checklists"][0]["items"]
    assert item["done_by"] == agency.tim.pk
    assert item["done_at"].endswith("Z")
    assert [comment["mentions"] for comment in page["comments"]] == [[], [agency.dasha.pk]]
    assert [stay["column"] for stay in page["stays"]] == [agency.queue.id, agency.terms.id]
    assert all(stay["working_minutes"] == 0 for stay in page["stays"])
    assert page["items_done"] == page["items_total"] == 1


def test_a_price_is_absent_for_who_may_not_see_prices(agency, full, as_member):
    assert "price" in as_member(agency.marc).get(f"/api/relay/cards/{full.id}").json()
    assert "price" not in as_member(agency.kees).get(f"/api/relay/cards/{full.id}").json()


def test_a_guest_gets_exactly_the_allowed_part(agency, full, as_member):
    page = as_member(agency.greta).get(f"/api/relay/cards/{full.id}").json()
    assert set(page) == FOR_GUESTS
    assert [section["title"] for section in page["brief"]] == ["Terms"]
    assert [comment["client_visible"] for comment in page["comments"]] == [True]
    assert page["may"] == {
        "edit": False,
        "move": False,
        "attach": False,
        "remove": False,
        "comment": True,
        "remove_comments": False,
        "see_price": False,
    }


def test_another_clients_guest_sees_nothing(agency, full, as_member):
    assert as_member(agency.gleb).get(f"/api/relay/cards/{full.id}").status_code == 404
    assert as_member(agency.gleb).get(f"/api/relay/cards/{full.id}/history").status_code == 404


def test_a_card_that_is_not_shared_is_not_there_for_a_guest(agency, full, as_member):
    full.shared = False
    full.save()
    assert as_member(agency.greta).get(f"/api/relay/cards/{full.id}").status_code == 404


def test_the_page_of_a_long_discussion_costs_no_more_queries(
    agency, full, as_member, django_assert_max_num_queries
):
    Comment.objects.bulk_create(
        Comment(card=full, by=agency.kees, text=f"Number {n}", created_at=timezone.now()) for n in range(200)
    )
    browser = as_member(agency.kees)
    with django_assert_max_num_queries(20):
        page = browser.get(f"/api/relay/cards/{full.id}").json()
    assert len(page["comments"]) == 202


def test_stays_are_counted_in_working_time(agency, as_member):
    from datetime import UTC, datetime

    from baton.kit import clock

    with clock.at(datetime(2026, 11, 20, 14, 0, tzinfo=UTC)):  # a Friday
        card = agency.card()
    with clock.at(datetime(2026, 11, 23, 10, 0, tzinfo=UTC)):
        move(card, to=agency.terms, by=agency.kees)
    stay = as_member(agency.kees).get(f"/api/relay/cards/{card.id}").json()["stays"][0]
    assert 0 < stay["working_minutes"] < 8 * 60  # the weekend does not count


def test_a_card_in_the_trash_has_no_page(agency, full, as_member):
    full.deleted_at = timezone.now()
    full.save()
    assert as_member(agency.olga).get(f"/api/relay/cards/{full.id}").status_code == 404


def test_a_card_is_found_by_each_of_its_names(agency, full, as_member):
    full.aliases.create(workspace=agency.workspace, key="CRM-17")
    browser = as_member(agency.kees)
    for name in (full.code, full.code.upper(), str(full.number), f"%23{full.number}", "CRM-17", "crm-17"):
        answer = browser.get(f"/api/relay/c/{name}")
        assert answer.json() == {
            "id": full.id,
            "number": full.number,
            "code": full.code,
            "board": full.board_id,
        }, name


def test_old_trackers_are_known_by_the_keys_of_cards_one_sees(agency, full, as_member):
    """What is no key of a tracker (an address, a short link) has no beginning."""
    hidden = agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    for card, keys in (
        (full, ("CRM-17", "CRM-18", "x1y2z3", "https://a-b.example/1", "412")),
        (agency.card("Inside"), ("OPS-1",)),
        (hidden, ("HR-1",)),
    ):
        for key in keys:
            card.aliases.create(workspace=agency.workspace, key=key)
    seen = ((agency.olga, ["CRM", "HR", "OPS"]), (agency.anna, ["CRM", "OPS"]), (agency.greta, ["CRM"]))
    for member, prefixes in seen:
        assert as_member(member).get("/api/relay/old-keys").json() == {"prefixes": prefixes}


@pytest.mark.parametrize("name", ["999999", "nosuchcd", "%00", "CRM%00", "9" * 40, "CRM-18"])
def test_a_name_nothing_has_finds_nothing(agency, full, as_member, name):
    assert as_member(agency.kees).get(f"/api/relay/c/{name}").status_code == 404


def test_an_unseen_card_is_not_found_by_name(agency, as_member):
    card = agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    assert as_member(agency.anna).get(f"/api/relay/c/{card.code}").status_code == 404
    assert as_member(agency.olga).get(f"/api/relay/c/{card.code}").status_code == 200
