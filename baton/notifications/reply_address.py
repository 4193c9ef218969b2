"""Where an answer to a mail about a card is sent to: an address that proves whom the mail went to.

It carries the numbers of the member and the card and a signature of the installation's key. A copy of the
database opens nothing; whoever is no member any more, or no longer sees the card, proves nothing with it.
"""

from django.utils.crypto import constant_time_compare, salted_hmac

from baton.kit.marked_address import behind_mark, marked_address

SALT = "baton.notifications.reply"
MARK = "r"
NUMBER, PROOF = 6, 10


def reply_address(member: int, card: int) -> str:
    """Empty where no mail comes in."""
    numbers = member.to_bytes(NUMBER, "big") + card.to_bytes(NUMBER, "big")
    return marked_address(MARK, numbers + proof(member, card))


def proof(member: int, card: int) -> bytes:
    return salted_hmac(SALT, f"{member}:{card}", algorithm="sha256").digest()[:PROOF]


def member_and_card(address: str) -> tuple[int, int] | None:
    """Of an address that was made by ``reply_address``; None of any other."""
    raw = behind_mark(MARK, address, size=2 * NUMBER + PROOF)
    if raw is None:
        return None
    member = int.from_bytes(raw[:NUMBER], "big")
    card = int.from_bytes(raw[NUMBER : 2 * NUMBER], "big")
    return (member, card) if constant_time_compare(raw[2 * NUMBER :], proof(member, card)) else None
