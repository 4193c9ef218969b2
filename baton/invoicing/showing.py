"""Invoices as the API shows them to whoever sees prices."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch

from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.boards.models import Card
from baton.invoicing.details import missing, missing_for_peppol
from baton.invoicing.issuing import frozen
from baton.invoicing.models import Buyer, Invoice, InvoiceKind, InvoiceLine, LineKind, Seller
from baton.invoicing.remarks import remarks
from baton.invoicing.schemes import register
from baton.invoicing.summing import Sums, summed
from baton.kit import money

SHOWN = 500


def may_invoice(by: Member) -> bool:
    return by.may_manage and by.sees_money(MoneyTier.PRICES)


def invoices_told(rows: Iterable[Invoice], by: Member) -> list[dict[str, Any]]:
    return [head_told(row, summed(row.lines.all())) for row in rows]


def with_lines(rows: Any) -> Any:
    lines = Prefetch("lines", InvoiceLine.objects.order_by("place"))
    return rows.select_related("project__client", "credits").prefetch_related(lines, "credit_notes")


def head_told(row: Invoice, sums: Sums) -> dict[str, Any]:
    credited = next(iter(row.credit_notes.all()), None) if row.pk else None
    return {
        "id": row.pk,
        "code": row.code,
        "kind": row.kind,
        "state": row.state,
        "project": row.project_id,
        "project_name": row.project.name,
        "client": row.project.client_id,
        "client_name": row.project.client.name,
        "first_day": row.first_day,
        "last_day": row.last_day,
        "issue_day": row.issue_day,
        "due_day": row.due_day,
        "currency": row.currency,
        "net": money.to_major(row.sign * sums.net, row.currency),
        "vat": money.to_major(row.sign * sums.vat, row.currency),
        "gross": money.to_major(row.sign * sums.gross, row.currency),
        "credits": row.credits_id,
        "credits_code": row.credits.code if row.credits is not None else "",
        "credited_by": credited.pk if credited is not None else None,
        "credited_code": credited.code if credited is not None else "",
    }


def invoice_told(row: Invoice, by: Member) -> dict[str, Any]:
    lines = list(row.lines.order_by("place"))
    sums, sign = summed(lines), row.sign
    categories = {line.vat_category for line in lines}
    seller, buyer = frozen(row) if row.is_draft else (row.seller, row.buyer)
    named = set(
        Card.objects.seen_by(by).filter(pk__in={line.card_id for line in lines}).values_list("pk", flat=True)
    )
    may = may_invoice(by)
    return {
        **head_told(row, sums),
        "lines_by": row.lines_by,
        "reference": row.reference,
        "note": row.note,
        "reason": row.reason,
        "lines": [line_told(line, row, named) for line in lines],
        "vat_parts": [
            {
                "category": part.category,
                "rate": part.rate,
                "net": money.to_major(sign * part.net, row.currency),
                "vat": money.to_major(sign * part.vat, row.currency),
            }
            for part in sums.parts
        ],
        "seller_name": seller["name"],
        "buyer_name": buyer["name"],
        "missing": list(missing(seller, buyer, categories)) if row.is_draft else [],
        "missing_for_peppol": list(missing_for_peppol(seller, buyer, row.reference)),
        "remarks": list(remarks(row)) if row.is_draft else [],
        "may_change": may and row.is_draft,
        "may_credit": may
        and not row.is_draft
        and row.kind == InvoiceKind.INVOICE
        and not row.credit_notes.exists(),
        "by": row.by_id,
        "issued_by": row.issued_by_id,
        "issued_at": row.issued_at,
    }


def line_told(line: InvoiceLine, row: Invoice, named: set[int]) -> dict[str, Any]:
    return {
        "id": line.pk,
        "kind": line.kind,
        "card": line.card_id if line.card_id in named else None,
        "text": line.text,
        "quantity": line.quantity,
        "unit": line.unit,
        "price": money.to_major(line.price, row.currency),
        "amount": money.to_major(row.sign * line.amount, row.currency),
        "vat_category": line.vat_category,
        "vat_rate": line.vat_rate,
        "account": line.account,
        "own": line.kind == LineKind.FREE,
    }


PARTY = (
    *("name", "street", "postal_code", "city", "country", "vat_id", "registration", "registration_scheme"),
    *("endpoint", "endpoint_scheme", "email", "payment_days", "account"),
)
OF_SELLER = (*PARTY, "contact", "phone", "iban", "bic", "vat_rate", "series")
OF_BUYER = (*PARTY, "reference", "vat_category", "vat_rate", "exemption", "language")


def seller_told(row: Seller, by: Member) -> dict[str, Any]:
    may = by.may_administer and by.sees_money(MoneyTier.PRICES)
    return party_told(row, OF_SELLER) | {"may_set": may}


def buyer_told(row: Buyer, by: Member) -> dict[str, Any]:
    return party_told(row, OF_BUYER) | {"client": row.client_id, "may_set": may_invoice(by)}


def party_told(row: Seller | Buyer, names: Iterable[str]) -> dict[str, Any]:
    told = {name: getattr(row, name) for name in names}
    return told | {"registration_scheme": register(row.registration_scheme)}
