"""Whatever the weekday of the visit, the agency looks like one at work."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from django.db import transaction

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.boards.models import BriefSection, Card, CustomValue
from baton.calendars.models import Absence
from baton.calendars.weeks import OFFICE_WEEK
from baton.calendars.working_calendar import WorkingCalendar
from baton.demo.hours import absences
from baton.demo.playing import make_agency
from baton.demo.rhythm import ZONE, arrivals, curtain, period
from tests.demo.telling import ANCHOR

OFFICE = WorkingCalendar("Europe/Amsterdam", tuple(OFFICE_WEEK))
WEEK = [date(2026, 11, 20) + timedelta(days=day) for day in range(7)]


def test_the_log_is_in_the_order_of_time_and_nobody_works_at_the_weekend(lantern):
    told = Entry.objects.filter(workspace=lantern).order_by("number")
    moments = list(told.values_list("happened_at", flat=True))
    assert all(earlier <= later for earlier, later in pairwise(moments))
    assert {moment.astimezone(ZONE).weekday() for moment in moments} == {0, 1, 2, 3, 4}


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


def test_those_who_are_away_have_somebody_who_stands_in(lantern):
    away = Absence.objects.filter(member__workspace=lantern, kind="vacation")
    now = away.filter(first_day__lt=ANCHOR, last_day__gte=ANCHOR)
    assert now.count() >= 3
    people = Member.objects.filter(pk__in=now.values("member"))
    assert all(person.deputy and person.deputy_until >= ANCHOR for person in people)


def test_the_brief_is_in_the_language_of_the_client(lantern):
    general = BriefSection.objects.filter(card__workspace=lantern, job_function="")
    titles = {"Светлый дом": "Бриф", "Bakkerij Van Hoorn": "Briefing", "Kiosk & Co": "Brief"}
    for client, title in titles.items():
        theirs = general.filter(card__project__client__name=client)
        assert set(theirs.values_list("title", flat=True)) == {title}


def test_every_card_has_its_brief_and_production_knows_its_release_day(lantern):
    cards = Card.objects.filter(workspace=lantern)
    assert not cards.filter(brief_sections=None).exists()
    production = cards.filter(board__name__startswith="CRM production", deadline__isnull=False)
    days = CustomValue.objects.filter(field__name="Release", card__in=production)
    assert days.count() == production.count()
    assert all(date.fromisoformat(day).weekday() < 5 for day in days.values_list("value", flat=True))
