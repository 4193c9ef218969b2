"""What a deadline is worth is said while it is typed."""

from datetime import UTC, date, datetime, timedelta

import pytest

from baton.boards.content.editing import edit
from baton.boards.models import Card
from baton.boards.relay.moving import move
from baton.kit import clock
from tests.measuring.test_reports import asked, filed, on, walk

pytestmark = pytest.mark.django_db


@pytest.fixture
def experience(agency):
    """Thirty cards, each a day later, of which the nth took 3 to 12 days in the works."""
    for n in range(30):
        card = filed(agency, n)
        walk(agency, card, (n + 1, agency.terms), (n + 2, agency.design), (n + 3 + n % 10, agency.done))


def chance(browser, agency, day: int, in_days: float, **query):
    with clock.at(on(day)):
        query = {"deadline": (clock.now() + timedelta(days=in_days)).isoformat(), **query}
        answer = browser.get("/api/relay/flow/chance", query)
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_the_further_the_deadline_the_better_its_chance(agency, as_member, experience):
    card = filed(agency, 45)
    walk(agency, card, (46, agency.terms))
    browser = as_member(agency.anna)
    told = [chance(browser, agency, 46, days, card=card.pk)["chance"] for days in (0, 3, 6, 9, 20)]
    assert told == sorted(told)
    assert told[0] < 0.2
    assert told[-1] == 1.0


def test_the_date_for_85_percent_has_85_percent(agency, as_member, experience):
    card = filed(agency, 45)
    walk(agency, card, (46, agency.terms))
    browser = as_member(agency.anna)
    day = chance(browser, agency, 46, 5, card=card.pk)["date_for_85"]
    days = date.fromisoformat(day) - on(46).date()
    assert chance(browser, agency, 46, days.days, card=card.pk)["chance"] >= 0.85
    assert chance(browser, agency, 46, days.days - 1, card=card.pk)["chance"] < 0.85


def test_an_older_card_has_less_chance_of_the_same_day(agency, as_member, experience):
    card = filed(agency, 45)
    walk(agency, card, (46, agency.terms))
    browser = as_member(agency.anna)
    fresh = chance(browser, agency, 46, 9, card=card.pk)["chance"]
    late = chance(browser, agency, 51, 4, card=card.pk)["chance"]
    assert late < fresh


def test_a_card_not_yet_made_stands_at_the_end_of_the_queue(agency, as_member, experience):
    browser = as_member(agency.anna)
    first = chance(browser, agency, 46, 12, board=agency.board.pk)
    for _ in range(12):
        filed(agency, 46)
    last = chance(browser, agency, 46, 12, board=agency.board.pk)
    assert last["chance"] < first["chance"]


def test_somebody_of_the_same_function_with_fewer_cards_would_help(agency, as_member, experience):
    cards = [filed(agency, 45) for _ in range(6)]
    for card in cards:
        with clock.at(on(46)):
            move(Card.objects.get(pk=card.pk), to=agency.terms, by=agency.dasha)
    told = chance(as_member(agency.anna), agency, 46, 6, card=cards[0].pk)
    (person,) = [each for each in told["helps"] if each["kind"] == "person"]
    assert person["value"] == "Daan (0)"
    assert person["chance"] > told["chance"]


def test_of_a_board_without_experience_nothing_is_claimed(agency, as_member):
    card = filed(agency)
    told = chance(as_member(agency.anna), agency, 1, 5, card=card.pk)
    assert told["chance"] is None
    assert told["words"]


def test_a_deadline_a_thousand_years_away_breaks_nothing(agency, as_member, experience):
    card = filed(agency, 45)
    walk(agency, card, (46, agency.terms))
    assert chance(as_member(agency.anna), agency, 46, 365_000, card=card.pk)["chance"] == 1.0


def test_a_promise_for_the_year_9000_stands_and_hides_no_other(agency, as_member):
    card = filed(agency)
    with clock.at(on(0)):
        edit(Card.objects.get(pk=card.pk), {"deadline": datetime(9000, 1, 1, tzinfo=UTC)}, by=agency.anna)
    with clock.at(on(1)):
        told = asked(as_member(agency.anna), agency)
        promises = asked(as_member(agency.anna), agency, "promises")
    assert told.json()["report"]["promises"]["standing"] == 1
    assert promises.json()["by_manager"]["rows"] == [[None, 0, 0, 1, 0, None]]


def test_a_period_that_ends_before_it_begins_is_refused_for_promises_too(agency, as_member):
    answer = asked(as_member(agency.anna), agency, "promises", since="2026-09-10", until="2026-09-01")
    assert answer.status_code == 422


def test_somebody_elses_hidden_card_has_no_chance_to_be_seen(agency, as_member):
    card = agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    query = {"card": card.pk, "deadline": "2027-01-01T00:00:00Z"}
    assert as_member(agency.anna).get("/api/relay/flow/chance", query).status_code == 404


def test_a_promise_says_by_client_whether_it_was_kept(agency, as_member):
    for late in (0, 5):
        card = filed(agency, project=agency.spring)
        with clock.at(on(0)):
            edit(Card.objects.get(pk=card.pk), {"deadline": on(10)}, by=agency.anna)
        walk(agency, card, (1, agency.terms), (8 + late, agency.done))
    with clock.at(on(20)):
        told = asked(as_member(agency.anna), agency, "promises").json()
    assert told["by_client"]["rows"] == [[agency.bloom.pk, 1, 1, 0, 0, 0.5]]
    assert sum(row[1] for row in told["causes"]["rows"]) == 1
