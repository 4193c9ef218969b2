"""Last week's hours come into this one, and what stays out says why."""

from datetime import date, timedelta

from baton.timesheets.copying import NotCopied, copy_week
from baton.timesheets.entering import When, enter
from baton.timesheets.locking import lock
from baton.timesheets.models import TimeEntry
from baton.timesheets.spending import Spent
from tests.timesheets.conftest import MONDAY, NOON, TUESDAY

LAST_MONDAY, LAST_TUESDAY = date(2026, 11, 16), date(2026, 11, 17)


def copied(agency):
    done = copy_week(agency.dasha, MONDAY, by=agency.dasha)
    return done.entries, dict(done.left_out)


def test_last_weeks_hours_are_copied_beside_what_is_there(agency, hours):
    hours(agency.dasha, 2, LAST_MONDAY)
    hours(agency.dasha, 1, LAST_TUESDAY)
    hours(agency.dasha, 3, MONDAY)
    assert copied(agency) == (1, {NotCopied.FILLED: 1})
    days = TimeEntry.objects.filter(day__gte=MONDAY).order_by("day").values_list("day", "minutes")
    assert list(days) == [(MONDAY, 180), (TUESDAY, 60)]


def test_work_of_days_still_to_come_waits_and_leave_comes(agency, hours):
    for ahead in range(5):
        hours(agency.dasha, 2, LAST_MONDAY + timedelta(days=ahead))
    enter(When(LAST_MONDAY + timedelta(days=4), 60), Spent(kind="leave"), of=agency.dasha, by=agency.dasha)
    assert copied(agency) == (4, {NotCopied.TO_COME: 2})


def test_a_card_in_the_trash_and_an_archived_project_take_no_more(agency, hours, card):
    hours(agency.dasha, 2, LAST_MONDAY)
    other = agency.card("Of a closed project", project=agency.spring)
    hours(agency.dasha, 1, LAST_TUESDAY, card=other.pk)
    card.deleted_at = NOON
    card.save()
    agency.spring.archived_at = NOON
    agency.spring.save()
    assert copied(agency) == (0, {NotCopied.GONE: 1, NotCopied.ARCHIVED: 1})


def test_a_locked_day_and_a_full_one_take_no_more(agency, hours):
    hours(agency.dasha, 2, LAST_MONDAY)
    hours(agency.dasha, 2, LAST_TUESDAY)
    enter(When(TUESDAY, 23 * 60), Spent(kind="internal"), of=agency.dasha, by=agency.dasha)
    lock(MONDAY, by=agency.olga, although_open=True)
    assert copied(agency) == (0, {NotCopied.LOCKED: 1, NotCopied.FULL: 1})
