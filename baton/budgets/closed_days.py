"""What was kept of closed days: day by day, or added up by month wherever the same comes of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Case, CharField, F, Min, Q, Sum, Value, When
from django.db.models.functions import Cast, Concat, Substr

from baton.accounts.models import Workspace
from baton.budgets.measuring import Days, Projects, of_these
from baton.budgets.models import ClosedDay, ContractKind, Period
from baton.budgets.recognising.terms import Earned, Measured, Terms
from baton.timesheets.adding_up import following

TOLD = ("minutes", "billable_minutes", "hours_price", "agreed", "by_time", "own_prices", "passed_on")
# "2026-11": in SQL alone, where Django's own cutting of days calls Python for each row.
MONTH, NAME = Substr(Cast("day", CharField()), 1, 7), Cast("project", CharField())


class KeptDays(NamedTuple):
    """Of closed days: the hours that were measured, and what was earned."""

    hours: dict[int, Days]
    earnings: dict[int, list[Earned]]


def kept_days(workspace: Workspace, projects: Projects) -> KeptDays:
    rows = ClosedDay.objects.filter(of_these(workspace, projects)).order_by("project", "day")
    return kept(rows.values_list("project", "day", *TOLD))


def kept_months(
    workspace: Workspace,
    projects: Projects,
    terms: Mapping[int, list[Terms]],
    cuts: Iterable[date],
    by_day: Collection[int],
) -> KeptDays:
    """Each month of a project on its first day with anything. Day by day: projects that are asked for so, the
    months in which one of ``cuts`` or an agreement begins, retainers by the week, and months of a retainer in
    which hours were taken back: there the order of the days tells."""
    closed = ClosedDay.objects.filter(of_these(workspace, projects)).order_by()
    closed = closed.annotate(month=MONTH, of_project=Concat(NAME, Value(" "), MONTH))
    retained = {project for project, known in terms.items() if any(map(is_retainer, known))}
    wholly = {*by_day, *(project for project in retained if any(map(is_by_week, terms[project])))}
    begun = {
        (project, each.from_day)
        for project, known in terms.items()
        for each in known
        if each.from_day.day > 1
    }
    back = closed.filter(project__in=retained, billable_minutes__lt=0).values("of_project")
    apart = Q()
    for day in cuts:
        if day.day > 1:
            apart |= Q(day__gte=day.replace(day=1), day__lt=following(day))
    # What tells most of them first: each is asked of every day.
    apart |= Q(month__in={name_of(day) for _, day in begun}) & Q(
        of_project__in={f"{project} {name_of(day)}" for project, day in begun}
    )
    apart |= Q(project__in=retained) & Q(of_project__in=back)
    part = Case(When(apart, then=Cast("day", CharField())), default=F("month"))
    sums = {f"all_{name}": Sum(name) for name in TOLD}
    of_months = closed.exclude(project__in=wholly).annotate(part=part).values_list("project", "part")
    rows = of_months.annotate(first=Min("day"), **sums)
    if wholly:
        days = closed.filter(project__in=wholly).annotate(part=F("month"), first=F("day"))
        rows = rows.union(days.values_list("project", "part", "first", *TOLD), all=True)
    return kept((project, first, *told) for project, _part, first, *told in rows)


def is_retainer(terms: Terms) -> bool:
    return terms.kind == ContractKind.RETAINER


def is_by_week(terms: Terms) -> bool:
    return is_retainer(terms) and terms.period == Period.WEEK


def name_of(day: date) -> str:
    return day.isoformat()[:7]


def kept(rows: Iterable[tuple[Any, ...]]) -> KeptDays:
    found = KeptDays(defaultdict(dict), defaultdict(list))
    for project, day, minutes, billable, price, *earned in rows:
        found.hours[project][day] = Measured(minutes, billable, price, by_time=earned[1])
        if any(earned):
            found.earnings[project].append(Earned(day, *earned))
    return found
