"""What day it is where a workspace is."""

from datetime import date
from typing import Final, Literal
from zoneinfo import ZoneInfo

from baton.accounts.models import Workspace
from baton.kit import clock

TODAY: Final = "today"
FromDay = date | Literal["today"] | None
"""From which day on something is to hold; None is since ever."""


def today_in(workspace: Workspace) -> date:
    return clock.now().astimezone(ZoneInfo(workspace.time_zone)).date()


def day_meant(from_day: FromDay, today: date) -> date | None:
    return today if from_day == TODAY else from_day
