"""Calendars are opened, renamed, moved to another time zone or country, made the default, removed."""

import zoneinfo
from datetime import date

from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext

from baton.accounts.access import demand_manage
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.calendars import finding
from baton.calendars.facts import CalendarChanged, CalendarClosed, CalendarMadeDefault, CalendarOpened
from baton.calendars.models import Calendar, HolidaySource
from baton.calendars.public_holidays import countries, country_of_zone
from baton.calendars.refusals import (
    CalendarInUse,
    CalendarWasFollowed,
    DefaultStays,
    NameMissing,
    NameTaken,
    NobodyWorks,
    UnknownCountry,
    UnknownTimeZone,
)
from baton.calendars.seeding import seed, usual_years
from baton.calendars.today import today_in
from baton.calendars.weeks import OFFICE_WEEK, Week, demand_possible_week, write_weeks


def open_default_calendar(
    workspace: Workspace, *, today: date, by: Member, country: str | None = None, subdivision: str = ""
) -> Calendar:
    """The calendar of a new workspace: an office week in its time zone with its country's public holidays.

    Without a country the one of the time zone is taken; "" means no public holidays. When the workspace has a
    default calendar already, that one is returned unchanged.
    """
    demand_manage(by)
    existing = Calendar.objects.seen_by(by).filter(workspace=workspace, is_default=True).first()
    if existing is not None:
        return existing
    with translation.override(workspace.language):
        name = gettext("Working week")
    return open_calendar(
        name=name,
        time_zone=workspace.time_zone,
        country=country_of_zone(workspace.time_zone) if country is None else country,
        subdivision=subdivision,
        today=today,
        by=by,
    )


def open_calendar(
    *,
    name: str,
    time_zone: str,
    today: date,
    by: Member,
    country: str = "",
    subdivision: str = "",
    week: Week = OFFICE_WEEK,
) -> Calendar:
    """A new calendar of the workspace of `by`, holidays seeded around `today`; the first is the default."""
    demand_manage(by)
    _demand_place(time_zone, country, subdivision)
    demand_possible_week(week)
    if not any(week):
        raise NobodyWorks
    with log.in_turn(by.workspace_id) as workspace:
        others = Calendar.objects.filter(workspace=workspace)
        calendar = Calendar.objects.create(
            workspace=workspace,
            name=_free_name(name, by),
            time_zone=time_zone,
            country=country,
            subdivision=subdivision,
            is_default=not others.filter(is_default=True).exists(),
        )
        write_weeks(calendar, ((None, tuple(week)),))
        seed(calendar, usual_years(today))
        log.record(workspace, CalendarOpened(calendar=calendar.pk), by=by)
        return calendar


def change_calendar(
    calendar: Calendar,
    *,
    name: str,
    time_zone: str,
    country: str,
    subdivision: str,
    today: date,
    by: Member,
) -> Calendar:
    """Another name or place. With another country its holidays replace the old ones; own entries stay."""
    demand_manage(by)
    _demand_place(time_zone, country, subdivision)
    with log.in_turn(by.workspace_id) as workspace:
        held = finding.calendar(calendar.pk, by)
        moved = (held.country, held.subdivision) != (country, subdivision)
        held.name = _free_name(name, by, besides=held)
        held.time_zone, held.country, held.subdivision = time_zone, country, subdivision
        held.save(update_fields=["name", "time_zone", "country", "subdivision"])
        if moved:
            seeded = held.holidays.filter(source=HolidaySource.SEEDED)
            years = {day.year for day in seeded.values_list("date", flat=True)} | set(usual_years(today))
            seeded.delete()
            seed(held, years)
        log.record(workspace, CalendarChanged(calendar=held.pk), by=by)
        return held


def make_default(calendar: Calendar, *, by: Member) -> Calendar:
    """From now on everybody without a calendar of their own works by this one."""
    demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        held = finding.calendar(calendar.pk, by)
        if not held.is_default:
            Calendar.objects.filter(workspace=workspace, is_default=True).update(is_default=False)
            held.is_default = True
            held.save(update_fields=["is_default"])
            log.record(workspace, CalendarMadeDefault(calendar=held.pk), by=by)
        return held


def close_calendar(calendar: Calendar, *, by: Member) -> None:
    """Remove a calendar that nobody works by, and nobody did. Raises DefaultStays, CalendarInUse,
    CalendarWasFollowed."""
    demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        held = finding.calendar(calendar.pk, by)
        if held.is_default:
            raise DefaultStays
        _demand_unfollowed(held, today_in(workspace))
        closed = CalendarClosed(calendar=held.pk)
        held.delete()
        log.record(workspace, closed, by=by)


def _demand_unfollowed(calendar: Calendar, today: date) -> None:
    followers = calendar.followers.values("member").distinct()
    over = Q(last_day__lt=today)
    if number := followers.exclude(over).count():
        raise CalendarInUse(count=number)
    if number := followers.filter(over).count():
        raise CalendarWasFollowed(count=number)


def _demand_place(time_zone: str, country: str, subdivision: str) -> None:
    if time_zone not in zoneinfo.available_timezones():
        raise UnknownTimeZone(time_zone=time_zone)
    if (country or subdivision) and country not in countries():
        raise UnknownCountry(country=country or subdivision)
    if subdivision and subdivision not in countries()[country]:
        raise UnknownCountry(country=f"{country}-{subdivision}")


def _free_name(name: str, by: Member, besides: Calendar | None = None) -> str:
    name = name.strip()
    if not name:
        raise NameMissing
    taken = Calendar.objects.filter(workspace=by.workspace_id, name=name)
    if besides is not None:
        taken = taken.exclude(pk=besides.pk)
    if taken.exists():
        raise NameTaken(name=name)
    return name
