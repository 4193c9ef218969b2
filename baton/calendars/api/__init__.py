"""The addresses of working time. Each module adds its own to ``routes``."""

from baton.calendars.api import absences, calendars, following, holidays
from baton.calendars.api.router import routes

__all__ = ["absences", "calendars", "following", "holidays", "routes"]
