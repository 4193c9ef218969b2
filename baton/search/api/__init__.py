"""The address of the search box."""

from baton.search.api import searching
from baton.search.api.router import routes

__all__ = ["routes", "searching"]
