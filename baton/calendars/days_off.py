"""The days on which nobody works, by the default calendar of a workspace."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.calendars.holiday_names import spoken_name
from baton.calendars.models import Holiday
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.working_calendar import FIRST_YEAR, LAST_YEAR
from baton.kit.errors import Malformed

LONGEST = 1200


def days_off(first: date, last: date, by: Member) -> list[dict[str, Any]]:
    """``{day, name}``: free weekdays without a name, holidays with theirs. Nothing for a guest: the team's
    working hours are not their business. Raises Malformed."""
    if last < first or (last - first).days > LONGEST:
        reason = _("it comes after the first day, at most %(most)s days later.") % {"most": LONGEST}
        raise Malformed(field="last", reason=reason)
    if by.is_guest:
        return []
    calendar = calendar_of_workspace(by.workspace)
    years = range(max(first.year, FIRST_YEAR), min(last.year, LAST_YEAR) + 1)
    worked = {day for year in years for day in calendar.year(year).days}
    names = {holiday.date: spoken_name(holiday) for holiday in observed(first, last, by)}
    return [
        {"day": day, "name": names.get(day)}
        for day in map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
        if day.toordinal() not in worked
    ]


def observed(first: date, last: date, by: Member) -> Any:
    days = Holiday.objects.observed().filter(calendar__workspace=by.workspace_id, calendar__is_default=True)
    return days.filter(date__gte=first, date__lte=last).select_related("calendar")
