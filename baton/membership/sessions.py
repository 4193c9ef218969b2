"""Ending the sessions of a person: what they signed in with is not the same any more (S54)."""

from allauth.usersessions.models import UserSession
from django.http import HttpRequest

from baton.accounts.models import User


def end_others(user: User, request: HttpRequest | None) -> None:
    """All but the one that asks."""
    current = getattr(getattr(request, "session", None), "session_key", None)
    for session in UserSession.objects.filter(user=user):
        if session.session_key != current:
            session.end()


def end_all(user: User) -> None:
    end_others(user, None)
