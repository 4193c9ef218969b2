"""Addresses from elsewhere that may become links here."""

from __future__ import annotations

from urllib.parse import urlsplit

SCHEMES = ("http", "https")


def is_safe(url: str) -> bool:
    """Whether it leads to a web page and nowhere else."""
    # Browsers drop tabs and line breaks inside an address: "java\nscript:" would come alive again.
    if any(ord(character) < 32 for character in url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in SCHEMES and bool(parts.netloc)
