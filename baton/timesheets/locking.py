"""A period is locked for good: its entries, and what they came to, never change again."""

from datetime import date, timedelta

from baton.accounts.access import demand_manage, demand_money
from baton.accounts.models import Member, Workspace
from baton.accounts.roles import MoneyTier
from baton.activity import log
from baton.kit.days import monday_of
from baton.timesheets.facts import PeriodLocked
from baton.timesheets.models import Lock, TimeEntry, Week, WeekState
from baton.timesheets.periods import locked_through
from baton.timesheets.refusals import LockedAlready, LockInTheFuture, WeeksAreOpen
from baton.timesheets.today import today_of


def lock(through: date, *, by: Member, although_open: bool = False) -> Lock:
    """Close every day up to ``through``. For whoever manages and sees costs. Raises LockedAlready,
    LockInTheFuture, and WeeksAreOpen unless ``although_open``; NotAllowed."""
    demand_manage(by)
    demand_money(by, MoneyTier.COSTS_AND_MARGINS)
    with log.in_turn(by.workspace_id) as workspace:
        before = locked_through(workspace.pk)
        if before is not None and through <= before:
            raise LockedAlready(through=before)
        if through >= today_of(by):
            raise LockInTheFuture(day=through)
        if not although_open:
            demand_all_approved(workspace, before, through)
        lock = Lock.objects.create(workspace=workspace, through=through, by=by)
        log.record(workspace, PeriodLocked(through=through.isoformat()), by=by)
        return lock


def demand_all_approved(workspace: Workspace, before: date | None, through: date) -> None:
    """Of the weeks with time in the period; one that goes on after it is still to be handed in."""
    count = len(weeks_not_approved(workspace, before, through))
    if count:
        raise WeeksAreOpen(count=count, through=through)


def weeks_not_approved(workspace: Workspace, before: date | None, through: date) -> set[tuple[int, date]]:
    """Member and Monday of each that ends by ``through``."""
    entries = TimeEntry.objects.filter(workspace=workspace, day__lte=through)
    if before is not None:
        entries = entries.filter(day__gt=before)
    worked = {
        (member, monday_of(day))
        for member, day in entries.values_list("member", "day").distinct()
        if monday_of(day) + timedelta(days=6) <= through
    }
    approved = Week.objects.filter(member__workspace=workspace, state=WeekState.APPROVED)
    return worked - set(approved.values_list("member", "first_day"))
