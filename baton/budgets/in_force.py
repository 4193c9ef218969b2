"""Which agreement holds on a day."""

from collections.abc import Callable, Iterable
from datetime import date

from baton.accounts.models import Project
from baton.budgets.models import Agreement


def agreement_on(project: Project, day: date) -> Agreement | None:
    rows = Agreement.objects.filter(project=project, from_day__lte=day)
    return rows.order_by("-from_day", "-pk").first()


def agreements_on(projects: Iterable[int], day: date) -> dict[int, Agreement]:
    """By project, in one query."""
    rows = Agreement.objects.filter(project__in=projects, from_day__lte=day).order_by("from_day", "pk")
    return {row.project_id: row for row in rows}


def held_since(project: Project, day: date, still: Callable[[Agreement], bool]) -> date | None:
    """The first day of the unbroken row of agreements, up to ``day``, of which that is true; None: not of the
    one that holds. Of two that begin on one day the later row holds."""
    since = None
    rows = Agreement.objects.filter(project=project, from_day__lte=day).order_by("-from_day", "-pk")
    for row in rows:
        if row.from_day == since:
            continue
        if not still(row):
            break
        since = row.from_day
    return since
