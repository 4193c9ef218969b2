"""What can happen to time. Ids and days only: never how long, what for or what it came to."""

from dataclasses import dataclass
from typing import ClassVar

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class HoursFact(Fact):
    """Told to ``member`` and to whoever sees the hours of all."""

    tells_hours: ClassVar[bool] = True
    member: int


@dataclass(frozen=True, kw_only=True)
class TimeFact(HoursFact):
    time: int
    day: str


@dataclass(frozen=True, kw_only=True)
class TimeEntered(TimeFact):
    pass


@dataclass(frozen=True, kw_only=True)
class TimeChanged(TimeFact):
    """``day`` as it is now."""


@dataclass(frozen=True, kw_only=True)
class TimeStruck(TimeFact):
    pass


@dataclass(frozen=True, kw_only=True)
class TimeCorrected(TimeFact):
    """An entry of a locked period was countered by ``counter``; ``instead`` is the right one, if there is
    one."""

    counter: int
    instead: int | None


@dataclass(frozen=True, kw_only=True)
class TimerStarted(HoursFact):
    pass


@dataclass(frozen=True, kw_only=True)
class TimerPaused(HoursFact):
    """The end of the working day came, and the timer asks."""


@dataclass(frozen=True, kw_only=True)
class TimerStopped(HoursFact):
    """It became entries."""


@dataclass(frozen=True, kw_only=True)
class TimerDiscarded(HoursFact):
    pass


@dataclass(frozen=True, kw_only=True)
class WeekFact(HoursFact):
    first_day: str


@dataclass(frozen=True, kw_only=True)
class WeekSubmitted(WeekFact):
    pass


@dataclass(frozen=True, kw_only=True)
class WeekTakenBack(WeekFact):
    pass


@dataclass(frozen=True, kw_only=True)
class WeekApproved(WeekFact):
    pass


@dataclass(frozen=True, kw_only=True)
class WeekReturned(WeekFact):
    pass


@dataclass(frozen=True, kw_only=True)
class PeriodLocked(Fact):
    """Every day up to ``through`` is closed for good."""

    through: str


@dataclass(frozen=True, kw_only=True)
class RatesChanged(Fact):
    """That rates changed, for whoever sees prices; whose and how much is told to nobody."""

    tells_rates: ClassVar[bool] = True
