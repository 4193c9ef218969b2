"""What day it is where a workspace is."""

from datetime import date
from zoneinfo import ZoneInfo

from baton.accounts.models import Workspace
from baton.kit import clock


def today_in(workspace: Workspace) -> date:
    return clock.now().astimezone(ZoneInfo(workspace.time_zone)).date()
