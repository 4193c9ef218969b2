"""What was issued in some days for the ledger: a row for each account and VAT of each invoice, and what it
comes to. CSV byte-exact for programs, or safe for spreadsheets."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.invoicing.finding import demand_prices
from baton.invoicing.models import Invoice, InvoiceLine, InvoiceState
from baton.invoicing.splitting import split_vat
from baton.invoicing.summing import summed
from baton.kit import money
from baton.kit.spreadsheet import inert

FIELDS = (
    *("date", "due", "number", "kind", "credits", "client", "project", "first_day", "last_day"),
    *("account", "vat_category", "vat_rate", "net", "vat", "gross", "currency"),
)


def as_csv(first: date, last: date, by: Member, *, raw: bool) -> bytes:
    """By the day of issue. A credit note's amounts are below nothing. Raises NotAllowed."""
    demand_prices(by)
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(FIELDS if raw else titles())
    for row in rows_of(issued_between(first, last, by)):
        writer.writerow(row if raw else [inert(cell) for cell in row])
    return file.getvalue().encode("utf-8" if raw else "utf-8-sig")


def issued_between(first: date, last: date, by: Member) -> Iterable[Invoice]:
    lines = Prefetch("lines", InvoiceLine.objects.order_by("place"))
    rows = Invoice.objects.seen_by(by).filter(state=InvoiceState.ISSUED, issue_day__gte=first)
    rows = rows.filter(issue_day__lte=last).select_related("project__client", "credits")
    return rows.prefetch_related(lines).order_by("issue_day", "series", "number")


def rows_of(invoices: Iterable[Invoice]) -> Iterable[list[str]]:
    for row in invoices:
        nets: dict[tuple[str, str, Decimal], int] = defaultdict(int)
        for line in row.lines.all():
            nets[line.account, line.vat_category, line.vat_rate] += line.amount
        for (account, category, rate), net, vat in split_vat(nets, summed(row.lines.all())):
            amounts = (row.sign * amount for amount in (net, vat, net + vat))
            yield [
                *(str(row.issue_day), str(row.due_day), row.code, row.kind),
                row.credits.code if row.credits is not None else "",
                *(row.buyer["name"], row.project.name, str(row.first_day), str(row.last_day)),
                *(account, category, format(rate, "f")),
                *(format(money.to_major(amount, row.currency), "f") for amount in amounts),
                row.currency,
            ]


def titles() -> list[str]:
    return [
        *(_("Date"), _("To be paid by"), _("Invoice number"), _("Kind"), _("Credits invoice"), _("Client")),
        *(_("Project"), _("First day"), _("Last day"), _("Account"), _("VAT category"), _("VAT rate")),
        *(_("Without VAT"), _("VAT"), _("With VAT"), _("Currency")),
    ]
