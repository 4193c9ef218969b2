"""Last week's rows into this one: what for, without the minutes, or with them."""

from datetime import date, timedelta

from baton.accounts.models import Member
from baton.kit.errors import Refusal
from baton.timesheets import finding
from baton.timesheets.entering import When, enter
from baton.timesheets.models import TimeEntry
from baton.timesheets.spending import Spent

WEEK = timedelta(days=7)
Row = tuple[str, int | None, int | None, str, bool]


def rows_of(member: Member, first_day: date, by: Member) -> list[Row]:
    """What time was spent on in a week: ``(kind, card, project, job function, billable)``, as first
    entered."""
    entries = TimeEntry.objects.seen_by(by).filter(member=member, minutes__gt=0)
    named = entries.between(*finding.week(first_day)).order_by("day", "pk")
    rows = named.values_list("kind", "card", "project", "job_function", "billable")
    return list(dict.fromkeys(rows))


def copy_week(member: Member, first_day: date, *, by: Member) -> tuple[int, int]:
    """The entries of the week before ``first_day``, a week later; where that cell has time already, and where
    the day refuses, it is left out. How many were copied, and left out."""
    days = finding.week(first_day)
    before = (days[0] - WEEK, days[1] - WEEK)
    theirs = TimeEntry.objects.seen_by(by).filter(member=member)
    there = {cell(entry) for entry in theirs.between(*days)}
    copied = left_out = 0
    for entry in theirs.between(*before).filter(minutes__gt=0, corrections=None).order_by("day", "pk"):
        day = entry.day + WEEK
        spent = Spent(
            entry.kind, entry.card_id, entry.project_id, entry.job_function, entry.billable, entry.text
        )
        if (day, *cell(entry)[1:]) in there:
            left_out += 1
            continue
        try:
            enter(When(day, entry.minutes), spent, of=member, by=by)
            copied += 1
        except Refusal:
            left_out += 1
    return copied, left_out


def cell(entry: TimeEntry) -> tuple[object, ...]:
    return (entry.day, entry.kind, entry.card_id, entry.project_id, entry.job_function, entry.billable)
