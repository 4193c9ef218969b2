from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.invoicing import drafting, finding
from baton.invoicing.api.router import routes
from baton.invoicing.drafting import Written
from baton.invoicing.schemas import InvoiceLineChangeIn, InvoiceLineIn, InvoiceOut
from baton.invoicing.showing import invoice_told


@routes.post("/invoices/{invoice_id}/lines", response=InvoiceOut)
def add_invoice_line(request: MemberRequest, invoice_id: int, sent: InvoiceLineIn) -> Any:
    """A line of one's own on a draft."""
    by = request.member
    row = finding.invoice(invoice_id, by)
    drafting.add_line(row, Written(**sent.dict()), by=by)
    return invoice_told(finding.invoice(row.pk, by), by)


@routes.patch("/invoices/{invoice_id}/lines/{line_id}", response=InvoiceOut)
def change_invoice_line(
    request: MemberRequest, invoice_id: int, line_id: int, sent: InvoiceLineChangeIn
) -> Any:
    """Of a draft: text, VAT and account of any line; quantity and price of those of one's own."""
    by = request.member
    row = finding.invoice(invoice_id, by)
    drafting.change_line(row, finding.line(row, line_id), Written(**sent.dict()), by=by)
    return invoice_told(finding.invoice(row.pk, by), by)


@routes.delete("/invoices/{invoice_id}/lines/{line_id}", response=InvoiceOut)
def remove_invoice_line(request: MemberRequest, invoice_id: int, line_id: int) -> Any:
    """Of a draft; what it billed can be billed again."""
    by = request.member
    row = finding.invoice(invoice_id, by)
    drafting.remove_line(row, finding.line(row, line_id), by=by)
    return invoice_told(finding.invoice(row.pk, by), by)
