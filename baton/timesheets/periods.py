"""Which days may still be written on: none of a locked period, none of a week that is handed in."""

from collections.abc import Callable
from datetime import date, timedelta

from baton.accounts.models import Member
from baton.kit.days import monday_of
from baton.timesheets.models import Lock, Week, WeekState
from baton.timesheets.refusals import DayIsLocked, WeekIsClosed


def locked_through(workspace: int) -> date | None:
    """The last locked day; None: nothing is locked."""
    days = Lock.objects.filter(workspace=workspace).order_by("-through")
    return days.values_list("through", flat=True).first()


def first_open_day(workspace: int) -> date | None:
    through = locked_through(workspace)
    return through + timedelta(days=1) if through is not None else None


def is_locked(workspace: int, day: date) -> bool:
    through = locked_through(workspace)
    return through is not None and day <= through


def settled_days(workspace: int) -> Callable[[int, date], bool]:
    """Whether somebody's day stands: its week is approved, or it is locked."""
    through = locked_through(workspace)
    rows = Week.objects.filter(member__workspace=workspace, state=WeekState.APPROVED)
    weeks = set(rows.values_list("member", "first_day"))
    return lambda member, day: (through is not None and day <= through) or (member, monday_of(day)) in weeks


def demand_open(member: Member, day: date) -> None:
    """Raises DayIsLocked, WeekIsClosed."""
    through = locked_through(member.workspace_id)
    if through is not None and day <= through:
        raise DayIsLocked(day=day, through=through)
    monday = monday_of(day)
    week = Week.objects.filter(member=member, first_day=monday).first()
    if week is not None and week.is_closed:
        raise WeekIsClosed(first_day=monday)
