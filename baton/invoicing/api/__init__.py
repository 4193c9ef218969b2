"""The addresses of invoices and of who they are from and to. Each module adds its own to ``routes``."""

from baton.invoicing.api import details, documents, invoices, lines
from baton.invoicing.api.router import routes

__all__ = ["details", "documents", "invoices", "lines", "routes"]
