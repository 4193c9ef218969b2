"""How many by a date, when for so many, and how often such forecasts came true before."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import numpy as np
from django.utils.translation import gettext as _
from numpy.typing import NDArray

from baton.accounts.models import Member
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.working_calendar import WorkingCalendar
from baton.flow.counting import Window, departures
from baton.flow.days import day_named, day_number, instant
from baton.flow.forecasting import Calendar, Scheme, backtest, how_many, when
from baton.flow.forecasting.backtest import HISTORY
from baton.flow.report.asked import table
from baton.flow.ways import NO_DAY, Ways, follow
from baton.kit import clock
from baton.measuring.histories import history_for
from baton.measuring.reporting import zone_of
from baton.measuring.selecting import Selection

SHARES = (0.5, 0.7, 0.85, 0.95)
# From so many days of throughput on a forecast is made.
LEAST = 14
BACK = 364


@dataclass(frozen=True)
class Pace:
    """Finished cards of each day until yesterday, with the calendar that they were finished by."""

    daily: NDArray[np.int64]
    calendar: Calendar

    @property
    def recent(self) -> "Pace":
        skipped = max(0, len(self.daily) - HISTORY)
        first = self.calendar.first_day + skipped
        calendar = Calendar(first, self.calendar.working_weekdays, self.calendar.holidays)
        return Pace(self.daily[skipped:], calendar)

    @property
    def says_nothing(self) -> bool:
        return len(self.daily) < LEAST or not self.daily.any()


def pace_of(ways: Ways, hours: WorkingCalendar) -> Pace:
    """Of at most a year, beginning with the first finish that is known."""
    yesterday = ways.today - 1
    ended = ways.finish_day[ways.finish_day != NO_DAY]
    first = max(int(ended.min()), yesterday - BACK + 1) if len(ended) else yesterday + 1
    window = Window(first, yesterday)
    return Pace(departures(ways, window), days_of_work(hours, first))


def days_of_work(hours: WorkingCalendar, first_day: int) -> Calendar:
    weekdays = frozenset(day for day in range(7) if hours.weekly[day])
    holidays = frozenset(day_number(day) for day, worked in hours.exceptions.items() if not worked)
    return Calendar(first_day, weekdays, holidays)


def forecast_for(selection: Selection, *, days: int, items: int, by: Member) -> dict[str, Any]:
    """Raises NotSeen, NotAllowed."""
    told = history_for(selection, by=by)
    ways = follow(told.history, told.workflow, zone=zone_of(by), as_of=instant(clock.now()))
    pace = pace_of(ways, calendar_of_workspace(by.workspace))
    told_of = {"history_days": min(len(pace.daily), HISTORY), "scheme": Scheme.WEEKDAY.value}
    if pace.says_nothing:
        return {**told_of, "how_many": None, "when": None, "backtest": None, "words": too_little()}
    return {
        **told_of,
        "how_many": amounts(pace.recent, days, ways.today),
        "when": dates(pace.recent, items, ways.today),
        "backtest": tried(pace, days),
        "words": None,
    }


def too_little() -> str:
    return _("Fewer than two weeks of finished cards are known here. A forecast from them would be a guess.")


def amounts(pace: Pace, days: int, today: int) -> dict[str, Any]:
    """The day on which it is asked counts as the first of the ``days``."""
    found = how_many(pace.daily, days, calendar=pace.calendar)
    chances = [[count, round(found.at_least(count), 6)] for count in range(found.first, found.last + 1)]
    return {
        "days": days,
        "until": (day_named(today) + timedelta(days=days - 1)).isoformat(),
        "at_least": {f"{share * 100:g}": found.surely(share) for share in SHARES},
        "chances": table(["count", "chance"], [row for row in chances if row[1] >= 0.0005]),
    }


def dates(pace: Pace, items: int, today: int) -> dict[str, Any]:
    found = when(pace.daily, items, calendar=pace.calendar)

    def named(place: int | None) -> str | None:
        return None if place is None else (day_named(today) + timedelta(days=max(place - 1, 0))).isoformat()

    places = range(found.first, found.last + 1)
    rows = [(named(place), round(found.at_most(place), 6)) for place in places]
    return {
        "items": items,
        "by": {f"{share * 100:g}": named(found.percentile(share)) for share in SHARES},
        "chances": table(["day", "chance"], [row for row in rows if 0.0005 <= row[1] <= 0.9995]),
    }


def tried(pace: Pace, days: int) -> dict[str, Any]:
    """Over the horizon nearest to what is asked that history allows."""
    horizon = min(max(days, 1), 28)
    found = backtest(pace.daily, scheme=Scheme.WEEKDAY, horizon=horizon, calendar=pace.calendar)
    return {
        "horizon_days": horizon,
        "hits": found.hits,
        "origins": found.origins,
        "rate": found.rate,
        "low": found.low if found.origins else None,
        "high": found.high if found.origins else None,
        "warn": found.warn,
    }
