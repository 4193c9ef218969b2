from typing import Any

from django.http import HttpResponse

from baton.accounts.authenticating import MemberRequest
from baton.invoicing import exporting, finding
from baton.invoicing.api.router import routes
from baton.invoicing.models import Invoice
from baton.invoicing.on_paper import printed_invoice
from baton.invoicing.peppol import as_ubl
from baton.invoicing.refusals import PeriodTheWrongWayRound
from baton.kit.days import Day
from baton.timesheets.today import today_of


@routes.get("/invoices-export")
def export_invoices(
    request: MemberRequest, first_day: Day, last_day: Day | None = None, raw: bool = False
) -> Any:
    """What was issued on these days for the ledger, as CSV: a row for each account and VAT of an invoice.
    Safe for spreadsheets, or byte-exact when ``raw``. ``last_day`` is left out: today, where the asker is."""
    last_day = last_day or today_of(request.member)
    if last_day < first_day:
        raise PeriodTheWrongWayRound(first=first_day, last=last_day)
    content = exporting.as_csv(first_day, last_day, request.member, raw=raw)
    return file(content, "text/csv; charset=utf-8", f"invoices-{first_day}-{last_day}.csv")


@routes.get("/invoices/{invoice_id}/pdf")
def invoice_pdf(request: MemberRequest, invoice_id: int) -> Any:
    """In the client's language; a draft says that it is one."""
    row = finding.invoice(invoice_id, request.member)
    return file(printed_invoice(row), "application/pdf", f"{name_of(row)}.pdf")


@routes.get("/invoices/{invoice_id}/ubl")
def invoice_ubl(request: MemberRequest, invoice_id: int) -> Any:
    """Of an issued one: Peppol BIS Billing 3.0, as XML."""
    row = finding.invoice(invoice_id, request.member)
    return file(as_ubl(row), "application/xml", f"{name_of(row)}.xml")


def name_of(row: Invoice) -> str:
    tidy = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_.") else "-" for sign in row.code)
    return tidy.strip(".") or f"draft-{row.pk}"


def file(content: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(
        content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
