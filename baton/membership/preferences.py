"""What a person chose for themself, in every workspace."""

from baton.accounts.models import User


def change(user: User, *, language: str | None, theme: str | None, name: str | None) -> User:
    """None: as it is. The name they have in a workspace is changed there."""
    user.language = language or user.language
    user.theme = theme or user.theme
    user.name = name or user.name
    user.save(update_fields=["language", "theme", "name"])
    return user
