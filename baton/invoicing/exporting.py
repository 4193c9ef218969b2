"""What was issued in some days for the ledger: a row for each account and VAT of each invoice, and what it
comes to, in its currency and in the house's. CSV byte-exact for programs, or safe for spreadsheets."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.invoicing.finding import demand_prices
from baton.invoicing.models import Invoice, InvoiceKind, InvoiceLine, InvoiceState
from baton.invoicing.splitting import Key, split_vat
from baton.invoicing.summing import summed
from baton.kit import money
from baton.kit.spreadsheet import inert

FIELDS = (
    *("date", "due", "number", "kind", "credits", "client", "project", "first_day", "last_day"),
    *("account", "vat_category", "vat_rate", "net", "vat", "gross", "currency"),
    *("exchange_rate", "home_net", "home_vat", "home_gross", "home_currency"),
)


def as_csv(first: date, last: date, by: Member, *, raw: bool) -> bytes:
    """By the day of issue. A credit note's amounts are below nothing. Raises NotAllowed."""
    demand_prices(by)
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(FIELDS if raw else titles())
    for row in rows_of(issued_between(first, last, by), raw=raw):
        writer.writerow(row if raw else [inert(cell) for cell in row])
    return file.getvalue().encode("utf-8" if raw else "utf-8-sig")


def issued_between(first: date, last: date, by: Member) -> Iterable[Invoice]:
    lines = Prefetch("lines", InvoiceLine.objects.order_by("place"))
    rows = Invoice.objects.seen_by(by).filter(state=InvoiceState.ISSUED, issue_day__gte=first)
    rows = rows.filter(issue_day__lte=last).select_related("project__client", "credits", "workspace")
    return rows.prefetch_related(lines).order_by("issue_day", "series", "number")


def rows_of(invoices: Iterable[Invoice], *, raw: bool) -> Iterable[list[str]]:
    for row in invoices:
        nets: dict[Key, int] = defaultdict(int)
        nets_at_home: dict[Key, int] = defaultdict(int)
        for line in row.lines.all():
            key = line.account, line.vat_category, line.vat_rate
            nets[key] += line.amount
            nets_at_home[key] += line.home_amount
        sums = summed(row.lines.all())
        parts = list(split_vat(nets, sums))
        vats_at_home = adding_up([row.at_home(vat) for _key, _net, vat in parts], row.at_home(sums.vat))
        kind = row.kind if raw else InvoiceKind(row.kind).label
        for (key, net, vat), vat_at_home in zip(parts, vats_at_home, strict=True):
            account, category, rate = key
            yield [
                *(str(row.issue_day), str(row.due_day), row.code, str(kind)),
                row.credits.code if row.credits is not None else "",
                *(row.buyer["name"], row.project.name, str(row.first_day), str(row.last_day)),
                *(account, category, format(rate, "f")),
                *amounts_told(row.sign, net, vat, row.currency),
                format(row.exchange.normalize(), "f") if row.exchange is not None else "1",
                *amounts_told(row.sign, nets_at_home[key], vat_at_home, row.workspace.currency),
            ]


def amounts_told(sign: int, net: int, vat: int, currency: str) -> list[str]:
    """Net, VAT, both, and the currency."""
    amounts = (money.to_major(sign * amount, currency) for amount in (net, vat, net + vat))
    return [*(format(amount, "f") for amount in amounts), currency]


def adding_up(parts: list[int], whole: int) -> list[int]:
    """What rounding leaves goes to the largest: a line without VAT has none at home either."""
    most = max(range(len(parts)), key=lambda at: abs(parts[at]), default=0)
    return [part + (whole - sum(parts) if at == most else 0) for at, part in enumerate(parts)]


def titles() -> list[str]:
    return [
        *(_("Date"), _("To be paid by"), _("Invoice number"), _("Kind"), _("Credits invoice"), _("Client")),
        *(_("Project"), _("First day"), _("Last day"), _("Account"), _("VAT category"), _("VAT rate")),
        *(_("Without VAT"), _("VAT"), _("With VAT"), _("Currency"), _("Exchange rate")),
        *(_("Without VAT, at home"), _("VAT, at home"), _("With VAT, at home"), _("Currency at home")),
    ]
