"""A timesheet as CSV, byte-exact for machines or safe for spreadsheets, and as XLSX."""

import csv
import io
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts.models import JobFunction
from baton.budgets.sheets.sheet import Line, Sheet
from baton.kit.money import to_major
from baton.kit.spreadsheet import inert, new_book, text_cell

COLUMNS = ("day", "person", "job_function", "project", "card", "title", "text", "minutes", "hours")
FLAGS = ("billable", "approved")


def columns_of(sheet: Sheet) -> list[str]:
    hidden = () if sheet.shows_people else ("person", "text")
    money = ("amount", "currency") if sheet.shows_prices else ()
    return [*(each for each in COLUMNS if each not in hidden), *FLAGS, *money]


def as_csv(sheet: Sheet, *, raw: bool) -> bytes:
    """The raw one without its total: a machine adds up itself."""
    file = io.StringIO()
    writer = csv.writer(file)
    columns = columns_of(sheet)
    writer.writerow(columns if raw else [titles()[name] for name in columns])
    for line in sheet.lines:
        cells = [written(value_of(line, sheet, name, raw=raw)) for name in columns]
        writer.writerow(cells if raw else [inert(cell) for cell in cells])
    if not raw:
        writer.writerow([written(cell) for cell in total_of(sheet, columns)])
    return file.getvalue().encode("utf-8" if raw else "utf-8-sig")


def as_xlsx(sheet: Sheet) -> bytes:
    book = new_book()
    page = book.create_sheet(_("Timesheet"))
    columns = columns_of(sheet)
    wish = sheet.wish
    page.append([text_cell(page, sheet.client.name), _("From"), wish.first_day, _("Until"), wish.last_day])
    page.append([])
    page.append([titles()[name] for name in columns])
    for line in sheet.lines:
        page.append([told(page, value_of(line, sheet, name, raw=False)) for name in columns])
    page.append([told(page, cell) for cell in total_of(sheet, columns)])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def value_of(line: Line, sheet: Sheet, name: str, *, raw: bool) -> Any:
    match name:
        case "job_function":
            return line.job_function if raw else str(JobFunction(line.job_function).label)
        case "card":
            return line.number
        case "title":
            return line.card
        case "hours":
            return round(line.minutes / 60, 4)
        case "billable" | "approved":
            said = getattr(line, name)
            return said if raw else _("yes") if said else _("no")
        case "amount":
            return None if line.price is None else to_major(line.price, sheet.currency)
        case "currency":
            return sheet.currency
    return getattr(line, name)


def total_of(sheet: Sheet, columns: list[str]) -> list[Any]:
    sums: dict[str, Any] = {
        columns[0]: _("Together"),
        "minutes": sheet.minutes,
        "hours": round(sheet.minutes / 60, 4),
        "amount": to_major(sheet.price, sheet.currency),
        "currency": sheet.currency,
    }
    return [sums.get(name) for name in columns]


def written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def told(page: Any, value: Any) -> Any:
    if isinstance(value, str):
        return text_cell(page, value)
    # A spreadsheet knows binary fractions only: what is shown of them is the decimal.
    return float(value) if hasattr(value, "quantize") else value


def titles() -> dict[str, str]:
    return {
        "day": _("Day"),
        "person": _("Person"),
        "job_function": _("Job function"),
        "project": _("Project"),
        "card": _("Card"),
        "title": _("Title"),
        "text": _("Text"),
        "minutes": _("Minutes"),
        "hours": _("Hours"),
        "billable": _("Billable"),
        "approved": _("Approved"),
        "amount": _("Amount"),
        "currency": _("Currency"),
    }
