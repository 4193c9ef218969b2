"""A draft becomes an invoice: it gets the next number of its series and never changes again. What was wrong
is credited as a whole, and its work invoiced anew."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Max
from django.forms.models import model_to_dict

from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.invoicing.details import buyer_of, missing, seller_of
from baton.invoicing.drafting import draft_again
from baton.invoicing.facts import InvoiceCredited, InvoiceIssued
from baton.invoicing.finding import demand_may_invoice
from baton.invoicing.models import Billed, Invoice, InvoiceKind, InvoiceLine, InvoiceState
from baton.invoicing.refusals import (
    BelowNothing,
    CreditedAlready,
    CreditNoteStays,
    DayBeforeTheLast,
    DetailsMissing,
    NoLines,
    NotIssued,
    ReasonMissing,
)
from baton.invoicing.summing import summed
from baton.kit import clock
from baton.kit.again import again
from baton.timesheets.today import today_of


def issue(row: Invoice, *, by: Member) -> Invoice:
    """Today. Raises DetailsMissing, NoLines, BelowNothing, DayBeforeTheLast, NoDraftAnyMore; NotAllowed."""
    demand_may_invoice(by)
    with log.in_turn(by.workspace_id) as workspace:
        row = draft_again(row)
        lines = list(row.lines.all())
        if not lines:
            raise NoLines
        if summed(lines).gross < 0:
            raise BelowNothing
        row.seller, row.buyer = frozen(row)
        lacking = list(missing(row.seller, row.buyer, {line.vat_category for line in lines}))
        if lacking:
            raise DetailsMissing(missing=", ".join(lacking))
        number(row, workspace, today_of(by))
        row.due_day = row.issue_day + timedelta(days=row.buyer["payment_days"]) if row.issue_day else None
        row.state, row.issued_by, row.issued_at = InvoiceState.ISSUED, by, clock.now()
        row.save()
        log.record(workspace, InvoiceIssued(invoice=row.pk, project=row.project_id, code=row.code), by=by)
        return row


def credit(row: Invoice, *, reason: str, by: Member) -> Invoice:
    """A credit note over all of it, today; what it billed can be billed again. Raises ReasonMissing,
    NotIssued, CreditNoteStays, CreditedAlready; NotAllowed."""
    demand_may_invoice(by)
    reason = reason.strip()
    if not reason:
        raise ReasonMissing
    with log.in_turn(by.workspace_id) as workspace:
        row = again(row, "project")
        if row.is_draft:
            raise NotIssued
        if row.kind == InvoiceKind.CREDIT_NOTE:
            raise CreditNoteStays
        before = Invoice.objects.filter(credits=row).first()
        if before is not None:
            raise CreditedAlready(code=row.code, credit_code=before.code)
        note = opposite(row, reason, by)
        number(note, workspace, today_of(by))
        note.due_day = note.issue_day
        note.save(force_insert=True)
        lines = list(InvoiceLine.objects.filter(invoice=row).order_by("place"))
        for line in lines:
            line.pk, line.invoice = None, note
            line._state.adding = True
            line.save(force_insert=True)
        Billed.objects.filter(line__invoice=row).update(released_at=clock.now())
        fact = InvoiceCredited(invoice=row.pk, project=row.project_id, code=row.code, credit_code=note.code)
        log.record(workspace, fact, by=by)
        return note


def opposite(row: Invoice, reason: str, by: Member) -> Invoice:
    same = ("workspace", "project", "first_day", "last_day", "lines_by", "currency", "exchange", "reference")
    return Invoice(
        **{name: getattr(row, name) for name in same},
        kind=InvoiceKind.CREDIT_NOTE,
        state=InvoiceState.ISSUED,
        credits=row,
        reason=reason[:500],
        seller=row.seller,
        buyer=row.buyer,
        by=by,
        issued_by=by,
        issued_at=clock.now(),
    )


def number(row: Invoice, workspace: Workspace, day: date) -> None:
    """The next of its series, in turn: without a gap, and never before the day of the last."""
    series = seller_of(workspace).series.replace("{year}", str(day.year))
    known = Invoice.objects.filter(workspace=workspace, series=series)
    last = known.filter(number__isnull=False).order_by("-number").first()
    if last is not None and last.issue_day is not None and last.issue_day > day:
        raise DayBeforeTheLast(code=last.code, day=last.issue_day)
    highest = known.aggregate(highest=Max("number"))["highest"] or 0
    row.series, row.number, row.issue_day = series, highest + 1, day
    row.code = f"{series}{row.number:04}"


def frozen(row: Invoice) -> tuple[dict[str, Any], dict[str, Any]]:
    """Both parties as they are now."""
    hidden = ("id", "workspace", "client")
    seller = model_to_dict(seller_of(row.project.workspace), exclude=hidden)
    buyer = model_to_dict(buyer_of(row.project.client), exclude=hidden)
    return plain(seller), plain(buyer)


def plain(party: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value if isinstance(value, str | int) else str(value or "") for name, value in party.items()
    }
