"""From any figure of a report down to what it is made of: entries of time, suppliers' costs, days on which
something was earned. What is listed adds up to the figure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from baton.accounts.access import demand_money
from baton.accounts.models import Member, Project
from baton.accounts.roles import MoneyTier
from baton.boards import sight
from baton.boards.models import Card
from baton.budgets.grounds import Grounds, closed_through
from baton.budgets.models import ExternalCost
from baton.invoicing.invoiced import invoiced_lines
from baton.invoicing.models import InvoiceLine
from baton.profits.asked import Asked, Cut
from baton.profits.reporting import earnings_of, projects_of
from baton.profits.then import DAY_OF, Then, then_of
from baton.timesheets.adding_up import following
from baton.timesheets.models import TimeEntry


@dataclass(frozen=True)
class Part:
    """One line of a report: ``key`` of its cut (None: what belongs to none; ``whole`` True: all lines), and
    of its hours only those done again, or while somebody was waited for. ``told``: the cards that have lines
    of their own, where None is what all others came to."""

    asked: Asked
    key: Any = None
    whole: bool = False
    rework: bool = False
    waiting: str = ""
    told: frozenset[int] | None = None


def entries_of(part: Part, by: Member) -> QuerySet[TimeEntry]:
    demand_money(by, MoneyTier.PRICES)
    asked, then = part.asked, then_for(part, by)
    within = Q(project__in=list(projects_of(asked, by))) & then.theirs()
    if not asked.is_of_some:
        within |= Q(project=None)
    entries = TimeEntry.objects.filter(within, workspace=by.workspace_id).between(*days_of(part))
    if not part.whole:
        entries = entries.filter(key_of(part, then))
    if part.rework:
        entries = entries.filter(is_rework=True)
    if part.waiting:
        entries = entries.filter(WAITING[part.waiting])
    return entries.select_related("amount__price_rate").order_by("-day", "-pk")


WAITING = {
    "client": Q(waited_for="client"),
    "us": ~Q(waited_for="client") & ~Q(waited_for=""),
    "both": ~Q(waited_for=""),
}


def days_of(part: Part) -> tuple[date, date]:
    first, last = part.asked.first, part.asked.last
    if part.asked.cut is not Cut.MONTH or part.whole or part.key is None:
        return first, last
    end = date.fromordinal(following(part.key).toordinal() - 1)
    return max(first, part.key), min(last, end)


def then_for(part: Part, by: Member) -> Then:
    return then_of(by.workspace, part.asked, closed_through(by.workspace))


def key_of(part: Part, then: Then, project: str = "project", day: str = DAY_OF) -> Q:
    """Rows of the line, of things whose project and day are told by ``project`` and ``day``."""
    match part.asked.cut:
        case Cut.MONTH:
            return Q()
        case Cut.PROJECT:
            return Q(**{project: part.key})
        case Cut.CLIENT:
            return Q(**{f"{project}__client": part.key})
        case Cut.MANAGER:
            # None: of projects that nobody manages, and of none.
            return then.of_manager(part.key, project, day)
        case Cut.SERVICE:
            return then.of_type(part.key, day)
        case _ if part.key is None and part.told is not None:
            return Q(card=None) | ~Q(card__in=part.told)
        case _:
            return Q(card=part.key)


def external_of(part: Part, by: Member) -> QuerySet[ExternalCost]:
    """For whoever sees costs."""
    demand_money(by, MoneyTier.COSTS_AND_MARGINS)
    (first, last), then = days_of(part), then_for(part, by)
    projects = list(projects_of(part.asked, by))
    rows = ExternalCost.objects.actual().filter(then.theirs(), project__in=projects)
    rows = rows.filter(day__gte=first, day__lte=last)
    return (rows if part.whole else rows.filter(key_of(part, then))).order_by("-day", "-pk")


def invoiced_of(part: Part, by: Member) -> QuerySet[InvoiceLine]:
    """Lines of invoices that were issued on these days, of what the asker sees."""
    demand_money(by, MoneyTier.PRICES)
    then, of = then_for(part, by), ("invoice__project", "invoice__issue_day")
    rows = invoiced_lines(list(projects_of(part.asked, by)), *days_of(part)).select_related("invoice")
    rows = rows.filter(then.theirs(*of))
    if not part.whole:
        rows = rows.filter(key_of(part, then, *of))
    return rows.order_by("-invoice__issue_day", "-invoice__number", "place")


def earned_days(part: Part, by: Member) -> list[dict[str, Any]] | None:
    """By project and day; None: it is a part of what the agreement of its project earned."""
    demand_money(by, MoneyTier.PRICES)
    asked, then = part.asked, then_for(part, by)
    if asked.cut in (Cut.SERVICE, Cut.CARD) and not part.whole:
        return None
    projects = projects_of(asked, by)

    def is_of_it(project: Project, day: date) -> bool:
        match asked.cut:
            case _ if part.whole:
                return True
            case Cut.PROJECT:
                return bool(project.pk == part.key)
            case Cut.CLIENT:
                return bool(project.client_id == part.key)
            case Cut.MANAGER:
                return bool(then.manager(project, day) == part.key)
            case _:
                return True

    first, last = days_of(part)
    within = replace(then, asked=replace(asked, first=first, last=last))
    told = earnings_of(Grounds(by.workspace, last, list(projects)), within, projects)
    return [
        {"project": project, **day._asdict()}
        for project, days in sorted(told.items())
        for day in days
        if is_of_it(projects[project], day.day)
    ]


def cards_seen(
    entries: Iterable[TimeEntry | ExternalCost | InvoiceLine], by: Member
) -> dict[int, tuple[int, str]]:
    """Number and title of those that the asker may see: of others only the hours are told."""
    ids = {entry.card_id for entry in entries if entry.card_id is not None}
    rows = Card.objects.filter(sight.cards_seen_by(by), pk__in=ids)
    return {pk: (number, title) for pk, number, title in rows.values_list("pk", "number", "title")}
