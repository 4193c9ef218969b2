"""A timesheet as a PDF, in the language of whoever gets it."""

from babel.dates import format_skeleton
from django.utils.translation import gettext as _

from baton.accounts.models import JobFunction
from baton.budgets.sheets.sheet import Line, Sheet
from baton.kit import printing
from baton.kit.printing import words


def as_pdf(sheet: Sheet) -> bytes:
    wish = sheet.wish
    kept = _("Approved hours only") if wish.approved else _("All hours, approved or not")
    facts = [
        (_("Client"), sheet.client.name),
        (_("Period"), words.period(wish.first_day, wish.last_day)),
        (_("Hours"), kept),
        (_("Counted"), _("What is billable") if wish.billable else _("Everything that was worked")),
    ]
    if len(sheet.projects) == 1:
        facts.insert(1, (_("Project"), sheet.projects[0].name))
    parts: list[printing.document.Part] = [printing.Facts(facts)]
    if sheet.lines:
        parts += [hours(sheet), summary(sheet)]
    else:
        parts.append(printing.Text(_("There are no such hours in this period."), quiet=True))
    return printing.printed(
        printing.Document(
            title=_("Timesheet"),
            aside=(sheet.house, words.period(wish.first_day, wish.last_day)),
            mark="" if all(line.approved for line in sheet.lines) else _("Draft: not all hours are approved"),
            parts=parts,
            foot=f"{sheet.house} · {sheet.client.name}",
            author=sheet.house,
        )
    )


def hours(sheet: Sheet) -> printing.Table:
    columns = [
        printing.Column(_("Day"), share=2),
        *([printing.Column(_("Person"), share=4)] if sheet.shows_people else []),
        printing.Column(_("Job function"), share=5),
        printing.Column(_("Work"), share=8),
        printing.Column(_("Hours"), right=True),
        *([printing.Column(sheet.currency, right=True)] if sheet.shows_prices else []),
    ]
    rows: list[list[str] | printing.Band] = []
    project = ""
    for line in sheet.lines:
        if len(sheet.projects) > 1 and line.project != project:
            project = line.project
            rows.append(printing.Band(project))
        rows.append(row_of(line, sheet))
    blank = [""] * (len(columns) - 2 - sheet.shows_prices)
    total = [*blank, _("Together"), words.hours(sheet.minutes)]
    if sheet.shows_prices:
        total.append(money(sheet.price, sheet))
    return printing.Table(columns=columns, rows=rows, totals=[total])


def row_of(line: Line, sheet: Sheet) -> list[str]:
    # A sheet is of a year at most, and says of which.
    row = [format_skeleton("MMMd", line.day, locale=words.locale())]
    if sheet.shows_people:
        row.append(line.person)
    row += [str(JobFunction(line.job_function).label), work(line), words.hours(line.minutes)]
    if sheet.shows_prices:
        row.append("" if line.price is None else money(line.price, sheet))
    return row


def work(line: Line) -> str:
    card = f"#{line.number} {line.card}" if line.number is not None else ""
    return " · ".join(each for each in (card, line.text) if each) or _("Other work")


def summary(sheet: Sheet) -> printing.Table:
    columns = [printing.Column(_("By job function")), printing.Column(_("Hours"), right=True)]
    rows = [[label, words.hours(minutes)] for label, minutes, _price in sheet.by_job_function]
    if sheet.shows_prices:
        columns.append(printing.Column(sheet.currency, right=True))
        for row, (_label, _minutes, price) in zip(rows, sheet.by_job_function, strict=True):
            row.append(money(price, sheet))
    return printing.Table(columns=columns, rows=rows)


def money(minor: int, sheet: Sheet) -> str:
    return words.money(minor, sheet.currency)
