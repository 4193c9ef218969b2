"""When work comes in and how long it takes (pure): weekdays, seasons, a long tail."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import exp, log
from random import Random
from zoneinfo import ZoneInfo

from baton.calendars.arithmetic import add_working_time
from baton.calendars.working_calendar import WorkingCalendar

ZONE = ZoneInfo("Europe/Amsterdam")
YEAR = 365
WHOLE = 1500
SHORTEST = 50

WEEKDAYS = (1.3, 1.2, 1.0, 0.95, 0.6, 0.0, 0.0)
MONTHS = (0.8, 0.95, 1.05, 1.0, 1.0, 0.95, 0.7, 0.65, 1.05, 1.15, 1.35, 1.0)
LATELY, MORE_LATELY = 30, 1.3
CROWDED, MORE_TO_DRAW = 42, 1.6


@dataclass(frozen=True)
class Period:
    """The history: from the morning of ``first`` to the midnight before ``anchor``."""

    first: date
    anchor: date

    @property
    def ends(self) -> datetime:
        return datetime.combine(self.anchor, datetime.min.time(), tzinfo=ZONE)

    def days_back(self, days: int) -> date:
        """So many days before the anchor; in a shorter history as much nearer."""
        length = (self.anchor - self.first).days
        return self.anchor - timedelta(days=round(days * length / YEAR))

    def is_recent(self, moment: datetime) -> bool:
        return moment >= self.ends - timedelta(days=75)

    def drawing_takes(self, moment: datetime) -> float:
        """How many times as long as usual: in the last weeks more is to be drawn than the designers can draw.
        In a shorter history their queue has fewer days to grow."""
        if moment < self.ends - timedelta(days=CROWDED):
            return 1.0
        return MORE_TO_DRAW * exp(0.35 * log(YEAR / (self.anchor - self.first).days))


def period(anchor: date, cards: int) -> Period:
    """A year for the whole agency; a smaller one has a shorter history, as busy at its end."""
    days = min(YEAR, max(SHORTEST, round(YEAR * cards / WHOLE)))
    return Period(anchor - timedelta(days=days), anchor)


def arrivals(history: Period, number: int, calendar: WorkingCalendar, rng: Random) -> list[datetime]:
    """``number`` moments within working hours, in order."""
    span = (history.anchor - history.first).days
    days = [day for n in range(span) if calendar.hours_on(day := history.first + timedelta(days=n))]
    weights = [WEEKDAYS[day.weekday()] * MONTHS[day.month - 1] * lately(day, history) for day in days]
    chosen = rng.choices(days, weights, k=number)
    latest = curtain(history, calendar) - timedelta(minutes=5)
    return sorted(min(moment_on(day, calendar, rng), latest) for day in chosen)


def curtain(history: Period, calendar: WorkingCalendar) -> datetime:
    """When all lives stop: the late afternoon of the last working day."""
    return add_working_time(history.ends, timedelta(minutes=-100), calendar)


def lately(day: date, history: Period) -> float:
    return MORE_LATELY if (history.anchor - day).days <= LATELY else 1.0


def weekday_from(day: date) -> date:
    """The day itself, of a weekend its Monday."""
    return day + timedelta(days=(7 - day.weekday()) if day.weekday() > 4 else 0)


def weekday_until(day: date) -> date:
    """The day itself, of a weekend its Friday."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def moment_on(day: date, calendar: WorkingCalendar, rng: Random) -> datetime:
    """Some minute of a working day, a full-length one."""
    stretch = rng.choice(calendar.hours_on(day))
    minutes = rng.randrange(stretch.starts, stretch.ends - 10)
    midnight = datetime.combine(day, datetime.min.time(), tzinfo=calendar.zone)
    return midnight + timedelta(minutes=minutes, seconds=rng.randrange(60))


def around(median: float, rng: Random, spread: float = 0.55) -> float:
    """A duration with a long tail: half are shorter than ``median``, one in twenty 2.5 times as long."""
    return exp(log(median) + rng.gauss(0.0, spread))
