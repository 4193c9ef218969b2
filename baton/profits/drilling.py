"""From any figure of a report down to what it is made of: entries of time, suppliers' costs, days on which
something was earned. What is listed adds up to the figure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from baton.accounts.access import demand_money
from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.boards import sight
from baton.boards.models import Card
from baton.budgets.grounds import Grounds
from baton.budgets.models import ExternalCost
from baton.invoicing.invoiced import invoiced_lines
from baton.invoicing.models import InvoiceLine
from baton.profits.asked import Asked, Cut
from baton.profits.reporting import earnings_of, projects_of
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
    asked = part.asked
    within = Q(project__in=list(projects_of(asked, by)))
    if not asked.is_of_some:
        within |= Q(project=None)
    entries = TimeEntry.objects.filter(within, workspace=by.workspace_id).between(*days_of(part))
    if not part.whole:
        entries = entries.filter(key_of(part))
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


def key_of(part: Part) -> Q:
    match part.asked.cut:
        case Cut.MONTH:
            return Q()
        case Cut.PROJECT:
            return Q(project=part.key)
        case Cut.CLIENT:
            return Q(project__client=part.key)
        case Cut.MANAGER if part.key is None:
            # Of projects that nobody manages, and of none.
            return Q(project__account_manager=None)
        case Cut.MANAGER:
            return Q(project__account_manager=part.key)
        case Cut.SERVICE:
            return Q(card__card_type=part.key)
        case _ if part.key is None and part.told is not None:
            return Q(card=None) | ~Q(card__in=part.told)
        case _:
            return Q(card=part.key)


def external_of(part: Part, by: Member) -> QuerySet[ExternalCost]:
    """For whoever sees costs."""
    demand_money(by, MoneyTier.COSTS_AND_MARGINS)
    first, last = days_of(part)
    projects = list(projects_of(part.asked, by))
    rows = ExternalCost.objects.actual().filter(project__in=projects, day__gte=first, day__lte=last)
    return (rows if part.whole else rows.filter(key_of(part))).order_by("-day", "-pk")


def invoiced_of(part: Part, by: Member) -> QuerySet[InvoiceLine]:
    """Lines of invoices that were issued on these days, of what the asker sees."""
    demand_money(by, MoneyTier.PRICES)
    rows = invoiced_lines(list(projects_of(part.asked, by)), *days_of(part)).select_related("invoice")
    if not part.whole:
        rows = rows.filter(invoiced_key(part))
    return rows.order_by("-invoice__issue_day", "-invoice__number", "place")


def invoiced_key(part: Part) -> Q:
    match part.asked.cut:
        case Cut.MONTH:
            return Q()
        case Cut.PROJECT:
            return Q(invoice__project=part.key)
        case Cut.CLIENT:
            return Q(invoice__project__client=part.key)
        case Cut.MANAGER:
            return Q(invoice__project__account_manager=part.key)
        case _:
            return key_of(part)


def earned_days(part: Part, by: Member) -> list[dict[str, Any]] | None:
    """By project and day; None: it is a part of what the agreement of its project earned."""
    demand_money(by, MoneyTier.PRICES)
    asked = part.asked
    if asked.cut in (Cut.SERVICE, Cut.CARD) and not part.whole:
        return None
    projects = projects_of(asked, by)
    if not part.whole:
        match asked.cut:
            case Cut.PROJECT:
                projects = {pk: of for pk, of in projects.items() if pk == part.key}
            case Cut.CLIENT:
                projects = {pk: of for pk, of in projects.items() if of.client_id == part.key}
            case Cut.MANAGER:
                projects = {pk: of for pk, of in projects.items() if of.account_manager_id == part.key}
    first, last = days_of(part)
    told = earnings_of(Grounds(by.workspace, last, list(projects)), Asked(asked.cut, first, last), projects)
    return [{"project": project, **day._asdict()} for project, days in sorted(told.items()) for day in days]


def cards_seen(
    entries: Iterable[TimeEntry | ExternalCost | InvoiceLine], by: Member
) -> dict[int, tuple[int, str]]:
    """Number and title of those that the asker may see: of others only the hours are told."""
    ids = {entry.card_id for entry in entries if entry.card_id is not None}
    rows = Card.objects.filter(sight.cards_seen_by(by), pk__in=ids)
    return {pk: (number, title) for pk, number, title in rows.values_list("pk", "number", "title")}
