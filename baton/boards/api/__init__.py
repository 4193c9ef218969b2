"""The addresses of boards and cards. Each module adds its own to ``routes``."""

from baton.boards.api import attaching, briefing, commenting, editing, linking, moving, people, reading, ticking
from baton.boards.api.router import routes

__all__ = [
    "attaching",
    "briefing",
    "commenting",
    "editing",
    "linking",
    "moving",
    "people",
    "reading",
    "routes",
    "ticking",
]
