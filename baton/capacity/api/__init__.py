"""The addresses of capacity. Each module adds its own to ``routes``."""

from baton.capacity.api import load, people, proposals, slots
from baton.capacity.api.router import routes

__all__ = ["load", "people", "proposals", "routes", "slots"]
