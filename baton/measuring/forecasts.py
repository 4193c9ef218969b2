"""How many by a date, when for so many, and how often such forecasts came true before."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.working_calendar import WorkingCalendar
from baton.flow.days import EPOCH, day_number, instant
from baton.flow.forecasting import Scheme
from baton.flow.forecasting.backtest import HISTORY
from baton.flow.forecasting.pace import BACK, Pace, pace_of
from baton.flow.forecasting.telling import amounts, dates, growing, tried
from baton.flow.ways import Ways, follow
from baton.kit import clock
from baton.measuring.histories import history_for
from baton.measuring.selecting import Selection


def pace_by(ways: Ways, hours: WorkingCalendar) -> Pace:
    """With the weekdays of the week in force and the days off of a working calendar."""
    today = EPOCH + timedelta(days=ways.today)
    week = hours.worked_week_on(today)
    weekdays = frozenset(day for day in range(7) if week[day])
    holidays = frozenset(map(day_number, days_off(hours, today - timedelta(days=BACK))))
    return pace_of(ways, weekdays, holidays)


def days_off(hours: WorkingCalendar, since: date) -> Iterator[date]:
    """Holidays, and from a day on those of weeks in which nobody works."""
    yield from (day for day, worked in hours.exceptions.items() if not worked)
    for until, week in hours.before:
        if not any(week):
            days = (since + timedelta(days=at) for at in range((until - since).days))
            yield from (day for day in days if day not in hours.exceptions)
        since = max(since, until)


def pace_for(selection: Selection, *, by: Member) -> tuple[Pace, int]:
    """And the day it is. Raises NotSeen, NotAllowed."""
    told, calendar = history_for(selection, by=by), calendar_of_workspace(by.workspace)
    ways = follow(told.history, told.workflow, zone=calendar.time_zone, as_of=instant(clock.now()))
    return pace_by(ways, calendar), ways.today


def forecast_for(
    selection: Selection, *, days: int, items: int, grows: bool = False, by: Member
) -> dict[str, Any]:
    """``grows``: while it is worked on more comes, as it came. Raises NotSeen, NotAllowed."""
    pace, today = pace_for(selection, by=by)
    told: dict[str, Any] = {
        "history_days": min(len(pace.daily), HISTORY),
        "scheme": Scheme.WEEKDAY.value,
        "growing": None,
    }
    if pace.says_nothing:
        return {**told, "how_many": None, "when": None, "backtest": None, "words": too_little()}
    return {
        **told,
        "how_many": amounts(pace.recent, days, today),
        "when": dates(pace.recent, items, today),
        "growing": growing(pace.recent, items, today) if grows and pace.recent.daily.any() else None,
        "backtest": tried(pace, days),
        "words": None,
    }


def too_little() -> str:
    return _("Fewer than two weeks of finished cards are known here. A forecast from them would be a guess.")
