"""How many by a date, when for so many, and how often such forecasts came true before."""

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.working_calendar import WorkingCalendar
from baton.flow.days import EPOCH, day_number, instant
from baton.flow.forecasting import Scheme
from baton.flow.forecasting.backtest import HISTORY
from baton.flow.forecasting.pace import Pace, pace_of
from baton.flow.forecasting.telling import amounts, dates, growing, tried
from baton.flow.ways import Ways, follow
from baton.kit import clock
from baton.measuring.histories import history_for
from baton.measuring.selecting import Selection


def pace_by(ways: Ways, hours: WorkingCalendar) -> Pace:
    """With the weekdays of the week in force and the holidays of a working calendar."""
    week = hours.week_on(EPOCH + timedelta(days=ways.today))
    weekdays = frozenset(day for day in range(7) if week[day])
    holidays = frozenset(day_number(day) for day, worked in hours.exceptions.items() if not worked)
    return pace_of(ways, weekdays, holidays)


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
