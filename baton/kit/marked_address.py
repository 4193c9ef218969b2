"""Addresses made of the one by which mails come in: ``name+mark…@domain``, with some bytes after the mark in
letters and digits that survive every mail program."""

from base64 import b32decode, b32encode

from django.conf import settings


def marked_address(mark: str, known: bytes) -> str:
    """Empty where no mail comes in."""
    name, _, domain = settings.MAIL_IN_ADDRESS.rpartition("@")
    return f"{name}+{mark}{written(known)}@{domain}" if name else ""


def behind_mark(mark: str, address: str, *, size: int) -> bytes | None:
    """What such an address carries; None of any other, and of other letters for the same bytes."""
    name, _, domain = house_address().rpartition("@")
    before, _, at = address.lower().rpartition("@")
    token = before.removeprefix(f"{name}+{mark}")
    if not name or at != domain or token == before or not token.isascii():
        return None
    try:
        known = b32decode(token.upper() + "=" * (-len(token) % 8))
    except ValueError:
        return None
    return known if len(known) == size and written(known) == token else None


def is_of_the_house(address: str) -> bool:
    """The house's own address, or one made of it: a mail from there came from here."""
    name, _, domain = house_address().rpartition("@")
    before, _, at = address.lower().rpartition("@")
    return bool(name) and at == domain and (before == name or before.startswith(f"{name}+"))


def house_address() -> str:
    return str(settings.MAIL_IN_ADDRESS).lower()


def written(known: bytes) -> str:
    return b32encode(known).decode().rstrip("=").lower()
