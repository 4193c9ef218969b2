"""The addresses of capacity. Each module adds its own to ``routes``."""

from baton.capacity.api import proposals, slots
from baton.capacity.api.router import routes

__all__ = ["proposals", "routes", "slots"]
