"""The owner's page: which projects lose money and why, and where the hours run ahead of the work."""

from dataclasses import dataclass
from datetime import date, timedelta

from baton.accounts.access import demand_money
from baton.accounts.models import Member, Project
from baton.accounts.roles import MoneyTier
from baton.budgets.earning import standings_on
from baton.budgets.grounds import Grounds
from baton.budgets.models import Agreement, ContractKind
from baton.profits.asked import Asked, Cut
from baton.profits.burning import Burn
from baton.profits.burns import burns_of
from baton.profits.lines import Line
from baton.profits.reasons import Reason, reasons_of
from baton.profits.reporting import cuts_of, projects_of, report_on
from baton.timesheets.today import today_of

SHOWN = 3
SKEWED = 5


@dataclass(frozen=True)
class Losing:
    project: Project
    line: Line
    reasons: list[Reason]


@dataclass(frozen=True)
class Overview:
    """``losing``: those that lose most; ``skewed``: those whose hours are furthest ahead."""

    total: Line
    losing: list[Losing]
    losing_count: int
    skewed: list[tuple[Project, Burn, Agreement | None]]


def overview(first: date, last: date, by: Member) -> Overview:
    """For whoever sees costs. Raises NotAllowed."""
    demand_money(by, MoneyTier.COSTS_AND_MARGINS)
    asked, today = Asked(Cut.PROJECT, first, last), today_of(by)
    projects = projects_of(asked, by)
    grounds = Grounds(by.workspace, max(last, today), cuts=cuts_of(asked), plans_by_day=True)
    told = report_on(grounds, asked, projects)
    burns = burns_of(grounds, [pk for pk, row in projects.items() if not row.archived_at], today)
    losing = [
        (projects[key], line)
        for key, line in told.lines.items()
        if isinstance(key, int) and key in projects and line.margin < 0
    ]
    losing.sort(key=lambda each: (each[1].margin, each[0].pk))
    ahead: list[tuple[Project, Burn, Agreement | None]] = [
        (projects[pk], burn, agreement)
        for pk, (burn, agreement) in burns.items()
        if agreement is not None and (burn.skew or 0) > 0 and burn.minutes
    ]
    ahead.sort(key=lambda each: (-(each[1].skew or 0), each[0].pk))
    shown = losing[:SHOWN]
    used_up = used_up_before(first, grounds) if any(line.earned <= 0 for _project, line in shown) else set()
    return Overview(
        told.total,
        [
            Losing(project, line, reasons_of(line, burn, first, last, used_up=project.pk in used_up))
            for project, line in shown
            for burn in [burns[project.pk][0] if project.pk in burns else None]
        ],
        len(losing),
        ahead[:SKEWED],
    )


def used_up_before(first: date, grounds: Grounds) -> set[int]:
    """Projects of which all was earned that their price, or their cap, comes to."""
    found = set()
    for project, standing in standings_on(grounds, first - timedelta(days=1)).items():
        held = [terms for terms in standing.terms if terms.from_day < first]
        if held and held[-1].kind != ContractKind.RETAINER and 0 < (held[-1].amount or 0) <= standing.agreed:
            found.add(project)
    return found
