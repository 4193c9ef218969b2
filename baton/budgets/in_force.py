"""Which agreement holds on a day."""

from collections.abc import Iterable
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
