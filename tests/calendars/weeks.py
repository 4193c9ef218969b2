"""Calendars that everybody knows, for the tests of the arithmetic."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from baton.calendars.arithmetic import Hours, Stretch, WorkingCalendar

OFFICE_DAY: Hours = (Stretch(9 * 60, 13 * 60), Stretch(14 * 60, 18 * 60))
ALL_DAY: Hours = (Stretch(0, 1440),)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MOSCOW = ZoneInfo("Europe/Moscow")


def office(zone: str = "Europe/Amsterdam", exceptions: dict[date, Hours] | None = None) -> WorkingCalendar:
    """Monday to Friday, 9 to 18 with an hour for lunch."""
    return WorkingCalendar(zone, (OFFICE_DAY,) * 5 + ((), ()), exceptions or {})


def always(zone: str = "Europe/Amsterdam") -> WorkingCalendar:
    return WorkingCalendar(zone, (ALL_DAY,) * 7)


def never() -> WorkingCalendar:
    return WorkingCalendar("UTC", ((),) * 7)


def night_watch(zone: str = "Europe/Amsterdam") -> WorkingCalendar:
    """Every night from 22 to 6."""
    return WorkingCalendar(zone, ((Stretch(0, 6 * 60), Stretch(22 * 60, 1440)),) * 7)


def amsterdam(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=AMSTERDAM)


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)
