"""When a period was locked, what its days came to is kept. A chore looks for it a moment later: timesheets,
who lock it, know nothing of agreements."""

from datetime import date

from django.db.models import Max

from baton.accounts.models import Workspace
from baton.activity import log
from baton.budgets.earning import closed_through, courses, kept, measured
from baton.budgets.measuring import Days
from baton.budgets.models import ClosedDay, Closing
from baton.budgets.recognising.terms import NOTHING, Earned
from baton.timesheets.models import Lock


def close_what_is_locked() -> int:
    """Returns how many periods were closed."""
    closed = dict(Closing.objects.values_list("workspace").annotate(Max("through")))
    locked = Lock.objects.values_list("workspace").annotate(Max("through"))
    behind = [workspace for workspace, through in locked if closed.get(workspace) != through]
    return sum(close_locks_of(workspace) for workspace in behind)


def close_locks_of(workspace_id: int) -> int:
    """Each of its locks in order, as if each had been closed when it was made."""
    with log.in_turn(workspace_id) as workspace:
        before = closed_through(workspace)
        locks = Lock.objects.filter(workspace=workspace).order_by("through")
        if before is not None:
            locks = locks.filter(through__gt=before)
        for through in locks.values_list("through", flat=True):
            close(workspace, before, through)
            before = through
        return len(locks)


def close(workspace: Workspace, before: date | None, through: date) -> None:
    told = courses(workspace, through)
    days = measured(workspace, through, None, kept(workspace, None)[0], before)
    rows = [
        closed_day(project, day, days.get(project, {}), earnings)
        for project in sorted({*told, *days})
        for earnings in [{each.day: each for each in told[project].days} if project in told else {}]
        for day in sorted({*earnings, *days.get(project, {})})
        if day <= through and (before is None or day > before)
    ]
    ClosedDay.objects.bulk_create(rows, batch_size=500)
    Closing.objects.create(workspace=workspace, through=through)


def closed_day(project: int, day: date, days: Days, earnings: dict[date, Earned]) -> ClosedDay:
    agreed = earnings[day].agreed if day in earnings else 0
    return ClosedDay(project_id=project, day=day, agreed=agreed, **days.get(day, NOTHING)._asdict())
