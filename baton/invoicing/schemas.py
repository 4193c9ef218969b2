"""What the API takes and gives about invoices. Amounts are decimals in the major unit of the currency beside
them; those of a credit note are below nothing."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from ninja import Schema
from pydantic import Field

from baton.invoicing.models import InvoiceKind, InvoiceState, Language, LineKind, LinesBy, Unit, VatCategory
from baton.kit.incoming import Strict, Text

LineText = Annotated[Text, Field(min_length=1, max_length=500)]
Quantity = Annotated[Decimal, Field(max_digits=16, decimal_places=6)]
LinePrice = Annotated[Decimal, Field(max_digits=14, decimal_places=4, ge=0)]
Rate = Annotated[Decimal, Field(max_digits=5, decimal_places=2, ge=0, le=100)]
Account = Annotated[Text, Field(max_length=20)]
Reference = Annotated[Text, Field(max_length=100)]
InvoiceNote = Annotated[Text, Field(max_length=1000)]
PaymentDays = Annotated[int, Field(ge=0, le=365)]


class InvoiceDraftIn(Strict):
    """What is agreed and was done on these days of the project, a line for each card or job function."""

    project: int
    first_day: date
    last_day: date
    lines_by: LinesBy = LinesBy.CARD


class InvoiceChangeIn(Strict):
    """Null: as it was."""

    reference: Reference | None = None
    note: InvoiceNote | None = None


class InvoiceLineIn(Strict):
    """A line of one's own. VAT null: as is usual for the client. The quantity may be below 0."""

    text: LineText
    quantity: Quantity = Decimal(1)
    unit: Unit = Unit.PIECE
    price: LinePrice
    vat_category: VatCategory | None = None
    vat_rate: Rate | None = None
    account: Account | None = None


class InvoiceLineChangeIn(Strict):
    """Null: as it was. Quantity, unit and price of lines of one's own only."""

    text: LineText | None = None
    quantity: Quantity | None = None
    unit: Unit | None = None
    price: LinePrice | None = None
    vat_category: VatCategory | None = None
    vat_rate: Rate | None = None
    account: Account | None = None


class InvoiceCreditIn(Strict):
    reason: Annotated[Text, Field(max_length=500)]


class InvoiceHeadOut(Schema):
    """``code`` empty: a draft. ``credits``: the invoice that this credit note takes back; ``credited_by``:
    the credit note that took this invoice back."""

    id: int
    code: str
    kind: InvoiceKind
    state: InvoiceState
    project: int
    project_name: str
    client: int
    client_name: str
    first_day: date
    last_day: date
    issue_day: date | None
    due_day: date | None
    currency: str
    net: Decimal
    vat: Decimal
    gross: Decimal
    credits: int | None
    credits_code: str
    credited_by: int | None
    credited_code: str


class InvoicesOut(Schema):
    """Drafts first, then what was issued, the newest first; ``next``: to go on with, null: that is all."""

    invoices: list[InvoiceHeadOut]
    next: int | None
    may_draft: bool


class InvoiceLineOut(Schema):
    """``own``: written by hand, so that its figures can be changed."""

    id: int
    kind: LineKind
    card: int | None
    text: str
    quantity: Decimal
    unit: Unit
    price: Decimal
    amount: Decimal
    vat_category: VatCategory
    vat_rate: Decimal
    account: str
    own: bool


class VatPartOut(Schema):
    category: VatCategory
    rate: Decimal
    net: Decimal
    vat: Decimal


class InvoiceOut(InvoiceHeadOut):
    """``missing``: what has to be said before it can be issued; ``missing_for_peppol``: before it can be had
    as XML; ``remarks``: what to know before issuing a draft."""

    lines_by: LinesBy
    reference: str
    note: str
    reason: str
    lines: list[InvoiceLineOut]
    vat_parts: list[VatPartOut]
    seller_name: str
    buyer_name: str
    missing: list[str]
    missing_for_peppol: list[str]
    remarks: list[str]
    may_change: bool
    may_credit: bool
    by: int | None
    issued_by: int | None
    issued_at: datetime | None


class PartyDetails(Strict):
    name: Annotated[Text, Field(max_length=200)] = ""
    street: Annotated[Text, Field(max_length=200)] = ""
    postal_code: Annotated[Text, Field(max_length=20)] = ""
    city: Annotated[Text, Field(max_length=100)] = ""
    country: Annotated[Text, Field(max_length=2, examples=["NL"])] = ""
    vat_id: Annotated[Text, Field(max_length=20)] = ""
    registration: Annotated[Text, Field(max_length=40)] = ""
    registration_scheme: Annotated[Text, Field(max_length=4, examples=["0106"])] = ""
    endpoint: Annotated[Text, Field(max_length=60)] = ""
    endpoint_scheme: Annotated[Text, Field(max_length=4, examples=["0106"])] = ""
    email: Annotated[Text, Field(max_length=254)] = ""
    payment_days: PaymentDays = 30
    account: Account = ""


class SellerIn(PartyDetails):
    """The house. ``series``: what stands before the number of an invoice; ``{year}`` in it is the year."""

    contact: Annotated[Text, Field(max_length=120)] = ""
    phone: Annotated[Text, Field(max_length=40)] = ""
    iban: Annotated[Text, Field(max_length=34)] = ""
    bic: Annotated[Text, Field(max_length=11)] = ""
    vat_rate: Rate = Decimal(21)
    series: Annotated[Text, Field(max_length=20)] = "{year}-"


class BuyerIn(PartyDetails):
    """A client. ``vat_rate`` null: the house's usual one. ``exemption``: why there is no VAT, where the
    category says exempt. ``language``: of their invoices."""

    reference: Reference = ""
    vat_category: VatCategory = VatCategory.STANDARD
    vat_rate: Rate | None = None
    exemption: Annotated[Text, Field(max_length=200)] = ""
    language: Language = Language.ENGLISH


class PartyOut(Schema):
    name: str
    street: str
    postal_code: str
    city: str
    country: str
    vat_id: str
    registration: str
    registration_scheme: str
    endpoint: str
    endpoint_scheme: str
    email: str
    payment_days: int
    account: str
    may_set: bool


class PeppolSchemeOut(Schema):
    code: str
    name: str


class SellerOut(PartyOut):
    """``schemes``: the kinds of Peppol addresses that are known here; ``registers``: those of them that are
    registers of companies too."""

    contact: str
    phone: str
    iban: str
    bic: str
    vat_rate: Decimal
    series: str
    schemes: list[PeppolSchemeOut]
    registers: list[PeppolSchemeOut]


class BuyerOut(PartyOut):
    client: int
    reference: str
    vat_category: VatCategory
    vat_rate: Decimal | None
    exemption: str
    language: Language
