"""The agency's hours are believable: written down, handed in, approved and locked as in life."""

import pytest
from django.db.models import Sum

from baton.boards.models import PlannedHours
from baton.calendars.queries import calendars_of
from baton.demo.keeping_time import part_taken
from baton.timesheets.models import Amount, EntryKind, Lock, TimeEntry, Week, WeekState

pytestmark = pytest.mark.django_db


def test_nobody_writes_hours_on_a_day_off_or_more_than_a_long_day(lantern):
    calendars = calendars_of(lantern)
    days = TimeEntry.objects.filter(workspace=lantern).values_list("member", "day")
    for member, day, minutes in days.annotate(Sum("minutes")):
        working = sum(each.ends - each.starts for each in calendars[member].hours_on(day))
        assert working > 0, day
        assert minutes <= working + 120


def test_most_hours_are_for_clients_and_each_came_to_something(lantern):
    by_kind = dict(TimeEntry.objects.filter(workspace=lantern).values_list("kind").annotate(Sum("minutes")))
    assert by_kind[EntryKind.WORK] > 2 * by_kind[EntryKind.INTERNAL]
    assert not Amount.objects.filter(entry__workspace=lantern, cost=None).exists()
    assert Amount.objects.filter(entry__workspace=lantern, price__gt=0).exists()


def test_cards_take_about_what_was_planned_and_those_of_two_projects_more(lantern):
    planned = {
        (card, job): minutes
        for card, job, minutes in PlannedHours.objects.values_list("card", "job_function", "minutes")
    }
    spent = TimeEntry.objects.filter(workspace=lantern, card__isnull=False)
    for card, job, minutes in spent.values_list("card", "job_function").annotate(Sum("minutes")):
        assert minutes <= 3 * planned.get((card, job), 60), (card, job)
    for number in range(1001, 1100):
        usual, skewed = (part_taken(number, "designer", skewed=each) for each in (False, True))
        assert usual <= 1.3 <= skewed


def test_weeks_are_on_their_way_and_past_months_are_locked(lantern):
    states = set(Week.objects.filter(member__workspace=lantern).values_list("state", flat=True))
    assert {WeekState.SUBMITTED, WeekState.APPROVED} <= states
    through = Lock.objects.filter(workspace=lantern).order_by("-through").values_list("through", flat=True)
    assert all(day.day >= 28 for day in through)
    assert through
