"""When all of these are done: boards or projects together, and the parts of one card."""

from datetime import timedelta

import pytest

from baton.boards.content.editing import edit
from baton.boards.models import Board, Card, Column
from baton.kit import clock
from tests.measuring.test_reports import filed, on, walk

pytestmark = pytest.mark.django_db
TODAY = 46


@pytest.fixture
def experience(agency):
    """Thirty cards of two projects, each a day later, of which the nth took 3 to 12 days in the works."""
    for n in range(30):
        card = filed(agency, n, project=agency.spring)
        walk(agency, card, (n + 1, agency.terms), (n + 2, agency.design), (n + 3 + n % 10, agency.done))


@pytest.fixture
def press(agency) -> Board:
    """A second board of the same people, with a past of its own."""
    board = Board.objects.create(workspace=agency.workspace, space=agency.production, name="Press", rank="a1")
    queue, work, done = (
        Column.objects.create(board=board, name=name, kind=kind, rank=f"a{n}")
        for n, (name, kind) in enumerate([("Wishes", "queue"), ("Writing", "work"), ("Out", "done")])
    )
    for n in range(12, 30):
        walk(agency, filed(agency, n, column=queue), (n + 1, work), (n + 3 + n % 5, done))
    return board


def told(browser, part: str, **query):
    with clock.at(on(TODAY)):
        return browser.get(f"/api/relay/flow/{part}", query)


def test_all_parts_are_done_later_than_the_slowest_alone(agency, as_member, experience, press):
    answer = told(as_member(agency.anna), "together", board=[agency.board.pk, press.pk], items=[5, 5]).json()
    alone = [part["by"]["85"] for part in answer["parts"]]
    assert answer["apart"]["by"]["85"] >= max(alone)
    assert answer["apart"]["items"] == 10
    assert answer["words"] is None


def test_one_team_needs_longer_for_both_than_two_teams(agency, as_member, experience, press):
    answer = told(as_member(agency.anna), "together", board=[agency.board.pk, press.pk], items=[9, 4]).json()
    team = answer["one_team"]
    assert team["items"] == 13
    assert max(part["85"] for part in team["parts"]) <= team["by"]["85"]
    again = told(as_member(agency.anna), "together", board=[agency.board.pk, press.pk], items=[9, 4]).json()
    assert again == answer


def test_beside_each_day_stands_how_often_such_forecasts_came_true(agency, as_member, experience, press):
    answer = told(as_member(agency.anna), "together", board=[agency.board.pk, press.pk], items=[5, 5]).json()
    tried = [part["backtest"] for part in answer["parts"]] + [answer["one_team"]["backtest"]]
    assert all(1 <= each["horizon_days"] <= 28 for each in tried)
    assert all(each["hits"] <= each["origins"] for each in tried)


def test_people_who_hold_cards_of_both_are_counted(agency, as_member, experience, press):
    answer = told(as_member(agency.anna), "together", board=[agency.board.pk, press.pk], items=[5, 5]).json()
    assert answer["shared"] == 1


def test_of_a_project_without_a_past_nothing_is_claimed(agency, as_member, experience):
    browser = as_member(agency.anna)
    answer = told(browser, "together", project=[agency.spring.pk, agency.secret.pk], items=[5, 5]).json()
    assert answer["apart"] is None
    assert answer["words"]


@pytest.mark.parametrize(
    "query",
    [
        {"board": ["one"], "items": [5]},
        {"board": ["one", "one"], "items": [5, 5]},
        {"board": ["one", "other"], "items": [5]},
        {"board": ["one", "other"], "project": ["one"], "items": [5, 5]},
        {"board": ["one", "other"], "items": [5, 0]},
    ],
)
def test_parts_are_two_or_more_each_named_once(agency, as_member, query):
    other = Board.objects.create(workspace=agency.workspace, space=agency.production, name="Other", rank="a1")
    known = {"one": agency.board.pk, "other": other.pk}
    sent = {name: [known.get(value, value) for value in values] for name, values in query.items()}
    answer = told(as_member(agency.anna), "together", **sent)
    assert answer.status_code == 422, answer.content


def test_a_board_that_is_not_seen_is_not_there(agency, as_member):
    query = {"board": [agency.board.pk, agency.hidden_board.pk], "items": [5, 5]}
    assert told(as_member(agency.anna), "together", **query).status_code == 404


def test_a_growing_scope_takes_longer_and_is_the_same_at_each_look(agency, as_member, experience):
    query = {"board": agency.board.pk, "items": 10, "grows": True}
    one, other = (told(as_member(agency.anna), "forecast", **query).json() for _ in range(2))
    assert one == other
    growing = one["growing"]
    assert growing["came_per_finished"] > 0
    assert growing["by"]["85"] is None or growing["by"]["85"] >= one["when"]["by"]["85"]
    assert told(as_member(agency.anna), "forecast", board=agency.board.pk).json()["growing"] is None


# ── of one card ──────────────────────────────────────────────────────────────────────────────────────────


def chance(browser, card: Card, days: int = 9):
    with clock.at(on(TODAY)):
        deadline = (clock.now() + timedelta(days=days)).isoformat()
    return told(browser, "chance", card=card.pk, deadline=deadline).json()


def parent_of(agency, *children: Card) -> Card:
    parent = filed(agency, TODAY - 1)
    for child in children:
        with clock.at(on(TODAY - 1)):
            edit(Card.objects.get(pk=child.pk), {"parent": parent}, by=agency.olga)
    return parent


def test_the_parts_together_have_the_product_of_their_chances(agency, as_member, experience):
    browser = as_member(agency.anna)
    parts = [filed(agency, TODAY - 2) for _ in range(2)]
    for card in parts:
        walk(agency, card, (TODAY - 1, agency.terms))
    parent = parent_of(agency, *parts)
    one, other = (chance(browser, card)["chance"] for card in parts)
    found = chance(browser, parent)["parts"]
    assert (found["count"], found["done"], found["unknown"]) == (2, 0, 0)
    assert found["chance"] == pytest.approx(one * other, abs=1e-3)
    assert found["date_for_85"] >= max(chance(browser, card)["date_for_85"] for card in parts)


def test_parts_that_are_done_wait_for_nobody(agency, as_member, experience):
    done, standing = (filed(agency, TODAY - 9) for _ in range(2))
    walk(agency, done, (TODAY - 8, agency.terms), (TODAY - 3, agency.done))
    walk(agency, standing, (TODAY - 1, agency.terms))
    found = chance(as_member(agency.anna), parent_of(agency, done, standing))["parts"]
    assert (found["count"], found["done"]) == (2, 1)
    assert found["chance"] == chance(as_member(agency.anna), standing)["chance"]


def test_a_part_that_is_not_seen_is_not_counted(agency, as_member, experience):
    seen = filed(agency, TODAY - 2)
    walk(agency, seen, (TODAY - 1, agency.terms))
    with clock.at(on(TODAY - 2)):
        hidden = agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    parent = parent_of(agency, seen, hidden)
    assert chance(as_member(agency.anna), parent)["parts"]["count"] == 1
    owner = chance(as_member(agency.olga), parent)["parts"]
    assert (owner["count"], owner["unknown"], owner["chance"]) == (2, 1, None)
    assert owner["words"]


def test_a_card_without_parts_has_none_to_tell_of(agency, as_member, experience):
    card = filed(agency, TODAY - 1)
    assert chance(as_member(agency.anna), card)["parts"] is None
