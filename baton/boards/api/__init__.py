"""The addresses of boards and cards. Each module adds its own to ``routes``."""

from baton.boards.api import (
    arranging_boards,
    arranging_columns,
    arranging_lanes,
    arranging_spaces,
    attaching,
    briefing,
    commenting,
    editing,
    linking,
    moving,
    people,
    reading,
    stating_policies,
    ticking,
    vocabulary,
    workspace,
)
from baton.boards.api.router import routes

__all__ = [
    "arranging_boards",
    "arranging_columns",
    "arranging_lanes",
    "arranging_spaces",
    "attaching",
    "briefing",
    "commenting",
    "editing",
    "linking",
    "moving",
    "people",
    "reading",
    "routes",
    "stating_policies",
    "ticking",
    "vocabulary",
    "workspace",
]
