"""Working calendars as values, built from the rows in a few queries, however many people there are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import FilteredRelation, Q, QuerySet

from baton.accounts.models import Member, Workspace
from baton.calendars.from_a_day import Changes, before_the_last, told_once
from baton.calendars.models import Absence, Calendar, Holiday, MemberCalendar
from baton.calendars.one_after_another import Following, changes_of, one_after_another
from baton.calendars.weeks import OFFICE_WEEK, Weeks, weeks_of
from baton.calendars.working_calendar import Away, Hours, Stretch, WorkingCalendar
from baton.kit import clock
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
    rows = [tuple(row.values()) for row in WEEKS.all(member=member.pk, workspace=member.workspace_id)]
    known = {each.id: each for each in _read(row[:OF_CALENDAR] for row in rows)}
    default = next((each.id for each in known.values() if each.is_default), None)
    stretches = {(row[0], *row[OF_CALENDAR:]) for row in rows}
    own = changes_of((first, last, pk) for pk, row, first, last in stretches if row is not None)
    followed = [(day, default if pk is None else pk) for day, pk in own]
    values = _values([known[pk] for pk in {pk for _, pk in followed} if pk is not None])
    calendar = _in_turn(
        (day, _office(member.workspace) if pk is None else values[pk]) for day, pk in followed
    )
    away = sorted((row["first_day"], row["last_day"]) for row in AWAY.all(member=member.pk))
    return _without(calendar, tuple(away))


def weeks_for(*, member: int, workspace: int) -> QuerySet[Any, Any]:
    theirs = Calendar.objects.filter(followers__member=member).values("id")
    chosen = Calendar.objects.filter(Q(workspace=workspace, is_default=True) | Q(id__in=theirs))
    follows = FilteredRelation("followers", condition=Q(followers__member=member))
    return chosen.annotate(theirs=follows).order_by("id").values(*WEEK_COLUMNS, *THEIR_COLUMNS)  # type: ignore[no-any-return]


def days_for(_number: int, **calendars: int) -> QuerySet[Any, Any]:
    observed = Holiday.objects.observed().filter(calendar__in=list(calendars.values())).order_by("date")
    return observed.values(*DAY_COLUMNS)  # type: ignore[no-any-return]


def absences_for(*, member: int) -> QuerySet[Any, Any]:
    return Absence.objects.approved().filter(member=member).values("first_day", "last_day")


CALENDAR_COLUMNS = ("id", "time_zone", "is_default")
HOUR_COLUMNS = ("hours__from_day", "hours__weekday", "hours__starts", "hours__ends")
WEEK_COLUMNS = (*CALENDAR_COLUMNS, *HOUR_COLUMNS)
OF_CALENDAR = len(WEEK_COLUMNS)
THEIR_COLUMNS = ("theirs__id", "theirs__from_day", "theirs__last_day")
DAY_COLUMNS = ("calendar_id", "date", "hours")
WEEKS: Prepared[dict[str, Any]] = Prepared(weeks_for)
DAYS: Prepared[dict[str, Any]] = Prepared(days_for)
AWAY: Prepared[dict[str, date]] = Prepared(absences_for)


def calendar_of_workspace(workspace: Workspace) -> WorkingCalendar:
    """The default calendar of a workspace, an office week while it has none; two queries."""
    rows = WEEKS.all(member=None, workspace=workspace.pk)
    own = _read(tuple(row.values())[:OF_CALENDAR] for row in rows)
    return _values(own)[own[0].id] if own else _office(workspace)


def calendars_of(workspace: Workspace) -> CalendarsOfMembers:
    """What everybody in a workspace works by, absences taken out; four queries for any number of people."""
    rows = Calendar.objects.filter(workspace=workspace).order_by("id").values_list(*WEEK_COLUMNS)
    known = _read(rows)
    observed = Holiday.objects.observed().filter(calendar__in=[each.id for each in known]).order_by("date")
    values = _built(known, observed.values_list(*DAY_COLUMNS))
    default = next((values[each.id] for each in known if each.is_default), None) or _office(workspace)
    away: dict[int, list[Away]] = defaultdict(list)
    absences = Absence.objects.approved().filter(member__workspace=workspace)
    for member_id, first, last in absences.values_list("member_id", "first_day", "last_day"):
        away[member_id].append((first, last))
    own = {
        member_id: _in_turn((day, default if pk is None else values[pk]) for day, pk in changes)
        for member_id, changes in changes_by_member(workspace).items()
    }
    own |= {
        member_id: _without(own.get(member_id, default), tuple(sorted(days)))
        for member_id, days in away.items()
    }
    return CalendarsOfMembers(default, own)


def changes_by_member(workspace: Workspace) -> dict[int, Changes[int | None]]:
    """Who follows, or followed, a calendar of their own: its id from each day on, None where it is the
    default one; one query."""
    stretches: dict[int, list[Following]] = defaultdict(list)
    rows = MemberCalendar.objects.filter(member__workspace=workspace)
    for member_id, first, last, pk in rows.values_list("member_id", "from_day", "last_day", "calendar_id"):
        stretches[member_id].append((first, last, pk))
    return {member_id: changes_of(theirs) for member_id, theirs in stretches.items()}


class _Calendar(NamedTuple):
    id: int
    time_zone: str
    is_default: bool
    weeks: Weeks


def _read(columns: Iterable[Sequence[Any]]) -> list[_Calendar]:
    # Who followed a calendar twice brings its hours twice.
    rows: dict[tuple[int, str, bool], set[Any]] = defaultdict(set)
    for calendar_id, time_zone, is_default, *hours in columns:
        stretches = rows[calendar_id, time_zone, is_default]
        if hours[1] is not None:
            stretches.add(tuple(hours))
    return [_Calendar(*calendar, weeks_of(hours)) for calendar, hours in rows.items()]


def _values(calendars: Sequence[_Calendar]) -> dict[int, WorkingCalendar]:
    ids = {f"calendar_{at}": each.id for at, each in enumerate(calendars)}
    days = (row.values() for row in DAYS.all(len(ids), **ids)) if ids else ()
    return _built(calendars, days)


def _built(calendars: Iterable[_Calendar], observed: Iterable[Iterable[Any]]) -> dict[int, WorkingCalendar]:
    days: dict[int, list[tuple[date, Hours]]] = defaultdict(list)
    for calendar_id, day, hours in observed:
        days[calendar_id].append((day, tuple(Stretch(*pair) for pair in hours)))
    return {each.id: _kept(each.time_zone, each.weeks, tuple(days[each.id])) for each in calendars}


def _office(workspace: Workspace) -> WorkingCalendar:
    return _kept(workspace.time_zone, ((None, tuple(OFFICE_WEEK)),), ())


def _in_turn(followed: Iterable[tuple[date | None, WorkingCalendar]]) -> WorkingCalendar:
    """On the clock of the calendar that is followed now."""
    parts, now = told_once(followed), clock.now()
    begun = (
        each.time_zone for day, each in reversed(parts) if not day or day <= now.astimezone(each.zone).date()
    )
    return parts[0][1] if len(parts) == 1 else _joined(parts, next(begun))


# Equal rows give the very same value, so the years it has laid out serve the next request too.
@lru_cache(maxsize=256)
def _kept(time_zone: str, weeks: Weeks, special: tuple[tuple[date, Hours], ...]) -> WorkingCalendar:
    return WorkingCalendar(time_zone, weeks[-1][1], dict(special), before=before_the_last(weeks))


@lru_cache(maxsize=256)
def _joined(parts: Changes[WorkingCalendar], time_zone: str) -> WorkingCalendar:
    return one_after_another(parts, time_zone)


@lru_cache(maxsize=256)
def _without(calendar: WorkingCalendar, away: tuple[Away, ...]) -> WorkingCalendar:
    return calendar.minus(away)
