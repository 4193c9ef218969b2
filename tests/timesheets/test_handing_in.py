"""A week is handed in, approved or returned; a period is locked, and then only countered."""

from datetime import date, timedelta

import pytest

from baton.accounts.roles import MoneyTier
from baton.kit.errors import NotAllowed
from baton.timesheets.correcting import correct
from baton.timesheets.entering import When, change, enter, strike
from baton.timesheets.handing_in import approve, send_back, submit, take_back
from baton.timesheets.locking import lock
from baton.timesheets.models import TimeEntry, WeekState
from baton.timesheets.periods import first_open_day
from baton.timesheets.refusals import (
    AlreadyCountered,
    DayIsLocked,
    DayIsOpen,
    EntryTakesBack,
    LockedAlready,
    LockInTheFuture,
    NobodyApprovesTheirOwn,
    NoteMissing,
    ProjectIsClosed,
    ReasonMissing,
    StillToCome,
    WeekBeginsOnMonday,
    WeekIsClosed,
    WeekIsEmpty,
    WeekNotHandedIn,
    WeeksAreOpen,
)
from baton.timesheets.showing import shown
from baton.timesheets.spending import Spent
from tests.timesheets.conftest import MONDAY, NOON, TODAY, TUESDAY

LAST_MONDAY, LAST_SUNDAY = date(2026, 11, 16), date(2026, 11, 22)
INTERNAL = Spent(kind="internal")


def test_a_week_handed_in_is_changed_by_nobody(agency, hours):
    entry = hours(agency.dasha, 1)
    assert submit(agency.dasha, MONDAY, by=agency.dasha).state == WeekState.SUBMITTED
    for refused in (
        lambda: hours(agency.dasha, 1),
        lambda: change(entry, When(TODAY, 30), INTERNAL, by=agency.dasha),
        lambda: strike(entry, by=agency.marc),
        lambda: submit(agency.dasha, MONDAY, by=agency.dasha),
    ):
        with pytest.raises(WeekIsClosed):
            refused()
    take_back(agency.dasha, MONDAY, by=agency.dasha)
    strike(entry, by=agency.dasha)


def test_no_entry_is_moved_into_a_week_that_is_handed_in(agency, hours):
    hours(agency.dasha, 1, LAST_MONDAY)
    entry = hours(agency.dasha, 1)
    submit(agency.dasha, LAST_MONDAY, by=agency.dasha)
    with pytest.raises(WeekIsClosed):
        change(entry, When(LAST_MONDAY, 60), INTERNAL, by=agency.dasha)


def test_an_empty_week_is_not_handed_in_and_a_week_begins_on_monday(agency, hours):
    with pytest.raises(WeekIsEmpty):
        submit(agency.dasha, MONDAY, by=agency.dasha)
    with pytest.raises(WeekBeginsOnMonday):
        submit(agency.dasha, TUESDAY, by=agency.dasha)


def test_marc_approves_what_dasha_handed_in_and_nobody_their_own(agency, hours):
    hours(agency.dasha, 1)
    with pytest.raises(WeekNotHandedIn):
        approve(agency.dasha, MONDAY, by=agency.marc)
    submit(agency.dasha, MONDAY, by=agency.dasha)
    with pytest.raises(NotAllowed):
        approve(agency.dasha, MONDAY, by=agency.anna)
    week = approve(agency.dasha, MONDAY, by=agency.marc)
    assert (week.state, week.decided_by) == (WeekState.APPROVED, agency.marc)
    with pytest.raises(WeekNotHandedIn):
        take_back(agency.dasha, MONDAY, by=agency.dasha)
    hours(agency.marc, 1)
    submit(agency.marc, MONDAY, by=agency.marc)
    with pytest.raises(NobodyApprovesTheirOwn):
        approve(agency.marc, MONDAY, by=agency.marc)


def test_a_week_is_returned_with_a_reason_and_is_open_again(agency, hours):
    hours(agency.dasha, 1)
    submit(agency.dasha, MONDAY, by=agency.dasha)
    with pytest.raises(NoteMissing):
        send_back(agency.dasha, MONDAY, note=" ", by=agency.marc)
    week = send_back(agency.dasha, MONDAY, note="Friday is missing", by=agency.marc)
    assert (week.state, week.note) == (WeekState.RETURNED, "Friday is missing")
    hours(agency.dasha, 1)
    assert submit(agency.dasha, MONDAY, by=agency.dasha).note == ""


def test_a_period_is_locked_when_its_weeks_are_approved(agency, hours):
    hours(agency.dasha, 1, LAST_MONDAY)
    with pytest.raises(WeeksAreOpen, match="approved: 1"):
        lock(LAST_SUNDAY, by=agency.olga)
    submit(agency.dasha, LAST_MONDAY, by=agency.dasha)
    approve(agency.dasha, LAST_MONDAY, by=agency.marc)
    lock(LAST_SUNDAY, by=agency.olga)
    assert first_open_day(agency.workspace.pk) == MONDAY
    with pytest.raises(LockedAlready):
        lock(LAST_SUNDAY, by=agency.olga)


