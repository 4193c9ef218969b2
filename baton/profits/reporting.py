"""Profitability: the same hours, costs and earnings, cut by project, client, service, card, month or account
manager. Every cut adds up to the same total.

Whoever sees prices sees what was earned; what it cost only who sees costs. Projects of clients that the asker
does not see are in no line and no total; hours on cards they do not see belong to their project all the same.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from baton.accounts.access import demand_money
from baton.accounts.models import Member, Project, Workspace
from baton.accounts.roles import MoneyTier
from baton.budgets.earning import earned_on
from baton.budgets.grounds import Grounds
from baton.budgets.measuring import OutsideDay
from baton.budgets.recognising.terms import Earned
from baton.profits.asked import BY_CARD, Asked, Cut
from baton.profits.beside import Beside, Worked, beside_agreements
from baton.profits.invoiced import put_invoiced
from baton.profits.lines import Line
from baton.profits.sharing_out import shared_out
from baton.timesheets.adding_up import Key, Sums, added_up, after

FLAGS = ("billable", "is_rework", "waited_for")


@dataclass(frozen=True)
class Report:
    """``lines``: by the key of the cut. None is what belongs to none: hours without a client, without a card,
    of a project that nobody manages. ``projects``: those that the asker sees, of which it is."""

    asked: Asked
    lines: dict[Hashable, Line]
    total: Line
    projects: dict[int, Project]
    closed_through: date | None


def report(asked: Asked, by: Member) -> Report:
    """Raises NotAllowed to whoever does not see prices."""
    demand_money(by, MoneyTier.PRICES)
    projects = projects_of(asked, by)
    return report_on(grounds_of(by.workspace, asked, projects), asked, projects)


def report_on(grounds: Grounds, asked: Asked, projects: dict[int, Project]) -> Report:
    lines: dict[Hashable, Line] = defaultdict(Line)
    hours = hours_of(grounds, asked, projects)
    if asked.cut in BY_CARD:
        beside = beside_agreements(grounds, asked, projects, worked_of(hours))
        put_by_card(lines, hours, earnings_of(grounds, asked, projects), beside)
    else:
        earnings = earnings_of(grounds, asked, projects)
        put_hours(lines, asked, hours, projects)
        for project, days in earnings.items():
            for day in days:
                lines[key_of(asked, project, day.day, projects)].earned += day.total
    put_outside(lines, asked, grounds.outside, projects)
    put_invoiced(lines, asked, projects, lambda project, day: key_of(asked, project, day, projects))
    total = Line()
    for line in lines.values():
        total.add(line)
    return Report(asked, dict(lines), total, projects, grounds.through)


def projects_of(asked: Asked, by: Member) -> dict[int, Project]:
    rows = Project.objects.seen_by(by).select_related("client", "account_manager")
    if asked.client is not None:
        rows = rows.filter(client=asked.client)
    if asked.project is not None:
        rows = rows.filter(pk=asked.project)
    if asked.manager is not None:
        rows = rows.filter(account_manager=asked.manager)
    return {row.pk: row for row in rows}


def grounds_of(workspace: Workspace, asked: Asked, projects: Iterable[int]) -> Grounds:
    known = list(projects) if asked.is_of_some else None
    by_card = asked.cut in BY_CARD
    return Grounds(workspace, asked.last, known, by_card=by_card, cuts=cuts_of(asked))


def cuts_of(asked: Asked) -> tuple[date, date]:
    return asked.first, after(asked.last)


def hours_of(grounds: Grounds, asked: Asked, projects: Iterable[int]) -> dict[Key, Sums]:
    """By the parts of the cut and FLAGS; those by card by project, card and the key of its line."""
    within = Q(project__in=list(projects))
    if not asked.is_of_some:
        within = (within | Q(project=None)) & Q(workspace=grounds.workspace)
    parts, stale = (*PARTS[asked.cut], *FLAGS), grounds.begun[0]
    told = added_up(grounds.workspace.pk, asked.first, asked.last, parts, within=within, stale=stale)
    if asked.cut is Cut.CARD:
        return {(project, card, card, *flags): sums for (project, card, *flags), sums in told.items()}
    return told


PARTS: dict[Cut, tuple[str, ...]] = {
    Cut.PROJECT: ("project",),
    Cut.CLIENT: ("project",),
    Cut.MANAGER: ("project",),
    Cut.MONTH: ("month",),
    Cut.SERVICE: ("project", "card", "card__card_type"),
    Cut.CARD: ("project", "card"),
}


def earnings_of(grounds: Grounds, asked: Asked, projects: Collection[int]) -> dict[int, list[Earned]]:
    """Of the days that are asked for; whole closed months may stand on their first."""
    return {
        project: [day for day in days if asked.first <= day.day <= asked.last]
        for project, days in earned_on(grounds).items()
        if project in projects
    }


def put_hours(
    lines: dict[Hashable, Line], asked: Asked, hours: dict[Key, Sums], projects: dict[int, Project]
) -> None:
    for (part, billable, is_rework, waited_for), sums in hours.items():
        key = part if asked.cut is Cut.MONTH else key_of(asked, part, None, projects)
        lines[key].take_hours(sums, billable=billable, is_rework=is_rework, waited_for=waited_for)


def key_of(asked: Asked, project: int | None, day: date | None, projects: dict[int, Project]) -> Hashable:
    if asked.cut is Cut.MONTH:
        return day.replace(day=1) if day is not None else None
    if project is None or asked.cut is Cut.PROJECT:
        return project
    of = projects[project]
    return of.client_id if asked.cut is Cut.CLIENT else of.account_manager_id


def worked_of(hours: dict[Key, Sums]) -> dict[tuple[int, int], Worked]:
    found: dict[tuple[int, int], Worked] = {}
    for (project, card, key, *_flags), sums in hours.items():
        if project is not None and card is not None:
            _key, minutes, price = found.get((project, card), (key, 0, 0))
            found[project, card] = Worked(key, minutes + sums.minutes, price + sums.price)
    return found


def put_by_card(
    lines: dict[Hashable, Line],
    hours: dict[Key, Sums],
    earnings: dict[int, list[Earned]],
    beside: Beside,
) -> None:
    """What cards earn at their own prices and hours is theirs. What an agreement earned is shared out among
    the cards that were worked on under it, by what their hours come to by their rates, or, where none has a
    price, by their minutes; without any hours it belongs to no card."""
    worth: dict[int, dict[Hashable, int]] = defaultdict(lambda: defaultdict(int))
    minutes: dict[int, dict[Hashable, int]] = defaultdict(lambda: defaultdict(int))
    own: dict[int, int] = defaultdict(int)
    for (project, _card, key, billable, is_rework, waited_for), sums in hours.items():
        lines[key].take_hours(sums, billable=billable, is_rework=is_rework, waited_for=waited_for)
        if project is not None:
            worth[project][key] += sums.price
            minutes[project][key] += sums.minutes
    for (project, key), each in beside.items():
        lines[key].earned += each.earned
        own[project] += each.earned
        worth[project][key] -= each.worth
        minutes[project][key] -= each.minutes
    for project, days in earnings.items():
        agreed = sum(day.agreed for day in days)
        whole = sum(day.total for day in days)
        parts = shared_out(agreed, worth[project]) or shared_out(agreed, minutes[project])
        for key, part in parts.items():
            lines[key].earned += part
        # Also what was put right of a closed period, and what is passed on for no card.
        lines[None].earned += whole - sum(parts.values()) - own[project]


def put_outside(
    lines: dict[Hashable, Line], asked: Asked, outside: Iterable[OutsideDay], projects: dict[int, Project]
) -> None:
    for each in outside:
        if each.project not in projects or not asked.first <= each.day <= asked.last:
            continue
        match asked.cut:
            case Cut.SERVICE:
                key: Hashable = each.card_type
            case Cut.CARD:
                key = each.card
            case _:
                key = key_of(asked, each.project, each.day, projects)
        lines[key].external += each.amount
        lines[key].external_passed_on += each.of_it_passed_on
