"""Profitability: the same hours, costs and earnings, cut by project, client, service, card, month or account
manager. Every cut adds up to the same total.

Whoever sees prices sees what was earned; what it cost only who sees costs. Projects of clients that the asker
does not see are in no line and no total; hours on cards they do not see belong to their project all the same.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Q

from baton.accounts.access import demand_money
from baton.accounts.models import Member, Project, Workspace
from baton.accounts.roles import MoneyTier
from baton.budgets.earning import earned_on
from baton.budgets.grounds import Grounds
from baton.budgets.kept_names import kept_names
from baton.budgets.measuring import OutsideDay
from baton.budgets.models import ClosedManager
from baton.budgets.recognising.terms import Earned
from baton.profits.asked import BY_CARD, Asked, Cut
from baton.profits.beside import Beside, Worked, beside_agreements
from baton.profits.invoiced import put_invoiced
from baton.profits.lines import Line
from baton.profits.sharing_out import shared_out
from baton.profits.then import Then, then_of
from baton.timesheets.adding_up import MONTH, Sums, added_up, after

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
    types = kept_names(grounds.said.typed, grounds.through) if grounds.by_type else None
    then = then_of(grounds.workspace, asked, grounds.through, types)
    grounds.cut_at(then.changes)
    hours = hours_of(grounds, then, projects)
    if asked.cut in BY_CARD:
        beside = beside_agreements(grounds, then, projects, worked_of(hours))
        put_by_card(lines, hours, earnings_of(grounds, then, projects), beside)
    else:
        for each in hours:
            each.put_on(lines[each.key])
        for project, days in earnings_of(grounds, then, projects).items():
            for day in days:
                lines[key_of(then, project, day.day, projects)].earned += day.total
    put_outside(lines, then, grounds.outside, projects)
    put_invoiced(lines, then, projects, lambda project, day: key_of(then, project, day, projects))
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
        # Also what they managed in days that are closed.
        kept = ClosedManager.objects.filter(manager=asked.manager).values("project")
        rows = rows.filter(Q(account_manager=asked.manager) | Q(pk__in=kept))
    return {row.pk: row for row in rows}


def grounds_of(workspace: Workspace, asked: Asked, projects: Iterable[int]) -> Grounds:
    known = list(projects) if asked.is_of_some else None
    by_card = asked.cut in BY_CARD
    by_type = asked.cut is Cut.SERVICE
    return Grounds(workspace, asked.last, known, by_card=by_card, by_type=by_type, cuts=cuts_of(asked))


def cuts_of(asked: Asked) -> tuple[date, date]:
    return asked.first, after(asked.last)


class Hours(NamedTuple):
    """Of one project and card where the cut tells them, for the line of ``key``; ``today``: of the line where
    they would be if all had been as it is now."""

    project: int | None
    card: int | None
    key: Any
    today: Any
    flags: tuple[bool, bool, str]
    sums: Sums

    def put_on(self, line: Line) -> None:
        billable, is_rework, waited_for = self.flags
        line.take_hours(self.sums, billable=billable, is_rework=is_rework, waited_for=waited_for)


def hours_of(grounds: Grounds, then: Then, projects: dict[int, Project]) -> list[Hours]:
    asked = then.asked
    within = Q(project__in=list(projects))
    if not asked.is_of_some:
        within = (within | Q(project=None)) & Q(workspace=grounds.workspace)

    def read(
        first: date, last: date, parts: tuple[str, ...], which: Q
    ) -> Iterator[tuple[dict[str, Any], Sums]]:
        told = added_up(
            grounds.workspace.pk, first, last, (*parts, *FLAGS), within=which, stale=grounds.begun[0]
        )
        for key, sums in told.items():
            yield dict(zip((*parts, *FLAGS), key, strict=True)), sums

    def told(first: date, row: dict[str, Any], sums: Sums) -> Hours:
        project, card, flags = row.get("project"), row.get("card"), tuple(row[flag] for flag in FLAGS)
        day = max(first, row.get(MONTH) or first)
        match asked.cut:
            case Cut.MONTH:
                key: Hashable = row[MONTH]
            case Cut.CARD:
                key = card
            case Cut.SERVICE:
                today = row["card__card_type"]
                return Hours(project, card, then.types.on(card, day, today), today, flags, sums)
            case _:
                key = key_of(then, project, day, projects)
        return Hours(project, card, key, key, flags, sums)

    parts, apart = PARTS[asked.cut], then.apart
    if apart is None:
        return [told(asked.first, *each) for each in read(asked.first, asked.last, parts, within)]
    found = [told(asked.first, *each) for each in read(asked.first, asked.last, parts, within & ~apart)]
    by_month = tuple(dict.fromkeys((*parts, "project", MONTH)))
    for first, last in then.spans():
        for row, sums in read(first, last, by_month, within & apart):
            project = projects.get(row["project"])
            if project is None or then.is_asked(project, max(first, row[MONTH])):
                found.append(told(first, row, sums))
    return found


PARTS: dict[Cut, tuple[str, ...]] = {
    Cut.PROJECT: ("project",),
    Cut.CLIENT: ("project",),
    Cut.MANAGER: ("project",),
    Cut.MONTH: ("month",),
    Cut.SERVICE: ("project", "card", "card__card_type"),
    Cut.CARD: ("project", "card"),
}


def earnings_of(grounds: Grounds, then: Then, projects: dict[int, Project]) -> dict[int, list[Earned]]:
    """Of the days that are asked for; whole closed months may stand on their first."""
    first, last = then.asked.first, then.asked.last
    return {
        project: [
            day for day in days if first <= day.day <= last and then.is_asked(projects[project], day.day)
        ]
        for project, days in earned_on(grounds).items()
        if project in projects
    }


def key_of(then: Then, project: int | None, day: date, projects: dict[int, Project]) -> Hashable:
    cut = then.asked.cut
    if cut is Cut.MONTH:
        return day.replace(day=1)
    if project is None or cut is Cut.PROJECT:
        return project
    of = projects[project]
    return of.client_id if cut is Cut.CLIENT else then.manager(of, day)


def worked_of(hours: Iterable[Hours]) -> dict[tuple[int, int], Worked]:
    found: dict[tuple[int, int], Worked] = {}
    for each in hours:
        if each.project is not None and each.card is not None:
            at = each.project, each.card
            _key, minutes, price = found.get(at, (each.today, 0, 0))
            found[at] = Worked(each.today, minutes + each.sums.minutes, price + each.sums.price)
    return found


def put_by_card(
    lines: dict[Hashable, Line],
    hours: Iterable[Hours],
    earnings: dict[int, list[Earned]],
    beside: Beside,
) -> None:
    """What cards earn at their own prices and hours is theirs. What an agreement earned is shared out among
    the cards that were worked on under it, by what their hours come to by their rates, or, where none has a
    price, by their minutes; without any hours it belongs to no card."""
    worth: dict[int, dict[Hashable, int]] = defaultdict(lambda: defaultdict(int))
    minutes: dict[int, dict[Hashable, int]] = defaultdict(lambda: defaultdict(int))
    own: dict[int, int] = defaultdict(int)
    for each in hours:
        each.put_on(lines[each.key])
        if each.project is not None:
            worth[each.project][each.key] += each.sums.price
            minutes[each.project][each.key] += each.sums.minutes
    for (project, key), of_cards in beside.items():
        lines[key].earned += of_cards.earned
        own[project] += of_cards.earned
        worth[project][key] -= of_cards.worth
        minutes[project][key] -= of_cards.minutes
    for project, days in earnings.items():
        agreed = sum(day.agreed for day in days)
        whole = sum(day.total for day in days)
        parts = shared_out(agreed, worth[project]) or shared_out(agreed, minutes[project])
        for key, part in parts.items():
            lines[key].earned += part
        # Also what was put right of a closed period, and what is passed on for no card.
        lines[None].earned += whole - sum(parts.values()) - own[project]


def put_outside(
    lines: dict[Hashable, Line], then: Then, outside: Iterable[OutsideDay], projects: dict[int, Project]
) -> None:
    asked = then.asked
    for each in outside:
        if each.project not in projects or not asked.first <= each.day <= asked.last:
            continue
        if not then.is_asked(projects[each.project], each.day):
            continue
        match asked.cut:
            case Cut.SERVICE:
                key: Hashable = then.types.on(each.card, each.day, each.card_type)
            case Cut.CARD:
                key = each.card
            case _:
                key = key_of(then, each.project, each.day, projects)
        lines[key].external += each.amount
        lines[key].external_passed_on += each.of_it_passed_on
