"""Cards as a list: found by a filter, in any order, page by page."""

import csv
import io
from base64 import urlsafe_b64encode
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from baton.boards.content.planning_hours import plan_hours
from baton.boards.content.tagging import set_tags
from baton.boards.models import Tag
from baton.boards.relay.archiving import archive
from baton.kit import clock
from baton.search.keeping_up import keep_up
from baton.timesheets.entering import When, enter
from baton.timesheets.spending import Spent

TITLES = ["яблоко", "Banner", "Ёлка", "apple", "елка", "zebra", "Autumn"]


@pytest.fixture
def listed(agency, as_member):
    def ask(by, address="list", **query):
        answer = as_member(by).get(f"/api/relay/cards/{address}?{urlencode(query)}")
        assert answer.status_code == 200, answer.content
        return answer.json()

    return ask


def fill(agency):
    for place, title in enumerate(TITLES):
        deadline = datetime(2026, 12, 1 + place % 3, tzinfo=UTC) if place % 4 else None
        lead = [None, agency.kees, agency.anna][place % 3]
        agency.card(title, deadline=deadline, lead=lead, price=Decimal(100 * (place % 2)))


def spend(of, card, minutes):
    enter(When(clock.now().date(), minutes), Spent(card=card.pk), of=of, by=of)


def titles(answer):
    return [row["title"] for row in answer["rows"]]


def test_a_title_s_order_is_the_same_on_both_databases(agency, listed):
    fill(agency)
    assert titles(listed(agency.anna, sort="title")) == sorted(TITLES, key=str.lower)
    assert titles(listed(agency.anna, sort="-title")) == sorted(TITLES, key=str.lower, reverse=True)


@pytest.mark.parametrize(
    "sort", ["", "title", "-deadline,title", "lead,-number", "class,-created", "age", "-price"]
)
@pytest.mark.parametrize("group", ["", "lead", "column"])
def test_pages_joined_are_the_whole_list(agency, listed, sort, group):
    fill(agency)
    whole = titles(listed(agency.olga, sort=sort, group=group))
    pages, after = [], ""
    while True:
        page = listed(agency.olga, sort=sort, group=group, limit=2, after=after)
        pages += titles(page)
        after = page["next"]
        if not after:
            break
    assert pages == whole
    assert sorted(whole) == sorted(TITLES)


def test_what_is_empty_comes_last_whichever_way(agency, listed):
    fill(agency)
    for sort in ("deadline", "-deadline"):
        rows = listed(agency.anna, sort=sort)["rows"]
        assert [row["deadline"] is None for row in rows] == [False] * 5 + [True] * 2


def test_a_card_that_comes_meanwhile_shifts_nobody(agency, listed):
    fill(agency)
    first = listed(agency.anna, sort="title", limit=3)
    agency.card("aaa")
    rest = listed(agency.anna, sort="title", after=first["next"])
    assert [*titles(first), *titles(rest)] == sorted(TITLES, key=str.lower)


def test_the_first_page_counts(agency, listed):
    fill(agency)
    page = listed(agency.olga, group="lead", limit=1)
    assert page["totals"]["count"] == 7
    assert page["totals"]["price"] == "300.00"
    assert page["groups"] == [
        {"key": agency.anna.pk, "count": 2},
        {"key": agency.kees.pk, "count": 2},
        {"key": None, "count": 3},
    ]
    assert "totals" not in listed(agency.olga, limit=1, after=page["next"], group="lead")


def test_prices_are_for_those_who_see_them(agency, as_member, listed):
    """A price cannot be guessed by searching, by sorting, or by adding up."""
    fill(agency)
    page = listed(agency.kees, columns="price,title")
    assert "price" not in page["totals"]
    assert "price" not in page["rows"][0]
    for query in ("filter=price%3E50", "sort=price", "filter=-(price:none)"):
        assert as_member(agency.kees).get(f"/api/relay/cards/list?{query}").status_code == 403
    assert listed(agency.olga, filter="price>50")["totals"]["count"] == 3


def test_a_guest_lists_their_own_cards_and_the_guest_s_part_of_them(agency, as_member, listed):
    agency.card("Shown", project=agency.spring, shared=True)
    agency.card("Inner", project=agency.spring)
    page = listed(agency.greta)
    assert titles(page) == ["Shown"]
    assert not set(page["rows"][0]) & {"responsible", "lead", "tags", "class", "age", "blocked", "price"}
    for query in (
        "filter=responsible:me",
        "filter=tag:a",
        "sort=lead",
        "group=responsible",
        "filter=age:stuck",
    ):
        assert as_member(agency.greta).get(f"/api/relay/cards/list?{query}").status_code == 403
    assert listed(agency.gleb)["rows"] == []


