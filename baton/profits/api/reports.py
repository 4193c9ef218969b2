from datetime import date
from typing import Any, Literal

from django.http import HttpResponse

from baton.accounts.authenticating import MemberRequest
from baton.kit.days import Day
from baton.kit.one_state import one_state
from baton.profits import overview as looking
from baton.profits.api.router import routes
from baton.profits.asked import Asked, Cut
from baton.profits.exporting import as_csv, as_xlsx
from baton.profits.naming import Named
from baton.profits.printing import as_pdf
from baton.profits.refusals import DaysTheWrongWayRound
from baton.profits.reporting import report
from baton.profits.schemas import OverviewOut, ProfitsOut
from baton.profits.showing import burn_told, line_told, reason_told, sees_costs
from baton.profits.skew import steps_of

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@routes.get("/profits", response=ProfitsOut)
@one_state()
def profits(
    request: MemberRequest,
    first_day: Day,
    last_day: Day,
    cut: Cut = Cut.PROJECT,
    client: int | None = None,
    project: int | None = None,
    manager: int | None = None,
) -> Any:
    """Hours, costs, earnings and margin of some days, a line for each of the cut, the worst first. Every cut
    adds up to the same total. For whoever sees prices; costs only for whoever sees costs."""
    by = request.member
    told = report(asked(cut, first_day, last_day, client, project, manager), by)
    named = Named(told, by)
    return {
        "cut": cut,
        "first_day": first_day,
        "last_day": last_day,
        "currency": by.workspace.currency,
        "sees_costs": sees_costs(by),
        "lines": [
            {"key": key.isoformat() if isinstance(key, date) else key, **words, **line_told(line, by)}
            for key, words, line in named.rows
        ],
        "total": line_told(told.total, by),
        "others": named.others,
        "closed_through": told.closed_through,
    }


@routes.get("/profits/export")
@one_state()
def export_profits(
    request: MemberRequest,
    first_day: Day,
    last_day: Day,
    cut: Cut = Cut.PROJECT,
    client: int | None = None,
    project: int | None = None,
    manager: int | None = None,
    format: Literal["csv", "xlsx", "pdf"] = "csv",
    raw: bool = False,
) -> Any:
    """The report as a file, its total last. A CSV is safe for spreadsheets, or byte-exact when ``raw``."""
    by = request.member
    told = report(asked(cut, first_day, last_day, client, project, manager), by)
    if format == "pdf":
        content = as_pdf(told, by)
    else:
        content = as_xlsx(told, by) if format == "xlsx" else as_csv(told, by, raw=raw)
    headers = {"Content-Disposition": f'attachment; filename="profit-{first_day}-{last_day}.{format}"'}
    return HttpResponse(content, content_type=TYPES[format], headers=headers)


@routes.get("/profits/overview", response=OverviewOut)
@one_state()
def profits_overview(request: MemberRequest, first_day: Day, last_day: Day) -> Any:
    """The three projects that lose most and why, and those whose hours run ahead of the work. For whoever
    sees costs."""
    by = request.member
    demand_order(first_day, last_day)
    told = looking.overview(first_day, last_day, by)
    steps = steps_of([project.pk for project, _burn, _agreement in told.skewed])
    return {
        "currency": by.workspace.currency,
        "first_day": first_day,
        "last_day": last_day,
        "total": line_told(told.total, by),
        "losing": [
            {
                "project": each.project.pk,
                "name": each.project.name,
                "client": each.project.client_id,
                "client_name": each.project.client.name,
                "line": line_told(each.line, by),
                "reasons": [reason_told(reason, by.workspace.currency) for reason in each.reasons],
            }
            for each in told.losing
        ],
        "losing_count": told.losing_count,
        "skewed": [
            burn_told(project, burn, agreement, steps[project.pk], [], by)
            for project, burn, agreement in told.skewed
        ],
    }


def asked(
    cut: Cut, first: date, last: date, client: int | None, project: int | None, manager: int | None
) -> Asked:
    demand_order(first, last)
    return Asked(cut, first, last, client, project, manager)


def demand_order(first: date, last: date) -> None:
    if last < first:
        raise DaysTheWrongWayRound(first=first, last=last)
