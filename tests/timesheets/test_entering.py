"""Time entered by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import translation

from baton.accounts.models import JobFunction, ProjectMember
from baton.activity.models import Entry
from baton.boards.relay.moving import move
from baton.kit.errors import NotAllowed, NotSeen
from baton.timesheets.entering import When, change, enter, strike
from baton.timesheets.models import TimeEntry
from baton.timesheets.refusals import (
    DayIsFull,
    DayOutOfReach,
    ImpossibleMinutes,
    NotForAClient,
    NothingToTimeFor,
    ProjectIsClosed,
    StillToCome,
    TimesDoNotFit,
    TimesOverlap,
)
from baton.timesheets.spending import Spent
from tests.timesheets.conftest import MONDAY, NOON, TODAY, TUESDAY


def clock_times(first: str, last: str) -> tuple[datetime, datetime]:
    """Of Tuesday, in Amsterdam."""
    return tuple(datetime.fromisoformat(f"2026-11-24T{text}+01:00") for text in (first, last))  # type: ignore[return-value]


def test_dasha_enters_an_hour_and_a_half_for_a_card(agency, hours, card):
    entry = hours(agency.dasha, 1.5, text="  two heroes ")
    assert (entry.minutes, entry.card, entry.project) == (90, card, agency.spring)
    assert (entry.job_function, entry.billable, entry.text) == (JobFunction.DESIGNER, True, "two heroes")
    told = Entry.objects.filter(kind="TimeEntered").get()
    assert told.payload == {"time": entry.pk, "member": agency.dasha.pk, "day": "2026-11-25"}
    assert told.card == card.pk


def test_somebody_works_as_what_the_projects_team_says(agency, hours):
    ProjectMember.objects.create(
        project=agency.spring, member=agency.tim, job_function=JobFunction.LAYOUT_DEVELOPER
    )
    assert hours(agency.tim, 1).job_function == JobFunction.LAYOUT_DEVELOPER
    assert hours(agency.tim, 1, job_function=JobFunction.ANALYST).job_function == JobFunction.ANALYST


def test_time_without_a_client_has_kinds_of_its_own_and_nobody_pays_for_it(agency):
    entry = enter(When(TODAY, 60), Spent(kind="internal", text="stand-up"), of=agency.tim, by=agency.tim)
    assert (entry.kind, entry.billable, entry.card, entry.project) == ("internal", False, None, None)
    with pytest.raises(NotForAClient):
        enter(When(TODAY, 60), Spent(kind="leave", project=agency.spring.pk), of=agency.tim, by=agency.tim)
    with pytest.raises(NotForAClient):
        enter(When(TODAY, 60), Spent(kind="sales", billable=True), of=agency.tim, by=agency.tim)
    with pytest.raises(NothingToTimeFor):
        enter(When(TODAY, 60), Spent(), of=agency.tim, by=agency.tim)


@pytest.mark.parametrize("minutes", [0, -30, 1441])
def test_an_entry_has_a_minute_at_least_and_a_day_at_most(agency, minutes):
    with pytest.raises(ImpossibleMinutes):
        enter(When(TODAY, minutes), Spent(kind="internal"), of=agency.tim, by=agency.tim)


def test_the_database_refuses_minutes_below_nothing_that_counter_no_entry(agency):
    with pytest.raises(IntegrityError), transaction.atomic():
        TimeEntry.objects.create(
            workspace=agency.workspace,
            member=agency.tim,
            day=TODAY,
            minutes=-5,
            kind="internal",
            billable=False,
            job_function="analyst",
        )


def test_a_day_has_24_hours(agency, hours):
    hours(agency.dasha, 20, TUESDAY)
    with pytest.raises(DayIsFull, match=r"24\.5 hours"):
        hours(agency.dasha, 4.5, TUESDAY)
    with translation.override("nl"), pytest.raises(DayIsFull, match="24,5 uur"):
        hours(agency.dasha, 4.5, TUESDAY)
    with pytest.raises(DayIsFull, match="26 hours"):
        hours(agency.dasha, 6, TUESDAY)
    last = hours(agency.dasha, 4, TUESDAY)
    with pytest.raises(DayIsFull):
        change(last, When(TUESDAY, 241), Spent(kind="internal"), by=agency.dasha)
    assert hours(agency.daan, 24, TUESDAY).minutes == 1440


@pytest.mark.parametrize("day", [date(1999, 12, 31), date(2027, 11, 27)])
def test_no_day_out_of_reach(agency, hours, day):
    with pytest.raises(DayOutOfReach):
        hours(agency.dasha, 1, day)


def test_hours_are_entered_when_they_were_worked_and_only_leave_ahead(agency, hours):
    tomorrow = TODAY + timedelta(days=1)
    for known in ({}, {"kind": "internal", "card": None}):
        with pytest.raises(StillToCome, match="26 November 2026 is still to come"):
            hours(agency.dasha, 1, tomorrow, **known)
    entry = hours(agency.dasha, 1, TODAY)
    with pytest.raises(StillToCome):
        change(entry, When(tomorrow, 60), Spent(kind="internal"), by=agency.dasha)
    assert hours(agency.dasha, 8, tomorrow, kind="leave", card=None).day == tomorrow


def test_two_entries_with_clock_times_do_not_overlap(agency):
    spent = Spent(kind="internal")
    enter(When(TUESDAY, 60, clock_times("09:00", "10:00")), spent, of=agency.tim, by=agency.tim)
    with pytest.raises(TimesOverlap, match=r"09:30 to 10:30 overlaps .* 09:00 to 10:00"):
        enter(When(TUESDAY, 60, clock_times("09:30", "10:30")), spent, of=agency.tim, by=agency.tim)
    after = enter(When(TUESDAY, 30, clock_times("10:00", "10:30")), spent, of=agency.tim, by=agency.tim)
    change(after, When(TUESDAY, 45, clock_times("10:00", "10:45")), spent, by=agency.tim)
    enter(When(TUESDAY, 60, clock_times("09:30", "10:30")), spent, of=agency.daan, by=agency.daan)


def test_clock_times_lie_on_their_day(agency):
    starts, ends = clock_times("23:00", "23:30")
    for times in ((ends, starts), (starts - timedelta(days=1), ends), (starts, ends + timedelta(hours=2))):
        with pytest.raises(TimesDoNotFit):
            enter(When(TUESDAY, 30, times), Spent(kind="internal"), of=agency.tim, by=agency.tim)
    midnight = datetime(2026, 11, 24, 23, tzinfo=UTC)
    enter(When(TUESDAY, 60, (starts, midnight)), Spent(kind="internal"), of=agency.tim, by=agency.tim)


def test_whoever_manages_and_sees_the_hours_of_all_enters_them_for_others(agency, hours):
    assert hours(agency.dasha, 1, by=agency.marc).member == agency.dasha
    with pytest.raises(NotAllowed):
        hours(agency.dasha, 1, by=agency.anna)
    agency.anna.money = 2
    agency.anna.save()
    with pytest.raises(NotAllowed):
        hours(agency.dasha, 1, by=agency.anna)


def test_a_guest_has_no_hours(agency, hours):
    with pytest.raises(NotAllowed):
        hours(agency.greta, 1)


def test_nobody_enters_time_for_what_they_do_not_see(agency, hours):
    secret = agency.card("Vault mailing", project=agency.secret)
    with pytest.raises(NotSeen):
        hours(agency.dasha, 1, card=secret.pk)
    with pytest.raises(NotSeen):
        hours(agency.dasha, 1, card=None, project=agency.secret.pk)
    assert hours(agency.anna, 1, card=secret.pk).project == agency.secret


def test_no_more_time_for_an_archived_project(agency, hours):
    agency.spring.archived_at = NOON
    agency.spring.save()
    with pytest.raises(ProjectIsClosed, match="Spring"):
        hours(agency.dasha, 1)


def test_an_entry_is_changed_and_struck(agency, hours):
    entry = hours(agency.dasha, 1, MONDAY)
    change(entry, When(TUESDAY, 75), Spent(kind="internal", text="tidying up"), by=agency.dasha)
    entry.refresh_from_db()
    assert (entry.day, entry.minutes, entry.kind, entry.card, entry.card_number) == (
        TUESDAY,
        75,
        "internal",
        None,
        None,
    )
    strike(entry, by=agency.dasha)
    assert not TimeEntry.objects.exists()
    assert list(Entry.objects.filter(kind__startswith="Time").values_list("kind", flat=True)) == [
        "TimeEntered",
        "TimeChanged",
        "TimeStruck",
    ]


def test_hours_know_the_stage_of_the_card_and_whether_it_is_rework(agency, hours, card):
    assert (hours(agency.anna, 1).column, hours(agency.anna, 1).is_rework) == (agency.queue, False)
    card = move(card, to=agency.terms, by=agency.kees).card
    first = hours(agency.kees, 1)
    assert (first.column, first.is_rework) == (agency.terms, False)
    card = move(card, to=agency.design, by=agency.kees).card
    assert hours(agency.dasha, 1).is_rework is False
    card = move(card, to=agency.terms, reason="the offer changed", by=agency.kees).card
    again = hours(agency.kees, 1)
    assert (again.column, again.is_rework) == (agency.terms, True)


def test_hours_outlive_their_card(agency, hours, card):
    entry = hours(agency.dasha, 2)
    number = card.number
    card.delete()
    entry.refresh_from_db()
    assert (entry.card, entry.card_number, entry.project, entry.minutes) == (None, number, agency.spring, 120)
