"""The hours of the working week are set."""

from baton.accounts.access import demand_manage
from baton.accounts.models import Member
from baton.activity import log
from baton.calendars import finding
from baton.calendars.facts import WorkingHoursSet
from baton.calendars.models import Calendar
from baton.calendars.weeks import Week, demand_possible_week, write_week


def set_hours(calendar: Calendar, *, week: Week, by: Member) -> Calendar:
    """Seven entries, Monday first, replace the week; special days keep theirs.

    Raises ImpossibleHours, NobodyWorks.
    """
    demand_manage(by)
    demand_possible_week(week)
    with log.in_turn(by.workspace_id) as workspace:
        held = finding.calendar(calendar.pk, by)
        write_week(held, week)
        log.record(workspace, WorkingHoursSet(calendar=held.pk), by=by)
        return held
