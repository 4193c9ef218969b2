"""The holidays by which people work, with their names."""

from collections.abc import Callable
from datetime import date

from baton.accounts.models import Workspace
from baton.calendars.holiday_names import spoken_name
from baton.calendars.models import Holiday, MemberCalendar


def holidays_of(workspace: Workspace, first: date, last: date) -> Callable[[int, date], str | None]:
    """(member, day) -> its name, where the day is off by the calendar they work by; two queries."""
    rows = Holiday.objects.observed().filter(calendar__workspace=workspace, date__gte=first, date__lte=last)
    names = {
        (row.calendar_id, row.date): (spoken_name(row), row.calendar.is_default)
        for row in rows.select_related("calendar")
        if row.is_day_off
    }
    of_all = {day: name for (_calendar, day), (name, is_default) in names.items() if is_default}
    followed = dict(
        MemberCalendar.objects.filter(calendar__workspace=workspace).values_list("member", "calendar")
    )

    def name(member: int, day: date) -> str | None:
        calendar = followed.get(member)
        return of_all.get(day) if calendar is None else names.get((calendar, day), (None,))[0]

    return name
