from datetime import date
from typing import Any, Literal

from django.http import HttpResponse
from django.utils import translation

from baton.accounts.access import demand_money
from baton.accounts.authenticating import MemberRequest
from baton.accounts.roles import MoneyTier
from baton.budgets.api.router import routes
from baton.budgets.sheets.printing import as_pdf
from baton.budgets.sheets.sheet import Sheet, Wish, sheet_for
from baton.budgets.sheets.tables import as_csv, as_xlsx
from baton.kit.one_state import one_state

Format = Literal["pdf", "xlsx", "csv"]
TYPES: dict[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}


@routes.get("/timesheets/export")
@one_state()
def export_timesheet(
    request: MemberRequest,
    first_day: date,
    last_day: date,
    client: int | None = None,
    project: int | None = None,
    approved: bool = True,
    billable: bool = True,
    format: Format = "pdf",
    language: Literal["en", "ru", "nl"] | None = None,
    raw: bool = False,
) -> Any:
    """Hours of a client's projects, or of one, as a file: the asker's own with the first tier of money, those
    of all with the second, amounts with the third. A guest gets the approved hours that the agreement shows.
    A CSV is safe for spreadsheets, or byte-exact when ``raw``."""
    if request.looked_by is not None:
        demand_money(request.looked_by, MoneyTier.PRICES)
    sheet = sheet_for(Wish(first_day, last_day, client, project, approved, billable), request.member)
    with translation.override(language or translation.get_language()):
        content = written(sheet, format, raw=raw)
    headers = {"Content-Disposition": f'attachment; filename="timesheet-{first_day}-{last_day}.{format}"'}
    return HttpResponse(content, content_type=TYPES[format], headers=headers)


def written(sheet: Sheet, wanted: Format, *, raw: bool) -> bytes:
    if wanted == "pdf":
        return as_pdf(sheet)
    return as_xlsx(sheet) if wanted == "xlsx" else as_csv(sheet, raw=raw)
