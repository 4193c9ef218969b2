"""The report as a PDF: the lines, the total and the rights of the screen, as wide as paper allows."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.kit import printing
from baton.kit.printing import words
from baton.profits.asked import Cut
from baton.profits.naming import Named, called
from baton.profits.reporting import Report
from baton.profits.showing import COSTS, line_told, sees_costs

# What fits beside a name; the other figures are in the sheet.
COLUMNS = ("minutes", "billable_minutes", "earned", "cost", "external", "overhead", "margin", "margin_share")


def as_pdf(told: Report, by: Member) -> bytes:
    currency, asked = by.workspace.currency, told.asked
    period = words.period(asked.first, asked.last)
    table = lines(told, by)
    return printing.printed(
        printing.Document(
            title=_("Profit"),
            aside=(by.workspace.name, period),
            parts=(
                printing.Facts(
                    (
                        (_("Period"), period),
                        (_("Currency"), currency),
                        (_("By"), str(asked.cut.label)),
                        (_("Lines"), words.number(len(table.rows))),
                    )
                ),
                table
                if table.rows
                else printing.Text(_("Nothing was earned and nothing was spent in this period."), quiet=True),
            ),
            foot=" · ".join((by.workspace.name, _("for the house only"))),
            author=by.workspace.name,
            landscape=True,
        )
    )


def lines(told: Report, by: Member) -> printing.Table:
    shown = [name for name in COLUMNS if sees_costs(by) or name not in COSTS]
    cut = told.asked.cut
    of_projects = cut is Cut.PROJECT
    columns = [
        printing.Column(str(cut.label), share=3),
        *([printing.Column(_("Client"), share=2)] if of_projects else []),
        *(printing.Column(titles()[name], right=True) for name in shown),
    ]
    rows = []
    for key, named, line in Named(told, by).rows:
        figures = line_told(line, by)
        client = [named.get("client_name") or ""] if of_projects else []
        rows.append([called(key, named, cut), *client, *(said(each, figures[each]) for each in shown)])
    total = line_told(told.total, by)
    together = [_("Together"), ""] if of_projects else [_("Together")]
    return printing.Table(
        columns=columns,
        rows=rows,
        totals=[[*together, *(said(each, total[each]) for each in shown)]],
    )


def said(name: str, value: Any) -> str:
    if value is None:
        return "–"
    if name.endswith("minutes"):
        return words.hours(value)
    if name == "margin_share":
        return f"{words.number(Decimal(str(value)) * 100, digits=0)} %"
    return words.number(Decimal(str(value)), digits=2)


def titles() -> dict[str, str]:
    return {
        "minutes": _("Hours"),
        "billable_minutes": _("Billable"),
        "earned": _("Earned"),
        "cost": _("Hours cost"),
        "external": _("Suppliers"),
        "overhead": _("Overhead"),
        "margin": _("Margin"),
        "margin_share": _("Of earned"),
    }
