from typing import Annotated, Any

from ninja import Query, Status

from baton.accounts.authenticating import MemberRequest
from baton.calendars import days_off as free_days
from baton.calendars import finding, keeping_holidays, seeding
from baton.calendars.api.router import routes
from baton.calendars.schemas import DayOffOut, HolidayIn, HolidayOut, NewHolidayIn, YearsIn, hours_of
from baton.kit.days import Day

Year = Annotated[int | None, Query(ge=1, le=9999)]


@routes.get("/days-off", response=list[DayOffOut])
def days_off(request: MemberRequest, first: Day, last: Day) -> Any:
    """The days from the first to the last on which nobody works, by the default calendar; holidays with
    their names. A guest is told none."""
    return free_days.days_off(first, last, request.member)


@routes.get("/calendars/{calendar_id}/holidays", response=list[HolidayOut])
def holidays(request: MemberRequest, calendar_id: int, year: Year = None) -> Any:
    """The special days of a calendar, those struck out included."""
    rows = finding.calendar(calendar_id, request.member).holidays.order_by("date")
    if year is not None:
        rows = rows.filter(date__year=year)
    return [HolidayOut.of(row) for row in rows]


@routes.post("/calendars/{calendar_id}/holidays", response=HolidayOut)
def add_holiday(request: MemberRequest, calendar_id: int, day: NewHolidayIn) -> Any:
    """A day off, or with hours a shortened or special working day."""
    calendar = finding.calendar(calendar_id, request.member)
    added = keeping_holidays.add_holiday(
        calendar, on=day.date, name=day.name, hours=hours_of(day.hours), by=request.member
    )
    return HolidayOut.of(added)


@routes.post("/calendars/{calendar_id}/holidays/seed", response=list[HolidayOut])
def seed_holidays(request: MemberRequest, calendar_id: int, years: YearsIn) -> Any:
    """Add the missing public holidays of some years; nothing that stands there is changed."""
    calendar = finding.calendar(calendar_id, request.member)
    wanted = range(years.first_year, years.first_year + years.number)
    added = seeding.seed_holidays(calendar, years=wanted, by=request.member)
    return [HolidayOut.of(row) for row in added]


@routes.put("/holidays/{holiday_id}", response=HolidayOut)
def change_holiday(request: MemberRequest, holiday_id: int, day: HolidayIn) -> Any:
    """Another name or other hours."""
    holiday = finding.holiday(holiday_id, request.member)
    changed = keeping_holidays.change_holiday(
        holiday, name=day.name, hours=hours_of(day.hours), by=request.member
    )
    return HolidayOut.of(changed)


@routes.delete("/holidays/{holiday_id}", response={204: None})
def strike_holiday(request: MemberRequest, holiday_id: int) -> Any:
    """The day is worked like its weekday."""
    keeping_holidays.strike_holiday(finding.holiday(holiday_id, request.member), by=request.member)
    return Status(204, None)


@routes.post("/holidays/{holiday_id}/observe", response=HolidayOut)
def observe_holiday(request: MemberRequest, holiday_id: int) -> Any:
    """Keep a holiday again that was struck out."""
    holiday = finding.holiday(holiday_id, request.member)
    return HolidayOut.of(keeping_holidays.observe_holiday(holiday, by=request.member))
