"""Work to come against the hours there are, and who could take what."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from baton.accounts.models import Member
from baton.boards.content.planning_hours import plan_hours
from baton.boards.models import Card, Column
from baton.boards.relay.moving import move as move_card
from baton.calendars.being_away import enter_absence
from baton.capacity.load.arriving import arrived
from baton.capacity.load.spreading import behind, spread, usual_and_more, weeks_from
from baton.capacity.load.takers import takers_told
from baton.capacity.load.telling import cards_told, load_told
from baton.kit import clock
from tests.capacity.conftest import FRIDAY, MONDAY, NOON, THURSDAY, TODAY, TUESDAY

WEEKS = weeks_from(TODAY, 8)
THIS, NEXT = WEEKS[0], WEEKS[1]


def test_work_is_spread_evenly_up_to_its_deadline():
    # Wednesday to Friday, then a whole week: eight working days.
    assert spread(800, FRIDAY + timedelta(days=7), TODAY, WEEKS) == [300, 500, 0, 0, 0, 0, 0, 0]
    assert spread(480, TODAY - timedelta(days=30), TODAY, WEEKS)[0] == 480
    assert spread(480, None, date(2026, 11, 23), WEEKS) == [60] * 8
    assert spread(90, date(2026, 11, 29), date(2026, 11, 28), WEEKS)[0] == 90


@given(minutes=st.integers(0, 10_000), days=st.integers(-40, 54), back=st.integers(0, 6))
def test_nothing_is_lost_and_nothing_is_made_up(minutes, days, back):
    today = date(2026, 11, 23) + timedelta(days=back)
    due = today + timedelta(days=days)
    found = spread(minutes, due, today, weeks_from(today, 9))
    assert sum(found) == minutes
    assert all(each >= 0 for each in found)


def test_of_too_few_weeks_nothing_is_claimed():
    assert usual_and_more([100] * 5) is None
    assert usual_and_more([0, 100, 100, 100, 100, 200, 400]) == (100, 220)


def test_what_a_week_has_no_room_for_is_still_there_in_the_next():
    assert behind([100, 50, 0], [60, 60, 60]) == [40, 30, 0]


@pytest.fixture
def designers(agency, card):
    """The spring mailing, six hours of design, is due on Friday of next week."""
    Card.objects.filter(pk=card.pk).update(deadline=datetime(2026, 12, 4, 12, tzinfo=UTC))

    def told():
        rows = {each["job_function"]: each for each in load_told(agency.anna)["functions"]}
        return rows["designer"]

    return told


def test_load_is_what_is_due_and_placed_against_who_is_there(agency, designers, placed):
    week = designers()["weeks"][0]
    # Two designers, from Wednesday on: 2 x 3 x 8 hours. 360 minutes over eight working days.
    assert (week["capacity"], week["due"], week["placed"]) == (2 * 3 * 480, 135, 0)
    placed(agency.dasha, FRIDAY)
    told = designers()["weeks"]
    assert (told[0]["placed"], told[0]["due"], told[1]["due"]) == (360, 0, 0)


def test_absences_take_hours_away_and_those_asked_for_are_told_apart(agency, designers):
    enter_absence(agency.dasha, first_day=THURSDAY, last_day=FRIDAY, by=agency.marc)
    enter_absence(agency.daan, first_day=MONDAY, last_day=MONDAY, by=agency.daan)
    now, then = designers()["weeks"][:2]
    assert (now["capacity"], now["away"]) == (4 * 480, 960)
    assert (then["capacity"], then["away"], then["asked"]) == (10 * 480, 0, 480)


def test_a_figure_is_made_of_cards_that_are_seen(agency, designers, card):
    hidden = agency.card("Pay", column=agency.hidden_column, by=agency.olga)
    plan_hours(hidden, {"designer": 600}, by=agency.olga)
    (only,) = cards_told(agency.anna, "designer", NEXT)
    assert (only["id"], only["due"]) == (card.pk, 225)
    assert len(cards_told(agency.olga, "designer", NEXT)) == 2


def test_work_that_has_passed_its_stage_is_no_demand_any_more(agency, designers):
    ahead, passed = (
        agency.card(title, column=column)
        for title, column in (("Ahead", agency.queue), ("Past", agency.client_approves))
    )
    before = designers()["open_cards"]
    for each in (ahead, passed):
        plan_hours(each, {"designer": 60}, by=agency.anna)
    assert designers()["open_cards"] == before + 1


def test_what_came_in_is_told_by_whole_weeks(agency):
    for weeks in range(1, 9):
        with clock.at(NOON - timedelta(weeks=weeks)):
            plan_hours(agency.card(f"{weeks} ago"), {"designer": 60 * weeks}, by=agency.anna)
    found = arrived(agency.anna, THIS)["designer"]
    # The first week of all began in the middle.
    assert found == [60 * weeks for weeks in range(7, 0, -1)]


def test_a_card_that_moved_again_came_in_once(agency):
    with clock.at(NOON - timedelta(weeks=20)):
        old = agency.card("Old")
        plan_hours(old, {"designer": 600}, by=agency.anna)
    with clock.at(NOON - timedelta(weeks=3)):
        move_card(old, to=agency.design_queue, by=agency.anna)
        plan_hours(agency.card("New"), {"designer": 60}, by=agency.anna)
    # Something came before the quarter: all of its weeks are whole.
    assert arrived(agency.anna, THIS)["designer"] == [0] * 10 + [60, 0, 0]


def test_the_cards_of_a_far_week_are_those_of_the_load_that_shows_it(agency):
    undated = agency.card("Some day")
    plan_hours(undated, {"designer": 2600}, by=agency.anna)
    rows = {each["job_function"]: each for each in load_told(agency.anna, weeks=26)["functions"]}
    weeks = weeks_from(TODAY, 26)
    for at in (0, 8, 25):
        (only,) = cards_told(agency.anna, "designer", weeks[at], weeks=26)
        assert only["due"] == rows["designer"]["weeks"][at]["due"] > 0
    assert cards_told(agency.anna, "designer", weeks[8]) == []


def test_a_queue_says_how_many_weeks_wait_in_it(agency, card):
    queued = agency.card("Banner", column=agency.design_queue)
    agency.card("Nobody knows", column=agency.design_queue)
    plan_hours(queued, {"designer": 4800}, by=agency.anna)
    (queue,) = load_told(agency.anna)["queues"]
    assert (queue["cards"], queue["without_plan"], queue["minutes"]) == (2, 1, 4800)
    # Two designers of forty hours.
    assert queue["weeks"] == 1.0


def test_who_could_take_it_and_when_it_would_be_done(agency, card, placed):
    other = agency.card("Another")
    placed(agency.dasha, TODAY, 1, card=other, minutes=2 * 480 + 320)
    told = {each["job_function"]: each for each in takers_told(card, agency.anna)["functions"]}
    assert told["designer"]["minutes"] == 360
    daan, dasha = told["designer"]["people"]
    assert (daan["member"], daan["first_day"], daan["first_slot"]) == (agency.daan.pk, TODAY, 1)
    assert daan["done"].date() == THURSDAY
    assert (dasha["member"], dasha["first_day"]) == (agency.dasha.pk, MONDAY)
    assert dasha["busy"] == 2 * 480 + 320


def test_nobody_is_proposed_for_work_that_has_passed_its_stage(agency, card):
    plan_hours(card, {"designer": 360, "content_marketer": 60}, by=agency.anna)
    Card.objects.filter(pk=card.pk).update(column=agency.client_approves)
    card.refresh_from_db()
    # No column is the content marketers' own: of their part nothing is past.
    told = takers_told(card, agency.anna)["functions"]
    assert [each["job_function"] for each in told] == ["content_marketer"]


def test_whoever_would_be_done_after_the_deadline_is_marked(agency, card):
    due = datetime(2026, 11, 26, 8, tzinfo=UTC)
    Card.objects.filter(pk=card.pk).update(deadline=due, deadline_has_time=True)
    card.refresh_from_db()
    told = takers_told(card, agency.anna)
    (designers,) = [each for each in told["functions"] if each["job_function"] == "designer"]
    assert all(each["is_late"] for each in designers["people"])
    assert told["is_late"]


@pytest.fixture
def built(agency, card):
    """Two days of building by Tim follow the design, when the client has approved."""
    Column.objects.filter(pk=agency.client_approves.pk).update(job_function="technical_specialist")
    plan_hours(card, {"designer": 360, "technical_specialist": 960}, by=agency.anna)
    return lambda: takers_told(card, agency.anna)


def test_whoever_builds_begins_when_the_design_can_be_done(agency, built):
    told = built()
    designers, builders = told["functions"]
    (tim,) = builders["people"]
    assert (designers["job_function"], builders["job_function"]) == ("designer", "technical_specialist")
    assert designers["people"][0]["done"].date() == THURSDAY == tim["first_day"]
    assert tim["done"].date() == MONDAY
    assert told["done"] == tim["done"]


def test_a_design_that_has_its_slots_is_waited_for_too(agency, built, placed):
    placed(agency.dasha, MONDAY)
    told = built()
    (builders,) = told["functions"]
    assert builders["people"][0]["first_day"] == TUESDAY
    assert told["done"].date() == date(2026, 12, 2)


def test_nobody_waits_for_the_slots_of_a_stage_that_is_past(agency, card, placed):
    placed(agency.dasha, MONDAY)
    Card.objects.filter(pk=card.pk).update(column=agency.client_approves)
    card.refresh_from_db()
    told = takers_told(card, agency.anna)
    (content,) = told["functions"]
    assert told["done"] == content["people"][0]["done"]


def test_functions_without_a_column_of_their_own_begin_at_once(agency, card):
    told = takers_told(card, agency.anna)
    content, design = told["functions"]
    assert content["people"][0]["first_day"] == design["people"][0]["first_day"] == TODAY
    assert told["done"] == design["people"][0]["done"]


def test_more_people_ask_no_more_questions(agency, card, django_assert_max_num_queries):
    with CaptureQueriesContext(connection) as of_few:
        takers_told(card, agency.anna)
    Member.objects.filter(pk__in=(agency.kees.pk, agency.tim.pk)).update(job_function="designer")
    with django_assert_max_num_queries(len(of_few)):
        takers_told(card, agency.anna)


def test_a_card_that_nobody_could_take_over_has_no_date(agency, built):
    Member.objects.filter(pk=agency.tim.pk).update(job_function="designer")
    assert built()["done"] is None
