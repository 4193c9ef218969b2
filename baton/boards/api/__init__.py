"""The addresses of boards and cards. Each module adds its own to ``routes``."""

from baton.boards.api import moving
from baton.boards.api.router import routes

__all__ = ["moving", "routes"]
