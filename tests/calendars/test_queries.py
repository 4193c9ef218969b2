from datetime import date, timedelta

import pytest

from baton.accounts.models import Member, Workspace
from baton.calendars.being_away import enter_absence
from baton.calendars.following import work_by
from baton.calendars.opening import make_default, open_calendar
from baton.calendars.queries import calendar_of, calendar_of_workspace, calendars_of
from tests.calendars.conftest import TODAY
from tests.calendars.weeks import OFFICE_DAY

pytestmark = pytest.mark.usefixtures("relay_calendar")


def moscow(agency):
    return open_calendar(name="Moscow", time_zone="Europe/Moscow", country="RU", today=TODAY, by=agency.marc)


def test_who_follows_another_calendar_works_by_it(agency):
    work_by(agency.dasha, calendar=moscow(agency), from_day=None, by=agency.marc)
    assert calendar_of(agency.dasha).time_zone == "Europe/Moscow"
    assert calendar_of(agency.dasha).hours_on(date(2026, 6, 12)) == ()
    assert calendar_of(agency.marc).time_zone == "Europe/Amsterdam"


def test_who_follows_the_default_keeps_it_when_another_becomes_the_default(agency, relay_calendar):
    work_by(agency.dasha, calendar=relay_calendar, by=agency.marc)
    make_default(moscow(agency), by=agency.marc)
    assert calendar_of(agency.dasha).time_zone == "Europe/Amsterdam"
    assert calendar_of(agency.marc).time_zone == "Europe/Moscow"


def test_all_at_once_say_the_same_as_one_by_one(agency, rival):
    work_by(agency.dasha, calendar=moscow(agency), by=agency.marc)
    enter_absence(agency.dasha, first_day=TODAY, last_day=TODAY, by=agency.dasha)
    enter_absence(agency.marc, first_day=TODAY, last_day=TODAY, by=agency.marc)
    enter_absence(rival.boss, first_day=TODAY, last_day=TODAY, by=rival.boss)
    dora = agency.workspace.members.create(name="Dora")
    everybody = calendars_of(agency.workspace)
    for member in (agency.marc, agency.dasha, dora):
        assert everybody[member.pk] == calendar_of(member)
    assert everybody[dora.pk] == everybody.default == calendar_of_workspace(agency.workspace)
    assert rival.boss.pk not in everybody


def test_a_workspace_without_a_calendar_works_office_hours_in_its_zone(db):
    workspace = Workspace.objects.create(slug="new", name="New", time_zone="Asia/Dubai")
    member = Member.objects.create(workspace=workspace, name="Eva")
    calendar = calendar_of_workspace(workspace)
    assert (calendar.time_zone, calendar.weekly[0]) == ("Asia/Dubai", OFFICE_DAY)
    assert calendar_of(member) == calendars_of(workspace)[member.pk] == calendar


def test_few_queries_however_many_people(agency, django_assert_max_num_queries):
    work_by(agency.dasha, calendar=moscow(agency), by=agency.marc)
    for n in range(40):
        member = agency.workspace.members.create(name=f"Member {n}")
        enter_absence(
            member, first_day=TODAY + timedelta(days=n), last_day=TODAY + timedelta(days=n), by=agency.marc
        )
    dasha = Member.objects.get(pk=agency.dasha.pk)
    with django_assert_max_num_queries(3):
        calendar_of(dasha)
    with django_assert_max_num_queries(2):
        calendar_of_workspace(agency.workspace)
    with django_assert_max_num_queries(4):
        calendars_of(agency.workspace)


def test_the_same_rows_give_the_very_same_value(agency):
    enter_absence(agency.dasha, first_day=TODAY, last_day=TODAY, by=agency.dasha)
    assert calendar_of_workspace(agency.workspace) is calendar_of_workspace(agency.workspace)
    assert calendar_of(agency.dasha) is calendars_of(agency.workspace)[agency.dasha.pk]
