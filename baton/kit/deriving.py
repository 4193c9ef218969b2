"""Secrets that can be said again and yet stand in no table: of the installation's key and a row's salt."""

import base64
import secrets

from django.utils.crypto import salted_hmac


def new_salt() -> str:
    return secrets.token_hex(16)


def derived(purpose: str, salt: str) -> str:
    """256 bits as 43 signs. A stolen database does not give them away; another key or salt makes others."""
    digest = salted_hmac(f"baton.{purpose}", salt, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
