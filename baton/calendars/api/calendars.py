from typing import Any

from ninja import Status

from baton.accounts.access import demand_team
from baton.accounts.authenticating import MemberRequest
from baton.calendars import finding, opening, public_holidays, setting_hours
from baton.calendars.api.router import routes
from baton.calendars.models import Calendar
from baton.calendars.schemas import CalendarOut, CountryOut, WeekIn, WorkplaceIn
from baton.kit import clock


@routes.get("/calendars", response=list[CalendarOut])
def calendars(request: MemberRequest) -> Any:
    """All calendars of the workspace, the default one first."""
    seen = Calendar.objects.seen_by(request.member).order_by("-is_default", "name").prefetch_related("hours")
    return [CalendarOut.of(calendar, request.member) for calendar in seen]


@routes.get("/countries", response=list[CountryOut])
def countries(request: MemberRequest) -> Any:
    """Countries and subdivisions (ISO 3166) whose public holidays are known."""
    demand_team(request.member)
    known = public_holidays.countries().items()
    return [CountryOut(code=code, subdivisions=list(subdivisions)) for code, subdivisions in known]


@routes.post("/calendars", response=CalendarOut)
def open_calendar(request: MemberRequest, place: WorkplaceIn) -> Any:
    """A new calendar with an office week and the public holidays of its country."""
    opened = opening.open_calendar(**place.dict(), today=clock.now().date(), by=request.member)
    return CalendarOut.of(opened, request.member)


@routes.put("/calendars/{calendar_id}", response=CalendarOut)
def change_calendar(request: MemberRequest, calendar_id: int, place: WorkplaceIn) -> Any:
    """Another name, time zone or country; another country brings its public holidays."""
    calendar = finding.calendar(calendar_id, request.member)
    today = clock.now().date()
    changed = opening.change_calendar(calendar, **place.dict(), today=today, by=request.member)
    return CalendarOut.of(changed, request.member)


@routes.put("/calendars/{calendar_id}/week", response=CalendarOut)
def set_hours(request: MemberRequest, calendar_id: int, week: WeekIn) -> Any:
    """The hours of the working week from a day on: today unless another is given, null is since ever. Every
    earlier day keeps what it had, and a later week that is known already stays."""
    calendar = finding.calendar(calendar_id, request.member)
    changed = setting_hours.set_hours(calendar, week=week.value(), from_day=week.since, by=request.member)
    return CalendarOut.of(changed, request.member)


@routes.post("/calendars/{calendar_id}/default", response=CalendarOut)
def make_default(request: MemberRequest, calendar_id: int) -> Any:
    """Whoever has no calendar of their own works by this one."""
    changed = opening.make_default(finding.calendar(calendar_id, request.member), by=request.member)
    return CalendarOut.of(changed, request.member)


@routes.delete("/calendars/{calendar_id}", response={204: None})
def close_calendar(request: MemberRequest, calendar_id: int) -> Any:
    """Remove a calendar that nobody works by."""
    opening.close_calendar(finding.calendar(calendar_id, request.member), by=request.member)
    return Status(204, None)
