from baton.calendars.models.absence import Absence, AbsenceKind, AbsenceState
from baton.calendars.models.calendar import Calendar, MemberCalendar, WorkingHours
from baton.calendars.models.holiday import Holiday, HolidaySource

__all__ = [
    "Absence",
    "AbsenceKind",
    "AbsenceState",
    "Calendar",
    "Holiday",
    "HolidaySource",
    "MemberCalendar",
    "WorkingHours",
]
