"""The addresses of notifications. Each module adds its own to ``routes``."""

from baton.notifications.api import inbox, outbox, watching, ways, wishes
from baton.notifications.api.router import routes

__all__ = ["inbox", "outbox", "routes", "watching", "ways", "wishes"]