def test_a_week_that_goes_on_after_the_period_need_not_be_approved_for_it(agency, hours):
    hours(agency.dasha, 1, MONDAY)
    lock(MONDAY, by=agency.olga)
    with pytest.raises(DayIsLocked):
        hours(agency.dasha, 1, MONDAY)
    hours(agency.dasha, 1, TUESDAY)
    assert submit(agency.dasha, MONDAY, by=agency.dasha).state == WeekState.SUBMITTED


def test_only_who_sees_costs_locks_and_only_what_is_over(agency):
    with pytest.raises(NotAllowed):
        lock(LAST_SUNDAY, by=agency.marc)
    with pytest.raises(LockInTheFuture):
        lock(TODAY, by=agency.olga)


def test_nothing_of_a_locked_period_changes(agency, hours):
    entry = hours(agency.dasha, 2, LAST_MONDAY)
    lock(LAST_SUNDAY, by=agency.olga, although_open=True)
    for refused in (
        lambda: hours(agency.dasha, 1, LAST_MONDAY),
        lambda: change(entry, When(TODAY, 30), INTERNAL, by=agency.dasha),
        lambda: strike(entry, by=agency.olga),
    ):
        with pytest.raises(DayIsLocked, match="22 November 2026"):
            refused()


def test_a_locked_entry_is_countered_today_and_the_right_one_stands_beside_it(agency, hours, card):
    entry = hours(agency.dasha, 2, LAST_MONDAY, text="heroes")
    with pytest.raises(DayIsOpen):
        correct(entry, minutes=90, reason="it was less", by=agency.dasha)
    lock(LAST_SUNDAY, by=agency.olga, although_open=True)
    with pytest.raises(ReasonMissing):
        correct(entry, minutes=90, reason="", by=agency.dasha)
    with pytest.raises(StillToCome):
        correct(entry, reason="it was less", day=TODAY + timedelta(days=1), by=agency.dasha)
    counter, instead = correct(entry, minutes=90, reason="it was less", by=agency.dasha)
    assert (counter.day, counter.minutes, counter.corrects, counter.reason) == (
        TODAY,
        -120,
        entry,
        "it was less",
    )
    assert instead is not None
    assert (instead.minutes, instead.card, instead.text, instead.corrects) == (90, card, "heroes", entry)
    with pytest.raises(AlreadyCountered):
        correct(entry, reason="again", by=agency.dasha)
    entry.refresh_from_db()
    assert (entry.day, entry.minutes) == (LAST_MONDAY, 120)


def test_what_takes_a_locked_entry_back_is_neither_changed_nor_struck_alone(agency, hours):
    """Else the locked two hours and those that stand instead would both count."""
    entry = hours(agency.dasha, 2, LAST_MONDAY)
    lock(LAST_SUNDAY, by=agency.olga, although_open=True)
    counter, instead = correct(entry, minutes=90, reason="it was less", by=agency.dasha)
    assert instead is not None
    for refused in (
        lambda: strike(counter, by=agency.olga),
        lambda: change(counter, When(TODAY, 30), INTERNAL, by=agency.dasha),
    ):
        with pytest.raises(EntryTakesBack):
            refused()
    told = shown([entry, counter, instead], agency.dasha)
    may = [(each["cannot_change"] is None, each["cannot_correct"] is None) for each in told]
    assert may == [(False, False), (False, False), (True, False)]
    assert sum(TimeEntry.objects.values_list("minutes", flat=True)) == 90


def test_hours_of_a_project_that_is_closed_by_now_are_put_right_but_no_new_ones_come(agency, hours):
    entry = hours(agency.dasha, 8, LAST_MONDAY)
    lock(LAST_SUNDAY, by=agency.olga, although_open=True)
    agency.spring.archived_at = NOON
    agency.spring.save()
    counter, instead = correct(entry, minutes=90, reason="it was less", by=agency.dasha)
    assert instead is not None
    assert [each.project for each in (counter, instead)] == [agency.spring, agency.spring]
    assert (counter.minutes, instead.minutes) == (-480, 90)
    other = Spent(project=agency.spring.pk)
    with pytest.raises(ProjectIsClosed):
        enter(When(TODAY, 60), other, of=agency.dasha, by=agency.dasha)


def test_a_locked_entry_can_be_taken_back_altogether(agency, hours):
    entry = hours(agency.dasha, 2, LAST_MONDAY)
    lock(LAST_SUNDAY, by=agency.olga, although_open=True)
    counter, instead = correct(entry, reason="it was Daan", by=agency.marc)
    assert (counter.minutes, instead) == (-120, None)


def test_with_the_hours_of_all_one_sees_only_what_one_sees_of_clients(agency, hours):
    secret = agency.card("Vault mailing", project=agency.secret)
    hours(agency.anna, 1, card=secret.pk)
    hours(agency.dasha, 1)

    def seen(member):
        return set(TimeEntry.objects.seen_by(member).values_list("member__name", flat=True))

    assert seen(agency.marc) == {"Dasha"}
    assert seen(agency.olga) == {"Dasha", "Anna"}
    assert (seen(agency.dasha), seen(agency.tim), seen(agency.greta)) == ({"Dasha"}, set(), set())
    agency.dasha.money = MoneyTier.NOTHING
    assert seen(agency.dasha) == set()
