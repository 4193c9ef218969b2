"""What was invoiced, in the workspace's currency and without VAT, by the day of issue: lines of issued
invoices, less those of credit notes."""

from collections.abc import Collection
from datetime import date

from django.db.models import BigIntegerField, Case, F, QuerySet, When

from baton.invoicing.models import InvoiceKind, InvoiceLine, InvoiceState


def invoiced_lines(projects: Collection[int], first: date, last: date) -> QuerySet[InvoiceLine]:
    """``counts``: what each adds, a credit note's below nothing."""
    rows = InvoiceLine.objects.filter(
        invoice__project__in=projects,
        invoice__state=InvoiceState.ISSUED,
        invoice__issue_day__gte=first,
        invoice__issue_day__lte=last,
    )
    taken = When(invoice__kind=InvoiceKind.CREDIT_NOTE, then=-F("home_amount"))
    return rows.annotate(counts=Case(taken, default=F("home_amount"), output_field=BigIntegerField()))
