"""The addresses of rules, of cards that come again, and of templates of boards."""

from baton.rules.api import acting, boards, recurrences
from baton.rules.api.router import routes

__all__ = ["acting", "boards", "recurrences", "routes"]
