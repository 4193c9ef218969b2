"""Working calendars as values, built from the rows in a few queries, however many people there are."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from baton.accounts.models import Member, Workspace
from baton.calendars.models import Absence, Calendar, Holiday, MemberCalendar
from baton.calendars.weeks import OFFICE_WEEK, week_of
from baton.calendars.working_calendar import Away, Hours, Stretch, WorkingCalendar
from baton.kit.prepared import Prepared


class CalendarsOfMembers(dict[int, WorkingCalendar]):
    """Member id -> what they work by; whoever has nothing of their own works by the default calendar.

    Read it with ``[...]``: ``get`` knows only those who have something of their own.
    """

    def __init__(self, default: WorkingCalendar, own: dict[int, WorkingCalendar]) -> None:
        super().__init__(own)
        self.default = default

    def __missing__(self, member_id: int) -> WorkingCalendar:
        return self.default


def calendar_of(member: Member) -> WorkingCalendar:
    """What a member works by, their absences taken out; three queries."""
    weeks = _weeks_of(row.values() for row in WEEKS.all(member=member.pk, workspace=member.workspace_id))
    own = next((week for week in weeks if not week.is_default), None) or next(iter(weeks), None)
    calendar = _office(member.workspace) if own is None else _value(own, _observed_by(own))
    away = sorted((row["first_day"], row["last_day"]) for row in AWAY.all(member=member.pk))
    return _without(calendar, tuple(away))


def weeks_for(*, member: int, workspace: int) -> QuerySet[Any, Any]:
    theirs = Calendar.objects.filter(followers__member=member).values("id")
    chosen = Calendar.objects.filter(Q(workspace=workspace, is_default=True) | Q(id__in=theirs))
    return chosen.order_by("id").values(*WEEK_COLUMNS)  # type: ignore[no-any-return]


def days_for(*, calendar: int) -> QuerySet[Any, Any]:
    observed = Holiday.objects.observed().filter(calendar=calendar).order_by("date")
    return observed.values(*DAY_COLUMNS)  # type: ignore[no-any-return]


def absences_for(*, member: int) -> QuerySet[Any, Any]:
    return Absence.objects.approved().filter(member=member).values("first_day", "last_day")


WEEK_COLUMNS = ("id", "time_zone", "is_default", "hours__weekday", "hours__starts", "hours__ends")
DAY_COLUMNS = ("calendar_id", "date", "hours")
WEEKS: Prepared[dict[str, Any]] = Prepared(weeks_for)
DAYS: Prepared[dict[str, Any]] = Prepared(days_for)
AWAY: Prepared[dict[str, date]] = Prepared(absences_for)


def calendar_of_workspace(workspace: Workspace) -> WorkingCalendar:
    """The default calendar of a workspace, an office week while it has none; two queries."""
    weeks = _weeks_of(row.values() for row in WEEKS.all(member=None, workspace=workspace.pk))
    own = next(iter(weeks), None)
    return _office(workspace) if own is None else _value(own, _observed_by(own))


def calendars_of(workspace: Workspace) -> CalendarsOfMembers:
    """What everybody in a workspace works by, absences taken out; four queries for any number of people."""
    weeks = _weeks(Calendar.objects.filter(workspace=workspace))
    special = _special_days(weeks)
    values = {week.id: _value(week, special[week.id]) for week in weeks}
    default = next((values[week.id] for week in weeks if week.is_default), None) or _office(workspace)
    followed = dict(
        MemberCalendar.objects.filter(calendar__workspace=workspace).values_list("member_id", "calendar_id")
    )
    away: dict[int, list[Away]] = defaultdict(list)
    absences = Absence.objects.approved().filter(member__workspace=workspace)
    for member_id, first, last in absences.values_list("member_id", "first_day", "last_day"):
        away[member_id].append((first, last))
    own = {member_id: values[calendar_id] for member_id, calendar_id in followed.items()}
    own |= {
        member_id: _without(own.get(member_id, default), tuple(sorted(days)))
        for member_id, days in away.items()
    }
    return CalendarsOfMembers(default, own)


class _Week(NamedTuple):
    id: int
    time_zone: str
    is_default: bool
    hours: tuple[Hours, ...]


def _weeks(calendars: QuerySet[Calendar]) -> list[_Week]:
    return _weeks_of(calendars.order_by("id").values_list(*WEEK_COLUMNS))


def _weeks_of(columns: Iterable[Iterable[Any]]) -> list[_Week]:
    rows: dict[tuple[int, str, bool], list[tuple[int, int, int]]] = defaultdict(list)
    for calendar_id, time_zone, is_default, weekday, starts, ends in columns:
        stretches = rows[calendar_id, time_zone, is_default]
        if weekday is not None:
            stretches.append((weekday, starts, ends))
    return [_Week(*calendar, week_of(stretches)) for calendar, stretches in rows.items()]


def _special_days(weeks: Iterable[_Week]) -> dict[int, tuple[tuple[date, Hours], ...]]:
    observed = Holiday.objects.observed().filter(calendar__in=[week.id for week in weeks]).order_by("date")
    return _days_of(observed.values_list(*DAY_COLUMNS))


def _observed_by(week: _Week) -> tuple[tuple[date, Hours], ...]:
    return _days_of(row.values() for row in DAYS.all(calendar=week.id))[week.id]


def _days_of(observed: Iterable[Iterable[Any]]) -> dict[int, tuple[tuple[date, Hours], ...]]:
    days: dict[int, list[tuple[date, Hours]]] = defaultdict(list)
    for calendar_id, day, hours in observed:
        days[calendar_id].append((day, tuple(Stretch(*pair) for pair in hours)))
    return defaultdict(tuple, {calendar_id: tuple(special) for calendar_id, special in days.items()})


def _value(week: _Week, special: tuple[tuple[date, Hours], ...]) -> WorkingCalendar:
    return _kept(week.time_zone, week.hours, special)


def _office(workspace: Workspace) -> WorkingCalendar:
    return _kept(workspace.time_zone, tuple(OFFICE_WEEK), ())


# Equal rows give the very same value, so the years it has laid out serve the next request too.
@lru_cache(maxsize=256)
def _kept(
    time_zone: str, hours: tuple[Hours, ...], special: tuple[tuple[date, Hours], ...]
) -> WorkingCalendar:
    return WorkingCalendar(time_zone, hours, dict(special))


@lru_cache(maxsize=256)
def _without(calendar: WorkingCalendar, away: tuple[Away, ...]) -> WorkingCalendar:
    return calendar.minus(away)
