"""When a person or a workspace works: hours of the week, days that differ, days away (a pure value)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import chain, pairwise
from types import MappingProxyType
from typing import Final, NamedTuple, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from baton.calendars.local_time import DAY_MINUTES
from baton.calendars.year_of_work import YearOfWork, year_of_work

FIRST_YEAR: Final = 1970
LAST_YEAR: Final = 2199


class Stretch(NamedTuple):
    """Unbroken work on one local day: minutes after midnight, `ends` not included, at most 1440 (24:00)."""

    starts: int
    ends: int


Hours = tuple[Stretch, ...]
"""The stretches of one day in their order; empty means no work."""

Weekly = tuple[Hours, ...]
"""The hours of a week: seven entries, Monday first."""

Before = tuple[date, Weekly]
"""A week that was in force earlier, and the day from which it is no more."""

Away = tuple[date, date]
"""First and last day of an absence, both included."""


class NoWorkingTime(ValueError):
    """The calendar has not as much working time as is asked for; the message says so."""


class WrongHours(ValueError):
    """Hours that no day can have; the message says why."""


@dataclass(frozen=True)
class WorkingCalendar:
    """Working time in one time zone.

    `weekly` has seven entries, Monday first: the last week that is known, in force for good. `before` are the
    weeks before it, the earliest first. `exceptions` names the days that differ from their weekday: no hours
    is a day off, some hours a shortened or a special working day. `away` wins over both. Years before 1970
    and after 2199 hold no working time, so that a wild date costs no more than a sane one.
    """

    time_zone: str
    weekly: Weekly
    exceptions: Mapping[date, Hours] = field(default_factory=dict, hash=False)
    away: tuple[Away, ...] = ()
    before: tuple[Before, ...] = ()
    zone: ZoneInfo = field(init=False, repr=False, compare=False)
    _years: dict[int, YearOfWork] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        for week in self._weeks:
            if len(week) != 7:
                raise WrongHours(f"a week has 7 days, not {len(week)}")
        for hours in (*chain.from_iterable(self._weeks), *self.exceptions.values()):
            check_hours(hours)
        for (day, _), (later, _) in pairwise(self.before):
            if later <= day:
                raise WrongHours(f"the week before {later} cannot follow the one before {day}")
        for first, last in self.away:
            if last < first:
                raise WrongHours(f"an absence cannot end on {last}, before it begins on {first}")
        object.__setattr__(self, "zone", _zone_named(self.time_zone))
        object.__setattr__(self, "exceptions", MappingProxyType(dict(self.exceptions)))

    @cached_property
    def has_working_time(self) -> bool:
        return any(map(any, self._weeks)) or any(self.exceptions.values())

    def hours_on(self, day: date) -> Hours:
        """The stretches of one local day."""
        if any(first <= day <= last for first, last in self.away):
            return ()
        return self.usual_hours_on(day)

    def usual_hours_on(self, day: date) -> Hours:
        """As hours_on, whoever is away."""
        return self.exceptions.get(day, self.week_on(day)[day.weekday()])

    def week_on(self, day: date) -> Weekly:
        """The week that is in force on a day."""
        return next((week for until, week in self.before if day < until), self.weekly)

    def worked_week_on(self, day: date) -> Weekly:
        """As week_on; while nobody works, the one that holds for good."""
        week = self.week_on(day)
        return week if any(week) else self.weekly

    def year(self, year: int) -> YearOfWork:
        """The working time of a local year laid out in instants, made once and kept."""
        if year not in self._years:
            self._years[year] = year_of_work(
                year, self.zone, self.weekly, self.exceptions, self._days_away(year), self.before
            )
        return self._years[year]

    def minus(self, absences: Iterable[Away]) -> Self:
        """The same calendar without the days of somebody's absences; itself when there are none."""
        taken = tuple(sorted({*self.away, *absences}))
        return self if taken == self.away else replace(self, away=taken)

    @property
    def _weeks(self) -> tuple[Weekly, ...]:
        return (*(week for _, week in self.before), self.weekly)

    def _days_away(self, year: int) -> set[date]:
        opens, closes = date(year, 1, 1), date(year, 12, 31)
        return {
            day
            for first, last in self.away
            if first <= closes and last >= opens
            for day in _days(max(first, opens), min(last, closes))
        }


def check_hours(hours: Hours) -> None:
    """WrongHours, in words, unless the stretches lie within one day, in order, without overlap."""
    free_from = 0
    for starts, ends in hours:
        if not 0 <= starts < ends <= DAY_MINUTES:
            raise WrongHours(f"{clock_text(starts)} to {clock_text(ends)} is not a stretch within one day")
        if starts < free_from:
            raise WrongHours(f"{clock_text(starts)} lies before the end of the stretch before it")
        free_from = ends


def clock_text(minutes: int) -> str:
    """540 -> "09:00", 1440 -> "24:00"."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _zone_named(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise WrongHours(f"there is no time zone “{name}”") from error


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
