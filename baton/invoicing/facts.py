"""What can happen to invoices. Ids and numbers only: never an amount."""

from dataclasses import dataclass
from typing import ClassVar

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class InvoiceFact(Fact):
    """Told to those who see prices."""

    tells_rates: ClassVar[bool] = True
    invoice: int
    project: int


@dataclass(frozen=True, kw_only=True)
class InvoiceDrafted(InvoiceFact):
    """A draft was made, or written on."""


@dataclass(frozen=True, kw_only=True)
class InvoiceDraftThrownAway(InvoiceFact):
    """What it billed can be billed again."""


@dataclass(frozen=True, kw_only=True)
class InvoiceIssued(InvoiceFact):
    """It has a number now and never changes."""

    code: str


@dataclass(frozen=True, kw_only=True)
class InvoiceCredited(InvoiceFact):
    """A credit note over all of it was issued."""

    code: str
    credit_code: str


@dataclass(frozen=True, kw_only=True)
class BillingDetailsSet(Fact):
    """Of a client, or (None) of the house."""

    tells_rates: ClassVar[bool] = True
    client: int | None
