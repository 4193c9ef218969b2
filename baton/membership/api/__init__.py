"""The addresses of membership. Each module adds its own to ``routes``; ``session`` has no workspace."""

from baton.membership.api import (
    clients,
    contacts,
    invitations,
    members,
    projects,
    second_factor,
    teams,
    tokens,
)
from baton.membership.api.router import routes
from baton.membership.api.session import session

__all__ = [
    "clients",
    "contacts",
    "invitations",
    "members",
    "projects",
    "routes",
    "second_factor",
    "session",
    "teams",
    "tokens",
]
