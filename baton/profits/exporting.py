"""A report as a file: CSV byte-exact for machines or safe for spreadsheets, and XLSX; the lines, the total
and the rights of the screen."""

import csv
import io
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.kit.spreadsheet import inert, new_book, text_cell
from baton.profits.asked import Cut
from baton.profits.naming import Named, called
from baton.profits.reporting import Report
from baton.profits.showing import COSTS, line_told, sees_costs

COLUMNS = (
    *("minutes", "billable_minutes", "earned", "invoiced", "worth", "cost", "overhead", "external", "margin"),
    *("margin_share", "effective_rate", "rework_minutes", "rework", "waiting_for_client_minutes"),
    *("waiting_for_client", "waiting_for_us_minutes", "waiting_for_us"),
    *("minutes_without_cost", "minutes_without_price"),
)
Row = list[Any]


def columns_for(by: Member) -> list[str]:
    return [name for name in COLUMNS if sees_costs(by) or name not in COSTS]


def rows_of(told: Report, by: Member) -> list[Row]:
    """Key, name, of a project its client, and figures of each line; the total last."""
    columns, cut = columns_for(by), told.asked.cut
    rows: list[Row] = []
    for key, words, line in Named(told, by).rows:
        figures = line_told(line, by)
        client = [words.get("client_name") or ""] if cut is Cut.PROJECT else []
        rows.append([key, called(key, words, cut), *client, *(figures[column] for column in columns)])
    figures = line_told(told.total, by)
    client = [""] if cut is Cut.PROJECT else []
    rows.append([None, _("Together"), *client, *(figures[column] for column in columns)])
    return rows


def as_csv(told: Report, by: Member, *, raw: bool) -> bytes:
    file = io.StringIO()
    writer = csv.writer(file)
    columns = columns_for(by)
    cut = told.asked.cut
    client = ["client"] if cut is Cut.PROJECT else []
    writer.writerow(["key", cut.value, *client, *columns] if raw else ["", *titles(told, columns)])
    for row in rows_of(told, by):
        cells = ["" if value is None else str(value) for value in row]
        writer.writerow(cells if raw else [inert(cell) for cell in cells])
    return file.getvalue().encode("utf-8" if raw else "utf-8-sig")


def as_xlsx(told: Report, by: Member) -> bytes:
    book = new_book()
    sheet = book.create_sheet(_("Profit"))
    columns = columns_for(by)
    sheet.append([_("From"), told.asked.first, _("Until"), told.asked.last, by.workspace.currency])
    sheet.append([])
    sheet.append([text_cell(sheet, title) for title in titles(told, columns)])
    for row in rows_of(told, by):
        sheet.append([text_cell(sheet, cell) if isinstance(cell, str) else number(cell) for cell in row[1:]])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def number(value: Any) -> Any:
    # A spreadsheet knows binary fractions only: what is shown of them is the decimal.
    return float(value) if isinstance(value, Decimal) else value


def titles(told: Report, columns: list[str]) -> list[str]:
    known = {
        "minutes": _("Minutes"),
        "billable_minutes": _("Billable minutes"),
        "earned": _("Earned"),
        "invoiced": _("Invoiced"),
        "worth": _("Worth by rates"),
        "cost": _("Hours cost"),
        "overhead": _("Overhead"),
        "external": _("Suppliers"),
        "margin": _("Margin"),
        "margin_share": _("Margin of earned"),
        "effective_rate": _("An hour brought"),
        "rework_minutes": _("Minutes done again"),
        "rework": _("Done again"),
        "waiting_for_client_minutes": _("Minutes waiting for the client"),
        "waiting_for_client": _("Waiting for the client"),
        "waiting_for_us_minutes": _("Minutes waiting otherwise"),
        "waiting_for_us": _("Waiting otherwise"),
        "minutes_without_cost": _("Minutes without a cost rate"),
        "minutes_without_price": _("Minutes without a price"),
    }
    cut = told.asked.cut
    client = [_("Client")] if cut is Cut.PROJECT else []
    return [str(cut.label), *client, *(known[name] for name in columns)]
