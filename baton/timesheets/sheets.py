"""The timesheet of a week: entries beside the working time of the calendar; and the team's at one look."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, Sum

from baton.accounts.models import AT_WORK, Member
from baton.accounts.roles import TEAM, MoneyTier
from baton.calendars.models import Absence
from baton.calendars.queries import calendar_of, calendars_of
from baton.calendars.working_calendar import WorkingCalendar
from baton.timesheets import finding
from baton.timesheets.handing_in import sheet
from baton.timesheets.models import TimeEntry, Week, WeekState
from baton.timesheets.periods import locked_through
from baton.timesheets.showing import shown


def sheet_told(member: Member, first_day: date, by: Member) -> dict[str, Any]:
    monday, sunday = finding.week(first_day)
    week = sheet(member, monday)
    entries = TimeEntry.objects.seen_by(by).filter(member=member).between(monday, sunday)
    return {
        "member": member.pk,
        "first_day": monday,
        "state": week.state,
        "note": week.note,
        "submitted_at": week.submitted_at,
        "decided_at": week.decided_at,
        "decided_by": week.decided_by_id,
        "days": days_told(member, monday),
        "entries": shown(entries.order_by("day", "started_at", "pk"), by),
        "may_write": member.pk == by.pk or by.may_manage,
        "may_decide": member.pk != by.pk and by.may_manage and by.sees_money(MoneyTier.ALL_HOURS),
    }


def days_told(member: Member, monday: date) -> list[dict[str, Any]]:
    calendar, through = calendar_of(member), locked_through(member.workspace_id)
    absences = Absence.objects.approved().filter(member=member)
    away = list(absences.touching(monday, monday + timedelta(days=6)))
    return [
        {
            "day": day,
            "working_minutes": minutes_on(calendar, day),
            "is_away": any(absence.first_day <= day <= absence.last_day for absence in away),
            "is_locked": through is not None and day <= through,
        }
        for day in days_of(monday)
    ]


def team_told(first_day: date, by: Member) -> list[dict[str, Any]]:
    """A row for everybody of the team who is there, or has time in that week; four queries and the
    calendars."""
    monday, sunday = finding.week(first_day)
    entries = TimeEntry.objects.seen_by(by).between(monday, sunday).values_list("member", "billable")
    minutes: dict[int, dict[bool, int]] = defaultdict(lambda: {True: 0, False: 0})
    for member, billable, amount in entries.annotate(Sum("minutes")).order_by():
        minutes[member][billable] += amount
    team = Member.objects.filter(workspace=by.workspace_id, role__in=TEAM)
    there = team.filter(AT_WORK | Q(pk__in=minutes))
    if not by.sees_money(MoneyTier.ALL_HOURS):
        there = there.filter(pk=by.pk)
    weeks = Week.objects.filter(member__in=there, first_day=monday)
    states = dict(weeks.values_list("member", "state"))
    calendars = calendars_of(by.workspace)
    return [
        {
            "member": pk,
            "state": states.get(pk, WeekState.OPEN),
            "minutes": sum(minutes[pk].values()),
            "billable": minutes[pk][True],
            "working_minutes": sum(minutes_on(calendars[pk], day) for day in days_of(monday)),
        }
        for pk in there.order_by("name", "pk").values_list("pk", flat=True)
    ]


def days_of(monday: date) -> list[date]:
    return [monday + timedelta(days=number) for number in range(7)]


def minutes_on(calendar: WorkingCalendar, day: date) -> int:
    return sum(stretch.ends - stretch.starts for stretch in calendar.hours_on(day))
