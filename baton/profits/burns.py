"""The burns of projects, read in a handful of queries however many there are."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, Sum

from baton.accounts.models import Workspace
from baton.boards.models import Card, PlannedHours
from baton.budgets.in_force import agreements_on
from baton.budgets.models import Agreement, ContractKind
from baton.budgets.recognising.periods import whole_period
from baton.profits.burning import Burn
from baton.timesheets.models import TimeEntry

Weeks = dict[date, tuple[int, int]]


def burns_of(
    workspace: Workspace, projects: Iterable[int], today: date
) -> dict[int, tuple[Burn, Agreement | None]]:
    """Of a retainer, the period that is running; of other agreements, and of none, all since the beginning.
    Of hours without an agreement the planned hours of the cards are what they are held against."""
    known = list(projects)
    agreements = agreements_on(known, today)
    since = {project: first_day(agreement, today) for project, agreement in agreements.items()}
    minutes = minutes_by_day(known, today)
    done, counts = done_by_day(workspace, known), cards_of(known)
    planned = planned_of(known)
    found = {}
    for project in known:
        agreement, first = agreements.get(project), since.get(project)
        weeks = weeks_of(minutes[project], done[project], first, today)
        period = None
        plan = planned.get(project, 0)
        if agreement is not None and agreement.kind == ContractKind.RETAINER:
            period, plan = whole_period(agreement.period, today), agreement.minutes or 0
        elif agreement is not None and agreement.planned_minutes:
            plan = agreement.planned_minutes
        cards = counts.get(project, 0)
        if agreement is not None and agreement.planned_cards:
            cards = max(cards, agreement.planned_cards)
        found[project] = Burn(weeks, today, plan, cards, period), agreement
    return found


def first_day(agreement: Agreement, today: date) -> date | None:
    if agreement.kind != ContractKind.RETAINER:
        return None
    return max(whole_period(agreement.period, today)[0], agreement.from_day)


def weeks_of(minutes: dict[date, int], done: dict[date, int], first: date | None, today: date) -> Weeks:
    weeks: dict[date, list[int]] = defaultdict(lambda: [0, 0])
    for at, days in enumerate((minutes, done)):
        for day, amount in days.items():
            if day <= today and (first is None or day >= first):
                weeks[day - timedelta(days=day.weekday())][at] += amount
    return {week: (told[0], told[1]) for week, told in sorted(weeks.items())}


def minutes_by_day(projects: list[int], today: date) -> dict[int, dict[date, int]]:
    entries = TimeEntry.objects.filter(project__in=projects, day__lte=today).order_by()
    found: dict[int, dict[date, int]] = defaultdict(dict)
    for project, day, minutes in entries.values_list("project", "day").annotate(Sum("minutes")):
        found[project][day] = minutes
    return found


def done_by_day(workspace: Workspace, projects: list[int]) -> dict[int, dict[date, int]]:
    zone = ZoneInfo(workspace.time_zone)
    found: dict[int, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    rows = Card.objects.filter(project__in=projects, deleted_at=None, done_at__isnull=False)
    for project, moment in rows.order_by().values_list("project", "done_at"):
        if moment is not None:
            found[project][moment.astimezone(zone).date()] += 1
    return found


def cards_of(projects: list[int]) -> dict[int, int]:
    """Those done, and those that are still to be: an archived one that was never done is neither."""
    rows = Card.objects.filter(project__in=projects, deleted_at=None)
    rows = rows.filter(Q(archived_at=None) | Q(done_at__isnull=False))
    return dict(rows.order_by().values_list("project").annotate(Count("pk")))


def planned_of(projects: list[int]) -> dict[int, int]:
    rows = PlannedHours.objects.filter(card__project__in=projects, card__deleted_at=None)
    return dict(rows.order_by().values_list("card__project").annotate(Sum("minutes")))
