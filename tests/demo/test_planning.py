"""What is decided before anything is played: teams, stories, working hours."""

from collections import Counter
from datetime import date, datetime
from random import Random

from baton.calendars.weeks import OFFICE_WEEK
from baton.calendars.working_calendar import WorkingCalendar
from baton.demo.clients import CLIENTS, CONFIDENTIAL, PROJECTS
from baton.demo.people import GUESTS, PEOPLE
from baton.demo.rhythm import ZONE, period
from baton.demo.stories import stories
from baton.demo.teams import teams

OFFICE = WorkingCalendar("Europe/Amsterdam", tuple(OFFICE_WEEK))
ANCHOR = date(2026, 11, 20)


def test_the_agency_has_the_size_that_is_promised():
    present = [person for person in PEOPLE if person.left is None]
    assert (len(CLIENTS), len(PROJECTS), len(present)) == (12, 23, 30)
    assert 3 <= len(GUESTS) <= 5
    assert CONFIDENTIAL in CLIENTS


def test_each_project_has_four_to_eight_people_and_each_person_three_projects():
    made = teams(Random(7))
    assert all(4 <= len(team) <= 8 for team in made.values())
    assert all(len({person.key for person in team}) == len(team) for team in made.values())
    projects = Counter(person.key for team in made.values() for person in team)
    assert all(projects[person.key] >= 3 for person in PEOPLE if person.left is None)


def test_requests_come_in_working_hours_of_working_days():
    planned = stories(300, period(ANCHOR, 1500), OFFICE, seed=3)
    local = [story.arrives.astimezone(ZONE) for story in planned]
    assert all(moment.weekday() < 5 and 8 <= moment.hour < 18 for moment in local)
    assert max(local) < datetime(2026, 11, 20, tzinfo=ZONE)
    assert local == sorted(local)


def test_the_same_seed_plans_the_same_stories_and_another_seed_others():
    history = period(ANCHOR, 60)
    first, again, other = (stories(60, history, OFFICE, seed) for seed in (1, 1, 2))
    assert first == again
    assert [story.title for story in first] != [story.title for story in other]


def test_titles_are_varied():
    titles = Counter(story.title for story in stories(1500, period(ANCHOR, 1500), OFFICE, seed=1))
    assert len(titles) > 600
    assert max(titles.values()) <= 20


def test_russian_and_dutch_clients_are_served_in_their_language():
    for plan, team in teams(Random(7)).items():
        leads = [person for person in team if person.job in ("account_manager", "content_marketer")]
        assert plan.language == "en" or plan.language in {person.language for person in leads}