def test_what_one_does_not_see_matches_nothing_and_refuses_nothing(agency, listed):
    """An unseen name answers as an unknown one, in either direction."""
    agency.card("Vault mailing", project=agency.secret)
    agency.card("Bloom mailing", project=agency.spring)
    for asked in ("client:Vault", f"client:{agency.vault.pk}", "client:Nowhere", "project:Secret"):
        assert titles(listed(agency.kees, filter=asked)) == []
        assert titles(listed(agency.kees, filter=f"-{asked}")) == ["Bloom mailing"]
    assert titles(listed(agency.anna, filter="client:vault")) == ["Vault mailing"]


def test_the_board_asks_which_of_its_cards_are_meant(agency, listed):
    one, other = agency.card("Spring"), agency.card("Autumn")
    elsewhere = agency.card("Spring", column=agency.hidden_column, by=agency.olga)
    keep_up()
    assert listed(agency.olga, "found", filter="spring")["cards"] == [one.pk, elsewhere.pk]
    assert listed(agency.olga, "found", filter="spring", board=agency.board.pk)["cards"] == [one.pk]
    assert listed(agency.olga, "found", filter="spring", cards=f"{other.pk},{one.pk},x,-5")["cards"] == [
        one.pk
    ]


def test_the_archive_is_listed_when_asked_for(agency, listed):
    archive(agency.card("Old"), by=agency.anna)
    agency.card("New")
    assert titles(listed(agency.anna)) == ["New"]
    assert titles(listed(agency.anna, filter="archived:yes")) == ["Old"]
    assert titles(listed(agency.anna, filter="archived:yes,no", sort="number")) == ["Old", "New"]


def test_rows_show_what_stands_beside_the_card(agency, listed):
    tag = Tag.objects.create(workspace=agency.workspace, name="urgent")
    set_tags(agency.card("Spring", column=agency.terms), [tag], by=agency.anna)
    [row] = listed(agency.anna, filter="tag:URGENT")["rows"]
    assert (row["tags"], row["blocked"], row["age"]) == ([tag.pk], None, 0)
    assert row["responsible"] == agency.anna.pk


@pytest.mark.parametrize(
    "query",
    [
        *("sort=password", "sort=__proto__", "sort=lead__user__password", "group=title", "columns=password"),
        *("after=x", "after=W10", "after=W251bGwsMV0", "limit=0", "limit=501", "filter=x:y", "board=x"),
    ],
)
def test_what_is_not_on_the_lists_is_refused(agency, as_member, query):
    """S06: names of orders, groups and columns come from our lists alone."""
    agency.card("Spring")
    assert as_member(agency.olga).get(f"/api/relay/cards/list?{query}").status_code == 422


def test_thirty_rows_cost_as_many_queries_as_two(agency, listed):
    def asked():
        with CaptureQueriesContext(connection) as made:
            listed(agency.olga, sort="responsible,title", group="project")
        return len(made)

    few = None
    for number in range(30):
        agency.card(f"Card {number}", project=agency.spring, lead=agency.kees)
        if number == 1:
            asked()
            few = asked()
    assert asked() == few


def test_a_filter_is_told_as_text_and_as_tree(agency, as_member):
    anna = as_member(agency.anna)

    def read(document):
        answer = anna.post("/api/relay/filters/read", document, content_type="application/json")
        return answer.status_code, answer.json()

    status, told = read({"text": "responsible:me  (tag:a OR tag:b)"})
    assert (status, told["text"]) == (200, "responsible:me (tag:a OR tag:b)")
    assert read({"tree": told["tree"]}) == (200, told)
    status, refused = read({"text": "responsible:me colour:red"})
    assert (status, refused["facts"]["place"]) == (422, 16)
    names = [field["name"] for field in anna.get("/api/relay/filters/fields").json()]
    assert {"responsible", "deadline", "price"} <= set(names)
    for_guest = as_member(agency.greta).get("/api/relay/filters/fields").json()
    assert "responsible" not in [field["name"] for field in for_guest]


def test_the_places_of_a_filter_are_those_one_sees(agency, as_member):
    seen = as_member(agency.anna).get("/api/relay/filters/places").json()
    board = next(each for each in seen if each["id"] == agency.board.pk)
    assert "In design" in [column["name"] for column in board["columns"]]
    for_guest = as_member(agency.greta).get("/api/relay/filters/places").json()
    assert {each["id"] for each in for_guest} <= {each["id"] for each in seen}


def test_a_list_leaves_as_a_file_that_no_spreadsheet_runs(agency, as_member):
    agency.card("=HYPERLINK(1)", project=agency.spring, lead=agency.kees, price=Decimal(9))
    agency.card("Весна")
    olga = as_member(agency.olga)
    asked = "/api/relay/cards/export?sort=number&columns=title,project,lead,deadline,price"
    safe = list(csv.reader(io.StringIO(olga.get(asked).content.decode("utf-8-sig"))))
    assert safe[1] == ["'=HYPERLINK(1)", "Spring", "Kees", "", "9.00"]
    exact = list(csv.reader(io.StringIO(olga.get(f"{asked}&raw=true").content.decode())))
    assert exact[0] == ["title", "project", "lead", "deadline", "price"]
    assert [row[0] for row in exact[1:]] == ["=HYPERLINK(1)", "Весна"]
    sheet: Any = load_workbook(io.BytesIO(olga.get(f"{asked}&format=xlsx").content)).active
    assert [(cell.value, cell.data_type) for cell in sheet["A"]][1:] == [
        ("=HYPERLINK(1)", "s"),
        ("Весна", "s"),
    ]
    for_kees = as_member(agency.kees).get(f"{asked}&raw=true").content.decode()
    assert "price" not in for_kees
    for_guest = as_member(agency.greta).get(f"{asked}&raw=true").content.decode()
    assert for_guest.splitlines() == ["title,project,deadline"]


