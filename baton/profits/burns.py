"""The burns of projects, read in a handful of queries however many there are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, Sum

from baton.accounts.models import Workspace
from baton.boards.models import Card, PlannedHours
from baton.budgets.earning import Standing, nothing_on, standings_on
from baton.budgets.grounds import Grounds
from baton.budgets.models import Agreement, ContractKind
from baton.kit.days import monday_of
from baton.profits.burning import LATEST, Burn, Plan
from baton.timesheets.models import TimeEntry

Weeks = dict[date, tuple[int, int]]


def burns_of(
    grounds: Grounds, projects: Iterable[int], today: date
) -> dict[int, tuple[Burn, Agreement | None]]:
    """Of a retainer, the period that is running; of another agreement with a plan, all since the first day of
    the unbroken row of agreements of its kind: both as the budget measures it. Where no agreement has a plan,
    all hours since the beginning are held against the planned hours of the cards."""
    known, stands = list(projects), standings_on(grounds, today)
    agreements = {project: grounds.agreement_on(project, today) for project in known}
    helds = {
        project: held_against(agreement, stands.get(project, nothing_on(today)))
        for project, agreement in agreements.items()
    }
    unplanned = [project for project, held in helds.items() if held is None]
    minutes, planned = minutes_by_day(unplanned, today), planned_of(unplanned)
    cards = cards_of(grounds.workspace, known)
    found = {}
    for project, agreement in agreements.items():
        held = helds[project]
        if held is None:
            of_cards = Plan(date.min, LATEST, planned.get(project, 0))
            held = Held(minutes[project], date.min, [of_cards])
        there = cards[project]
        left = there.open + sum(count for day, count in there.done.items() if day >= held.since)
        if agreement is not None and agreement.planned_cards:
            left = max(left, agreement.planned_cards)
        weeks = weeks_of(held.days, there.done, held.since, today)
        plan = held.plans[-1].minutes
        burn = Burn(weeks, today, plan, left, held.period, held.days, held.plans)
        found[project] = burn, agreement
    return found


class Held(NamedTuple):
    """Minutes by day since a day, and what they are held against."""

    days: dict[date, int]
    since: date
    plans: list[Plan]
    period: tuple[date, date] | None = None


def held_against(agreement: Agreement | None, standing: Standing) -> Held | None:
    """None: no agreement has a plan."""
    if agreement is None:
        return None
    if agreement.kind == ContractKind.RETAINER:
        periods = [each for each in standing.course.periods if each.piece.first >= standing.since]
        if not periods:
            return None
        days = {day: each.billable_minutes for day, each in standing.under.items()}
        plans = [
            Plan(each.piece.first, each.piece.last, each.there, over_is_paid=each.over_is_billed)
            for each in periods
        ]
        first, last = plans[-1].first, plans[-1].last
        # What is taken from the next period is not lost in the one before.
        return Held(days, first, plans[-1:] if agreement.overspend_carries else plans, (first, last))
    if not agreement.planned_minutes:
        return None
    days = {day: each.minutes for day, each in standing.under.items()}
    return Held(days, standing.since, [Plan(standing.since, LATEST, agreement.planned_minutes)])


def weeks_of(minutes: Mapping[date, int], done: Mapping[date, int], first: date, today: date) -> Weeks:
    weeks: dict[date, list[int]] = defaultdict(lambda: [0, 0])
    for at, days in enumerate((minutes, done)):
        for day, amount in days.items():
            if first <= day <= today and amount:
                weeks[monday_of(day)][at] += amount
    return {week: (told[0], told[1]) for week, told in sorted(weeks.items())}


def minutes_by_day(projects: list[int], today: date) -> dict[int, dict[date, int]]:
    entries = TimeEntry.objects.filter(project__in=projects, day__lte=today).order_by()
    found: dict[int, dict[date, int]] = defaultdict(dict)
    for project, day, minutes in entries.values_list("project", "day").annotate(Sum("minutes")):
        found[project][day] = minutes
    return found


@dataclass
class Cards:
    """By the day on which they were done, and those that are still to be: an archived one that was never
    done is neither."""

    done: dict[date, int]
    open: int = 0


def cards_of(workspace: Workspace, projects: list[int]) -> dict[int, Cards]:
    zone = ZoneInfo(workspace.time_zone)
    found: dict[int, Cards] = defaultdict(lambda: Cards(defaultdict(int)))
    rows = Card.objects.filter(project__in=projects, deleted_at=None)
    rows = rows.filter(Q(archived_at=None) | Q(done_at__isnull=False)).order_by()
    for project, moment, count in rows.values_list("project", "done_at").annotate(Count("pk")):
        if moment is None:
            found[project].open += count
        else:
            found[project].done[moment.astimezone(zone).date()] += count
    return found


def planned_of(projects: list[int]) -> dict[int, int]:
    rows = PlannedHours.objects.filter(card__project__in=projects, card__deleted_at=None)
    return dict(rows.order_by().values_list("card__project").annotate(Sum("minutes")))
