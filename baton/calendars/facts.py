"""What can happen to working time. Ids and dates only: why somebody is away is told to nobody."""

from dataclasses import dataclass

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class CalendarFact(Fact):
    calendar: int


@dataclass(frozen=True, kw_only=True)
class CalendarOpened(CalendarFact):
    pass


@dataclass(frozen=True, kw_only=True)
class CalendarChanged(CalendarFact):
    """Its name, its time zone, or its country and with it the public holidays."""


@dataclass(frozen=True, kw_only=True)
class CalendarMadeDefault(CalendarFact):
    pass


@dataclass(frozen=True, kw_only=True)
class CalendarClosed(CalendarFact):
    pass


@dataclass(frozen=True, kw_only=True)
class WorkingHoursSet(CalendarFact):
    """``from_day`` as ISO text; None: since ever."""

    from_day: str | None = None


@dataclass(frozen=True, kw_only=True)
class HolidaysSeeded(CalendarFact):
    """Public holidays that were missing; ``dates`` as ISO text."""

    dates: list[str]


@dataclass(frozen=True, kw_only=True)
class HolidayFact(CalendarFact):
    holiday: int
    date: str


@dataclass(frozen=True, kw_only=True)
class HolidayAdded(HolidayFact):
    pass


@dataclass(frozen=True, kw_only=True)
class HolidayChanged(HolidayFact):
    pass


@dataclass(frozen=True, kw_only=True)
class HolidayStruck(HolidayFact):
    pass


@dataclass(frozen=True, kw_only=True)
class HolidayObserved(HolidayFact):
    """One that was struck out is kept again."""


@dataclass(frozen=True, kw_only=True)
class MemberFollowsCalendar(Fact):
    """``calendar`` None: the default one of the workspace, whichever it is; ``from_day`` as ISO text, None:
    since ever."""

    member: int
    calendar: int | None
    from_day: str | None = None


@dataclass(frozen=True, kw_only=True)
class AbsenceFact(Fact):
    absence: int
    member: int
    first_day: str
    last_day: str


@dataclass(frozen=True, kw_only=True)
class AbsenceEntered(AbsenceFact):
    pass


@dataclass(frozen=True, kw_only=True)
class AbsenceAsked(AbsenceFact):
    """Until somebody approves it, everybody reckons with the person."""


@dataclass(frozen=True, kw_only=True)
class AbsenceApproved(AbsenceFact):
    pass


@dataclass(frozen=True, kw_only=True)
class AbsenceDeclined(AbsenceFact):
    """Why is told to nobody but whom it concerns."""


@dataclass(frozen=True, kw_only=True)
class AbsenceChanged(AbsenceFact):
    """The days are those from now on."""


@dataclass(frozen=True, kw_only=True)
class AbsenceCancelled(AbsenceFact):
    pass
