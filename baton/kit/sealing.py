"""Secrets that have to be read again, kept so that a stolen database alone opens nothing."""

from base64 import urlsafe_b64encode
from functools import cache
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


def seal(text: str, *, purpose: str) -> str:
    return vault(purpose, *keys()).encrypt(text.encode()).decode()


def unseal(sealed: str, *, purpose: str) -> str | None:
    """None: it was sealed under a key that is gone, or for something else."""
    try:
        return vault(purpose, *keys()).decrypt(sealed.encode()).decode()
    except InvalidToken:
        return None


def keys() -> tuple[str, ...]:
    return (settings.SECRET_KEY, *map(str, settings.SECRET_KEY_FALLBACKS))


@cache
def vault(purpose: str, *known: str) -> MultiFernet:
    digests = [sha256(f"{purpose} {key}".encode()).digest() for key in known]
    return MultiFernet([Fernet(urlsafe_b64encode(each)) for each in digests])
