"""The addresses of flow. Each module adds its own to ``routes``."""

from baton.measuring.api import asking
from baton.measuring.api.router import routes

__all__ = ["asking", "routes"]
