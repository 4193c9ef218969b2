from typing import Annotated, Any

from django.db.models import F
from ninja import Query, Status

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Project
from baton.invoicing import drafting, finding, issuing
from baton.invoicing.api.router import routes
from baton.invoicing.models import Invoice, InvoiceState
from baton.invoicing.schemas import InvoiceChangeIn, InvoiceCreditIn, InvoiceDraftIn, InvoiceOut, InvoicesOut
from baton.invoicing.showing import invoice_told, invoices_told, may_invoice, with_lines
from baton.kit.days import Day
from baton.kit.errors import NotSeen

Portion = Annotated[int, Query(ge=1, le=500)]


@routes.get("/invoices", response=InvoicesOut)
def invoices(
    request: MemberRequest,
    project: int | None = None,
    client: int | None = None,
    state: InvoiceState | None = None,
    first_day: Day | None = None,
    last_day: Day | None = None,
    after: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
    limit: Portion = 100,
) -> Any:
    """Drafts first, then the newest. ``first_day``, ``last_day``: of issue. ``after``: how many were told
    already. For whoever sees prices."""
    by = request.member
    finding.demand_prices(by)
    rows = Invoice.objects.seen_by(by)
    if project is not None:
        rows = rows.filter(project=project)
    if client is not None:
        rows = rows.filter(project__client=client)
    if state is not None:
        rows = rows.filter(state=state)
    if first_day is not None:
        rows = rows.filter(issue_day__gte=first_day)
    if last_day is not None:
        rows = rows.filter(issue_day__lte=last_day)
    order = (F("issue_day").desc(nulls_first=True), "-pk")
    some = list(with_lines(rows).order_by(*order)[after : after + limit + 1])
    return {
        "invoices": invoices_told(some[:limit], by),
        "next": after + limit if len(some) > limit else None,
        "may_draft": may_invoice(by),
    }


@routes.post("/invoices", response=InvoiceOut)
def draft_invoice(request: MemberRequest, sent: InvoiceDraftIn) -> Any:
    """A draft of what is agreed for a project and was done on some days. Each hour, cost, stage and period is
    on one invoice only. For whoever manages and sees prices."""
    by = request.member
    project = Project.objects.seen_by(by).filter(pk=sent.project).first()
    if project is None:
        raise NotSeen
    row = drafting.draft(project, sent.first_day, sent.last_day, lines_by=sent.lines_by, by=by)
    return invoice_told(finding.invoice(row.pk, by), by)


@routes.get("/invoices/{invoice_id}", response=InvoiceOut)
def invoice(request: MemberRequest, invoice_id: int) -> Any:
    """Its lines and what they come to; of a draft also what is missing on it."""
    return invoice_told(finding.invoice(invoice_id, request.member), request.member)


@routes.patch("/invoices/{invoice_id}", response=InvoiceOut)
def change_invoice(request: MemberRequest, invoice_id: int, sent: InvoiceChangeIn) -> Any:
    """The client's reference and a note, of a draft."""
    by = request.member
    row = finding.invoice(invoice_id, by)
    drafting.change(row, reference=sent.reference, note=sent.note, by=by)
    return invoice_told(finding.invoice(row.pk, by), by)


@routes.delete("/invoices/{invoice_id}", response={204: None})
def throw_away_invoice(request: MemberRequest, invoice_id: int) -> Any:
    """A draft; what it billed can be billed again."""
    drafting.throw_away(finding.invoice(invoice_id, request.member), by=request.member)
    return Status(204, None)


@routes.post("/invoices/{invoice_id}/issue", response=InvoiceOut)
def issue_invoice(request: MemberRequest, invoice_id: int) -> Any:
    """Today: it gets the next number of its series and never changes again."""
    by = request.member
    row = issuing.issue(finding.invoice(invoice_id, by), by=by)
    return invoice_told(finding.invoice(row.pk, by), by)


@routes.post("/invoices/{invoice_id}/credit", response=InvoiceOut)
def credit_invoice(request: MemberRequest, invoice_id: int, sent: InvoiceCreditIn) -> Any:
    """The credit note over all of it, issued today; what it billed can be billed again."""
    by = request.member
    note = issuing.credit(finding.invoice(invoice_id, by), reason=sent.reason, by=by)
    return invoice_told(finding.invoice(note.pk, by), by)
