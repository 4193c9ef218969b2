"""A week is handed in by whom it is of, and approved or returned by somebody else who manages."""

from datetime import date

from baton.accounts.access import demand_manage
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.kit import clock
from baton.timesheets import finding
from baton.timesheets.entering import in_turn
from baton.timesheets.facts import WeekApproved, WeekFact, WeekReturned, WeekSubmitted, WeekTakenBack
from baton.timesheets.models import TimeEntry, Week, WeekState
from baton.timesheets.refusals import (
    NobodyApprovesTheirOwn,
    NoteMissing,
    WeekIsClosed,
    WeekIsEmpty,
    WeekNotHandedIn,
)


def submit(member: Member, first_day: date, *, by: Member) -> Week:
    """The week is complete and nobody changes it meanwhile. Raises WeekIsClosed, WeekIsEmpty."""
    days = finding.week(first_day)
    with in_turn(member, by) as (workspace, held):
        week = sheet(held, first_day)
        if week.is_closed:
            raise WeekIsClosed(first_day=first_day)
        if not TimeEntry.objects.filter(member=held).between(*days).exists():
            raise WeekIsEmpty
        week.state, week.submitted_at, week.note = WeekState.SUBMITTED, clock.now(), ""
        week.decided_at = week.decided_by = None
        return kept(week, WeekSubmitted, workspace, by)


def take_back(member: Member, first_day: date, *, by: Member) -> Week:
    """Before anybody has approved it. Raises WeekNotHandedIn."""
    with in_turn(member, by) as (workspace, held):
        week = handed_in(held, first_day)
        week.state = WeekState.OPEN
        return kept(week, WeekTakenBack, workspace, by)


def approve(member: Member, first_day: date, *, by: Member) -> Week:
    """Raises WeekNotHandedIn, NobodyApprovesTheirOwn, NotAllowed."""
    demand_may_decide(member, by)
    with in_turn(member, by) as (workspace, held):
        week = handed_in(held, first_day)
        week.state, week.decided_at, week.decided_by = WeekState.APPROVED, clock.now(), by
        return kept(week, WeekApproved, workspace, by)


def send_back(member: Member, first_day: date, *, note: str, by: Member) -> Week:
    """Something is to be put right; also when it was approved before. Raises NoteMissing, as
    ``approve``."""
    note = note.strip()[:500]
    if not note:
        raise NoteMissing
    demand_may_decide(member, by)
    with in_turn(member, by) as (workspace, held):
        week = sheet(held, first_day)
        if not week.is_closed:
            raise WeekNotHandedIn
        week.state, week.decided_at, week.decided_by = WeekState.RETURNED, clock.now(), by
        week.note = note
        return kept(week, WeekReturned, workspace, by)


def demand_may_decide(member: Member, by: Member) -> None:
    demand_manage(by)
    finding.demand_hours_of(member, by)
    if member.pk == by.pk:
        raise NobodyApprovesTheirOwn


def sheet(member: Member, first_day: date) -> Week:
    """Not saved where there is none yet: an open week needs no row. Raises WeekBeginsOnMonday."""
    monday, _ = finding.week(first_day)
    return Week.objects.filter(member=member, first_day=monday).first() or Week(
        member=member, first_day=monday
    )


def handed_in(member: Member, first_day: date) -> Week:
    week = sheet(member, first_day)
    if week.state != WeekState.SUBMITTED:
        raise WeekNotHandedIn
    return week


def kept(week: Week, kind: type[WeekFact], workspace: Workspace, by: Member) -> Week:
    week.save()
    log.record(workspace, kind(member=week.member_id, first_day=week.first_day.isoformat()), by=by)
    return week
