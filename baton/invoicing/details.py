"""Who the house is and who a client is, for their invoices; and what is missing of it."""

import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from baton.accounts.access import demand_administer
from baton.accounts.models import Client, Member, Workspace
from baton.activity import log
from baton.invoicing.check_digits import fits, tidy
from baton.invoicing.facts import BillingDetailsSet
from baton.invoicing.finding import demand_may_invoice, demand_prices
from baton.invoicing.models import Buyer, Invoice, InvoiceLine, InvoiceState, Seller, VatCategory
from baton.invoicing.refusals import DetailDoesNotFit, NumberIsWrong
from baton.invoicing.rewording import reword
from baton.invoicing.schemes import EAS, REGISTERS
from baton.invoicing.vat import demand_fit, usual

VAT_ID = re.compile(r"[A-Z]{2}[A-Z0-9+*.]{2,18}")
BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
COUNTRY = re.compile(r"[A-Z]{2}")
DUTCH_REGISTERS = ("0106", "0190")
TIGHT = ("country", "vat_id", "iban", "bic")
WORDS = {
    "country": gettext_lazy("code of a country"),
    "vat_id": gettext_lazy("VAT number (it begins with its country)"),
    "iban": gettext_lazy("IBAN"),
    "bic": gettext_lazy("BIC"),
    "endpoint": gettext_lazy("scheme of Peppol"),
    "registration": gettext_lazy("register of companies (ISO 6523)"),
    "series": gettext_lazy("beginning of invoice numbers"),
}


def seller_of(workspace: Workspace) -> Seller:
    """Not saved where nothing was said yet."""
    return Seller.objects.filter(workspace=workspace).first() or Seller(
        workspace=workspace, name=workspace.name
    )


def buyer_of(client: Client) -> Buyer:
    return Buyer.objects.filter(client=client).first() or Buyer(client=client, name=client.name)


def set_seller(said: dict[str, Any], *, by: Member) -> Seller:
    """For whoever administers and sees prices. Raises DetailDoesNotFit, NumberIsWrong; NotAllowed."""
    demand_administer(by)
    demand_prices(by)
    with log.in_turn(by.workspace_id) as workspace:
        row = seller_of(workspace)
        fill(row, said)
        if "{" in row.series.replace("{year}", "") or "}" in row.series.replace("{year}", ""):
            raise DetailDoesNotFit(value=row.series, detail=str(WORDS["series"]))
        row.save()
        log.record(workspace, BillingDetailsSet(client=None), by=by)
        return row


def set_buyer(client: Client, said: dict[str, Any], *, by: Member) -> Buyer:
    """Drafts for the client take over their VAT, their reference and their language, where nobody wrote
    something else on them. For whoever manages and sees prices. Raises DetailDoesNotFit, NumberIsWrong,
    VatDoesNotFit; NotAllowed."""
    demand_may_invoice(by)
    with log.in_turn(by.workspace_id) as workspace:
        row, before = buyer_of(client), usual(workspace, client)
        reference, language = row.reference, row.language
        fill(row, said)
        if row.vat_category != VatCategory.STANDARD:
            row.vat_rate = None
        elif row.vat_rate is not None:
            demand_fit(row.vat_category, row.vat_rate)
        row.save()
        drafts = Invoice.objects.filter(project__client=client, state=InvoiceState.DRAFT)
        drafts.filter(reference=reference).update(reference=row.reference)
        if row.language != language:
            reword(drafts.select_related("project__workspace", "workspace"), language, row.language, by)
        now = usual(workspace, client)
        if now != before:
            lines = InvoiceLine.objects.filter(invoice__in=drafts, vat_category=before.category)
            lines.filter(vat_rate=before.rate).update(vat_category=now.category, vat_rate=now.rate)
        log.record(workspace, BillingDetailsSet(client=client.pk), by=by)
        return row


