"""The hours of the working week are set."""

from baton.accounts.access import demand_manage
from baton.accounts.models import Member
from baton.calendars.in_turn import calendar_in_turn
from baton.calendars.models import Calendar
from baton.calendars.weeks import Week, demand_possible_week, write_week


def set_hours(calendar: Calendar, *, week: Week, by: Member) -> Calendar:
    """Seven entries, Monday first, replace the week; special days keep theirs.

    Raises ImpossibleHours, NobodyWorks.
    """
    demand_manage(by)
    demand_possible_week(week)
    with calendar_in_turn(calendar, by=by) as held:
        write_week(held, week)
    return held
