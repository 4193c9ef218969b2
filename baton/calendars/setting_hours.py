"""The hours of the working week are set, from a day on."""

from baton.accounts.access import demand_manage
from baton.accounts.models import Member
from baton.activity import log
from baton.calendars import finding
from baton.calendars.facts import WorkingHoursSet
from baton.calendars.from_a_day import changed
from baton.calendars.models import Calendar
from baton.calendars.refusals import NobodyWorks
from baton.calendars.today import TODAY, FromDay, day_meant, today_in
from baton.calendars.weeks import Week, demand_possible_week, weeks_of_calendar, write_weeks


def set_hours(calendar: Calendar, *, week: Week, by: Member, from_day: FromDay = TODAY) -> Calendar:
    """Seven entries, Monday first, are the week from a day on, until another that is known already; special
    days keep their hours, and every earlier day what it had.

    Since ever (from_day None): as if the week always had been so. Raises ImpossibleHours, NobodyWorks.
    """
    demand_manage(by)
    demand_possible_week(week)
    with log.in_turn(by.workspace_id) as workspace:
        held = finding.calendar(calendar.pk, by)
        today = today_in(workspace)
        day = day_meant(from_day, today)
        weeks = changed(weeks_of_calendar(held), tuple(week), from_day=day, today=today)
        if not any(weeks[-1][1]):
            raise NobodyWorks
        write_weeks(held, weeks)
        since = day.isoformat() if day else None
        log.record(workspace, WorkingHoursSet(calendar=held.pk, from_day=since), by=by)
        return held
