"""Where an answer to a mail about a card is sent to: an address that proves whom the mail went to.

It carries the numbers of the member and the card and a signature of the installation's key, in letters and
digits that survive every mail program. A copy of the database opens nothing; whoever is no member any
more, or no longer sees the card, proves nothing with it.
"""

from base64 import b32decode, b32encode

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

SALT = "baton.notifications.reply"
MARK = "+r"
MEMBER, CARD, PROOF = 6, 6, 10
LENGTH = 36


def reply_address(member: int, card: int) -> str:
    """Empty where no mail comes in."""
    name, _, domain = settings.MAIL_IN_ADDRESS.rpartition("@")
    return f"{name}{MARK}{token_of(member, card)}@{domain}" if name else ""


def token_of(member: int, card: int) -> str:
    raw = member.to_bytes(MEMBER, "big") + card.to_bytes(CARD, "big") + proof(member, card)
    return b32encode(raw).decode().rstrip("=").lower()


def proof(member: int, card: int) -> bytes:
    return salted_hmac(SALT, f"{member}:{card}", algorithm="sha256").digest()[:PROOF]


def member_and_card(address: str) -> tuple[int, int] | None:
    """Of an address that was made by ``reply_address``; None of any other."""
    name, _, domain = settings.MAIL_IN_ADDRESS.lower().rpartition("@")
    before, _, at = address.lower().rpartition("@")
    token = before.removeprefix(f"{name}{MARK}")
    if not name or at != domain or token == before or len(token) != LENGTH or not token.isascii():
        return None
    try:
        raw = b32decode(token.upper() + "=" * (-len(token) % 8))
    except ValueError:
        return None
    member, card = int.from_bytes(raw[:MEMBER], "big"), int.from_bytes(raw[MEMBER : MEMBER + CARD], "big")
    known = constant_time_compare(raw[MEMBER + CARD :], proof(member, card))
    return (member, card) if known and token_of(member, card) == token else None
