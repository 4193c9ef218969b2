"""Working time of the people of the demo agency, their absences planned ahead."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from baton.calendars.arithmetic import add_working_time
from baton.calendars.models import AbsenceKind
from baton.calendars.working_calendar import WorkingCalendar
from baton.demo.people import AMSTERDAM, PEOPLE, Person
from baton.demo.rhythm import Period, weekday_from

SUMMER = (6, 7, 8)
# Which of every nine people.
AWAY_NOW, AWAY_SOON = 7, 4


@dataclass(frozen=True)
class Away:
    person: Person
    first: date
    last: date
    kind: AbsenceKind
    note: str = ""


@dataclass
class Hours:
    offices: dict[str, WorkingCalendar]
    absences: list[Away]
    _own: dict[str, WorkingCalendar] = field(default_factory=dict)

    @property
    def office(self) -> WorkingCalendar:
        """The hours of the house itself, where everybody is away now and then."""
        return self.offices[AMSTERDAM]

    def of(self, person: Person) -> WorkingCalendar:
        if person.key not in self._own:
            away = [(each.first, each.last) for each in self.absences if each.person is person]
            self._own[person.key] = self.offices[person.office].minus(away)
        return self._own[person.key]

    def after(self, moment: datetime, minutes: float, person: Person) -> datetime:
        """``minutes`` of this person's working time later, never at the very same second."""
        seconds = max(20.0, minutes * 60)
        return add_working_time(moment, timedelta(seconds=round(seconds)), self.of(person))


def absences(history: Period, rng: Random) -> list[Away]:
    """Three holidays a year and now and then an illness; some are away at the anchor, some soon after it."""
    found: list[Away] = []
    length = (history.anchor - history.first).days
    for number, person in enumerate(PEOPLE):
        if number % 9 == AWAY_NOW:
            first = weekday_from(history.anchor - timedelta(days=4))
            add(found, Away(person, first, first + timedelta(days=11), AbsenceKind.VACATION))
        if number % 9 == AWAY_SOON:
            first = weekday_from(history.anchor + timedelta(days=3))
            add(found, Away(person, first, first + timedelta(days=6), AbsenceKind.VACATION))
        starts = [rng.randrange(5, length) for _ in range(max(1, round(3 * length / 365)))]
        for back in sorted(starts, reverse=True):
            first = weekday_from(history.anchor - timedelta(days=back))
            days = rng.choice((3, 4, 7, 11)) + (5 if first.month in SUMMER else 0)
            add(found, Away(person, first, first + timedelta(days=days), AbsenceKind.VACATION))
        if rng.random() < 0.6 * length / 365:
            first = weekday_from(history.anchor - timedelta(days=rng.randrange(7, length)))
            add(found, Away(person, first, first + timedelta(days=rng.randrange(1, 4)), AbsenceKind.SICK))
    return sorted(found, key=lambda away: (away.first, away.person.key))


def add(found: list[Away], away: Away) -> None:
    """Two absences of one person never touch."""
    own = [each for each in found if each.person is away.person]
    if all(away.first > each.last or away.last < each.first for each in own):
        found.append(away)