MADE_UP = [1e300, 2**63, -(2**63), "NaN", "Infinity", "1e999", "\0", "x" * 900, True, [], {}]
MADE_UP += ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-01-01"]


@pytest.mark.parametrize("sort", ["number", "title", "deadline", "age", "-price", "lead", "class,-created"])
def test_the_place_after_a_row_made_up_by_somebody_is_no_fault_of_ours(agency, as_member, sort):
    fill(agency)
    browser = as_member(agency.olga)
    for held in MADE_UP:
        told = orjson.dumps([held] * (sort.count(",") + 1) + [1])
        query = urlencode({"sort": sort, "after": urlsafe_b64encode(told).decode()})
        assert browser.get(f"/api/relay/cards/list?{query}").status_code in (200, 422), held


def test_s64_money_takes_the_right_to_see_it_and_the_client_s_place(agency, listed, as_member):
    """Marc sees prices and not Vault: neither its price nor its part of a sum is told to him."""
    agency.card("Seen", project=agency.spring, price=Decimal(100))
    agency.card("Vault's", project=agency.secret, price=Decimal(7000))
    told = listed(agency.marc, columns="title,price")
    assert titles(told) == ["Seen"]
    assert told["totals"]["price"] == "100.00"
    assert titles(listed(agency.marc, filter="price>6000")) == []
    export = as_member(agency.marc).get("/api/relay/cards/export?columns=title,price&raw=true")
    assert b"7000" not in export.content
    inside = listed(agency.anna, columns="title,price")
    assert titles(inside) == ["Seen", "Vault's"]
    assert "price" not in inside["rows"][1]
    assert "price" not in inside["totals"]


def test_the_order_names_every_card_and_the_rows_come_when_they_are_looked_at(agency, listed):
    fill(agency)
    order = listed(agency.olga, "order", sort="title", group="lead")
    whole = listed(agency.olga, sort="title", group="lead")
    assert order["cards"] == [row["id"] for row in whole["rows"]]
    assert (order["totals"], order["groups"]) == (whole["totals"], whole["groups"])
    some = ",".join(map(str, order["cards"][2:4]))
    rows = listed(agency.olga, "rows", cards=some, columns="title")["rows"]
    assert {row["title"] for row in rows} == {row["title"] for row in whole["rows"][2:4]}


def test_a_row_that_the_filter_does_not_find_any_more_is_not_told(agency, listed):
    fill(agency)
    ids = listed(agency.anna, "order", filter="lead:Kees")["cards"]
    asked = {"cards": ",".join(map(str, ids)), "columns": "title"}
    assert sorted(titles(listed(agency.anna, "rows", **asked))) == ["Banner", "елка"]
    assert titles(listed(agency.anna, "rows", **asked, filter="lead:Anna")) == []
    hidden = agency.card("Bonus", column=agency.hidden_column, by=agency.olga)
    assert listed(agency.kees, "rows", cards=str(hidden.pk))["rows"] == []


def test_hours_of_a_card_stand_in_the_list_with_those_of_its_children(agency, listed):
    """Olga sees the hours of all, Kees only his own; a guest none."""
    parent = agency.card("Launch", project=agency.spring, shared=True)
    child = agency.card("Mailing", project=agency.spring, parent=parent)
    plan_hours(parent, {"copywriter": 90}, by=agency.olga)
    spend(agency.kees, parent, 60)
    spend(agency.dasha, child, 45)
    columns = "title,planned,spent"
    told = {row["title"]: row for row in listed(agency.olga, columns=columns)["rows"]}
    assert (told["Launch"]["planned"], told["Launch"]["spent"]) == (90, 105)
    assert (told["Mailing"]["planned"], told["Mailing"]["spent"]) == (None, 45)
    totals = listed(agency.olga, "order", columns=columns)["totals"]
    assert (totals["planned"], totals["spent"]) == (90, 105)
    assert "spent" not in listed(agency.olga, "order")["totals"]
    own = {row["title"]: row["spent"] for row in listed(agency.kees, columns=columns)["rows"]}
    assert own == {"Launch": 60, "Mailing": None}
    assert listed(agency.kees, "order", columns=columns)["totals"]["spent"] == 60
    assert "spent" not in listed(agency.greta, columns=columns)["columns"]
