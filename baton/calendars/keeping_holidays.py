"""Days that differ from their weekday: added, changed, struck out, taken back in."""

from datetime import date

from baton.accounts.access import demand_manage
from baton.accounts.models import Member
from baton.activity import log
from baton.calendars import finding
from baton.calendars.facts import HolidayAdded, HolidayChanged, HolidayFact, HolidayObserved, HolidayStruck
from baton.calendars.models import Calendar, Holiday, HolidaySource
from baton.calendars.refusals import DateTaken, NameMissing
from baton.calendars.weeks import demand_possible
from baton.calendars.working_calendar import Hours
from baton.kit import clock


def add_holiday(calendar: Calendar, *, on: date, name: str, by: Member, hours: Hours = ()) -> Holiday:
    """A day off, or with `hours` a shortened or a special working day.

    On the date of a struck-out public holiday that row becomes this one. Raises DateTaken, ImpossibleHours,
    NameMissing.
    """
    demand_manage(by)
    demand_possible(hours)
    with log.in_turn(by.workspace_id) as workspace:
        held = finding.calendar(calendar.pk, by)
        there = held.holidays.filter(date=on).first()
        if there is not None and there.struck_at is None:
            raise DateTaken(date=on, name=there.name)
        added = _write(there or Holiday(calendar=held, date=on), name, hours)
        log.record(workspace, _told(HolidayAdded, added), by=by)
        return added


def change_holiday(holiday: Holiday, *, name: str, hours: Hours, by: Member) -> Holiday:
    """Another name or other hours; from now on it is an own entry that no seeding touches."""
    demand_manage(by)
    demand_possible(hours)
    with log.in_turn(by.workspace_id) as workspace:
        changed = _write(finding.holiday(holiday.pk, by), name, hours)
        log.record(workspace, _told(HolidayChanged, changed), by=by)
        return changed


def strike_holiday(holiday: Holiday, *, by: Member) -> None:
    """The day is worked like its weekday. A public holiday stays as a row, struck out."""
    demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        row = finding.holiday(holiday.pk, by)
        struck = _told(HolidayStruck, row)
        if row.source == HolidaySource.OWN and not row.calendar.country:
            row.delete()
        elif row.struck_at is None:
            # an own entry may cover a public holiday: without the row the next seeding would bring it back
            row.struck_at = clock.now()
            row.save(update_fields=["struck_at"])
        else:
            return
        log.record(workspace, struck, by=by)


def observe_holiday(holiday: Holiday, *, by: Member) -> Holiday:
    """A struck-out holiday is kept again."""
    demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        row = finding.holiday(holiday.pk, by)
        if row.struck_at is not None:
            row.struck_at = None
            row.save(update_fields=["struck_at"])
            log.record(workspace, _told(HolidayObserved, row), by=by)
        return row


def _write(row: Holiday, name: str, hours: Hours) -> Holiday:
    row.name = name.strip()[:200]
    if not row.name:
        raise NameMissing
    row.hours = [list(stretch) for stretch in hours]
    row.source = HolidaySource.OWN
    row.struck_at = None
    row.save()
    return row


def _told(kind: type[HolidayFact], row: Holiday) -> HolidayFact:
    return kind(calendar=row.calendar_id, holiday=row.pk, date=row.date.isoformat())
