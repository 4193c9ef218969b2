"""The ladder: capacity, less absences available, planned, worked, billable; by person and week."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.boards.models import Card
from baton.calendars.being_away import enter_absence
from baton.calendars.following import work_by
from baton.calendars.opening import open_calendar, open_default_calendar
from baton.calendars.setting_hours import set_hours
from baton.calendars.working_calendar import Stretch
from baton.capacity.load.takers import takers_told
from baton.capacity.people.ladder import people_told
from baton.capacity.slots.showing import calendar_told
from baton.kit import clock
from baton.kit.errors import NotAllowed
from baton.timesheets.entering import When, enter
from baton.timesheets.sheets import team_told
from baton.timesheets.spending import Spent
from tests.capacity.conftest import NOON, TODAY

LAST_MONDAY = date(2026, 11, 16)


@pytest.fixture(autouse=True)
def _here_for_long(agency):
    Member.objects.filter(workspace=agency.workspace).update(created_at="2026-01-05T08:00:00Z")


def work(member, day, minutes, **known):
    known = known or {"kind": "internal"}
    return enter(When(day, minutes), Spent(**known), of=member, by=member)


def week_of(member, by, at=0):
    rows = {row["member"]: row for row in people_told(by, first=LAST_MONDAY, weeks=2)["people"]}
    return rows[member.pk]["weeks"][at]


def test_the_ladder_goes_from_the_calendar_down_to_what_is_paid(agency, card):
    with clock.at(NOON - timedelta(days=5)):
        enter_absence(agency.dasha, first_day=LAST_MONDAY, last_day=LAST_MONDAY, by=agency.marc)
        work(agency.dasha, LAST_MONDAY + timedelta(days=1), 300, card=card.pk)
        work(agency.dasha, LAST_MONDAY + timedelta(days=1), 60)
        work(agency.dasha, LAST_MONDAY + timedelta(days=2), 120, kind="leave")
    week = week_of(agency.dasha, agency.marc)
    assert (week["capacity"], week["away"], week["available"]) == (2400, 480, 1920)
    assert (week["worked"], week["billable"], week["projects"]) == (360, 300, 1)


def test_whoever_came_later_had_no_hours_before(agency):
    Member.objects.filter(pk=agency.daan.pk).update(created_at="2026-11-18T08:00:00Z")
    assert week_of(agency.daan, agency.marc)["available"] == 3 * 480


def test_dasha_goes_part_time_and_the_capacity_of_the_weeks_before_stays(agency):
    office = open_default_calendar(agency.workspace, today=TODAY, by=agency.marc)
    mornings = open_calendar(name="Mornings", time_zone="Europe/Amsterdam", today=TODAY, by=agency.marc)
    set_hours(mornings, week=[(Stretch(540, 780),)] * 5 + [()] * 2, from_day=None, by=agency.marc)
    work_by(agency.dasha, calendar=mornings, from_day=LAST_MONDAY + timedelta(days=7), by=agency.marc)
    assert [week_of(agency.dasha, agency.marc, at)["capacity"] for at in (0, 1)] == [2400, 5 * 240]
    set_hours(office, week=[(Stretch(540, 1080),)] * 4 + [()] * 3, from_day=TODAY, by=agency.marc)
    assert [week_of(agency.daan, agency.marc, at)["capacity"] for at in (0, 1)] == [2400, 2 * 480 + 2 * 540]


def test_weeks_to_come_are_told_as_they_are_planned(agency, placed):
    placed(agency.dasha, TODAY, 0)
    week = week_of(agency.dasha, agency.marc, at=1)
    assert (week["scheduled"], week["still_planned"], week["worked"]) == (360, 360, 0)
    with clock.at(NOON + timedelta(days=1)):
        assert week_of(agency.dasha, agency.marc, at=1)["still_planned"] == 0


def test_hours_are_on_time_within_three_days(agency):
    with clock.at(NOON):
        work(agency.dasha, date(2026, 11, 20), 60)
        work(agency.dasha, date(2026, 11, 22), 90)
    assert week_of(agency.dasha, agency.marc)["late"] == 60


def test_a_finished_card_counts_for_whoever_worked_on_it(agency, card):
    work(agency.dasha, LAST_MONDAY, 30, card=card.pk)
    work(agency.kees, LAST_MONDAY, 30, card=card.pk)
    Card.objects.filter(pk=card.pk).update(done_at=NOON - timedelta(days=6))
    assert [week_of(each, agency.marc)["finished"] for each in (agency.dasha, agency.kees)] == [1, 1]
    assert week_of(agency.daan, agency.marc)["finished"] == 0


def test_years_that_came_since_are_not_read_for_a_week_long_ago(agency, card):
    def asked():
        with CaptureQueriesContext(connection) as questions:
            people_told(agency.marc, first=date(2020, 1, 6), weeks=1)
        return sorted(len(each["sql"]) for each in questions)

    none = asked()
    for number in range(20):
        done = agency.card(f"Done {number}", project=agency.spring)
        work(agency.dasha, LAST_MONDAY, 10, card=done.pk)
        Card.objects.filter(pk=done.pk).update(done_at=NOON - timedelta(days=6))
    assert asked() == none


def test_a_card_counts_in_the_week_of_the_place_where_it_was_finished(agency, card):
    work(agency.dasha, LAST_MONDAY, 30, card=card.pk)
    # Half an hour after midnight on Monday the 23rd in Amsterdam.
    Card.objects.filter(pk=card.pk).update(done_at="2026-11-22T23:30:00Z")
    assert [week_of(agency.dasha, agency.marc, at=at)["finished"] for at in (0, 1)] == [0, 1]
    rows = people_told(agency.marc, first=LAST_MONDAY, weeks=1)["people"]
    assert all(week["finished"] == 0 for row in rows for week in row["weeks"])


def test_everybody_sees_their_own_and_who_sees_all_hours_everybodys(agency):
    work(agency.dasha, LAST_MONDAY, 60)
    mine = people_told(agency.daan, first=LAST_MONDAY, weeks=1)
    assert ([row["member"] for row in mine["people"]], mine["of_all"]) == ([agency.daan.pk], False)
    assert people_told(agency.marc, first=LAST_MONDAY, weeks=1)["of_all"]
    Member.objects.filter(pk=agency.daan.pk).update(money=MoneyTier.NOTHING)
    for nobody in (Member.objects.get(pk=agency.daan.pk), agency.greta):
        with pytest.raises(NotAllowed):
            people_told(nobody, first=LAST_MONDAY, weeks=1)


def test_who_has_left_stands_there_with_the_hours_they_had(agency):
    work(agency.dasha, LAST_MONDAY, 60)
    Member.objects.filter(pk=agency.dasha.pk).update(left_at=NOON)
    rows = people_told(agency.marc, first=LAST_MONDAY, weeks=2)["people"]
    assert [row["has_left"] for row in rows if row["member"] == agency.dasha.pk] == [True]


def test_whoever_is_known_by_name_only_has_no_hours_to_give(agency, card):
    """Frida Freelance came with an import; nobody asked her in."""
    frida = Member.objects.create(workspace=agency.workspace, name="Frida Freelance", job_function="designer")
    lists = [
        people_told(agency.marc, first=LAST_MONDAY, weeks=1)["people"],
        calendar_told(TODAY, 5, agency.marc)["people"],
        team_told(LAST_MONDAY, agency.marc),
        next(
            each["people"]
            for each in takers_told(card, agency.marc)["functions"]
            if each["job_function"] == "designer"
        ),
    ]
    for rows in lists:
        there = {row["member"] for row in rows}
        assert agency.dasha.pk in there
        assert frida.pk not in there
    work(frida, LAST_MONDAY, 60)
    assert week_of(frida, agency.marc)["worked"] == 60


def test_a_year_of_many_people_costs_the_same_number_of_questions(agency, django_assert_max_num_queries):
    for member in (agency.dasha, agency.daan, agency.kees, agency.tim):
        work(member, LAST_MONDAY, 60)
    with django_assert_max_num_queries(16):
        people_told(agency.marc, first=LAST_MONDAY, weeks=52)
