"""What a value is, and which rule makes its one form."""

from collections.abc import Callable
from typing import Literal

from baton.audiences.cleansing.addresses import clean_address, clean_city, clean_postcode
from baton.audiences.cleansing.emails import clean_email
from baton.audiences.cleansing.names import clean_name, clean_part
from baton.audiences.cleansing.outcome import Outcome
from baton.audiences.cleansing.phones import clean_phone

Kind = Literal["email", "phone", "name", "name_part", "postcode", "city", "address"]
# Another number when a rule changes: what was remembered before is worked out again.
RULES = 1
JOIN = "\x1f"


def clean_whole_name(raw: str | None) -> Outcome:
    """The three parts of a name in one text, divided by ``JOIN``."""
    name = clean_name(raw)
    if name.why or not (name.first or name.last):
        return Outcome(None, name.why)
    return Outcome(JOIN.join((name.first or "", name.middle or "", name.last or "")))


PLAIN: dict[str, Callable[[str], Outcome]] = {
    "email": clean_email,
    "name": clean_whole_name,
    "name_part": clean_part,
    "city": clean_city,
    "address": clean_address,
}
BESIDE_A_COUNTRY: dict[str, Callable[[str, str | None], Outcome]] = {
    "phone": clean_phone,
    "postcode": clean_postcode,
}


def clean(kind: Kind, raw: str, country: str | None = None) -> Outcome:
    """The one form of a value of this kind; ``country`` counts for phones and postal codes only."""
    if kind in BESIDE_A_COUNTRY:
        return BESIDE_A_COUNTRY[kind](raw, country)
    return PLAIN[kind](raw)
