"""The rows of invoices: who sells, who buys, what stands on each, and what of our work it bills."""

from baton.invoicing.models.billed import Billed
from baton.invoicing.models.invoice import (
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    LineKind,
    LinesBy,
    Unit,
)
from baton.invoicing.models.party import Buyer, Language, Seller, VatCategory

__all__ = [
    "Billed",
    "Buyer",
    "Invoice",
    "InvoiceKind",
    "InvoiceLine",
    "InvoiceState",
    "Language",
    "LineKind",
    "LinesBy",
    "Seller",
    "Unit",
    "VatCategory",
]
