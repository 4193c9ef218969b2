"""Whatever the weekday of the visit, the agency looks like one at work."""

from datetime import date, timedelta
from random import Random

import pytest
from django.db import transaction

from baton.activity.models import Entry
from baton.boards.models import Card
from baton.calendars.weeks import OFFICE_WEEK
from baton.calendars.working_calendar import WorkingCalendar
from baton.demo.hours import absences
from baton.demo.playing import make_agency
from baton.demo.rhythm import ZONE, arrivals, curtain, period

OFFICE = WorkingCalendar("Europe/Amsterdam", tuple(OFFICE_WEEK))
WEEK = [date(2026, 11, 20) + timedelta(days=day) for day in range(7)]


@pytest.mark.django_db
@pytest.mark.parametrize("anchor", [date(2026, 11, 22), date(2026, 11, 23)], ids=["Sunday", "Monday"])
def test_visited_after_the_weekend_its_last_day_is_the_friday(anchor):
    with transaction.atomic():
        workspace = make_agency(anchor, seed=2, cards=20)
        moments = list(
            Entry.objects.filter(workspace=workspace).order_by("number").values_list("happened_at", flat=True)
        )
        assert moments == sorted(moments)
        assert moments[-1].astimezone(ZONE).date() == date(2026, 11, 20)
        assert Card.objects.filter(workspace=workspace).count() >= 20
        transaction.set_rollback(True)


@pytest.mark.parametrize("anchor", WEEK, ids=lambda day: f"{day:%A}")
def test_requests_come_in_before_the_curtain_of_the_last_working_day(anchor):
    history = period(anchor, 1500)
    falls = curtain(history, OFFICE).astimezone(ZONE)
    moments = arrivals(history, 400, OFFICE, Random(3))
    assert falls.weekday() < 5
    assert (anchor - falls.date()).days == {6: 2, 0: 3}.get(anchor.weekday(), 1)
    assert max(moments) < falls


@pytest.mark.parametrize("anchor", WEEK, ids=lambda day: f"{day:%A}")
def test_absences_begin_on_working_days_and_some_last_over_the_visit(anchor):
    planned = absences(period(anchor, 1500), Random(3))
    assert all(away.first.weekday() < 5 for away in planned)
    assert sum(away.first < anchor <= away.last for away in planned) >= 3