def fill(row: Seller | Buyer, said: dict[str, Any]) -> None:
    for name, value in said.items():
        if isinstance(value, str):
            value = value.strip()
        if name in TIGHT:
            value = value.replace(" ", "").upper()
        setattr(row, name, value)
    for name, pattern in (("country", COUNTRY), ("vat_id", VAT_ID), ("iban", IBAN), ("bic", BIC)):
        value = getattr(row, name, "")
        if value and (not pattern.fullmatch(value) or (name == "iban" and not sums_up(value))):
            raise DetailDoesNotFit(value=value, detail=str(WORDS[name]))
    for name, known in (("endpoint", EAS), ("registration", REGISTERS)):
        scheme = getattr(row, f"{name}_scheme")
        if scheme and scheme not in known:
            raise DetailDoesNotFit(value=scheme, detail=str(WORDS[name]))
        number = tidy(scheme, getattr(row, name))
        if not fits(scheme, number):
            raise NumberIsWrong(number=number, scheme=f"{EAS[scheme]} · {scheme}")
        setattr(row, name, number)


def sums_up(iban: str) -> bool:
    """ISO 13616: as a number, its first four signs last, it leaves 1 when divided by 97."""
    return int("".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])) % 97 == 1


def missing(seller: dict[str, Any], buyer: dict[str, Any], categories: set[str]) -> Iterator[str]:
    """What the law wants on an invoice and nobody has said, in words."""
    for ours, party in ((True, seller), (False, buyer)):
        for name, words in needed(ours):
            if not party.get(name):
                yield words
    if not seller.get("vat_id"):
        yield _("your VAT number")
    if VatCategory.REVERSE_CHARGE in categories and not buyer.get("vat_id"):
        yield _("the client's VAT number (reverse charge)")
    if VatCategory.EXEMPT in categories and not buyer.get("exemption"):
        yield _("why the client is exempt from VAT")


def needed(ours: bool) -> tuple[tuple[str, str], ...]:
    if ours:
        return (
            ("name", _("your legal name")),
            ("street", _("your street")),
            ("postal_code", _("your postal code")),
            ("city", _("your city")),
            ("country", _("your country")),
            ("iban", _("your IBAN")),
        )
    return (
        ("name", _("the client's legal name")),
        ("street", _("the client's street")),
        ("postal_code", _("the client's postal code")),
        ("city", _("the client's city")),
        ("country", _("the client's country")),
    )


def missing_for_peppol(seller: dict[str, Any], buyer: dict[str, Any], reference: str) -> Iterator[str]:
    for ours, party in ((True, seller), (False, buyer)):
        if not (party.get("endpoint") and party.get("endpoint_scheme")):
            yield _("your Peppol address") if ours else _("the client's Peppol address")
        yield from wrong_numbers(ours, party)
    if seller.get("country") == "NL" and not in_dutch_register(seller):
        yield _("your number in the register of companies")
    if {seller.get("country"), buyer.get("country")} == {"NL"} and not in_dutch_register(buyer):
        yield _("the client's number in the register of companies")
    if seller.get("country") == "DE" and not (
        seller.get("contact") and seller.get("phone") and seller.get("email")
    ):
        yield _("your contact with phone and e-mail")
    if not reference:
        yield _("the client's reference")


def wrong_numbers(ours: bool, party: dict[str, Any]) -> Iterator[str]:
    """Kept from before they were refused."""
    for name in ("endpoint", "registration"):
        number, scheme = party.get(name) or "", party.get(f"{name}_scheme") or ""
        if not fits(scheme, tidy(scheme, number)):
            words = wrong_address(ours) if name == "endpoint" else wrong_registration(ours)
            yield words % {"number": number}


def wrong_address(ours: bool) -> str:
    if ours:
        return _("your Peppol address with the right check digits (not %(number)s)")
    return _("the client's Peppol address with the right check digits (not %(number)s)")


def wrong_registration(ours: bool) -> str:
    if ours:
        return _("your number in the register of companies with the right check digits (not %(number)s)")
    return _("the client's number in the register of companies with the right check digits (not %(number)s)")


def in_dutch_register(party: dict[str, Any]) -> bool:
    """NL-R-003, NL-R-005."""
    return bool(party.get("registration")) and party.get("registration_scheme") in DUTCH_REGISTERS
