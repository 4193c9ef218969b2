"""Last week's hours into this one."""

from datetime import date, timedelta

from baton.accounts.models import Member
from baton.activity import log
from baton.kit.errors import Refusal
from baton.timesheets import finding
from baton.timesheets.entering import When, enter
from baton.timesheets.handing_in import sheet
from baton.timesheets.models import TimeEntry
from baton.timesheets.refusals import WeekIsClosed
from baton.timesheets.spending import Spent

WEEK = timedelta(days=7)


def copy_week(member: Member, first_day: date, *, by: Member) -> tuple[int, int]:
    """The entries of the week before ``first_day``, a week later; where that cell has time already, and where
    the day refuses, it is left out. How many were copied, and left out. Raises WeekIsClosed, NotAllowed."""
    finding.demand_writes_for(member, by)
    days = finding.week(first_day)
    if sheet(member, days[0]).is_closed:
        raise WeekIsClosed(first_day=days[0])
    before = (days[0] - WEEK, days[1] - WEEK)
    theirs = TimeEntry.objects.seen_by(by).filter(member=member)
    there = {cell(entry) for entry in theirs.between(*days)}
    copied = left_out = 0
    for entry in theirs.between(*before).filter(minutes__gt=0, corrections=None).order_by("day", "pk"):
        spent = Spent(
            entry.kind, entry.card_id, entry.project_id, entry.job_function, entry.billable, entry.text
        )
        later = (entry.day + WEEK, *cell(entry)[1:])
        if later not in there and copies(When(entry.day + WEEK, entry.minutes), spent, member, by):
            copied += 1
        else:
            left_out += 1
    return copied, left_out


def copies(when: When, spent: Spent, member: Member, by: Member) -> bool:
    try:
        with log.attempt():
            enter(when, spent, of=member, by=by)
    except Refusal:
        return False
    return True


def cell(entry: TimeEntry) -> tuple[object, ...]:
    return (entry.day, entry.kind, entry.card_id, entry.project_id, entry.job_function, entry.billable)
