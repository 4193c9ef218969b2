"""The feed of a workspace tells what has happened, to each as far as they may hear of it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from baton.boards.content.editing import edit
from baton.boards.models import Card
from baton.boards.relay.moving import move
from baton.boards.structure.arranging_columns import change_column
from baton.calendars.being_away import enter_absence
from baton.desk import feed as feeding
from baton.kit import clock


@pytest.fixture
def feed(agency, as_member):
    """``feed(agency.anna, limit=2)`` -> the answer of ``GET /activity``."""

    def asked(member: Any, **wishes: Any) -> Any:
        answer = as_member(member).get("/api/relay/activity", wishes)
        assert answer.status_code == 200, answer.content
        return answer.json()

    return asked


def shared(agency, title):
    card = agency.card(title, project=agency.spring)
    Card.objects.filter(pk=card.pk).update(shared=True)
    return card


def test_the_newest_entry_stands_first_with_its_card_and_who_did_it(agency, feed):
    card = agency.card("Summer mailing")
    move(card, to=agency.terms, by=agency.kees)
    newest, first = feed(agency.anna)["entries"]
    assert newest["card"] == {"id": card.id, "number": card.number, "title": "Summer mailing"}
    assert (newest["kind"], newest["by"], newest["board"]) == ("CardMoved", agency.kees.id, agency.board.id)
    assert newest["payload"]["face"]["column"] == agency.terms.id
    assert (first["kind"], first["number"]) == ("CardFiled", 1)


def test_pages_follow_each_other_without_a_gap_or_a_repetition(agency, feed):
    for title in ("One", "Two", "Three", "Four", "Five"):
        agency.card(title)
    numbers: list[int] = []
    before: dict[str, int] = {}
    while True:
        page = feed(agency.anna, limit=2, **before)
        numbers += [entry["number"] for entry in page["entries"]]
        if page["next"] is None:
            break
        before = {"before": page["next"]}
    assert numbers == [5, 4, 3, 2, 1]


def test_who_sees_little_reaches_the_end_by_short_pages(agency, feed, monkeypatch):
    monkeypatch.setattr(feeding, "LOOK", 2)
    monkeypatch.setattr(feeding, "MOST_LOOKS", 1)
    agency.card("Mine")
    for title in ("Bonus", "Raise", "Pension"):
        agency.card(title, column=agency.hidden_column, by=agency.olga)
    page = feed(agency.tim, limit=2)
    assert page["entries"] == []
    rest = feed(agency.tim, limit=2, before=page["next"])
    assert [entry["card"]["title"] for entry in rest["entries"]] == ["Mine"]


def test_an_unseen_card_is_not_in_the_feed(agency, feed):
    agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    agency.card("Merger", project=agency.secret)
    assert feed(agency.tim) == {"entries": [], "next": None}
    assert [entry["card"]["title"] for entry in feed(agency.olga)["entries"]] == ["Merger", "Raise"]


def test_a_guest_hears_that_a_shared_card_changed_and_no_more(agency, feed):
    card = shared(agency, "Spring mailing")
    agency.card("Ours", project=agency.spring)
    move(card, to=agency.terms, by=agency.kees)
    entries = feed(agency.greta)["entries"]
    assert [entry["card"]["id"] for entry in entries] == [card.id, card.id]
    assert {(entry["kind"], entry["by"], str(entry["payload"])) for entry in entries} == {
        ("CardChanged", None, "{}")
    }
    assert feed(agency.gleb)["entries"] == []


def test_a_guest_learns_from_no_filter_who_did_it(agency, feed):
    shared(agency, "Spring mailing")
    assert feed(agency.greta, by=agency.anna.id)["entries"] == []
    assert len(feed(agency.kees, by=agency.anna.id)["entries"]) == 1


def test_a_card_in_the_trash_is_gone_from_the_guests_feed(agency, feed):
    card = shared(agency, "Spring mailing")
    Card.objects.filter(pk=card.pk).update(deleted_at=clock.now())
    assert feed(agency.greta)["entries"] == []
    assert feed(agency.tim)["entries"][0]["card"]["title"] == "Spring mailing"


def test_of_an_absence_the_feed_says_no_more_than_that_and_by_whom(agency, feed):
    day = date(2026, 11, 24)
    enter_absence(agency.dasha, first_day=day, last_day=day, by=agency.dasha)
    (entry,) = feed(agency.tim)["entries"]
    assert (entry["kind"], entry["by"], entry["payload"]) == ("AbsenceAsked", agency.dasha.id, {})
    assert feed(agency.greta)["entries"] == []


def test_the_feed_of_one_board_one_card_one_person(agency, feed):
    card, other = agency.card("One"), agency.card("Two", by=agency.marc)
    agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    move(other, to=agency.terms, by=agency.kees)
    ask = lambda **wishes: [entry["number"] for entry in feed(agency.olga, **wishes)["entries"]]  # noqa: E731
    assert ask(board=agency.board.id) == [4, 2, 1]
    assert ask(board=agency.hidden_board.id) == [3]
    assert ask(card=other.id) == [4, 2]
    assert ask(card=card.id) == [1]
    assert ask(by=agency.kees.id, board=agency.board.id) == [4]


def test_the_feed_of_an_unseen_board_or_card_is_not_there(agency, as_member):
    card = agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    browser = as_member(agency.tim)
    for asked in (f"board={agency.hidden_board.id}", f"card={card.id}", "board=999999", "card=999999"):
        assert browser.get(f"/api/relay/activity?{asked}").status_code == 404


def test_what_was_brought_from_the_past_is_marked(agency, feed):
    with clock.at(clock.real_now().replace(year=2025)):
        agency.card("Old")
    (entry,) = feed(agency.anna)["entries"]
    assert entry["brought"]
    assert entry["happened_at"].startswith("2025-")


def test_nonsense_is_malformed(agency, as_member):
    for asked in ("limit=0", "limit=201", "before=0", "board=x"):
        assert as_member(agency.anna).get(f"/api/relay/activity?{asked}").status_code == 422


def test_a_page_takes_few_queries(agency, as_member, django_assert_max_num_queries):
    for n in range(30):
        agency.card(f"Card {n}")
    browser = as_member(agency.anna)
    with django_assert_max_num_queries(9):
        assert len(browser.get("/api/relay/activity").json()["entries"]) == 30


def test_that_a_price_was_set_hears_only_who_sees_prices(agency, feed):
    edit(agency.card(), {"price": Decimal(900)}, by=agency.marc)
    assert [entry["kind"] for entry in feed(agency.marc)["entries"]] == ["PriceSet", "CardFiled"]
    assert [entry["kind"] for entry in feed(agency.tim)["entries"]] == ["CardFiled"]


def test_the_feed_does_not_repeat_a_whole_board(agency, feed):
    change_column(agency.terms, name="Terms", by=agency.marc)
    (entry,) = feed(agency.tim)["entries"]
    assert (entry["kind"], entry["board"], entry["card"]) == ("ColumnChanged", agency.board.id, None)
    assert "structure" not in entry["payload"]
