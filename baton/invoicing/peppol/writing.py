"""Invoice (380) and credit note (381) in the order of the UBL 2.1 schemas. tests/invoicing hold what is
written here against the schemas, the rules of EN 16931 and those of Peppol."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from baton.invoicing.check_digits import tidy as without_dividers
from baton.invoicing.details import missing_for_peppol
from baton.invoicing.models import Invoice, InvoiceKind, InvoiceLine, Unit, VatCategory
from baton.invoicing.peppol.elements import Element, as_bytes, document
from baton.invoicing.refusals import OnlyADraft, PeppolDetailsMissing
from baton.invoicing.schemes import register
from baton.invoicing.summing import Sums, summed
from baton.kit import money

CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
UNITS = {Unit.HOUR: "HUR", Unit.PIECE: "C62"}
CREDIT_TRANSFER = "30"


def as_ubl(row: Invoice) -> bytes:
    """Raises OnlyADraft, PeppolDetailsMissing."""
    if row.is_draft:
        raise OnlyADraft
    lacking = list(missing_for_peppol(row.seller, row.buyer, row.reference))
    if lacking:
        raise PeppolDetailsMissing(missing=", ".join(lacking))
    with translation.override(row.buyer.get("language") or "en"):
        return written(row, list(row.lines.order_by("place")))


def written(row: Invoice, lines: Sequence[InvoiceLine]) -> bytes:
    credits, sums = row.kind == InvoiceKind.CREDIT_NOTE, summed(lines)
    root = document("CreditNote" if credits else "Invoice")
    heading(root, row, sums, credits=credits)
    party(root.inside("AccountingSupplierParty", "Party"), row.seller)
    party(root.inside("AccountingCustomerParty", "Party"), row.buyer)
    payment(root, row, credits=credits)
    taxes(root, row, sums)
    totals(root.inside("LegalMonetaryTotal"), row, sums)
    for line in lines:
        item(root.inside("CreditNoteLine" if credits else "InvoiceLine"), line, row, credits=credits)
    return as_bytes(root)


def heading(root: Element, row: Invoice, sums: Sums, *, credits: bool) -> None:
    root.say("CustomizationID", CUSTOMIZATION)
    root.say("ProfileID", PROFILE)
    root.say("ID", row.code)
    root.say("IssueDate", row.issue_day)
    if credits:
        root.say("CreditNoteTypeCode", "381")
    else:
        root.say("DueDate", row.due_day)
        root.say("InvoiceTypeCode", "380")
    root.say("Note", row.reason or row.note)
    root.say("DocumentCurrencyCode", row.currency)
    if vat_at_home(row, sums) is not None:
        root.say("TaxCurrencyCode", row.workspace.currency)
    root.say("BuyerReference", row.reference)
    period = root.inside("InvoicePeriod")
    period.say("StartDate", row.first_day)
    period.say("EndDate", row.last_day)
    if row.credits is not None:
        before = root.inside("BillingReference", "InvoiceDocumentReference")
        before.say("ID", row.credits.code)
        before.say("IssueDate", row.credits.issue_day)


def party(node: Element, who: Mapping[str, Any]) -> None:
    # Frozen before numbers were kept without their dividers.
    endpoint, number = (
        without_dividers(who[f"{name}_scheme"], who[name]) for name in ("endpoint", "registration")
    )
    node.say("EndpointID", endpoint, schemeID=who["endpoint_scheme"])
    address = node.inside("PostalAddress")
    address.say("StreetName", who["street"])
    address.say("CityName", who["city"])
    address.say("PostalZone", who["postal_code"])
    address.inside("Country").say("IdentificationCode", who["country"])
    if who["vat_id"]:
        tax = node.inside("PartyTaxScheme")
        tax.say("CompanyID", who["vat_id"])
        tax.inside("TaxScheme").say("ID", "VAT")
    entity = node.inside("PartyLegalEntity")
    entity.say("RegistrationName", who["name"])
    entity.say("CompanyID", number, schemeID=register(who["registration_scheme"]))
    if who.get("contact") or who.get("phone") or who["email"]:
        contact = node.inside("Contact")
        contact.say("Name", who.get("contact"))
        contact.say("Telephone", who.get("phone"))
        contact.say("ElectronicMail", who["email"])


def payment(root: Element, row: Invoice, *, credits: bool) -> None:
    means = root.inside("PaymentMeans")
    means.say("PaymentMeansCode", CREDIT_TRANSFER)
    means.say("PaymentID", row.code)
    account = means.inside("PayeeFinancialAccount")
    account.say("ID", row.seller["iban"])
    account.say("Name", row.seller["name"])
    if row.seller["bic"]:
        account.inside("FinancialInstitutionBranch").say("ID", row.seller["bic"])
    if not credits:
        words = _("Within %(days)d days") % {"days": row.buyer["payment_days"]}
        root.inside("PaymentTerms").say("Note", words)


def taxes(root: Element, row: Invoice, sums: Sums) -> None:
    total = root.inside("TaxTotal")
    amount(total, "TaxAmount", sums.vat, row)
    for part in sums.parts:
        node = total.inside("TaxSubtotal")
        amount(node, "TaxableAmount", part.net, row)
        amount(node, "TaxAmount", part.vat, row)
        category(node.inside("TaxCategory"), part.category, part.rate, reason=row.buyer["exemption"])

    at_home = vat_at_home(row, sums)
    if at_home is not None:
        amount(root.inside("TaxTotal"), "TaxAmount", at_home, row, row.workspace.currency)


def vat_at_home(row: Invoice, sums: Sums) -> int | None:
    """The VAT in the currency in which it is accounted for, where that is another (BT-6, BT-111)."""
    if row.exchange is None or not sums.vat:
        return None
    return row.at_home(sums.vat)


def category(node: Element, name: str, rate: Decimal, *, reason: str | None = None) -> None:
    """``reason``: why nothing is to be paid, where it is said (once, in the sum)."""
    node.say("ID", name)
    node.say("Percent", tidy(rate))
    if reason is not None and name == VatCategory.REVERSE_CHARGE:
        node.say("TaxExemptionReasonCode", "VATEX-EU-AE")
        node.say("TaxExemptionReason", _("Reverse charge"))
    elif reason is not None and name == VatCategory.EXEMPT:
        node.say("TaxExemptionReason", reason)
    node.inside("TaxScheme").say("ID", "VAT")


def totals(node: Element, row: Invoice, sums: Sums) -> None:
    amount(node, "LineExtensionAmount", sums.net, row)
    amount(node, "TaxExclusiveAmount", sums.net, row)
    amount(node, "TaxInclusiveAmount", sums.gross, row)
    amount(node, "PayableAmount", sums.gross, row)


def item(node: Element, line: InvoiceLine, row: Invoice, *, credits: bool) -> None:
    node.say("ID", line.place)
    name = "CreditedQuantity" if credits else "InvoicedQuantity"
    node.say(name, tidy(line.quantity), unitCode=UNITS[Unit(line.unit)])
    amount(node, "LineExtensionAmount", line.amount, row)
    node.say("AccountingCost", line.account)
    inside = node.inside("Item")
    inside.say("Name", line.text)
    category(inside.inside("ClassifiedTaxCategory"), line.vat_category, line.vat_rate)
    amount(node.inside("Price"), "PriceAmount", line.price, row)


def amount(node: Element, name: str, minor: int, row: Invoice, currency: str = "") -> None:
    """``currency``: another than that of the invoice."""
    said = currency or row.currency
    node.say(name, format(money.to_major(minor, said), "f"), currencyID=said)


def tidy(value: Decimal) -> str:
    """“21”, “7.5”: without zeros at the end."""
    told = format(value, "f")
    return told.rstrip("0").rstrip(".") if "." in told else told
