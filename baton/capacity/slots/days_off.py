"""The holidays by which people work, with their names."""

from collections.abc import Callable
from datetime import date

from baton.accounts.models import Workspace
from baton.calendars.from_a_day import in_force
from baton.calendars.holiday_names import spoken_name
from baton.calendars.models import Holiday
from baton.calendars.queries import changes_by_member


def holidays_of(workspace: Workspace, first: date, last: date) -> Callable[[int, date], str | None]:
    """(member, day) -> its name, where the day is off by the calendar they work by; two queries."""
    rows = Holiday.objects.observed().filter(calendar__workspace=workspace, date__gte=first, date__lte=last)
    names = {
        (row.calendar_id, row.date): (spoken_name(row), row.calendar.is_default)
        for row in rows.select_related("calendar")
        if row.is_day_off
    }
    of_all = {day: name for (_calendar, day), (name, is_default) in names.items() if is_default}
    followed = changes_by_member(workspace)

    def name(member: int, day: date) -> str | None:
        calendar = in_force(followed[member], day) if member in followed else None
        return of_all.get(day) if calendar is None else names.get((calendar, day), (None,))[0]

    return name
