"""An invoice as a PDF, in the language of whom it is for."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from baton.invoicing.issuing import frozen
from baton.invoicing.models import Invoice, InvoiceKind, InvoiceLine, Unit, VatCategory
from baton.invoicing.summing import Sums, Vat, summed
from baton.kit import printing
from baton.kit.printing import words


def printed_invoice(row: Invoice) -> bytes:
    """A draft says that it is one, with the details of today."""
    seller, buyer = frozen(row) if row.is_draft else (row.seller, row.buyer)
    with translation.override(buyer["language"] or "en"):
        return printing.printed(document(row, seller, buyer, list(row.lines.order_by("place"))))


def document(
    row: Invoice, seller: Mapping[str, Any], buyer: Mapping[str, Any], lines: Sequence[InvoiceLine]
) -> printing.Document:
    sums = summed(lines)
    return printing.Document(
        title=title(row),
        mark=_("This is a draft and no invoice.") if row.is_draft else "",
        aside=[line for line in (seller["name"], seller["email"], seller["phone"]) if line],
        language=buyer["language"],
        author=seller["name"],
        parts=[
            printing.Parties(((_("Seller"), address(seller)), (_("Buyer"), address(buyer)))),
            printing.Facts(facts(row)),
            table(row, lines),
            totals(row, sums),
            *(printing.Text(text) for text in (row.reason, row.note) if text),
            *(printing.Text(text, quiet=True) for text in below(row, seller, buyer, sums)),
        ],
        foot=foot(seller),
    )


def foot(seller: Mapping[str, Any]) -> str:
    parts = (seller["name"], seller["registration"], seller["vat_id"], grouped(seller["iban"]))
    return " · ".join(part for part in parts if part)


def title(row: Invoice) -> str:
    if row.is_draft:
        return _("Draft invoice")
    kind = _("Credit note") if row.kind == InvoiceKind.CREDIT_NOTE else _("Invoice")
    return f"{kind} {row.code}"


def address(party: Mapping[str, Any]) -> list[str]:
    country = words.locale().territories.get(party["country"], party["country"])
    place = f"{party['postal_code']} {party['city']}".strip()
    lines = [party["name"], party["street"], place, country]
    if party["vat_id"]:
        lines.append(_("VAT number %(number)s") % {"number": party["vat_id"]})
    return [line for line in lines if line]


def facts(row: Invoice) -> list[tuple[str, str]]:
    told = []
    if row.issue_day is not None and row.due_day is not None:
        told.append((_("Date"), words.day(row.issue_day)))
        if row.kind == InvoiceKind.INVOICE:
            told.append((_("To be paid by"), words.day(row.due_day)))
    if row.credits is not None:
        told.append((_("Credits invoice"), row.credits.code))
    told += [(_("Period"), words.period(row.first_day, row.last_day)), (_("Project"), row.project.name)]
    if row.reference:
        told.append((_("Your reference"), row.reference))
    return told


def table(row: Invoice, lines: Sequence[InvoiceLine]) -> printing.Table:
    return printing.Table(
        columns=(
            printing.Column(_("What")),
            printing.Column(_("Quantity"), right=True),
            printing.Column(_("Price"), right=True),
            printing.Column(_("VAT"), right=True),
            printing.Column(_("Amount"), right=True),
        ),
        rows=[
            (
                line.text,
                quantity(line),
                words.money(line.price, row.currency),
                rate(line.vat_category, line.vat_rate),
                words.money(line.amount, row.currency),
            )
            for line in lines
        ],
    )


def quantity(line: InvoiceLine) -> str:
    """Hours to two places, more where a client would come to another amount with these."""
    if line.unit != Unit.HOUR:
        return words.number(line.quantity.normalize())
    digits = 2 if line.quantity == round(line.quantity, 2) else 4
    return _("%(hours)s h") % {"hours": words.number(line.quantity, digits=digits)}


def rate(category: str, percent: Any) -> str:
    if category == VatCategory.STANDARD:
        return f"{words.number(percent.normalize())} %"
    return {VatCategory.ZERO: "0 %", VatCategory.REVERSE_CHARGE: "AE", VatCategory.EXEMPT: "E"}[
        VatCategory(category)
    ]


def totals(row: Invoice, sums: Sums) -> printing.Totals:
    lines = [(_("Without VAT"), words.money(sums.net, row.currency))]
    lines += [(vat_words(part, row), words.money(part.vat, row.currency)) for part in sums.parts]
    last = _("Credited") if row.kind == InvoiceKind.CREDIT_NOTE else _("To be paid")
    return printing.Totals(lines, last=(last, words.money(sums.gross, row.currency)))


def vat_words(part: Vat, row: Invoice) -> str:
    net = words.money(part.net, row.currency)
    match VatCategory(part.category):
        case VatCategory.STANDARD:
            return _("VAT %(rate)s of %(net)s") % {"rate": rate(part.category, part.rate), "net": net}
        case VatCategory.ZERO:
            return _("VAT 0 %% of %(net)s") % {"net": net}
        case VatCategory.REVERSE_CHARGE:
            return _("VAT reverse charged on %(net)s (AE)") % {"net": net}
        case _:
            return _("Exempt from VAT: %(net)s (E)") % {"net": net}


def below(row: Invoice, seller: Mapping[str, Any], buyer: Mapping[str, Any], sums: Sums) -> list[str]:
    told = []
    categories = {part.category for part in sums.parts}
    if VatCategory.EXEMPT in categories and buyer["exemption"]:
        told.append(buyer["exemption"])
    if VatCategory.REVERSE_CHARGE in categories:
        told.append(
            _("VAT is accounted for by the customer: reverse charge, article 196 of Directive 2006/112/EC.")
        )
    if row.kind == InvoiceKind.INVOICE and row.code and sums.gross > 0:
        to = {"iban": grouped(seller["iban"]), "name": seller["name"], "code": row.code}
        told.append(_("Please pay to %(iban)s of %(name)s and mention %(code)s.") % to)
    return told


def grouped(iban: str) -> str:
    return " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))
