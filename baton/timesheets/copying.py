"""Last week's hours into this one."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from baton.accounts.models import Member
from baton.activity import log
from baton.kit.errors import NotSeen, Refusal
from baton.timesheets import finding
from baton.timesheets.entering import When, enter
from baton.timesheets.handing_in import sheet
from baton.timesheets.models import TimeEntry
from baton.timesheets.refusals import (
    DayIsFull,
    DayIsLocked,
    DayOutOfReach,
    NothingToTimeFor,
    ProjectIsClosed,
    StillToCome,
    WeekIsClosed,
)
from baton.timesheets.spending import Spent

WEEK = timedelta(days=7)


class NotCopied(StrEnum):
    """Why an entry of last week stays there."""

    FILLED = "filled"
    TO_COME = "to_come"
    LOCKED = "locked"
    FULL = "full"
    GONE = "gone"
    ARCHIVED = "archived"


REASONS: Mapping[type[Refusal], NotCopied] = {
    StillToCome: NotCopied.TO_COME,
    DayOutOfReach: NotCopied.TO_COME,
    DayIsLocked: NotCopied.LOCKED,
    WeekIsClosed: NotCopied.LOCKED,
    DayIsFull: NotCopied.FULL,
    NotSeen: NotCopied.GONE,
    NothingToTimeFor: NotCopied.GONE,
    ProjectIsClosed: NotCopied.ARCHIVED,
}


@dataclass(frozen=True)
class Copied:
    """How many entries were copied, and left out by the reason."""

    entries: int
    left_out: Counter[NotCopied]


def copy_week(member: Member, first_day: date, *, by: Member) -> Copied:
    """The entries of the week before ``first_day``, a week later; where that cell has time already, and where
    the day or what it was for refuses, it is left out. Raises WeekIsClosed, NotAllowed."""
    finding.demand_writes_for(member, by)
    days = finding.week(first_day)
    if sheet(member, days[0]).is_closed:
        raise WeekIsClosed(first_day=days[0])
    before = (days[0] - WEEK, days[1] - WEEK)
    theirs = TimeEntry.objects.seen_by(by).filter(member=member)
    there = {cell(entry) for entry in theirs.between(*days)}
    copied, left_out = 0, Counter[NotCopied]()
    for entry in theirs.between(*before).filter(minutes__gt=0, corrections=None).order_by("day", "pk"):
        later = (entry.day + WEEK, *cell(entry)[1:])
        reason = NotCopied.FILLED if later in there else copied_or_why(entry, member, by)
        if reason is None:
            copied += 1
        else:
            left_out[reason] += 1
    return Copied(copied, left_out)


def copied_or_why(entry: TimeEntry, member: Member, by: Member) -> NotCopied | None:
    spent = Spent(entry.kind, entry.card_id, entry.project_id, entry.job_function, entry.billable, entry.text)
    try:
        with log.attempt():
            enter(When(entry.day + WEEK, entry.minutes), spent, of=member, by=by)
    except tuple(REASONS) as refusal:
        return REASONS[type(refusal)]
    return None


def cell(entry: TimeEntry) -> tuple[object, ...]:
    return (entry.day, entry.kind, entry.card_id, entry.project_id, entry.job_function, entry.billable)
