"""Public holidays become rows: what is missing is added, what people wrote or struck out stays as it is."""

from collections.abc import Iterable
from datetime import date

from django.utils import translation
from django.utils.translation import gettext

from baton.accounts.access import demand_manage
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.calendars import finding
from baton.calendars.facts import HolidaysSeeded
from baton.calendars.from_a_day import in_force
from baton.calendars.models import Calendar, Holiday, HolidaySource
from baton.calendars.public_holidays import CountryNotKnown, PublicDay, public_days
from baton.calendars.refusals import NoCountry, UnknownCountry
from baton.calendars.weeks import weeks_of_calendar
from baton.calendars.working_calendar import FIRST_YEAR, LAST_YEAR, Hours

YEARS_BACK, YEARS_AHEAD = 2, 2


def seed_holidays(calendar: Calendar, *, years: Iterable[int], by: Member) -> list[Holiday]:
    """Add the public holidays of the calendar's country for some years; returns the rows that were missing.

    Raises NoCountry, UnknownCountry.
    """
    demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        held = finding.calendar(calendar.pk, by)
        if not held.country:
            raise NoCountry
        return _seed_and_tell(workspace, held, years, by)


def seed_ahead(*, today: date) -> int:
    """Keep the coming years of every calendar filled, from the background; returns how many were added."""
    added = 0
    known = Calendar.objects.exclude(country="").values_list("id", "workspace")
    for calendar_id, workspace_id in list(known):
        with log.in_turn(workspace_id) as workspace:
            held = Calendar.objects.filter(pk=calendar_id).first()
            added += len(_seed_and_tell(workspace, held, usual_years(today), None)) if held else 0
    return added


def usual_years(today: date) -> range:
    """Years that a calendar should hold: ages look back, deadlines ahead."""
    return range(today.year - YEARS_BACK, today.year + YEARS_AHEAD + 1)


def seed(calendar: Calendar, years: Iterable[int]) -> list[Holiday]:
    """As seed_holidays, inside another verb that has asked for the right and holds the calendar."""
    wanted = [year for year in years if FIRST_YEAR <= year <= LAST_YEAR]
    if not calendar.country or not wanted:
        return []
    language = calendar.workspace.language
    try:
        days = public_days(calendar.country, calendar.subdivision, wanted, language)
    except CountryNotKnown as unknown:
        raise UnknownCountry(country=str(unknown)) from unknown
    weeks = weeks_of_calendar(calendar)
    present = set(calendar.holidays.values_list("date", flat=True))
    with translation.override(language):
        missing = [
            Holiday(
                calendar=calendar,
                date=day.date,
                name=day.name[:200] or gettext("Working day in exchange for a day off"),
                hours=[list(stretch) for stretch in _hours(day, in_force(weeks, day.date))],
                source=HolidaySource.SEEDED,
            )
            for day in days
            if day.date not in present
            and not (day.is_worked and in_force(weeks, day.date)[day.date.weekday()])
        ]
    return Holiday.objects.bulk_create(missing)


def _seed_and_tell(
    workspace: Workspace, calendar: Calendar, years: Iterable[int], by: Member | None
) -> list[Holiday]:
    added = seed(calendar, years)
    if added:
        dates = [row.date.isoformat() for row in added]
        log.record(workspace, HolidaysSeeded(calendar=calendar.pk, dates=dates), by=by)
    return added


def _hours(day: PublicDay, week: tuple[Hours, ...]) -> Hours:
    """A Saturday worked in exchange has the hours of the first day that is worked at all."""
    return next((hours for hours in week if hours), ()) if day.is_worked else ()
