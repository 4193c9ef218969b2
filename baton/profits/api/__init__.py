"""The addresses of profits. Each module adds its own to ``routes``."""

from baton.profits.api import burns, parts, reports
from baton.profits.api.router import routes

__all__ = ["burns", "parts", "reports", "routes"]
