"""An issued invoice as Peppol BIS Billing 3.0 (EN 16931 in UBL 2.1)."""

from baton.invoicing.peppol.writing import as_ubl

__all__ = ["as_ubl"]
