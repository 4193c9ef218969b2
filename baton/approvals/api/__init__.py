"""The addresses of approvals. Each module adds its own to ``routes``."""

from baton.approvals.api import answering, asking, linking, reading, viewing
from baton.approvals.api.router import routes

__all__ = ["answering", "asking", "linking", "reading", "routes", "viewing"]
