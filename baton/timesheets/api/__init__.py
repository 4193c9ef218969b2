"""The addresses of time and rates. Each module adds its own to ``routes``."""

from baton.timesheets.api import entries, periods, rates, timer, totals
from baton.timesheets.api.router import routes

__all__ = ["entries", "periods", "rates", "routes", "timer", "totals"]
